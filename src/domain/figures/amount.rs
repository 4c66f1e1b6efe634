//! What a reading says: an amount with how exactly it was given, or words where there is none.

use super::words::{short_words, unit_words};
use crate::domain::{
    figure::Qualifier,
    indicator::{Indicator, Measure},
    number::Number,
    ratio::Ratio,
    reading::{Confidence, Direction, Reading},
    value::Choice as _,
};

/// What a reading says.
#[derive(Clone, Debug, PartialEq)]
pub enum Shown {
    /// An amount.
    Amount(Amount),
    /// The source gave none, since it was too small.
    Suppressed,
    /// Only which way it went.
    Direction(Direction),
    /// A rating in words.
    Rating(String),
    /// Nothing at all.
    Nothing,
}

/// An amount.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Amount {
    /// What is shown and judged: the stated value where the counts bear it out, else what they make.
    pub value: Number,
    /// How exactly it was given.
    pub qualifier: Qualifier,
    /// What was stated.
    pub stated: Option<Number>,
    /// What the counts make, to the places that were stated, or to one.
    pub worked_out: Option<Number>,
    /// What was counted, and of how many.
    pub counts: Option<(Number, Number)>,
}

impl Amount {
    /// The value stated and the one that the counts make, when they differ.
    pub fn differing(&self) -> Option<(Number, Number)> {
        let (stated, worked_out) = (self.stated?, self.worked_out?);
        (Ratio::from(stated) != Ratio::from(worked_out)).then_some((stated, worked_out))
    }

    /// The value, exact.
    pub fn exact(&self) -> Ratio {
        self.value.into()
    }
}

/// What a reading says.
pub fn shown(indicator: &Indicator, reading: &Reading) -> Shown {
    if reading.suppressed {
        return Shown::Suppressed;
    }
    let counts = reading.numerator.zip(reading.denominator);
    let worked_out = reading.worked_out(indicator);
    match (worked_out.or(reading.value), reading.direction.0) {
        (Some(value), _) => {
            // Equal values keep the writing that was stated.
            let value = reading.value.filter(|stated| Ratio::from(*stated) == Ratio::from(value)).unwrap_or(value);
            Shown::Amount(Amount { value, qualifier: reading.qualifier, stated: reading.value, worked_out, counts })
        }
        (None, _) if !reading.words.is_empty() => Shown::Rating(reading.words.clone()),
        (None, Some(direction)) => Shown::Direction(direction),
        (None, None) => Shown::Nothing,
    }
}

impl Shown {
    /// The amount, if there is one.
    pub fn amount(&self) -> Option<&Amount> {
        if let Self::Amount(amount) = self { Some(amount) } else { None }
    }

    /// The figure in short: `more than 2,000 people`, `26.8%`, `Suppressed`.
    pub fn brief(&self, indicator: &Indicator) -> String {
        match self {
            Self::Amount(amount) => {
                format!("{}{}", qualifier_words(amount.qualifier), indicator.said(amount.value))
            }
            Self::Suppressed => "suppressed".to_owned(),
            Self::Direction(direction) => format!("{}, without a figure", direction.label().to_lowercase()),
            Self::Rating(words) => words.clone(),
            Self::Nothing => "no figure".to_owned(),
        }
    }
}

impl Amount {
    /// The amount with how exactly it was given, but without its unit: `more than 2,000`.
    pub fn short(&self, indicator: &Indicator) -> String {
        format!("{}{}", qualifier_words(self.qualifier), short_words(indicator, self.value))
    }
}

/// The figure in full, with its counts and how far it can be relied on: `26.8% (132 of 492 cases), provisional`.
pub fn full_words(indicator: &Indicator, reading: &Reading) -> String {
    let shown = shown(indicator, reading);
    let counts = counts_words(indicator, &shown).map(|counts| format!(" ({counts})")).unwrap_or_default();
    let confidence = confidence_words(reading).map(|words| format!(", {words}")).unwrap_or_default();
    format!("{}{counts}{confidence}", shown.brief(indicator))
}

/// What the figure in full says beyond the figure in short: `132 of 492 cases, provisional`.
pub fn more_words(indicator: &Indicator, reading: &Reading) -> String {
    let counts = counts_words(indicator, &shown(indicator, reading));
    counts.into_iter().chain(confidence_words(reading)).collect::<Vec<_>>().join(", ")
}

/// What was counted: `132 of 492 cases`.
fn counts_words(indicator: &Indicator, shown: &Shown) -> Option<String> {
    let (part, of) = shown.amount()?.counts?;
    Some(format!("{} of {}{}", part.grouped(), of.grouped(), counted_of(indicator)))
}

fn confidence_words(reading: &Reading) -> Option<String> {
    (reading.confidence != Confidence::Full).then(|| reading.confidence.label().to_lowercase())
}

/// What a percentage counts: ` cases`. A rate's words say it already.
fn counted_of(indicator: &Indicator) -> String {
    match indicator.measure {
        Measure::Percentage if !indicator.denominator.is_empty() => format!(" {}", unit_words(&indicator.denominator)),
        _ => String::new(),
    }
}

/// `more than `, or nothing for what is exact.
pub fn qualifier_words(qualifier: Qualifier) -> String {
    match qualifier {
        Qualifier::Exactly => String::new(),
        other => format!("{} ", other.label().to_lowercase()),
    }
}
