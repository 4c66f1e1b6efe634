//! Which objectives are to be reported on for a period, and what came back of each.

use crate::domain::{
    brag::Brag,
    date::{Date, Day},
    figures::Stretch,
    id::Id as _,
    objective::{Objective, ObjectiveId},
    overview::said_on,
    plan::Body,
    priority::PriorityId,
    sort::{Key, backwards, natural, sort},
    update::{Update, UpdateId, UpdateState},
};
use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

/// One objective in a period.
#[derive(Clone, Debug, PartialEq)]
pub struct Return {
    /// The objective.
    pub objective: Arc<Objective>,
    /// What there is of it for this period, a draft included.
    pub update: Option<Arc<Update>>,
    /// Whether that is more than a draft, and says something.
    pub has_answered: bool,
    /// Whether it counts as returned: it also says how the work stands. What has no BRAG is no return, and never green.
    pub is_returned: bool,
    /// What was returned of it for earlier periods, one a period, the newest first.
    pub earlier: Vec<Arc<Update>>,
}

impl Return {
    /// What was returned for this period.
    pub fn returned(&self) -> Option<&Arc<Update>> {
        self.update.as_ref().filter(|_| self.is_returned)
    }

    /// What was sent for this period, with a BRAG or without.
    pub fn answer(&self) -> Option<&Arc<Update>> {
        self.update.as_ref().filter(|_| self.has_answered)
    }

    /// What was returned the last time before.
    pub fn before(&self) -> Option<&Arc<Update>> {
        self.earlier.first()
    }

    /// In how many returns in a row it has been red, this one included, the oldest of them last; none when it is not red now.
    pub fn red_run(&self) -> Vec<&Arc<Update>> {
        self.returned().into_iter().chain(&self.earlier).take_while(|update| update.brag == Brag::Red).collect()
    }
}

/// Whether two dates mean the same stretch of days: `Q2 2023/24` is `July to September 2023`.
pub fn same_period(one: Date, other: Date) -> bool {
    Stretch::of(one) == Stretch::of(other)
}

/// Whether an update says anything. A blank one is no return, and never green.
pub fn is_told(update: &Update) -> bool {
    let words = [&update.done, &update.result, &update.problem, &update.next, &update.corrective];
    update.brag != Brag::Grey || update.forecast.is_some() || words.iter().any(|words| !words.trim().is_empty())
}

/// The objectives that are to be reported on for a period, in the order of the plan: those that are live and had begun by its end, and
/// those of which something was reported for it, ended since or not.
pub fn returns(body: &Body, period: Date) -> Vec<Return> {
    let mut found = unsorted(body, period);
    let places: HashMap<PriorityId, u64> = body.priorities_in_order().iter().map(|row| row.id).zip(1..).collect();
    sort(&mut found, |row| {
        let place = row.objective.priority.and_then(|id| places.get(&id)).copied().unwrap_or(u64::MAX);
        Key::words(natural(&row.objective.heading())).after(place).then([row.objective.position.into()])
    });
    found
}

/// The same in no order, where they are only counted.
pub(super) fn unsorted(body: &Body, period: Date) -> Vec<Return> {
    let with_figures: HashSet<UpdateId> = body.figures.iter().filter_map(|figure| figure.update).collect();
    let tells = |update: &Update| is_told(update) || with_figures.contains(&update.id);
    let mut of: HashMap<ObjectiveId, Vec<Arc<Update>>> = HashMap::new();
    for update in body.updates.iter_shared() {
        if let Some(objective) = update.objective {
            of.entry(objective).or_default().push(update);
        }
    }
    let mut found = Vec::new();
    for objective in body.objectives.iter_shared() {
        let mut updates = of.remove(&objective.id).unwrap_or_default();
        sort(&mut updates, |update| newest_first(update));
        let now = |update: &&Arc<Update>| update.period.is_some_and(|of| same_period(of, period));
        let returned = |update: &Update| update.state != UpdateState::Draft && tells(update);
        let update = updates.iter().filter(now).find(|update| returned(update)).or_else(|| updates.iter().find(now)).cloned();
        let begun = objective.starts.is_none_or(|starts| starts.first() <= period.last());
        if update.is_none() && !(objective.status.is_live() && begun) {
            continue;
        }
        updates.retain(|update| returned(update) && update.period.is_some_and(|of| of.last() < period.first()));
        updates.dedup_by(|later, kept| later.period.zip(kept.period).is_some_and(|(one, other)| same_period(one, other)));
        let has_answered = update.as_deref().is_some_and(returned);
        let is_returned = has_answered && update.as_deref().is_some_and(Update::is_judged);
        found.push(Return { objective, update, has_answered, is_returned, earlier: updates });
    }
    found
}

fn newest_first(update: &Update) -> Key {
    let newest = |day: Option<Day>| backwards(day.map_or(0, Day::ordinal));
    let period = update.period.map(Date::last);
    // Of two that end on one day the shorter comes first, so that those of one period stand together.
    let first = update.period.map(Date::first);
    Key::numbers([newest(period), newest(first), newest(said_on(update)), backwards(update.id.raw().bits())])
}
