//! Made-up indicators with forty readings each. Whatever they say adds up.

use super::chance::Chance;
use crate::domain::{
    breakdown::{Breakdown, BreakdownPart},
    cohort::{CohortFlow, Movement, MovementKind},
    date::{Date, Month},
    field::Record,
    indicator::{Frequency, Indicator, IndicatorId, Measure, Polarity, RagRule, Target},
    number::Number,
    objective::ObjectiveId,
    period::{FinancialYear, Quarter},
    plan::{Body, Plan},
    post::PostId,
    priority::PriorityId,
    reading::{Reading, ReadingId, Span},
    value::Maybe,
};

const READINGS: u32 = 40;

/// What is counted in a month, in what unit, and how it divides.
const COUNTS: [(&str, &str, [&str; 4]); 4] = [
    ("Visits to people at risk", "visits", ["First visits", "Second visits", "Later visits", "Other visits"]),
    ("Reports of anti-social behaviour", "reports", ["Noise", "Neighbours", "Vehicles", "Other behaviour"]),
    ("Referrals to support", "referrals", ["From police", "From schools", "From health", "From others"]),
    ("Patrol hours", "hours", ["Town centre", "Estates", "Parks", "Other places"]),
];
const SHARES: [(&str, &str, &str); 3] = [
    ("Repeat victims", "repeat victims", "victims"),
    ("Cases closed within 28 days", "cases closed within 28 days", "cases closed"),
    ("People who feel safe after dark", "people who feel safe", "people asked"),
];
const COHORTS: [&str; 2] = ["People in the integrated offender cohort", "Young people with a mentor"];

/// Adds an indicator for each of these objectives: counts by month, shares by quarter and cohorts by quarter, in turn.
pub(super) fn add_indicators(
    plan: &mut Plan,
    chance: &mut Chance,
    measured: &[(ObjectiveId, Option<PriorityId>)],
    posts: &[PostId],
) {
    for (position, (objective, priority)) in (1_u32..).zip(measured) {
        let mut indicator = Indicator::blank(chance.id());
        (indicator.code, indicator.position) = (format!("M{position}"), position);
        indicator.definition = String::from("Everything of the kind that was recorded in the period, counted once.");
        (indicator.objectives, indicator.priorities) = (vec![*objective], priority.iter().copied().collect());
        (indicator.source, indicator.owner) = ("Case management system".to_owned(), chance.pick(posts));
        match position % 3 {
            1 => count(&mut plan.body, chance, &mut indicator),
            2 => share(&mut plan.body, chance, &mut indicator),
            _ => cohort(&mut plan.body, chance, &mut indicator),
        }
        plan.body.indicators.put(indicator);
    }
}

#[expect(clippy::unnecessary_wraps, reason = "a field may hold none")]
fn number(value: u32) -> Option<Number> {
    Some(Number::whole(value.into()))
}

/// Month by month from June 2023 to September 2026.
fn month(index: u32) -> Option<Date> {
    let months = index + 5;
    Month::new(2023 + i16::try_from(months / 12).ok()?, u8::try_from(months % 12 + 1).ok()?).map(Date::Month)
}

/// Quarter by quarter from Q3 2016/17 to Q2 2026/27.
fn quarter(index: u32) -> Option<Date> {
    let quarters = index + 2;
    let year = FinancialYear(2016 + i16::try_from(quarters / 4).ok()?);
    Quarter::new(year, u8::try_from(quarters % 4 + 1).ok()?).map(Date::Quarter)
}

/// The numbers of a series: it wanders around a level of its own.
fn series(chance: &mut Chance, least: u32) -> Vec<u32> {
    let level = least + chance.below(least * 6);
    let swing = level / 4 + 1;
    let mut drift = 0;
    (0..READINGS)
        .map(|_| {
            drift += chance.below(3);
            level + drift / 2 + chance.below(swing)
        })
        .collect()
}

fn put_reading(body: &mut Body, chance: &mut Chance, indicator: IndicatorId, period: Option<Date>, value: u32) -> Reading {
    let mut reading = Reading::blank(chance.id());
    (reading.indicator, reading.period, reading.value) = (Some(indicator), period, number(value));
    body.readings.put(reading.clone());
    reading
}

