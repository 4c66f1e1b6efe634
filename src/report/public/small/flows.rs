//! Who joined and left a cohort: what is there at the beginning, with those who joined and without those who left, is there at the end.

use super::{Cell, Hidden, cases::Case};
use crate::domain::{
    cohort::{CohortFlow, Movement, MovementKind},
    date::{Date, Day},
    figures::PeriodKind,
    number::Number,
    record::Kind,
    suppression::{Shown, is_small, publish},
};
use std::collections::HashSet;

/// Hides small numbers of people and what they follow from. How many moved up or down in risk is part of no sum, so that nothing else
/// is hidden with it.
///
/// How many there are at a moment stands in three places: at the end of one
/// period, at the beginning of the next, and in a reading of that day.
pub(super) fn hide(case: &Case<'_>, hidden: &mut Hidden) {
    let mut moments = hidden_moments(case, hidden);
    for (flow, _) in &case.flows {
        hide_people(flow, case.smallest, &mut moments, hidden);
    }
    for (flow, movements) in &case.flows {
        if begins(flow).is_some_and(|day| moments.contains(&day)) {
            hide_known(flow, "opening", flow.opening, hidden);
        }
        if ends(flow).is_some_and(|day| moments.contains(&day)) {
            hide_known(flow, "closing", flow.closing, hidden);
        }
        for (kind, key, whole) in [(MovementKind::Joined, "joined", flow.joined), (MovementKind::Left, "left", flow.left)] {
            hide_movements(flow, key, whole, movements.iter().filter(|row| row.kind == kind), case.smallest, hidden);
        }
        let in_risk = movements.iter().filter(|row| matches!(row.kind, MovementKind::Raised | MovementKind::Lowered));
        for row in in_risk.filter(|row| row.number.is_some_and(|number| is_small(number, case.smallest))) {
            hidden.hide(Cell::new(Kind::Movement, row.id, "number"));
        }
    }
    for reading in case.readings.iter().filter(|reading| reading.point.kind == PeriodKind::AtEnd) {
        if reading.point.stretch.is_some_and(|stretch| moments.contains(&stretch.last)) {
            hidden.hide(reading.cell());
        }
    }
}

fn begins(flow: &CohortFlow) -> Option<Day> {
    flow.period.map(|period| period.first().plus_days(-1))
}

fn ends(flow: &CohortFlow) -> Option<Day> {
    flow.period.map(Date::last)
}

fn cell(flow: &CohortFlow, key: &'static str) -> Cell {
    Cell::new(Kind::CohortFlow, flow.id, key)
}

/// Hides a number that is stated and not nought.
fn hide_known(flow: &CohortFlow, key: &'static str, number: Option<Number>, hidden: &mut Hidden) {
    if number.is_some_and(|number| !number.is_nought()) {
        hidden.hide(cell(flow, key));
    }
}

/// The days at which the number of people is hidden.
fn hidden_moments(case: &Case<'_>, hidden: &Hidden) -> HashSet<Day> {
    let mut moments = HashSet::new();
    for (flow, _) in &case.flows {
        moments.extend(begins(flow).filter(|_| hidden.has(cell(flow, "opening"))));
        moments.extend(ends(flow).filter(|_| hidden.has(cell(flow, "closing"))));
    }
    let readings = case.readings.iter().filter(|reading| reading.point.kind == PeriodKind::AtEnd && hidden.has(reading.cell()));
    moments.extend(readings.filter_map(|reading| reading.point.stretch).map(|stretch| stretch.last));
    moments
}

/// Where one of the four is hidden, those who joined and those who left are; where that leaves only one way it can have been, how many
/// there are at the end, or where nobody joined or left at the beginning as well.
fn hide_people(flow: &CohortFlow, smallest: Number, moments: &mut HashSet<Day>, hidden: &mut Hidden) {
    let small = |number: Option<Number>| number.is_some_and(|number| is_small(number, smallest));
    let four = [("opening", flow.opening), ("joined", flow.joined), ("left", flow.left), ("closing", flow.closing)];
    for (key, number) in four {
        if small(number) {
            hidden.hide(cell(flow, key));
        }
    }
    let begins_hidden = hidden.has(cell(flow, "opening")) || begins(flow).is_some_and(|day| moments.contains(&day));
    let ends_hidden = hidden.has(cell(flow, "closing")) || ends(flow).is_some_and(|day| moments.contains(&day));
    let moved_hidden = hidden.has(cell(flow, "joined")) || hidden.has(cell(flow, "left"));
    if begins_hidden || ends_hidden || moved_hidden {
        hide_known(flow, "joined", flow.joined, hidden);
        hide_known(flow, "left", flow.left, hidden);
        hide_known(flow, "average", flow.average, hidden);
    } else if small(flow.average) {
        hidden.hide(cell(flow, "average"));
    }
    let nobody = |number: Option<Number>| number.is_none_or(Number::is_nought);
    let one_moves = nobody(flow.joined) != nobody(flow.left);
    let both_small = small(flow.joined) && small(flow.left);
    if moved_hidden && (one_moves || both_small) && !begins_hidden && !ends_hidden {
        moments.extend(ends(flow));
        hide_known(flow, "closing", flow.closing, hidden);
    }
    if nobody(flow.joined) && nobody(flow.left) && (begins_hidden || ends_hidden) {
        moments.extend(begins(flow).into_iter().chain(ends(flow)));
    }
    moments.extend(begins(flow).filter(|_| hidden.has(cell(flow, "opening"))));
    moments.extend(ends(flow).filter(|_| hidden.has(cell(flow, "closing"))));
}

/// The reasons of those who joined, or who left.
fn hide_movements<'a>(
    flow: &CohortFlow,
    key: &'static str,
    whole: Option<Number>,
    movements: impl Iterator<Item = &'a &'a Movement>,
    smallest: Number,
    hidden: &mut Hidden,
) {
    let movements: Vec<&Movement> = movements.copied().collect();
    let mut counts: Vec<Option<Number>> = movements.iter().map(|row| row.number).collect();
    // Those who moved for a reason that nobody stated follow from the others as if they were named.
    counts.push(Some(Number::nought()).filter(|_| Number::sum(counts.iter().flatten().copied()) == whole));
    let published = publish(whole, &counts, true, smallest);
    if published.whole != Shown::Full {
        hidden.hide(cell(flow, key));
    }
    let all = hidden.has(cell(flow, key));
    for (row, shown) in movements.iter().zip(&published.parts) {
        if *shown != Shown::Full || (all && row.number.is_some_and(|number| !number.is_nought())) {
            hidden.hide(Cell::new(Kind::Movement, row.id, "number"));
        }
    }
}
