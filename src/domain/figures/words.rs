//! Amounts in words, in an indicator's own unit.

use crate::domain::{
    indicator::{Indicator, Measure},
    number::Number,
    ratio::Ratio,
};

/// An amount where its unit was said just before: `8`, but `£8` and `8%`.
pub fn short_words(indicator: &Indicator, value: Number) -> String {
    match unit(indicator) {
        Unit::Words => value.grouped(),
        _ => indicator.said(value),
    }
}

/// From one amount to another: `24% to 40%`, `24 to 40 people`.
pub fn range_words(indicator: &Indicator, low: Number, high: Number) -> String {
    match unit(indicator) {
        Unit::Words => format!("{} to {}", low.grouped(), indicator.said(high)),
        _ => format!("{} to {}", indicator.said(low), indicator.said(high)),
    }
}

/// How far two amounts lie apart, without a sign: `2.3 percentage points`, `8`, `£8`.
pub fn apart_words(indicator: &Indicator, apart: Number) -> String {
    match (unit(indicator), apart.grouped().as_str()) {
        (Unit::PerCent, "1") => "1 percentage point".to_owned(),
        (Unit::PerCent, points) => format!("{points} percentage points"),
        _ => short_words(indicator, apart),
    }
}

/// An exact difference of two amounts, as long as it was written.
pub fn apart(one: Number, other: Number) -> Option<Number> {
    let places = one.parts().1.max(other.parts().1);
    let found = Ratio::from(one).minus(other.into())?.abs().rounded(places)?;
    Some(without_noughts(found))
}

/// So many per cent, to one place: `15.1%`, `3%`.
pub fn per_cent_words(share: Ratio) -> String {
    share.rounded(1).map(|share| format!("{}%", without_noughts(share).grouped())).unwrap_or_default()
}

/// Without noughts at the end, after the point.
pub fn without_noughts(number: Number) -> Number {
    let (mut digits, mut places) = number.parts();
    while places > 0 && digits % 10 == 0 {
        (digits, places) = (digits / 10, places - 1);
    }
    Number::of_parts(digits, places).unwrap_or(number)
}

/// A label within a sentence: `Cases referred` becomes `cases referred`, `IDVA cases` stays.
pub fn unit_words(label: &str) -> String {
    let mut letters = label.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if second.is_lowercase() || second == ' ' => {
            first.to_lowercase().chain([second]).chain(letters).collect()
        }
        _ => label.to_owned(),
    }
}

enum Unit {
    PerCent,
    Pounds,
    Words,
}

fn unit(indicator: &Indicator) -> Unit {
    match (indicator.measure, indicator.unit.trim()) {
        (Measure::Percentage, _) | (_, "%") => Unit::PerCent,
        (Measure::Money, _) | (_, "£") => Unit::Pounds,
        _ => Unit::Words,
    }
}
