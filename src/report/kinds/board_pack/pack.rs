//! The pack as a whole.

use super::{ahead, board::Before, meeting, objectives};
use crate::{
    domain::{cadence::Cadence, date::Date, field::capitalised, meeting::Meeting, report::Report},
    report::{
        Made, View,
        parts::{Passages, Sheet},
    },
};

/// Makes the pack of the board that the report goes to.
pub fn board_pack(view: &View, report: &Report) -> Made {
    let Some(before) = Before::of(view, report) else {
        let mut sheet = Sheet::new(*view, report, "Board pack");
        sheet
            .say("No board is chosen yet. Choose the body the pack goes to, and its objectives, decisions and actions stand here.");
        return sheet.finish();
    };
    let mut sheet = Sheet::new(*view, report, format!("{}: board pack", before.board.name));
    if let Some(when) = before.when {
        sheet.document().header = format!("{}, {}", before.board.name, when.words());
    }
    let mut passages = Passages::of(view, report);
    opening(&mut sheet, &before);
    passages.say(&mut sheet, "opening", "Covering words", "");
    meeting::agenda(&mut sheet, &before);
    meeting::last(&mut sheet, &before);
    meeting::actions(&mut sheet, &before);
    objectives::changed(&mut sheet, &before);
    objectives::progress(&mut sheet, &before);
    ahead::due(&mut sheet, &before);
    ahead::risks(&mut sheet, &before);
    ahead::meetings(&mut sheet, &before);
    passages.finish(sheet)
}

fn opening(sheet: &mut Sheet, before: &Before) {
    match (&before.meeting, before.when) {
        (Some(meeting), Some(date)) => sheet.lead(format!("For the meeting of {}.", place_and_time(date, meeting))),
        (None, Some(date)) => sheet.lead(match date {
            Date::Day(day) => format!("For the meeting expected on {}.", day.words()),
            date => format!("For the meeting expected in {}.", date.words()),
        }),
        _ => sheet.lead(format!("As the plan stands on {}. No next meeting is recorded or expected.", before.today.words())),
    }
    match &before.last {
        Some(last) => sheet.say(format!("The board last met on {}.", last.date.map(Date::words).unwrap_or_default())),
        None => sheet.missing("No earlier meeting that was held is recorded."),
    }
    sheet.told(&before.board.remit);
}

/// `16 November 2023, 10am, Town Hall`.
fn place_and_time(date: Date, meeting: &Meeting) -> String {
    let said = [date.words(), meeting.time.clone(), meeting.place.clone()];
    said.into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(", ")
}

/// When a board meets, in words: its cadence where that is understood, else as it is written.
pub(super) fn meets(before: &Before) -> String {
    let written = before.board.meets.trim();
    let words = Cadence::read(written).map_or_else(|_| written.to_owned(), Cadence::words);
    if words.is_empty() { words } else { format!("{}.", capitalised(&words)) }
}