/// A count by month: with a target for each of the last years, and every tenth reading broken down.
fn count(body: &mut Body, chance: &mut Chance, indicator: &mut Indicator) {
    let (name, unit, parts) = chance.pick(&COUNTS).unwrap_or_default();
    (indicator.name, indicator.unit, indicator.frequency) = (name.to_owned(), unit.to_owned(), Frequency::Monthly);
    let values = series(chance, 60);
    for (index, value) in (0..).zip(&values) {
        let reading = put_reading(body, chance, indicator.id, month(index), *value);
        if index % 10 == 9 {
            break_down(body, chance, reading.id, *value, &parts);
        }
    }
    if chance.below(2) == 0 {
        (indicator.polarity, indicator.rag_rule) = (Polarity::Higher, Maybe(Some(RagRule::Tolerance)));
        (indicator.tolerance, indicator.baseline) = (number(10), values.first().copied().and_then(number));
        indicator.baseline_period = month(0);
        let last = values.last().copied().unwrap_or_default();
        for index in READINGS - 12..READINGS {
            let mut target = Target::blank(chance.id());
            (target.indicator, target.period, target.value) = (Some(indicator.id), month(index), number(last));
            body.targets.put(target);
        }
    }
}

/// The parts make up the whole, and what fits no other part is the smallest of them.
fn break_down(body: &mut Body, chance: &mut Chance, reading: ReadingId, whole: u32, labels: &[&str; 4]) {
    let mut breakdown = Breakdown::blank(chance.id());
    (breakdown.reading, breakdown.title, breakdown.position) = (Some(reading), "By kind".to_owned(), 1);
    let (residual, second) = (whole / 10, whole / 4 + chance.below(whole / 8 + 1));
    let third = whole / 5;
    let values = [whole - residual - second - third, second, third, residual];
    for (position, (label, value)) in (1_u32..).zip(labels.iter().zip(values)) {
        let mut part = BreakdownPart::blank(chance.id());
        (part.breakdown, part.label, part.value) = (Some(breakdown.id), (*label).to_owned(), number(value));
        (part.position, part.residual) = (position, position == 4);
        body.breakdown_parts.put(part);
    }
    body.breakdowns.put(breakdown);
}

/// A percentage by quarter, stated to one place, with what it was worked out from.
fn share(body: &mut Body, chance: &mut Chance, indicator: &mut Indicator) {
    let (name, numerator, denominator) = chance.pick(&SHARES).unwrap_or_default();
    (indicator.name, indicator.measure, indicator.frequency) = (name.to_owned(), Measure::Percentage, Frequency::Quarterly);
    (indicator.numerator, indicator.denominator) = (numerator.to_owned(), denominator.to_owned());
    for (index, of) in (0..).zip(series(chance, 200)) {
        let part = of / 5 + chance.below(of / 3);
        let mut reading = Reading::blank(chance.id());
        (reading.indicator, reading.period) = (Some(indicator.id), quarter(index));
        (reading.numerator, reading.denominator) = (number(part), number(of));
        let tenths = (part * 2000 + of) / (of * 2);
        reading.value = format!("{}.{}", tenths / 10, tenths % 10).parse().ok();
        body.readings.put(reading);
    }
}

/// Who was in a cohort at the end of each quarter, and for the last eight who joined and left.
fn cohort(body: &mut Body, chance: &mut Chance, indicator: &mut Indicator) {
    indicator.name = String::from(chance.word(&COHORTS));
    (indicator.measure, indicator.unit, indicator.frequency) = (Measure::Snapshot, "people".to_owned(), Frequency::Quarterly);
    let mut in_it = 80 + chance.below(200);
    for index in 0..READINGS {
        let (completed, moved) = (5 + chance.below(10), 5 + chance.below(5));
        let (joined, opening) = (completed + moved - 8 + chance.below(17), in_it);
        // So small a cohort takes nobody on and loses nobody: it never falls below nothing.
        let (joined, completed, moved) = if opening < 40 { (0, 0, 0) } else { (joined, completed, moved) };
        in_it = opening + joined - completed - moved;
        let mut reading = Reading::blank(chance.id());
        (reading.indicator, reading.period, reading.value) = (Some(indicator.id), quarter(index), number(in_it));
        reading.span = Span::AtEnd;
        body.readings.put(reading);
        if index + 8 >= READINGS {
            let mut flow = CohortFlow::blank(chance.id());
            (flow.indicator, flow.period) = (Some(indicator.id), quarter(index));
            (flow.opening, flow.joined) = (number(opening), number(joined));
            (flow.left, flow.closing) = (number(completed + moved), number(in_it));
            let reasons = [("Completed the programme", completed), ("Moved away", moved)];
            for (position, (reason, people)) in (1_u32..).zip(reasons) {
                let mut movement = Movement::blank(chance.id());
                (movement.flow, movement.kind) = (Some(flow.id), MovementKind::Left);
                (movement.reason, movement.number, movement.position) = (reason.to_owned(), number(people), position);
                body.movements.put(movement);
            }
            body.cohort_flows.put(flow);
        }
    }
}
