//! Where a figure lies to a band or a point, in words that say the side.

use super::{
    amount::Amount,
    target::Range,
    words::{apart, apart_words, range_words, without_noughts},
};
use crate::domain::{
    figure::Qualifier,
    indicator::{Benchmark, Indicator},
    number::Number,
    ratio::Ratio,
};
use std::cmp::Ordering;

/// On which side of a band a figure lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// Within it, both ends counted in.
    In,
    /// Below its lower end.
    Below,
    /// Above its upper end.
    Above,
}

/// The side on which a value lies, and how far outside.
pub fn side(range: Range, value: Ratio) -> Option<(Side, Ratio)> {
    let outside = range.outside(value)?;
    let side = if outside.is_zero() {
        Side::In
    } else if outside.is_negative() {
        Side::Below
    } else {
        Side::Above
    };
    Some((side, outside.abs()))
}

/// `in the band 24% to 40%`, `below the band 24% to 40% by 3 percentage points`.
pub fn band_words(indicator: &Indicator, low: Number, high: Number, amount: &Amount) -> String {
    let value = amount.value;
    let band = range_words(indicator, low, high);
    let range = Range { low: Some(low), high: Some(high) };
    let by = |side: Side| {
        let end = if side == Side::Below { low } else { high };
        apart(value, end).map(|by| format!(" by {}{}", at_least(amount), apart_words(indicator, by))).unwrap_or_default()
    };
    match side(range, value.into()) {
        Some((Side::Below, _)) => format!("below the band {band}{}", by(Side::Below)),
        Some((Side::Above, _)) => format!("above the band {band}{}", by(Side::Above)),
        _ if Ratio::from(value) == Ratio::from(low) => format!("in the band {band}, at its lower end"),
        _ if Ratio::from(value) == Ratio::from(high) => format!("in the band {band}, at its upper end"),
        _ => format!("in the band {band}"),
    }
}

/// Where an amount lies to a benchmark: `in the band 24% to 40%`, `2.3 percentage points above 24.5%`. Nothing where the benchmark has
/// no value, or the amount is too inexact to tell.
pub fn benchmark_words(indicator: &Indicator, benchmark: &Benchmark, amount: &Amount) -> Option<String> {
    let low = benchmark.low?;
    let (low, high) = match benchmark.high {
        Some(high) if high < low => (high, Some(low)),
        high => (low, high),
    };
    let range = Range { low: Some(low), high: Some(high.unwrap_or(low)) };
    if !is_certain(range, amount) {
        return None;
    }
    let Some(high) = high else {
        let by =
            apart(amount.value, low).map(|by| format!("{}{}", at_least(amount), apart_words(indicator, without_noughts(by))))?;
        let point = indicator.said(low);
        return Some(match amount.exact().cmp(&low.into()) {
            Ordering::Equal => format!("the same as {point}"),
            Ordering::Less => format!("{by} below {point}"),
            Ordering::Greater => format!("{by} above {point}"),
        });
    };
    Some(band_words(indicator, low, high, amount))
}

/// Whether an amount only says on which side of it the figure lies.
pub fn is_bounded(amount: &Amount) -> bool {
    !matches!(amount.qualifier, Qualifier::Exactly | Qualifier::About)
}

/// How far a bounded amount lies outside is not known, only the least it does.
pub(super) fn at_least(amount: &Amount) -> &'static str {
    if is_bounded(amount) { "at least " } else { "" }
}

/// Whether every amount that a bounded one can mean lies on the same side of a range.
pub fn is_certain(range: Range, amount: &Amount) -> bool {
    let value = amount.exact();
    let at_least = |end: Option<Number>| end.is_some_and(|end| value >= end.into());
    let at_most = |end: Option<Number>| end.is_some_and(|end| value <= end.into());
    let above = |end: Option<Number>| end.is_some_and(|end| value > end.into());
    let below = |end: Option<Number>| end.is_some_and(|end| value < end.into());
    match amount.qualifier {
        Qualifier::Exactly | Qualifier::About => true,
        // Whatever lies above is on the same side only where nothing changes above, and the same below.
        Qualifier::AtLeast | Qualifier::MoreThan => above(range.high) || (range.high.is_none() && at_least(range.low)),
        Qualifier::AtMost | Qualifier::FewerThan => below(range.low) || (range.low.is_none() && at_most(range.high)),
    }
}
