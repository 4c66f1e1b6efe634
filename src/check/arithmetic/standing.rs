//! Where the latest figure lies to its bands, and whether the colour and status of an objective say the same as its figures.

use crate::{
    check::{Check, CheckFinding, Group, Look, Severity, Suite},
    domain::{
        brag::Brag,
        figures::{ForReading, Point, Range, Series, Side, apart_words, is_certain, judge, side, target_for, target_words},
        id::Id as _,
        indicator::{Benchmark, Indicator, IndicatorClass, Measure, Method, RagRule, Target},
        number::Number,
        objective::{Objective, Status},
        reading::{Reading, Span},
        record::{Kind, RecordId},
        value::Choice as _,
    },
};
use std::sync::Arc;

/// A figure outside the band it is held against.
pub static OUTSIDE_BAND: Check = Check {
    code: "outside-band",
    group: Group::Arithmetic,
    severity: Severity::Warning,
    title: "A figure outside its band",
    mend: "Say why it lies outside, or correct the figure or the band",
};

/// An objective is said to go well or to be done, and its figures say otherwise.
pub static STATUS_AGAINST_FIGURES: Check = Check {
    code: "status-against-figures",
    group: Group::Arithmetic,
    severity: Severity::Warning,
    title: "A colour or status that the figures do not bear out",
    mend: "Change the BRAG or the status, or say why it holds although the figure says otherwise",
};

/// Indicators against their bands.
pub(in crate::check) const BANDS: Suite = Suite { subjects: &[Kind::Indicator], checks: &[&OUTSIDE_BAND], run: run_indicator };

/// Objectives against their indicators.
pub(in crate::check) const STATUSES: Suite =
    Suite { subjects: &[Kind::Objective], checks: &[&STATUS_AGAINST_FIGURES], run: run_objective };

/// The indicator with its readings in order, if it is still read and there is anything to hold it against.
fn series(look: &mut Look<'_>, indicator: &Indicator, for_benchmarks: bool) -> Option<Series> {
    if indicator.retired_on.is_some_and(|day| day.first() <= look.today()) {
        return None;
    }
    let this = RecordId { kind: Kind::Indicator, id: indicator.id.raw() };
    let targets = look.naming::<Target>(this);
    let benchmarks = if for_benchmarks { look.naming::<Benchmark>(this) } else { Vec::new() };
    let is_judged = indicator.rag_rule.0 == Some(RagRule::Judgement);
    if targets.is_empty() && benchmarks.is_empty() && !is_judged {
        return None;
    }
    let (readings, methods) = (look.naming::<Reading>(this), look.naming::<Method>(this));
    let of_contract = readings.iter().any(|reading| reading.span == Span::ContractYear);
    let body = look.body(if of_contract { &[Kind::Contract] } else { &[] });
    Some(Series::new(
        body,
        Arc::new(indicator.clone()),
        readings.into_iter().cloned().map(Arc::new).collect(),
        methods.into_iter().cloned().map(Arc::new).collect(),
        targets.into_iter().cloned().map(Arc::new).collect(),
        benchmarks.into_iter().cloned().map(Arc::new).collect(),
    ))
}

/// The latest reading that has an amount. One that counts more than there are is wrong, and is held against nothing.
fn latest(series: &Series) -> Option<&Point> {
    let is_more = |point: &Point| point.amount().and_then(|amount| amount.counts).is_some_and(|(part, whole)| part > whole);
    let cannot_be = |point: &Point| series.indicator.measure == Measure::Percentage && is_more(point);
    let with_amount = |point: &&Point| point.amount().is_some() && !cannot_be(point);
    series
        .points
        .iter()
        .rev()
        .filter(|point| point.stretch.is_some())
        .find(with_amount)
        .or_else(|| series.points.iter().rev().find(with_amount))
}

fn run_indicator(look: &mut Look<'_>) {
    let Some(indicator) = look.this::<Indicator>() else { return };
    let Some(series) = series(look, indicator, true) else { return };
    let Some(point) = latest(&series) else { return };
    for benchmark in &series.benchmarks {
        if let (Some(low), Some(high)) = (benchmark.low, benchmark.high) {
            let record = RecordId { kind: Kind::Benchmark, id: benchmark.id.raw() };
            find_outside(look, indicator, point, [low, high], record);
        }
    }
    if let ForReading::Held(target) = target_for(&series, point, look.today())
        && let (Some(low), Some(high)) = (target.value, target.high)
    {
        let record = RecordId { kind: Kind::Target, id: target.id.raw() };
        find_outside(look, indicator, point, [low, high], record);
    }
}

