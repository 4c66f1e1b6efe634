//! Percentages and rates: whether their counts make them, and whether they have counts at all.

use super::changes::{CHANGE_WITHOUT_BASE, CHANGE_WRONG, EARLIER_DIFFERS, EARLIER_IMPLIED, find_change};
use crate::{
    check::{Check, Group, Look, Severity, Suite},
    domain::{
        figure::{Figure, Qualifier},
        indicator::{Indicator, Measure},
        number::Number,
        reading::Reading,
        record::Kind,
    },
};

/// A stated percentage or rate is not what was counted of how many.
pub static SHARE_WRONG: Check = Check {
    code: "share-wrong",
    group: Group::Arithmetic,
    severity: Severity::Error,
    title: "A percentage or rate that its counts do not make",
    mend: "Correct the stated value, or what it was worked out from",
};

/// More are counted than there are.
pub static COUNT_ABOVE_WHOLE: Check = Check {
    code: "count-above-whole",
    group: Group::Arithmetic,
    severity: Severity::Error,
    title: "More counted than there are",
    mend: "Correct what was counted, or of how many",
};

/// A percentage or rate of nobody knows how many.
pub static BASE_MISSING: Check = Check {
    code: "base-missing",
    group: Group::Arithmetic,
    severity: Severity::Warning,
    title: "A percentage or rate without what it is a share of",
    mend: "Enter what was counted and of how many",
};

/// Everything about one reading.
pub(in crate::check) const READINGS: Suite = Suite {
    subjects: &[Kind::Reading],
    checks: &[
        &SHARE_WRONG,
        &COUNT_ABOVE_WHOLE,
        &BASE_MISSING,
        &CHANGE_WITHOUT_BASE,
        &CHANGE_WRONG,
        &EARLIER_DIFFERS,
        &EARLIER_IMPLIED,
    ],
    run: run_reading,
};

/// The figures within progress updates.
pub(in crate::check) const FIGURES: Suite =
    Suite { subjects: &[Kind::Figure], checks: &[&COUNT_ABOVE_WHOLE, &BASE_MISSING], run: run_figure };

fn run_reading(look: &mut Look<'_>) {
    let Some(reading) = look.this::<Reading>() else { return };
    let Some(indicator) = reading.indicator.and_then(|id| look.get::<Indicator>(id)) else { return };
    if indicator.measure.is_share() && !reading.suppressed {
        find_share(look, indicator, reading);
    }
    find_change(look, indicator, reading);
}

fn find_share(look: &mut Look<'_>, indicator: &Indicator, reading: &Reading) {
    match (reading.numerator, reading.denominator) {
        (Some(part), Some(whole)) if indicator.measure == Measure::Percentage && part > whole => above_whole(look, part, whole),
        (Some(part), Some(whole)) if reading.qualifier == Qualifier::Exactly && reading.agrees(indicator) == Some(false) => {
            let stated = reading.value.map(|value| indicator.said(value)).unwrap_or_default();
            let worked_out = reading.worked_out(indicator).map(|value| indicator.said(value)).unwrap_or_default();
            let says = format!("{stated} is stated, but {}", reading.sum_words(indicator));
            let times = indicator.times().map(Number::grouped).unwrap_or_default();
            look.find(&SHARE_WRONG, says, format!("{} ÷ {} × {times} = {worked_out}", part.grouped(), whole.grouped()));
        }
        (_, None) => {
            if let Some(value) = reading.value {
                let of = format!("of how many {}", indicator.denominator.trim());
                let says = format!("{} {} is not stated", indicator.said(value), of.trim_end());
                let part = reading.numerator.map_or_else(|| "?".to_owned(), Number::grouped);
                look.find(&BASE_MISSING, says, format!("{part} ÷ ? = {}", indicator.said(value)));
            }
        }
        _ => {}
    }
}

fn above_whole(look: &mut Look<'_>, part: Number, whole: Number) {
    let by = part.minus(whole).map(Number::grouped).unwrap_or_default();
    let (part, whole) = (part.grouped(), whole.grouped());
    look.find(&COUNT_ABOVE_WHOLE, format!("{part} are counted out of {whole}"), format!("{part} − {whole} = {by}"));
}

fn run_figure(look: &mut Look<'_>) {
    let Some(figure) = look.this::<Figure>() else { return };
    let Some(value) = figure.value else { return };
    match (figure.unit.trim() == "%", figure.of) {
        (true, None) => {
            let value = value.grouped();
            look.find(&BASE_MISSING, format!("{value}% of how many is not stated"), format!("? ÷ ? = {value}%"));
        }
        (false, Some(of)) if value > of => above_whole(look, value, of),
        _ => {}
    }
}
