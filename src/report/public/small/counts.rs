//! What a reading and a correction count.

use crate::domain::{
    corrections::Amounts,
    indicator::{Indicator, Measure},
    number::Number,
    suppression::is_small,
};

/// What is counted by numbers of an indicator: its value where that is a count, the parts of a share, and what is left beside one.
pub(super) fn counts(indicator: &Indicator, amounts: &Amounts) -> [Option<Number>; 4] {
    let value = amounts.value.filter(|_| matches!(indicator.measure, Measure::Count | Measure::Snapshot | Measure::Average));
    let rest = amounts.denominator.zip(amounts.numerator).and_then(|(whole, part)| whole.minus(part));
    [value, amounts.numerator, amounts.denominator, rest]
}

/// Whether any of it is small, or gives a small count away.
pub(super) fn has_small(indicator: &Indicator, amounts: &Amounts, smallest: Number) -> bool {
    counts(indicator, amounts).into_iter().flatten().any(|count| is_small(count, smallest))
        || implies_small(indicator, amounts, smallest)
}

/// Whether a share gives a small count away that is not stated itself: 5% of 60 is 3, and 97 that are 97% leave 3. Rounding is taken to
/// have gone the way that leaves fewest.
fn implies_small(indicator: &Indicator, amounts: &Amounts, smallest: Number) -> bool {
    let Some((share, times)) = amounts.value.zip(indicator.times()) else { return false };
    let mut shares = [Some(share), times.minus(share)].into_iter().flatten().filter(|share| !share.is_negative());
    match (amounts.numerator, amounts.denominator) {
        (None, Some(whole)) => shares.any(|share| is_small_share(share, whole, times, smallest)),
        (Some(part), None) => {
            let rest = times.minus(share).and_then(|rest| rest.minus(share.half_a_unit()?));
            rest.is_some_and(|rest| least(rest, part, share).is_some_and(|count| is_few(count, smallest)))
        }
        _ => false,
    }
}

/// Whether a share of a whole may be a small count, at the lowest it may have been before it was rounded.
pub(super) fn is_small_share(share: Number, whole: Number, times: Number, smallest: Number) -> bool {
    let low = share.half_a_unit().and_then(|half| share.minus(half));
    !share.is_nought() && low.and_then(|low| least(low, whole, times)).is_some_and(|count| is_few(count, smallest))
}

/// The fewest whole ones that `share × whole ÷ times` can be; one at least.
fn least(share: Number, whole: Number, times: Number) -> Option<f64> {
    (!times.is_nought()).then(|| (share.rough() * whole.rough() / times.rough() - 1e-9).ceil().max(1.0))
}

fn is_few(count: f64, smallest: Number) -> bool {
    count < smallest.rough()
}
