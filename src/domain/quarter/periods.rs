//! The periods there are: those that are closed, those for which something was reported or a date was set, and the quarter that ended last.

use super::{closed_periods, returns::unsorted, same_period};
use crate::domain::{
    date::{Date, Day},
    edition::EditionId,
    period::Quarter,
    plan::{Body, Plan},
    reporting_period::ReportingPeriod,
    sort::{Key, backwards, sort},
};
use std::sync::Arc;

/// A period, and how far it has come.
#[derive(Clone, Debug, PartialEq)]
pub struct PeriodRow {
    /// Which.
    pub period: Date,
    /// How many objectives are to be reported on.
    pub whole: usize,
    /// How many were returned.
    pub returned: usize,
    /// When returns are due.
    pub due: Option<Date>,
    /// The edition that holds its report, when it is closed.
    pub closed: Option<EditionId>,
}

/// What is said of a period as a whole.
pub fn reporting_period(body: &Body, period: Date) -> Option<Arc<ReportingPeriod>> {
    body.reporting_periods.iter_shared().find(|row| row.period.is_some_and(|of| same_period(of, period)))
}

/// The period that is gathered on a day: the newest that is over, has its own record and is not closed, or else the quarter that ended
/// last.
pub fn gathered_now(plan: &Plan, today: Day) -> Date {
    let mut open: Vec<Date> = plan
        .body
        .reporting_periods
        .iter()
        .filter_map(|row| row.period)
        .filter(|period| period.last() < today && plan.closed_period(*period).is_none())
        .collect();
    sort(&mut open, |period| Key::numbers([backwards(period.last().ordinal())]));
    open.first().copied().unwrap_or_else(|| Date::Quarter(Quarter::containing(today).previous()))
}

/// Every period, the newest first.
pub fn period_rows(plan: &Plan, today: Day) -> Vec<PeriodRow> {
    let body = &plan.body;
    let mut periods: Vec<Date> = Vec::new();
    let closed = closed_periods(plan).into_iter().map(|closed| closed.period);
    let own = body.reporting_periods.iter().filter_map(|row| row.period);
    let told = body.updates.iter().filter_map(|update| update.period);
    let quarter = Quarter::containing(today);
    let quarters = [Date::Quarter(quarter), Date::Quarter(quarter.previous())];
    for period in closed.chain(own).chain(told).chain(quarters) {
        if !periods.iter().any(|known| same_period(*known, period)) {
            periods.push(period);
        }
    }
    sort(&mut periods, |period| Key::numbers([backwards(period.last().ordinal()), period.first().ordinal()]));
    periods.into_iter().map(|period| period_row(plan, period)).collect()
}

/// How far a period has come.
pub fn period_row(plan: &Plan, period: Date) -> PeriodRow {
    let closed = plan.closed_period(period);
    let rows = unsorted(closed.as_ref().map_or(&plan.body, |(_, body)| body), period);
    PeriodRow {
        period,
        whole: rows.len(),
        returned: rows.iter().filter(|row| row.is_returned).count(),
        due: reporting_period(&plan.body, period).and_then(|row| row.due),
        closed: closed.map(|(edition, _)| edition.id),
    }
}
