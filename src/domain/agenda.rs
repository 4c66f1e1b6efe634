//! What goes from one meeting of a board to the next: actions that are still open, and items that were not decided.

use super::{
    board::BoardId,
    date::{Date, Day},
    field::Record as _,
    id::Id as _,
    meeting::{Action, ActionStatus, AgendaItem, AgendaItemId, Meeting, MeetingId, MeetingStatus},
    plan::Body,
    sort::{Key, sort},
};
use std::sync::Arc;

/// The actions of a board's earlier meetings that were open when this meeting began, those due first before the others.
///
/// An action stays one record however many meetings it goes through. One that was closed without a date is taken as closed.
pub fn carried_forward(body: &Body, meeting: MeetingId) -> Vec<Arc<Action>> {
    let Some((board, day)) = body.meetings.get(meeting).and_then(board_and_day) else { return Vec::new() };
    let earlier = |other: MeetingId| {
        let other = body.meetings.get(other).and_then(board_and_day);
        other.is_some_and(|(of, on)| of == board && on < day)
    };
    let open = |action: &Action| match (action.status, action.closed) {
        (ActionStatus::Open, _) => true,
        (_, Some(closed)) => closed.last() >= day,
        (_, None) => false,
    };
    let mut found: Vec<_> =
        body.actions.iter_shared().filter(|action| open(action) && action.meeting.is_some_and(earlier)).collect();
    sort(&mut found, |action| Key::name(&action.title).after(action.due.map_or(u64::MAX, |due| due.last().ordinal())));
    found
}

fn board_and_day(meeting: &Meeting) -> Option<(BoardId, Day)> {
    Some((meeting.board?, meeting.date?.first()))
}

/// The next meeting of the same board that is not cancelled.
pub fn next_meeting(body: &Body, meeting: MeetingId) -> Option<Arc<Meeting>> {
    let (board, day) = board_and_day(body.meetings.get(meeting)?)?;
    let later = |other: &Arc<Meeting>| {
        let follows = board_and_day(other).is_some_and(|(of, on)| of == board && on > day);
        follows && other.status != MeetingStatus::Cancelled
    };
    body.meetings.iter_shared().filter(later).min_by_key(|other| (board_and_day(other).map(|(_, on)| on), other.id))
}

/// The items of a meeting that were left undecided and go on in no other meeting, in the order of the agenda.
pub fn undecided(body: &Body, meeting: MeetingId) -> Vec<Arc<AgendaItem>> {
    let goes_on = |item: AgendaItemId| body.agenda_items.iter().any(|other| other.carried_from == Some(item));
    let mut found: Vec<_> = body
        .agenda_items
        .iter_shared()
        .filter(|item| item.meeting == Some(meeting) && item.decision.trim().is_empty() && !goes_on(item.id))
        .collect();
    sort(&mut found, |item| Key::numbers([item.position.into(), item.id.raw().bits()]));
    found
}

/// A new item that goes on, at a later meeting, with one that was not decided.
pub fn carried_over(body: &Body, item: AgendaItemId, to: MeetingId, id: AgendaItemId) -> Option<AgendaItem> {
    let from = body.agenda_items.get(item)?;
    let last = body.agenda_items.iter().filter(|other| other.meeting == Some(to)).map(|other| other.position).max();
    let mut carried = AgendaItem::blank(id);
    carried.meeting = Some(to);
    carried.position = last.map_or(1, |last| last.saturating_add(1));
    carried.title.clone_from(&from.title);
    carried.kind = from.kind;
    carried.objectives.clone_from(&from.objectives);
    carried.papers.clone_from(&from.papers);
    carried.carried_from = Some(item);
    Some(carried)
}

/// The dates on which a board's cadence expects it to meet, from a day on, that no meeting is recorded for.
pub fn unplanned(body: &Body, board: BoardId, from: Day, number: usize) -> Vec<Date> {
    let Some(found) = body.boards.get(board) else { return Vec::new() };
    let Ok(cadence) = super::cadence::Cadence::read(&found.meets) else { return Vec::new() };
    let from = found.effective_from.map_or(from, |first| from.max(first.first()));
    let recorded: Vec<Date> =
        body.meetings.iter().filter(|meeting| meeting.board == Some(board)).filter_map(|meeting| meeting.date).collect();
    let taken = |date: &Date| recorded.iter().any(|other| date.first() <= other.first() && other.last() <= date.last());
    let within = |date: &Date| found.effective_to.is_none_or(|end| date.first() <= end.last());
    let dates = cadence.next(from, number.saturating_add(recorded.len()));
    dates.into_iter().filter(|date| within(date) && !taken(date)).take(number).collect()
}
