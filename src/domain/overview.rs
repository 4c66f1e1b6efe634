//! What is derived from a plan for the page that answers: where do we stand, what needs me?

use super::{
    brag::BragCounts,
    date::{Date, Day},
    gap::{self, GapOf, Length},
    id::Id as _,
    milestone::MilestoneId,
    objective::ObjectiveId,
    plan::Body,
    priority::PriorityId,
    sort::{Key, backwards, sort},
    update::Update,
};
use std::{collections::HashMap, sync::Arc};

/// How long a quarter's silence is, in days.
pub const QUARTER_DAYS: i64 = 92;

/// Where a plan stands on a day.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Overview {
    /// Live objectives by colour.
    pub counts: BragCounts,
    /// The same for each priority, in the order of the priorities.
    pub by_priority: Vec<(PriorityId, BragCounts)>,
    /// Live objectives whose date has passed, the latest first to be late first.
    pub overdue: Vec<(ObjectiveId, Date)>,
    /// Milestones of live objectives whose date has passed.
    pub late_milestones: Vec<(MilestoneId, ObjectiveId, Date)>,
    /// Live objectives with no update for a quarter, and when the last one was.
    pub silent: Vec<(ObjectiveId, Option<Day>)>,
    /// Live objectives without a lead officer or organisation.
    pub without_lead: Vec<ObjectiveId>,
    /// Live objectives for which the money ends too soon: from when, and for how long.
    pub unpaid: Vec<(ObjectiveId, Option<Date>, Length)>,
    /// Live objectives without a due date.
    pub without_due: Vec<ObjectiveId>,
}

/// Derives the overview.
pub fn overview(body: &Body, today: Day) -> Overview {
    let last_said = last_updates(body);
    let mut found = Overview::default();
    let mut by_priority: HashMap<PriorityId, BragCounts> = HashMap::new();
    for objective in body.objectives.iter().filter(|objective| objective.status.is_live()) {
        found.counts.add(objective.brag);
        if let Some(priority) = objective.priority {
            by_priority.entry(priority).or_default().add(objective.brag);
        }
        if let Some(due) = objective.due.filter(|_| objective.is_overdue(today)) {
            found.overdue.push((objective.id, due));
        }
        if objective.lead.is_none() && objective.lead_organisation.is_none() {
            found.without_lead.push(objective.id);
        }
        if objective.due.is_none() {
            found.without_due.push(objective.id);
        }
        let last = last_said.get(&objective.id).copied();
        if last.is_none_or(|last| today.days_since(last) > QUARTER_DAYS) {
            found.silent.push((objective.id, last));
        }
    }
    let live = |id: ObjectiveId| body.objectives.get(id).is_some_and(|objective| objective.status.is_live());
    for milestone in body.milestones.iter().filter(|milestone| milestone.is_overdue(today)) {
        if let (Some(objective), Some(due)) = (milestone.objective.filter(|id| live(*id)), milestone.due) {
            found.late_milestones.push((milestone.id, objective, due));
        }
    }
    for gap in gap::gaps(body, today) {
        if let GapOf::Objective(objective) = gap.of {
            found.unpaid.push((objective, gap.until, gap.length()));
        }
    }
    sort(&mut found.overdue, |(_, due)| Key::numbers([due.last().ordinal()]));
    sort(&mut found.late_milestones, |(_, _, due)| Key::numbers([due.last().ordinal()]));
    sort(&mut found.silent, |(_, last)| Key::numbers([last.map_or(0, Day::ordinal)]));
    let priorities = body.priorities_in_order();
    found.by_priority = priorities.iter().map(|row| (row.id, by_priority.remove(&row.id).unwrap_or_default())).collect();
    found
}

/// The day of the last update of each objective that came back: when it was reported, or else the end of its period.
fn last_updates(body: &Body) -> HashMap<ObjectiveId, Day> {
    let mut last: HashMap<ObjectiveId, Day> = HashMap::new();
    for update in body.updates.iter().filter(|update| update.is_returned()) {
        if let (Some(objective), Some(day)) = (update.objective, said_on(update)) {
            let known = last.entry(objective).or_insert(day);
            *known = (*known).max(day);
        }
    }
    last
}

/// The last day an update can have been made on.
pub fn said_on(update: &Update) -> Option<Day> {
    update.date.or(update.period).map(Date::last)
}

/// The update of some that came back last: of the latest period, then on the latest day. A draft did not come back.
pub fn newest_returned<'a>(updates: impl Iterator<Item = &'a Update>) -> Option<&'a Update> {
    let when = |update: &&Update| (update.period.map(Date::last), said_on(update), update.id);
    updates.filter(|update| update.is_returned()).max_by_key(when)
}

/// The updates by their objective.
pub fn updates_by_objective(body: &Body) -> HashMap<ObjectiveId, Vec<&Update>> {
    let mut found: HashMap<ObjectiveId, Vec<&Update>> = HashMap::new();
    for update in body.updates.iter() {
        if let Some(objective) = update.objective {
            found.entry(objective).or_default().push(update);
        }
    }
    found
}

/// The updates of an objective, the newest first.
pub fn updates_of(body: &Body, objective: ObjectiveId) -> Vec<Arc<Update>> {
    let mut updates: Vec<_> = body.updates.iter_shared().filter(|update| update.objective == Some(objective)).collect();
    sort_newest_first(&mut updates);
    updates
}

/// Sorts updates of one objective: of the latest period first, then on the latest day.
pub fn sort_newest_first<U: std::ops::Deref<Target = Update>>(updates: &mut Vec<U>) {
    let newest_first = |day: Option<Day>| backwards(day.map_or(0, Day::ordinal));
    sort(updates, |update| {
        Key::numbers([newest_first(update.period.map(Date::last)), newest_first(said_on(update)), update.id.raw().bits()])
    });
}
