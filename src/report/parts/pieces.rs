//! What readings are broken down into and how cohorts changed, found by what they belong to: each table is gone through once.

use crate::domain::{
    breakdown::{Breakdown, BreakdownId, BreakdownPart},
    breakdown_sums::{self, BreakdownSums},
    cohort::{CohortFlow, CohortFlowId, Movement},
    cohort_sums::{self, CohortSums},
    id::Id as _,
    indicator::IndicatorId,
    plan::Body,
    reading::ReadingId,
    sort::{Key, sort},
};
use std::collections::HashMap;

/// The breakdowns and cohort flows of a plan, worked out.
pub struct Pieces<'a> {
    breakdowns: HashMap<ReadingId, Vec<(&'a Breakdown, BreakdownSums)>>,
    flows: HashMap<IndicatorId, Vec<(&'a CohortFlow, CohortSums)>>,
}

impl<'a> Pieces<'a> {
    /// Those of a plan.
    pub fn of(body: &'a Body) -> Self {
        let mut parts: HashMap<BreakdownId, Vec<&BreakdownPart>> = HashMap::new();
        for part in body.breakdown_parts.iter() {
            part.breakdown.into_iter().for_each(|id| parts.entry(id).or_default().push(part));
        }
        let mut breakdowns: HashMap<ReadingId, Vec<(&Breakdown, BreakdownSums)>> = HashMap::new();
        for row in body.breakdowns.iter() {
            let Some(reading) = row.reading.and_then(|id| body.readings.get(id)) else { continue };
            let indicator = reading.indicator.and_then(|id| body.indicators.get(id));
            let mine = parts.get(&row.id).map(Vec::as_slice).unwrap_or_default();
            let sums = breakdown_sums::sums_of(row, mine, indicator.map(|indicator| (reading, indicator)));
            breakdowns.entry(reading.id).or_default().push((row, sums));
        }
        for rows in breakdowns.values_mut() {
            sort(rows, |(row, _)| Key::numbers([row.position.into(), row.id.raw().bits()]));
        }
        Self { breakdowns, flows: flows(body) }
    }

    /// What a reading is broken down into, in order.
    pub fn breakdowns(&self, reading: ReadingId) -> &[(&'a Breakdown, BreakdownSums)] {
        self.breakdowns.get(&reading).map(Vec::as_slice).unwrap_or_default()
    }

    /// How the cohort of an indicator changed, the earliest first.
    pub fn flows(&self, indicator: IndicatorId) -> &[(&'a CohortFlow, CohortSums)] {
        self.flows.get(&indicator).map(Vec::as_slice).unwrap_or_default()
    }
}

fn flows(body: &Body) -> HashMap<IndicatorId, Vec<(&CohortFlow, CohortSums)>> {
    let mut movements: HashMap<CohortFlowId, Vec<&Movement>> = HashMap::new();
    for row in body.movements.iter() {
        row.flow.into_iter().for_each(|id| movements.entry(id).or_default().push(row));
    }
    let mut flows: HashMap<IndicatorId, Vec<(&CohortFlow, CohortSums)>> = HashMap::new();
    for flow in body.cohort_flows.iter() {
        let mine = movements.get(&flow.id).map(Vec::as_slice).unwrap_or_default();
        let sums = cohort_sums::sums_of(flow, mine);
        flow.indicator.into_iter().for_each(|id| flows.entry(id).or_default().push((flow, sums.clone())));
    }
    for rows in flows.values_mut() {
        sort(rows, |(flow, _)| Key::numbers([flow.period.map_or(0, |period| period.last().ordinal()), flow.id.raw().bits()]));
    }
    flows
}
