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

/// Whether any of it is small.
pub(super) fn has_small(indicator: &Indicator, amounts: &Amounts, smallest: Number) -> bool {
    counts(indicator, amounts).into_iter().flatten().any(|count| is_small(count, smallest))
}
