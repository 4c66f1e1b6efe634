//! A plan's dates as one calendar.
//!
//! Every event is named by the plan, the record and which of its dates it is, so that a calendar that takes the file in again
//! renews what it has and doubles nothing. A board that meets by a rule is one event that repeats. A meeting that is recorded is
//! an event of its own: the rule leaves its day out, and so it does for one that was cancelled.

use super::{lines::Lines, recurrence::recurrence};
use crate::domain::{
    board::Board,
    cadence::Cadence,
    calendar::{Event, EventKind, State, Wanted, recorded},
    date::{Date, Day},
    hours::{Hours, Time},
    id::{Id as _, PlanId},
    plan::Body,
    record::{Kind, RecordId},
    value::Choice as _,
};

/// The clocks of the United Kingdom, as they have gone since 1996.
const LONDON: [(&str, &str); 18] = [
    ("BEGIN", "VTIMEZONE"),
    ("TZID", "Europe/London"),
    ("X-LIC-LOCATION", "Europe/London"),
    ("BEGIN", "DAYLIGHT"),
    ("TZOFFSETFROM", "+0000"),
    ("TZOFFSETTO", "+0100"),
    ("TZNAME", "BST"),
    ("DTSTART", "19970330T010000"),
    ("RRULE", "FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU"),
    ("END", "DAYLIGHT"),
    ("BEGIN", "STANDARD"),
    ("TZOFFSETFROM", "+0100"),
    ("TZOFFSETTO", "+0000"),
    ("TZNAME", "GMT"),
    ("DTSTART", "19961027T020000"),
    ("RRULE", "FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU"),
    ("END", "STANDARD"),
    ("END", "VTIMEZONE"),
];

/// What is saved, and as of when.
#[derive(Clone, Copy, Debug)]
pub struct Save<'a> {
    /// The plan's name.
    pub plan: PlanId,
    /// What is saved of it: the working copy, or an edition.
    pub body: &'a Body,
    /// The revision it stands at; a later one takes the place of an earlier one.
    pub revision: u64,
    /// The day it is saved.
    pub today: Day,
    /// Which of its dates.
    pub wanted: &'a Wanted,
}

/// The text of the calendar.
pub fn calendar(save: Save) -> String {
    let mut lines = Lines::default();
    lines.put("BEGIN", "VCALENDAR");
    lines.put("VERSION", "2.0");
    lines.put("PRODID", "-//Safer Plan//Community Safety Plan//EN");
    lines.put("CALSCALE", "GREGORIAN");
    lines.put("METHOD", "PUBLISH");
    lines.words("X-WR-CALNAME", &save.body.details.title);
    lines.put("X-WR-TIMEZONE", "Europe/London");
    LONDON.iter().for_each(|(name, value)| lines.put(name, value));
    let body = save.body;
    if save.wanted.has_kind(EventKind::Meeting) {
        let of_board = |board: &&Board| save.wanted.board.is_none_or(|wanted| wanted == board.id);
        body.boards.iter().filter(of_board).for_each(|board| {
            series(&mut lines, save, board);
        });
    }
    recorded(body, save.wanted).iter().for_each(|event| single(&mut lines, save, event));
    lines.put("END", "VCALENDAR");
    lines.finish()
}

/// The meetings of a board by its rule; nothing when its days do not follow from the rule.
fn series(lines: &mut Lines, save: Save, board: &Board) -> Option<()> {
    let body = save.body;
    let cadence = Cadence::read(&board.meets).ok()?;
    let rule = recurrence(cadence)?;
    let begins = board.effective_from.or(body.details.starts).map_or(save.today, Date::first);
    let Some(Date::Day(first)) = cadence.next(begins, 1).first().copied() else { return None };
    let last = board.effective_to.map(Date::last);
    if last.is_some_and(|last| last < first) {
        return None;
    }
    begin(lines, save, RecordId { kind: Kind::Board, id: board.id.raw() }, "meets");
    times(lines, first, cadence.hours());
    let until = match (last, cadence.hours()) {
        (None, _) => String::new(),
        (Some(last), None) => format!(";UNTIL={}", compact(last)),
        // In universal time, as the standard asks, which is never ahead of London: the whole of the last day is covered.
        (Some(last), Some(_)) => format!(";UNTIL={}T235959Z", compact(last)),
    };
    lines.put("RRULE", &format!("{rule}{until}"));
    for day in recorded_days(body, board, cadence, first) {
        match cadence.hours() {
            None => lines.put("EXDATE;VALUE=DATE", &compact(day)),
            Some(hours) => lines.put("EXDATE;TZID=Europe/London", &moment(day, hours.start)),
        }
    }
    lines.words("SUMMARY", &board.name);
    lines.words("DESCRIPTION", &format!("Meets {}", cadence.words()));
    end(lines, &board.place, EventKind::Meeting, State::Expected, cadence.hours().is_none());
    Some(())
}

