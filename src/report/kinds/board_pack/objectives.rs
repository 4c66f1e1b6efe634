//! The objectives of the board: what changed since it last met, and how each stands.

use super::board::{Before, newest_first};
use crate::{
    domain::{
        date::{Date, Day},
        field::lower_first,
        handover::Handover,
        id::Id as _,
        lead::{Holder, Role, lead_words},
        listing::counted,
        objective::Objective,
        overview::said_on,
        record::Kind,
        sort::{Key, sort},
    },
    report::{
        document::{Cell, Column, ListStyle},
        parts::{Explained, Sheet, brag_cell, lines_cell, noted, told_cell},
    },
};
use std::sync::Arc;

/// What changed since the last meeting.
pub(super) fn changed(sheet: &mut Sheet, before: &Before) {
    let Some(last) = before.last_day() else { return };
    sheet.heading(1, "What changed since the last meeting");
    let mut said: Vec<String> = Vec::new();
    for objective in &before.objectives {
        said.extend(change_words(before, objective, last));
    }
    said.extend(milestones(before, last));
    said.extend(handovers(before, last));
    if said.is_empty() {
        sheet.missing("Nothing is recorded as changed: no progress was reported, no milestone reached and no lead changed.");
    }
    sheet.list(ListStyle::Bullets, said);
}

/// What was reported of an objective since a day, beside what was reported before.
fn change_words(before: &Before, objective: &Objective, last: Day) -> Option<String> {
    let details = &before.body.details;
    let returned = before.returned(objective.id);
    let now = returned.iter().find(|update| said_on(update).is_some_and(|day| day > last && day <= before.today))?;
    let earlier = returned.iter().find(|update| said_on(update).is_some_and(|day| day <= last));
    let period = now.period.map(|period| format!(" for {}", period.words())).unwrap_or_default();
    let is = lower_first(now.brag.word(details));
    Some(match earlier.map(|update| update.brag) {
        Some(was) if was == now.brag => format!("{}: reported{period}, {is} as before.", objective.heading()),
        Some(was) => format!("{}: reported{period}, {is}; before it was {}.", objective.heading(), lower_first(was.word(details))),
        None => format!("{}: reported{period} for the first time, {is}.", objective.heading()),
    })
}

fn milestones(before: &Before, last: Day) -> Vec<String> {
    let since = |done: Date| done.last() > last && done.first() <= before.today;
    let reached = before.body.milestones.iter().filter_map(|milestone| {
        let objective = milestone.objective.filter(|id| before.has_any(&[*id]))?;
        let done = milestone.done.filter(|done| since(*done))?;
        let brief = before.body.objectives.get(objective)?.brief();
        Some(format!("{brief}: milestone reached {}: {}.", done.words(), milestone.title.trim_end_matches('.')))
    });
    reached.collect()
}

fn handovers(before: &Before, last: Day) -> Vec<String> {
    let since = |row: &&Handover| row.date.is_some_and(|date| date.first() > last && date.first() <= before.today);
    let mut found: Vec<&Handover> =
        before.body.handovers.iter().filter(since).filter(|row| before.has_any(&row.objectives)).collect();
    sort(&mut found, |row| Key::numbers([newest_first(row.date.map(Date::first)), row.id.raw().bits()]));
    let words = |row: &Handover| {
        let mine: Vec<&Arc<Objective>> =
            before.objectives.iter().filter(|objective| row.objectives.contains(&objective.id)).collect();
        let of = match mine.as_slice() {
            [one] => one.brief(),
            several => counted(several.len(), "objective", "objectives"),
        };
        let to = Role::ALL.into_iter().find_map(|role| row.to(role)).map(Holder::record)?;
        let date = row.date.map(Date::words).unwrap_or_default();
        Some(format!("{of}: led by {} from {date}.", before.body.name_of(to.kind, to.id)))
    };
    found.into_iter().filter_map(words).collect()
}

/// Each objective with its latest progress.
pub(super) fn progress(sheet: &mut Sheet, before: &Before) {
    sheet.heading(1, "Objectives");
    if before.objectives.is_empty() {
        sheet.missing("No live objective names this board as the one that oversees it.");
        return;
    }
    let overdue = before.objectives.iter().filter(|objective| objective.is_overdue(before.today)).count();
    let late = match overdue {
        0 => "none of them is past its due date".to_owned(),
        1 => "1 of them is past its due date".to_owned(),
        many => format!("{many} of them are past their due date"),
    };
    sheet.say(format!("This board oversees {}; {late}.", counted(before.objectives.len(), "live objective", "live objectives")));
    let (mut rest, explained) = (before.objectives.as_slice(), sheet.explained());
    while let Some(first) = rest.first() {
        let end = rest.iter().position(|objective| objective.priority != first.priority).unwrap_or(rest.len());
        let (here, after) = rest.split_at(end);
        let priority = first.priority.map(|id| before.body.name_of(Kind::Priority, id.raw())).unwrap_or_default();
        let priority = if priority.is_empty() { "No priority".to_owned() } else { priority };
        sheet.heading(2, priority.as_str());
        let columns = vec![
            Column::words("Objective", 29),
            Column::words("BRAG", 12),
            Column::words("Latest progress", 40),
            Column::words("Next step", 19),
        ];
        sheet.table(format!("{priority}: objectives"), columns, here.iter().map(|row| cells(before, row, &explained)).collect());
        rest = after;
    }
}

fn cells(before: &Before, objective: &Objective, explained: &Explained) -> Vec<Cell> {
    let lead = lead_words(before.body, objective, before.today);
    let lead = lead.map_or_else(|| "No lead is named".to_owned(), |lead| format!("Lead: {lead}"));
    let late = if objective.is_overdue(before.today) { ", overdue" } else { "" };
    let due = objective.due.map_or_else(|| "No due date".to_owned(), |due| format!("Due: {}{late}", due.words()));
    let latest = before.returned(objective.id).first();
    let Some(update) = latest else {
        return vec![
            lines_cell([objective.heading(), lead, due]),
            brag_cell(&before.body.details, objective.brag),
            Cell::from("No progress is reported yet"),
            Cell::default(),
        ];
    };
    let period = update.period.map(Date::words).unwrap_or_default();
    let mut told = lines_cell([period]);
    for words in [&update.done, &update.result] {
        told.paragraphs.extend(told_cell(words).paragraphs);
    }
    if !update.problem.trim().is_empty() {
        told.paragraphs.extend(told_cell(&format!("Problems: {}", update.problem.trim())).paragraphs);
    }
    vec![
        lines_cell([objective.heading(), lead, due]),
        brag_cell(&before.body.details, objective.brag),
        noted(told, explained.of_progress(objective.id, Some(update.id))),
        told_cell(&update.next),
    ]
}
