//! The periods that are closed: an edition holds what was reported, as it was then.

use super::same_period;
use crate::domain::{
    date::Date,
    edition::Edition,
    plan::{Body, Plan},
    sort::{Key, backwards, sort},
};
use std::sync::Arc;

/// A closed period.
#[derive(Clone, Debug, PartialEq)]
pub struct Closed {
    /// Which.
    pub period: Date,
    /// The edition that holds its report.
    pub edition: Arc<Edition>,
}

/// The closed periods, the newest first.
pub fn closed_periods(plan: &Plan) -> Vec<Closed> {
    let closed = |edition: Arc<Edition>| edition.period.map(|period| Closed { period, edition });
    let mut found: Vec<Closed> = plan.editions.iter_shared().filter_map(closed).collect();
    sort(&mut found, |closed| Key::numbers([closed.period.last(), closed.period.first()].map(|day| backwards(day.ordinal()))));
    found
}

impl Plan {
    /// The closed period that is this one, and its report as it was when it was closed.
    pub fn closed_period(&self, period: Date) -> Option<(Arc<Edition>, &Body)> {
        let edition = self.editions.iter_shared().find(|edition| edition.period.is_some_and(|of| same_period(of, period)))?;
        let body = self.frozen.get(&edition.id)?;
        Some((edition, body))
    }

    /// The plan as a period's report is read from it: what was kept when it was closed, or the working copy.
    pub fn body_for(&self, period: Date) -> &Body {
        self.closed_period(period).map_or(&self.body, |(_, body)| body)
    }
}