/// The days of a board's rule that a record stands for.
fn recorded_days(body: &Body, board: &Board, cadence: Cadence, first: Day) -> Vec<Day> {
    let mine = body.meetings.iter().filter(|meeting| meeting.board == Some(board.id));
    let days = mine.filter_map(|meeting| match meeting.date {
        Some(Date::Day(day)) if day >= first && !cadence.occurrences(day, day).is_empty() => Some(day),
        _ => None,
    });
    crate::domain::sort::set(days).into_iter().collect()
}

/// One event. A meeting whose day is not known is left out: no day is made up for it.
fn single(lines: &mut Lines, save: Save, event: &Event) {
    let meeting = event.kind == EventKind::Meeting;
    if meeting && !event.is_on_a_day() {
        return;
    }
    begin(lines, save, event.record, &event.part);
    times(lines, event.day(), event.hours);
    lines.words(
        "SUMMARY",
        &match event.state {
            State::Cancelled => format!("Cancelled: {}", event.title),
            State::Done => format!("{} (done)", event.title),
            _ => event.title.clone(),
        },
    );
    let precision = if event.is_on_a_day() { String::new() } else { format!("The plan says {}.", event.date.words()) };
    let notes: Vec<&str> = [precision.as_str(), event.note.as_str()].into_iter().filter(|note| !note.is_empty()).collect();
    lines.words("DESCRIPTION", &notes.join("\n"));
    end(lines, &event.place, event.kind, event.state, event.hours.is_none());
}

fn begin(lines: &mut Lines, save: Save, record: RecordId, part: &str) {
    lines.put("BEGIN", "VEVENT");
    lines.put("UID", &format!("{}-{}-{part}@{}.safer-plan", record.kind.key(), record.id, save.plan));
    lines.put("DTSTAMP", &format!("{}T000000Z", compact(save.today)));
    // What a calendar keeps in a number of 32 bits.
    lines.put("SEQUENCE", &(save.revision % (1 << 31)).to_string());
}

fn end(lines: &mut Lines, place: &str, kind: EventKind, state: State, all_day: bool) {
    lines.words("LOCATION", place);
    lines.words("CATEGORIES", kind.label());
    lines.put("STATUS", if state == State::Cancelled { "CANCELLED" } else { "CONFIRMED" });
    // A deadline does not make anybody busy.
    lines.put("TRANSP", if all_day || state == State::Cancelled { "TRANSPARENT" } else { "OPAQUE" });
    lines.put("END", "VEVENT");
}

/// From when to when: by the clocks in London where a time is known, else the whole day.
fn times(lines: &mut Lines, day: Day, hours: Option<Hours>) {
    let Some(hours) = hours else {
        lines.put("DTSTART;VALUE=DATE", &compact(day));
        return;
    };
    lines.put("DTSTART;TZID=Europe/London", &moment(day, hours.start));
    if let Some(end) = hours.end {
        let ends_on = if hours.over_midnight() { day.plus_days(1) } else { day };
        lines.put("DTEND;TZID=Europe/London", &moment(ends_on, end));
    }
}

fn compact(day: Day) -> String {
    format!("{:04}{:02}{:02}", day.year(), day.month(), day.day())
}

fn moment(day: Day, time: Time) -> String {
    format!("{}T{:02}{:02}00", compact(day), time.hour, time.minute)
}
