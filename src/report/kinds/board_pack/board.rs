//! One board, its last meeting and its next.

use crate::{
    domain::{
        agenda::unplanned,
        board::{Board, BoardKind},
        date::{Date, Day},
        id::Id as _,
        meeting::{Meeting, MeetingStatus},
        objective::{Objective, ObjectiveId},
        overview::{sort_newest_first, updates_by_objective},
        plan::Body,
        priority::PriorityId,
        report::Report,
        sort::{Key, backwards, natural, sort},
        update::Update,
    },
    report::View,
};
use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

/// How far ahead is looked where no next meeting is known.
const AHEAD_DAYS: i64 = 92;

/// What the pack is made from.
pub(super) struct Before<'a> {
    pub(super) body: &'a Body,
    pub(super) board: Arc<Board>,
    pub(super) today: Day,
    /// The meeting the pack is for, where it is recorded.
    pub(super) meeting: Option<Arc<Meeting>>,
    /// When it is: recorded, or as the cadence expects it.
    pub(super) when: Option<Date>,
    /// The last meeting that was held.
    pub(super) last: Option<Arc<Meeting>>,
    /// The objectives that the board oversees, in the order of the plan.
    pub(super) objectives: Vec<Arc<Objective>>,
    /// What came back of each objective.
    returned: HashMap<ObjectiveId, Vec<&'a Update>>,
}

impl<'a> Before<'a> {
    pub(super) fn of(view: &View<'a>, report: &Report) -> Option<Self> {
        let (body, today) = (view.body_of(report), view.today());
        let board = body.boards.shared(report.board?)?;
        let meetings = meetings(body, &board);
        let from = report.date.map_or(today, Date::first);
        let day = |meeting: &Meeting| meeting.date.map(Date::first);
        let meeting = meetings
            .iter()
            .find(|meeting| meeting.status == MeetingStatus::Planned && meeting.date.is_some_and(|date| date.last() >= from))
            .cloned();
        let expected = || unplanned(body, board.id, from, 1).first().copied();
        let when = meeting.as_ref().and_then(|meeting| meeting.date).or(report.date).or_else(expected);
        let before = when.map_or(today.plus_days(1), Date::first);
        let held = |meeting: &&Arc<Meeting>| meeting.status == MeetingStatus::Held && day(meeting).is_some_and(|day| day < before);
        let last = meetings.iter().rev().find(held).cloned();
        let objectives = overseen(body, &board);
        Some(Self { body, board, today, meeting, when, last, objectives, returned: returned(body) })
    }

    /// What was reported of an objective, the newest first.
    pub(super) fn returned(&self, objective: ObjectiveId) -> &[&'a Update] {
        self.returned.get(&objective).map(Vec::as_slice).unwrap_or_default()
    }

    /// The day of the last meeting.
    pub(super) fn last_day(&self) -> Option<Day> {
        self.last.as_ref()?.date.map(Date::last)
    }

    /// The meeting after the one the pack is for: recorded, or as the cadence expects it.
    pub(super) fn after(&self) -> Option<Date> {
        let from = self.when?.last().plus_days(1);
        let later = |date: &Date| date.first() >= from;
        let planned = |meeting: &&Arc<Meeting>| meeting.status == MeetingStatus::Planned;
        let recorded = meetings(self.body, &self.board).iter().filter(planned).filter_map(|meeting| meeting.date).find(later);
        let expected = unplanned(self.body, self.board.id, from, 1).into_iter().find(later);
        match (recorded, expected) {
            (Some(one), Some(other)) => Some(if other.first() < one.first() { other } else { one }),
            (one, other) => one.or(other),
        }
    }

    /// The last day of what is due before the board meets again after this meeting.
    pub(super) fn horizon(&self) -> Day {
        let known = self.after().or(self.when).map(Date::last).filter(|day| *day >= self.today);
        known.unwrap_or_else(|| self.today.plus_days(AHEAD_DAYS))
    }

    /// Whether the board oversees one of these.
    pub(super) fn has_any(&self, objectives: &[ObjectiveId]) -> bool {
        objectives.iter().any(|id| self.objectives.iter().any(|objective| objective.id == *id))
    }
}

fn returned(body: &Body) -> HashMap<ObjectiveId, Vec<&Update>> {
    let mut found = updates_by_objective(body);
    for updates in found.values_mut() {
        updates.retain(|update| update.is_returned());
        sort_newest_first(updates);
    }
    found
}

/// The meetings of a board that are dated, the earliest first.
fn meetings(body: &Body, board: &Board) -> Vec<Arc<Meeting>> {
    let mine = |meeting: &Arc<Meeting>| meeting.board == Some(board.id) && meeting.date.is_some();
    let mut found: Vec<_> = body.meetings.iter_shared().filter(mine).collect();
    sort(&mut found, |meeting| Key::numbers([meeting.date.map_or(0, |date| date.first().ordinal()), meeting.id.raw().bits()]));
    found
}

/// The live objectives of a board: those that name it, and those of its priorities that name no other.
fn overseen(body: &Body, board: &Board) -> Vec<Arc<Objective>> {
    let priorities = body.priorities_in_order();
    let places: HashMap<PriorityId, u64> = priorities.iter().map(|row| row.id).zip(1..).collect();
    let mine: HashSet<PriorityId> = priorities.iter().filter(|row| row.board == Some(board.id)).map(|row| row.id).collect();
    let of_priority = |objective: &Objective| objective.board.is_none() && objective.priority.is_some_and(|id| mine.contains(&id));
    let is_strategy_group = board.kind == BoardKind::StrategyGroup;
    let overseen = |objective: &Arc<Objective>| {
        let nobody_else = is_strategy_group
            && objective.board.is_none()
            && objective.priority.and_then(|id| body.priorities.get(id)).is_none_or(|priority| priority.board.is_none());
        objective.status.is_live() && (objective.board == Some(board.id) || of_priority(objective) || nobody_else)
    };
    let mut found: Vec<_> = body.objectives.iter_shared().filter(overseen).collect();
    sort(&mut found, |objective| {
        let place = objective.priority.and_then(|id| places.get(&id)).copied().unwrap_or(u64::MAX);
        Key::words(natural(&objective.heading())).after(place).then([objective.position.into()])
    });
    found
}

/// A number that sorts a day the newest first.
pub(super) fn newest_first(day: Option<Day>) -> u64 {
    backwards(day.map_or(0, Day::ordinal))
}
