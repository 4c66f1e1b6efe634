//! Actions of meetings: which are open or were closed lately, and where each stands in words.

use super::cells::lines_cell;
use crate::{
    domain::{
        board::BoardId,
        date::{Date, Day},
        id::Id as _,
        listing::counted,
        meeting::{Action, ActionStatus},
        objective::{Objective, ObjectiveId},
        plan::Body,
        record::Kind,
        sort::{Key, backwards, natural, sort},
    },
    report::document::{Cell, Column},
};
use std::sync::Arc;

/// The open actions of a board's meetings, by lead and due date, and those closed since a day, the latest closed first.
pub fn actions_of(body: &Body, board: BoardId, since: Day) -> (Vec<Arc<Action>>, Vec<Arc<Action>>) {
    let mine = |action: &Action| {
        let meeting = action.meeting.and_then(|id| body.meetings.get(id));
        meeting.is_some_and(|meeting| meeting.board == Some(board))
    };
    split(body, &mine, since)
}

/// The same of the actions whose meeting or board is not known.
pub fn actions_of_none(body: &Body, since: Day) -> (Vec<Arc<Action>>, Vec<Arc<Action>>) {
    let lost = |action: &Action| {
        let board = action.meeting.and_then(|id| body.meetings.get(id)).and_then(|meeting| meeting.board);
        board.is_none_or(|board| !body.boards.has(board))
    };
    split(body, &lost, since)
}

fn split(body: &Body, wanted: &dyn Fn(&Action) -> bool, since: Day) -> (Vec<Arc<Action>>, Vec<Arc<Action>>) {
    let mut open: Vec<_> = body.actions.iter_shared().filter(|action| wanted(action)).collect();
    let mut closed = open.clone();
    open.retain(|action| action.status == ActionStatus::Open);
    closed.retain(|action| action.status != ActionStatus::Open && action.closed.is_some_and(|day| day.last() >= since));
    sort(&mut open, |action| {
        let lead = action.lead.map(|id| natural(&body.name_of(Kind::Post, id.raw())));
        let due = action.due.map_or(u64::MAX, |due| due.last().ordinal());
        Key::words(lead.clone().unwrap_or_default()).after(lead.is_none().into()).then([due, action.id.raw().bits()])
    });
    sort(&mut closed, |action| {
        Key::numbers([backwards(action.closed.map_or(0, |day| day.last().ordinal())), action.id.raw().bits()])
    });
    (open, closed)
}

/// `12 actions are open, 3 of them overdue. 5 actions were closed since 8 August 2023.`
pub fn action_counts(open: &[Arc<Action>], closed: usize, today: Day, since: &str) -> String {
    let overdue = open.iter().filter(|action| overdue_days(action, today) > 0).count();
    let are = match (open.len(), overdue) {
        (0, _) => "No action is open".to_owned(),
        (1, 0) => "1 action is open; it is not overdue".to_owned(),
        (1, _) => "1 action is open; it is overdue".to_owned(),
        (all, 0) => format!("{} are open, none of them overdue", counted(all, "action", "actions")),
        (all, late) => format!("{} are open, {late} of them overdue", counted(all, "action", "actions")),
    };
    match closed {
        0 => format!("{are}. No action was closed {since}."),
        1 => format!("{are}. 1 action was closed {since}."),
        many => format!("{are}. {many} actions were closed {since}."),
    }
}

/// The columns of a table of actions.
pub fn action_columns() -> Vec<Column> {
    vec![Column::words("Action", 36), Column::words("Lead", 20), Column::words("Due", 14), Column::words("Where it stands", 30)]
}

/// An action's row in such a table.
pub fn action_row(body: &Body, action: &Action, today: Day) -> Vec<Cell> {
    let asked = action.meeting.and_then(|id| body.meetings.get(id)).and_then(|meeting| meeting.date);
    let asked = asked.map(|day| format!("Asked for on {}", day.words())).unwrap_or_default();
    let brief = |id: &ObjectiveId| body.objectives.get(*id).map(Objective::brief);
    let objectives: Vec<String> = action.objectives.iter().filter_map(brief).collect();
    let concerns = if objectives.is_empty() { String::new() } else { format!("Concerns {}", objectives.join(", ")) };
    let lead = action.lead.map(|id| body.name_of(Kind::Post, id.raw())).filter(|name| !name.is_empty());
    vec![
        lines_cell([action.title.clone(), asked, concerns]),
        Cell::from(lead.unwrap_or_else(|| "No lead officer is named".to_owned())),
        Cell::from(action.due.map_or_else(|| "No due date".to_owned(), Date::words)),
        lines_cell([standing(action, today), action.outcome.clone()]),
    ]
}

/// `Overdue by 12 days`, `Open, due in 3 days`, `Done 3 May 2024`.
fn standing(action: &Action, today: Day) -> String {
    let closed = action.closed.map(|day| format!(" {}", day.words())).unwrap_or_default();
    let days = |count: i64| counted(usize::try_from(count).unwrap_or(0), "day", "days");
    match (action.status, action.due) {
        (ActionStatus::Done, _) => format!("Done{closed}"),
        (ActionStatus::Dropped, _) => format!("Dropped{closed}"),
        (ActionStatus::Open, Some(_)) if overdue_days(action, today) > 0 => {
            format!("Overdue by {}", days(overdue_days(action, today)))
        }
        (ActionStatus::Open, Some(due)) if due.last() == today => "Open, due today".to_owned(),
        (ActionStatus::Open, Some(due)) => format!("Open, due in {}", days(due.last().days_since(today))),
        (ActionStatus::Open, None) => "Open".to_owned(),
    }
}

/// For how many days an open action has been due; nought or less when it is not overdue.
fn overdue_days(action: &Action, today: Day) -> i64 {
    if action.status == ActionStatus::Open { action.due.map_or(0, |due| today.days_since(due.last())) } else { 0 }
}
