//! Readings, their corrections, baselines, what changes are stated against, and figures in progress updates.

use super::{
    Cell, Hidden,
    cases::Case,
    counts::{counts, has_small, is_small_share},
};
use crate::domain::{
    corrections::Amounts,
    figure::Figure,
    figures::Stretch,
    number::Number,
    objective::ObjectiveId,
    reading::{Correction, Reading},
    record::Kind,
    suppression::is_small,
};
use std::collections::{HashMap, HashSet};

/// Hides readings with small counts, and what is said of hidden ones.
pub(super) fn hide_readings(case: &Case<'_>, hidden: &mut Hidden) {
    for reading in &case.readings {
        if has_small(&case.indicator, &Amounts::of(&reading.point.reading), case.smallest) {
            hidden.hide(reading.cell());
        }
        for correction in &reading.corrections {
            if hidden.has(reading.cell()) || has_small(&case.indicator, &before(correction), case.smallest) {
                hidden.hide(Cell::new(Kind::Correction, correction.id, "former_value"));
            }
        }
    }
}

fn before(correction: &Correction) -> Amounts {
    Amounts { value: correction.former_value, numerator: correction.former_numerator, denominator: correction.former_denominator }
}

/// Hides a baseline that is small, or that says what a hidden reading of its period says.
pub(super) fn hide_baselines(cases: &[&Case<'_>], hidden: &mut Hidden) {
    for case in cases {
        let Some(baseline) = case.indicator.baseline else { continue };
        let alone = Amounts { value: Some(baseline), ..Amounts::default() };
        let of = case.indicator.baseline_period.map(Stretch::of);
        let mut readings = cases.iter().flat_map(|case| &case.readings);
        let says_hidden = readings.any(|reading| {
            let same = of.is_some() && (reading.point.stretch == of || reading.point.reading.period.map(Stretch::of) == of);
            let equal = reading.point.reading.value.is_some_and(|value| value.is_same_as(baseline)) && of.is_none();
            hidden.has(reading.cell()) && (same || equal)
        });
        if says_hidden || has_small(&case.indicator, &alone, case.smallest) {
            hidden.hide(Cell::new(Kind::Indicator, case.indicator.id, "baseline"));
        }
    }
}

/// Hides what changes are stated against where anything of the indicator is hidden, or where that is small itself.
pub(super) fn hide_former(cases: &[&Case<'_>], hidden: &mut Hidden) {
    let readings = || cases.iter().flat_map(|case| case.readings.iter().map(move |reading| (case, reading)));
    let any = readings().any(|(_, reading)| hidden.has(reading.cell()));
    for (case, reading) in readings() {
        let alone = Amounts { value: former(&reading.point.reading), ..Amounts::default() };
        if any || has_small(&case.indicator, &alone, case.smallest) {
            hidden.hide(Cell::new(Kind::Reading, reading.point.reading.id, "former"));
        }
    }
}

/// The value that a change is stated against, as stated or as it follows.
fn former(reading: &Reading) -> Option<Number> {
    let follows = || {
        let change = Number::whole(100).plus(reading.stated_change?)?;
        reading.value?.ratio(change, Number::whole(100), 2)
    };
    reading.former.or_else(follows)
}

/// Hides figures of progress updates that count what a guarded indicator of the same objective counts: small ones, and ones that
/// say a number that is hidden there.
pub(super) fn hide_figures(cases: &[Case<'_>], hidden: &mut Hidden) {
    let mut guarded: HashMap<ObjectiveId, (Number, HashSet<Number>)> = HashMap::new();
    for case in cases {
        let numbers = hidden_numbers(case, hidden);
        for objective in objectives(case) {
            let (smallest, known) = guarded.entry(objective).or_insert_with(|| (case.smallest, HashSet::new()));
            if *smallest < case.smallest {
                *smallest = case.smallest;
            }
            known.extend(numbers.iter().copied());
        }
    }
    let mut bodies: Vec<_> = cases.iter().map(|case| case.body).collect();
    bodies.dedup_by(|one, other| std::ptr::eq(*one, *other));
    for body in bodies {
        for figure in body.figures.iter().filter(|figure| may_count_people(&figure.unit) || is_share(figure)) {
            let objective = figure.update.and_then(|id| body.updates.get(id)).and_then(|update| update.objective);
            let Some((smallest, known)) = objective.and_then(|id| guarded.get(&id)) else { continue };
            if gives_away(figure, *smallest, known) {
                hidden.hide_figure(Cell::new(Kind::Figure, figure.id, "value"), *smallest);
            }
        }
    }
}

/// Whether a figure is a share of a stated whole.
fn is_share(figure: &Figure) -> bool {
    figure.of.is_some() && figure.unit.starts_with('%')
}

/// Whether a figure says a small count, or one that is hidden.
fn gives_away(figure: &Figure, smallest: Number, hidden: &HashSet<Number>) -> bool {
    let whole = figure.of.zip(figure.value);
    if is_share(figure) {
        let hundred = Number::whole(100);
        let shares = whole.map(|(of, share)| (of, [Some(share), hundred.minus(share)]));
        return shares.is_some_and(|(of, shares)| {
            shares.into_iter().flatten().any(|share| is_small_share(share, of, hundred, smallest)) || is_small(of, smallest)
        });
    }
    let rest = whole.and_then(|(of, value)| of.minus(value));
    let is_hidden = |count: Number| hidden.iter().any(|number| number.is_same_as(count));
    [figure.value, figure.of, rest].into_iter().flatten().any(|count| is_small(count, smallest) || is_hidden(count))
}

/// Whether a unit may stand for people or what was done to them. What is not known to be something else may.
fn may_count_people(unit: &str) -> bool {
    const OTHERS: [&str; 36] = [
        "%",
        "£",
        "pounds",
        "per",
        "minute",
        "minutes",
        "hour",
        "hours",
        "day",
        "days",
        "night",
        "nights",
        "week",
        "weeks",
        "month",
        "months",
        "year",
        "years",
        "meeting",
        "meetings",
        "report",
        "reports",
        "newsletter",
        "newsletters",
        "update",
        "updates",
        "option",
        "options",
        "post",
        "posts",
        "session",
        "sessions",
        "camera",
        "cameras",
        "conference",
        "conferences",
    ];
    unit.split_whitespace().next().is_none_or(|first| !OTHERS.contains(&first.to_lowercase().as_str()))
}

/// The objectives that an indicator measures: those it names, else those of its priorities.
pub(super) fn objectives(case: &Case<'_>) -> Vec<ObjectiveId> {
    if !case.indicator.objectives.is_empty() {
        return case.indicator.objectives.clone();
    }
    let of = |priority| case.indicator.priorities.contains(&priority);
    case.body.objectives.iter().filter(|objective| objective.priority.is_some_and(of)).map(|objective| objective.id).collect()
}

/// The counts of an indicator that are hidden, noughts left aside.
pub(super) fn hidden_numbers(case: &Case<'_>, hidden: &Hidden) -> Vec<Number> {
    let mut numbers: Vec<Option<Number>> = Vec::new();
    for reading in &case.readings {
        if hidden.has(reading.cell()) {
            numbers.extend(counts(&case.indicator, &Amounts::of(&reading.point.reading)));
        }
        let parts = reading.breakdowns.iter().flat_map(|(_, parts)| parts);
        let parts = parts.filter(|part| hidden.has(Cell::new(Kind::BreakdownPart, part.id, "value")));
        numbers.extend(parts.map(|part| part.value));
    }
    for (flow, movements) in &case.flows {
        let is_hidden = |key| hidden.has(Cell::new(Kind::CohortFlow, flow.id, key));
        let fields = [("opening", flow.opening), ("joined", flow.joined), ("left", flow.left), ("closing", flow.closing)];
        numbers.extend(fields.into_iter().filter(|(key, _)| is_hidden(key)).map(|(_, count)| count));
        let movements = movements.iter().filter(|row| hidden.has(Cell::new(Kind::Movement, row.id, "number")));
        numbers.extend(movements.map(|row| row.number));
    }
    numbers.into_iter().flatten().filter(|number| !number.is_nought()).collect()
}
