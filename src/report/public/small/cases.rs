//! The guarded indicators of a plan and its editions with all their numbers, and what of them is hidden.

use super::{Cell, Hidden, breakdowns, flows, rest, time};
use crate::domain::{
    breakdown::{Breakdown, BreakdownPart},
    cohort::{CohortFlow, Movement},
    figures::{Point, Series},
    indicator::{Indicator, IndicatorId},
    number::Number,
    plan::Body,
    reading::{Correction, ReadingId},
    record::Kind,
};
use std::{collections::HashMap, sync::Arc};

/// A reading with all that belongs to it.
pub(super) struct ReadingCase<'a> {
    pub(super) point: Point,
    pub(super) breakdowns: Vec<(&'a Breakdown, Vec<&'a BreakdownPart>)>,
    pub(super) corrections: Vec<&'a Correction>,
}

impl ReadingCase<'_> {
    /// Its numbers.
    pub(super) fn cell(&self) -> Cell {
        Cell::new(Kind::Reading, self.point.reading.id, "value")
    }
}

/// One guarded indicator in one body.
pub(super) struct Case<'a> {
    pub(super) body: &'a Body,
    pub(super) indicator: Arc<Indicator>,
    /// The smallest count that is published.
    pub(super) smallest: Number,
    pub(super) readings: Vec<ReadingCase<'a>>,
    pub(super) flows: Vec<(&'a CohortFlow, Vec<&'a Movement>)>,
}

/// Every guarded indicator of every body.
pub(in crate::report::public) struct Cases<'a> {
    pub(super) cases: Vec<Case<'a>>,
    guarded: HashMap<IndicatorId, Number>,
}

impl<'a> Cases<'a> {
    /// The guarded indicators of bodies that are given the newest first. The newest that has an indicator says whether and how it is
    /// guarded, for all: what was decided last holds for what is published now.
    pub(in crate::report::public) fn of(bodies: &[&'a Body]) -> Self {
        let mut known: HashMap<IndicatorId, Option<Number>> = HashMap::new();
        for body in bodies {
            for indicator in body.indicators.iter() {
                known.entry(indicator.id).or_insert_with(|| indicator.smallest_published(&body.details));
            }
        }
        let guarded: HashMap<IndicatorId, Number> = known.into_iter().filter_map(|(id, smallest)| Some((id, smallest?))).collect();
        let cases = if guarded.is_empty() { Vec::new() } else { bodies.iter().flat_map(|body| cases_of(body, &guarded)).collect() };
        Self { cases, guarded }
    }

    /// The smallest count of an indicator that is published; nothing for one that is not guarded.
    pub(in crate::report::public) fn smallest(&self, indicator: IndicatorId) -> Option<Number> {
        self.guarded.get(&indicator).copied()
    }

    /// What is hidden: hidden until nothing more follows.
    pub(in crate::report::public) fn hidden(&self) -> Hidden {
        let mut hidden = Hidden::default();
        loop {
            let before = hidden.size();
            for case in &self.cases {
                rest::hide_readings(case, &mut hidden);
                breakdowns::hide(case, &mut hidden);
                flows::hide(case, &mut hidden);
            }
            for indicator in self.guarded.keys() {
                let cases: Vec<&Case<'a>> = self.cases.iter().filter(|case| case.indicator.id == *indicator).collect();
                rest::hide_baselines(&cases, &mut hidden);
                time::hide(&cases, &mut hidden);
            }
            if hidden.size() == before {
                break;
            }
        }
        for indicator in self.guarded.keys() {
            let cases: Vec<&Case<'a>> = self.cases.iter().filter(|case| case.indicator.id == *indicator).collect();
            rest::hide_former(&cases, &mut hidden);
        }
        rest::hide_figures(&self.cases, &mut hidden);
        hidden
    }
}

fn cases_of<'a>(body: &'a Body, guarded: &HashMap<IndicatorId, Number>) -> Vec<Case<'a>> {
    let mut parts: HashMap<_, Vec<&BreakdownPart>> = HashMap::new();
    body.breakdown_parts.iter().for_each(|part| parts.entry(part.breakdown).or_default().push(part));
    let mut breakdowns: HashMap<Option<ReadingId>, Vec<(&Breakdown, Vec<&BreakdownPart>)>> = HashMap::new();
    for breakdown in body.breakdowns.iter() {
        let parts = parts.remove(&Some(breakdown.id)).unwrap_or_default();
        breakdowns.entry(breakdown.reading).or_default().push((breakdown, parts));
    }
    let mut corrections: HashMap<Option<ReadingId>, Vec<&Correction>> = HashMap::new();
    body.corrections.iter().for_each(|correction| corrections.entry(correction.reading).or_default().push(correction));
    let mut movements: HashMap<_, Vec<&Movement>> = HashMap::new();
    body.movements.iter().for_each(|movement| movements.entry(movement.flow).or_default().push(movement));
    let mut flows: HashMap<_, Vec<(&CohortFlow, Vec<&Movement>)>> = HashMap::new();
    for flow in body.cohort_flows.iter() {
        flows.entry(flow.indicator).or_default().push((flow, movements.remove(&Some(flow.id)).unwrap_or_default()));
    }
    let case = |series: Series| {
        let smallest = guarded.get(&series.indicator.id).copied()?;
        let reading = |point: Point| ReadingCase {
            breakdowns: breakdowns.remove(&Some(point.reading.id)).unwrap_or_default(),
            corrections: corrections.remove(&Some(point.reading.id)).unwrap_or_default(),
            point,
        };
        let readings = series.points.into_iter().map(reading).collect();
        let flows = flows.remove(&Some(series.indicator.id)).unwrap_or_default();
        Some(Case { body, indicator: series.indicator, smallest, readings, flows })
    };
    Series::some(body, &|indicator| guarded.contains_key(&indicator.id)).into_iter().filter_map(case).collect()
}
