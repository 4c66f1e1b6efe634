//! The parts of readings.

use super::{
    Cell, Hidden,
    cases::{Case, ReadingCase},
};
use crate::domain::{
    breakdown::{Breakdown, BreakdownKind, BreakdownPart, BreakdownPartId},
    breakdown_sums::{BreakdownSums, PartLine, WholeFrom, sums_of},
    number::Number,
    record::Kind,
    suppression::{Published, Shown, publish},
};

/// Hides small parts, those that protect them, and the whole where no part is left to.
pub(super) fn hide(case: &Case<'_>, hidden: &mut Hidden) {
    for reading in &case.readings {
        for (breakdown, parts) in &reading.breakdowns {
            hide_one(case, reading, breakdown, parts, hidden);
        }
    }
}

fn hide_one(case: &Case<'_>, reading: &ReadingCase<'_>, breakdown: &Breakdown, parts: &[&BreakdownPart], hidden: &mut Hidden) {
    let sums = sums_of(breakdown, parts, Some((&reading.point.reading, &case.indicator)));
    let stated = Cell::new(Kind::Breakdown, breakdown.id, "whole");
    let whole = match sums.whole_from {
        WholeFrom::Stated => stated,
        WholeFrom::Value | WholeFrom::Numerator | WholeFrom::Nowhere => reading.cell(),
    };
    if hidden.has(reading.cell()) && breakdown.whole.is_some() {
        hidden.hide(stated);
    }
    let published = publish_group(&sums, None, sums.whole, breakdown.kind, case.smallest);
    if published.whole != Shown::Full {
        hidden.hide(whole);
    }
    hide_group(&sums, None, &published, hidden.has(whole), hidden);
    for larger in &sums.lines {
        let within = Some(larger.part);
        if !sums.lines.iter().any(|line| line.within == within) {
            continue;
        }
        // Parts of a part may come to the whole of it, whatever was said of the parts.
        let published = publish_group(&sums, within, count(larger), breakdown.kind, case.smallest);
        if published.whole != Shown::Full {
            hidden.hide(part(larger));
        }
        let is_hidden = hidden.has(part(larger));
        hide_group(&sums, within, &published, is_hidden, hidden);
    }
}

fn group(sums: &BreakdownSums, within: Option<BreakdownPartId>) -> impl Iterator<Item = &PartLine> {
    sums.lines.iter().filter(move |line| line.within.filter(|_| line.depth > 0) == within)
}

fn part(line: &PartLine) -> Cell {
    Cell::new(Kind::BreakdownPart, line.part, "value")
}

/// How many a part counts; where only a share is stated, how many that can be at most.
fn count(line: &PartLine) -> Option<Number> {
    line.value.or(line.at_most)
}

/// What is hidden of the parts of the whole or of a larger part.
fn publish_group(
    sums: &BreakdownSums,
    within: Option<BreakdownPartId>,
    whole: Option<Number>,
    kind: BreakdownKind,
    smallest: Number,
) -> Published {
    let mut counts: Vec<Option<Number>> = group(sums, within).map(count).collect();
    let sum = Number::sum(counts.iter().flatten().copied());
    let add_up = sum.zip(whole).is_some_and(|(sum, whole)| sum.is_same_as(whole));
    match kind {
        BreakdownKind::Exhaustive if within.is_none() => publish(whole, &counts, true, smallest),
        _ if add_up => publish(whole, &counts, true, smallest),
        BreakdownKind::Overlapping => publish(whole, &counts, false, smallest),
        BreakdownKind::Exhaustive | BreakdownKind::Some => {
            // What is left over is a part that nobody named; it follows from the others.
            counts.push(None);
            let mut published = publish(whole, &counts, true, smallest);
            published.parts.pop();
            published
        }
    }
}

/// Hides the parts of a group; all of them but the noughts where what they are parts of is hidden.
fn hide_group(sums: &BreakdownSums, within: Option<BreakdownPartId>, published: &Published, all: bool, hidden: &mut Hidden) {
    for (line, shown) in group(sums, within).zip(&published.parts) {
        let is_nobody = count(line).is_none_or(Number::is_nought) && line.stated_share.is_none_or(Number::is_nought);
        if *shown != Shown::Full || (all && !is_nobody) {
            hidden.hide(part(line));
        }
    }
}