fn find_outside(look: &mut Look<'_>, indicator: &Indicator, point: &Point, [low, high]: [Number; 2], of: RecordId) {
    let (low, high) = if high < low { (high, low) } else { (low, high) };
    let range = Range { low: Some(low), high: Some(high) };
    let Some(amount) = point.amount().filter(|amount| is_certain(range, amount)) else { return };
    let value = amount.value;
    let (place, from, less) = match side(range, amount.exact()) {
        Some((Side::Below, _)) => ("below", low, value),
        Some((Side::Above, _)) => ("above", value, high),
        Some((Side::In, _)) | None => return,
    };
    let Some(by) = from.minus(less) else { return };
    let band = format!("{} to {}", low.grouped(), indicator.said(high));
    let (said, when, by_words) = (indicator.said(value), point.when_after("in"), apart_words(indicator, by));
    let says = format!("{said} {when} lies {place} the band of {band}, by {by_words}");
    let finding = CheckFinding::new(
        &OUTSIDE_BAND,
        look.subject(),
        says,
        format!("{} − {} = {}", from.grouped(), less.grouped(), by.grouped()),
    );
    look.report(finding.at(of.id.to_string()).about([of]));
}

fn run_objective(look: &mut Look<'_>) {
    let Some(objective) = look.this::<Objective>() else { return };
    let (live, brag) = (objective.status.is_live(), objective.brag);
    let done = objective.status == Status::Completed || (live && brag == Brag::Blue);
    let goes_well = done || (live && brag == Brag::Green);
    if !goes_well {
        return;
    }
    for indicator in look.of_this::<Indicator>() {
        // The partnership does not answer for contextual figures.
        if indicator.class == IndicatorClass::Contextual {
            continue;
        }
        let Some(series) = series(look, indicator, false) else { continue };
        let Some(point) = latest(&series).or(series.points.last()) else { continue };
        let Some((otherwise, working)) = otherwise(look, &series, point, done) else { continue };
        let told = if objective.status.is_live() {
            format!("It is reported {}", objective.brag.colour().to_lowercase())
        } else {
            format!("It is {}", objective.status.label().to_lowercase())
        };
        let says = format!("{told}, but “{}” {otherwise} {}", indicator.name, point.when_after("in"));
        let finding = CheckFinding::new(&STATUS_AGAINST_FIGURES, look.subject(), says, working);
        let about = RecordId { kind: Kind::Indicator, id: indicator.id.raw() };
        look.report(finding.at(indicator.id.raw().to_string()).about([about]));
    }
}

/// What the latest reading says against an objective that goes well, or is done, and by which sum. What misses its target within the
/// tolerance is against what is done only.
fn otherwise(look: &mut Look<'_>, series: &Series, point: &Point, done: bool) -> Option<(&'static str, String)> {
    let indicator = &*series.indicator;
    let value = point.amount().map(|amount| format!("{}: ", indicator.said(amount.value))).unwrap_or_default();
    let judged = judge(series, point, look.today());
    match judged.brag {
        Some(Brag::Red) => return Some(("is red", format!("{value}{}", judged.words))),
        Some(Brag::Amber) if done => return Some(("is amber", format!("{value}{}", judged.words))),
        Some(_) => return None,
        None if indicator.rag_rule.0 == Some(RagRule::Judgement) => return None,
        None => {}
    }
    let ForReading::Held(target) = target_for(series, point, look.today()) else { return None };
    let range = Range::of(indicator, &target)?;
    let amount = point.amount().filter(|amount| is_certain(range, amount))?;
    let (side, by) = side(range, amount.exact()).filter(|(side, _)| *side != Side::In)?;
    let end = if side == Side::Below { range.low } else { range.high }?;
    let by = by.rounded(amount.value.places().max(end.places()))?;
    let (more, less) = if side == Side::Below { (end, amount.value) } else { (amount.value, end) };
    let of = target_words(indicator, &target);
    let sum = format!("{value}the target is {of}; {} − {} = {}", more.grouped(), less.grouped(), by.grouped());
    Some(("misses its target", sum))
}
