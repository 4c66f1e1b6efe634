//! What is due before the board meets again, the risks on its objectives, and when it meets.

use super::{board::Before, pack::meets};
use crate::{
    domain::{
        calendar::{Event, EventKind, State, Wanted, events},
        date::Date,
        id::Id as _,
        listing::counted,
        objective::{Objective, ObjectiveId},
        record::Kind,
        risk::{RiskStatus, by_rating},
        value::Choice as _,
    },
    report::{
        document::{Cell, Column, ListStyle},
        parts::{Sheet, told_cell},
    },
};

/// The kinds of date that a board is told of.
const DUE: [EventKind; 3] = [EventKind::Objective, EventKind::Milestone, EventKind::Action];

pub(super) fn due(sheet: &mut Sheet, before: &Before) {
    let horizon = before.horizon();
    sheet.heading(1, "Due before the board meets again");
    let mine = |event: &Event| {
        let of_objective =
            event.record.kind == Kind::Objective && before.objectives.iter().any(|objective| objective.id.raw() == event.record.id);
        event.state != State::Done && DUE.contains(&event.kind) && (of_objective || event.board == Some(before.board.id))
    };
    let all = events(before.body, before.today, horizon, &Wanted::default());
    let found: Vec<&Event> = all.iter().filter(|event| mine(event)).collect();
    if found.is_empty() {
        sheet.missing(format!("Nothing is due between {} and {}.", before.today.words(), horizon.words()));
        return;
    }
    let count = counted(found.len(), "item is", "items are");
    sheet.say(format!("{count} due between {} and {}.", before.today.words(), horizon.words()));
    let rows = found.iter().map(|event| {
        let what = match event.kind {
            EventKind::Objective => event.title.trim_end_matches(" due").to_owned(),
            EventKind::Action => event.title.trim_start_matches("Action: ").to_owned(),
            _ => event.title.clone(),
        };
        let kind = match event.kind {
            EventKind::Objective => "Objective",
            EventKind::Milestone => "Milestone",
            EventKind::Action => "Action",
            other => other.label(),
        };
        vec![Cell::from(event.date.words()), Cell::from(kind), Cell::from(what)]
    });
    let columns = vec![Column::words("Due", 20), Column::words("What it is", 15), Column::words("What is due", 65)];
    sheet.table("What is due, the earliest first", columns, rows.collect());
}

pub(super) fn risks(sheet: &mut Sheet, before: &Before) {
    sheet.heading(1, "Risks");
    let mut risks = by_rating(before.body);
    risks.retain(|risk| risk.status == RiskStatus::Open && before.has_any(&risk.objectives));
    if risks.is_empty() {
        sheet.missing("No open risk is recorded on this board’s objectives.");
        return;
    }
    let is_internal = sheet.is_internal();
    let or =
        |words: &str, missing: &str| if words.trim().is_empty() && is_internal { Cell::from(missing) } else { told_cell(words) };
    let rows = risks.iter().map(|risk| {
        let brief = |id: &ObjectiveId| before.body.objectives.get(*id).map(Objective::brief);
        let objectives: Vec<String> = risk.objectives.iter().filter_map(brief).collect();
        let owner = risk.owner.map(|id| before.body.name_of(Kind::Post, id.raw())).unwrap_or_default();
        vec![
            Cell::from(risk.title.as_str()),
            Cell::from(risk.rating_words()),
            Cell::from(objectives.join(", ")),
            or(&risk.mitigation, "Nothing is recorded"),
            or(&owner, "No owner is named"),
            Cell::from(risk.review.map(Date::words).unwrap_or_default()),
        ]
    });
    let columns = vec![
        Column::words("Risk", 26),
        Column::words("Rating", 12),
        Column::words("Objectives", 13),
        Column::words("What is done about it", 24),
        Column::words("Owner", 14),
        Column::words("Next review", 11),
    ];
    sheet.say(format!("{} on this board’s objectives.", counted(risks.len(), "open risk is recorded", "open risks are recorded")));
    sheet.table("Open risks on the board’s objectives, the highest rated first", columns, rows.collect());
}

pub(super) fn meetings(sheet: &mut Sheet, before: &Before) {
    sheet.heading(1, "When the board meets");
    sheet.say(meets(before));
    let said = |date: Option<Date>, label: &str| date.map(|date| format!("{label}: {}", date.words()));
    let dates: Vec<String> =
        [said(before.when, "This meeting"), said(before.after(), "The one after")].into_iter().flatten().collect();
    if dates.is_empty() {
        sheet.missing("No date follows from how often it meets, and no meeting to come is recorded.");
    }
    sheet.list(ListStyle::Bullets, dates);
}
