//! The agenda of the meeting to come, what the last one decided, and the actions that are open.

use super::board::Before;
use crate::{
    domain::{
        agenda::undecided,
        date::Date,
        document::{PaperAccess, PaperId},
        field::lower_first,
        id::{Id as _, RawId},
        listing::{counted, listed},
        meeting::{Action, AgendaItem, ItemKind, MeetingId},
        objective::ObjectiveId,
        record::Kind,
        sort::{Key, sort},
        value::Choice as _,
    },
    report::{
        document::{Cell, Column, ListStyle},
        parts::{Sheet, action_columns, action_counts, action_row, actions_of, told_cell},
    },
};
use std::sync::Arc;

pub(super) fn agenda(sheet: &mut Sheet, before: &Before) {
    sheet.heading(1, "Agenda");
    let items = before.meeting.as_ref().map(|meeting| items(before, meeting.id)).unwrap_or_default();
    if items.is_empty() {
        sheet.missing(match before.meeting {
            Some(_) => "No agenda is recorded for the meeting.",
            None => "The meeting is not recorded yet, so it has no agenda.",
        });
    }
    sheet.list(ListStyle::Numbers, items.iter().map(|item| item_words(before, item)).collect());
    let left = before.last.as_ref().map(|last| undecided(before.body, last.id)).unwrap_or_default();
    let left: Vec<String> = left.iter().filter(|item| item.kind == ItemKind::Decision).map(|item| item.title.clone()).collect();
    if !left.is_empty() {
        sheet.heading(2, "Left undecided at the last meeting");
        sheet.list(ListStyle::Bullets, left);
    }
}

fn items(before: &Before, meeting: MeetingId) -> Vec<Arc<AgendaItem>> {
    let mut items: Vec<_> = before.body.agenda_items.iter_shared().filter(|item| item.meeting == Some(meeting)).collect();
    sort(&mut items, |item| Key::numbers([item.position.into(), item.id.raw().bits()]));
    items
}

/// `Priorities for 2023-25, for decision; papers: Strategic assessment (exempt) and Review; objectives 2.3.1 and 2.3.4`.
fn item_words(before: &Before, item: &AgendaItem) -> String {
    let paper = |id: &PaperId| {
        let paper = before.body.documents.get(*id)?;
        Some(match paper.access {
            PaperAccess::Public => paper.title.clone(),
            PaperAccess::Exempt | PaperAccess::Confidential => {
                format!("{} ({}, not for publication)", paper.title, lower_first(paper.access.label()))
            }
        })
    };
    let papers: Vec<String> = item.papers.iter().filter_map(paper).collect();
    let objective = |id: &ObjectiveId| Some(before.body.objectives.get(*id)?.brief());
    let objectives: Vec<String> = item.objectives.iter().filter_map(objective).collect();
    let mut words = format!("{}, for {}", item.title, lower_first(item.kind.label()));
    for (label, names) in [("papers", papers), ("objectives", objectives)] {
        if !names.is_empty() {
            words = format!("{words}; {label}: {}", listed(&names));
        }
    }
    words
}

pub(super) fn last(sheet: &mut Sheet, before: &Before) {
    let Some(last) = &before.last else { return };
    sheet.heading(1, format!("The last meeting, {}", last.date.map(Date::words).unwrap_or_default()));
    let items = items(before, last.id);
    let decided = items.iter().filter(|item| !item.decision.trim().is_empty()).count();
    match (items.len(), decided) {
        (0, _) => sheet.missing("No item of its agenda is recorded."),
        (all, _) => sheet.say(format!("A decision is recorded for {decided} of {}.", counted(all, "item", "items"))),
    }
    let rows = items.iter().map(|item| {
        let decision =
            if item.decision.trim().is_empty() { Cell::from("No decision is recorded") } else { told_cell(&item.decision) };
        vec![Cell::from(item.title.as_str()), decision]
    });
    let columns = vec![Column::words("Item", 45), Column::words("Decision", 55)];
    sheet.table("Items and decisions of the last meeting", columns, rows.collect());
    let names = |kind, ids: Vec<RawId>| listed(&ids.iter().map(|id| before.body.name_of(kind, *id)).collect::<Vec<_>>());
    let there = [
        names(Kind::Post, last.attended.iter().map(|id| id.raw()).collect()),
        names(Kind::Organisation, last.attended_for.iter().map(|id| id.raw()).collect()),
    ];
    let apologies = names(Kind::Post, last.apologies.iter().map(|id| id.raw()).collect());
    for (label, words) in ["Attended", "Organisations represented"].iter().zip(there).chain([(&"Apologies", apologies)]) {
        if !words.is_empty() {
            sheet.say(format!("{label}: {words}."));
        }
    }
    sheet.told(&last.minutes);
}

pub(super) fn actions(sheet: &mut Sheet, before: &Before) {
    let (open, closed) = actions_of(before.body, before.board.id, before.last_day().unwrap_or(before.today));
    sheet.heading(1, "Actions");
    if open.is_empty() && closed.is_empty() {
        sheet.missing(match before.last {
            Some(_) => "No action of this board is open, and none was closed since the last meeting.",
            None => "No action of this board is open.",
        });
        return;
    }
    sheet.say(action_counts(&open, closed.len(), before.today, "since the last meeting"));
    let rows =
        |actions: &[Arc<Action>]| actions.iter().map(|action| action_row(before.body, action, before.today)).collect::<Vec<_>>();
    sheet.table("Open actions", action_columns(), rows(&open));
    sheet.table("Actions closed since the last meeting", action_columns(), rows(&closed));
}
