//! What a grid of readings asks for, column by column.

use crate::domain::{
    field::capitalised,
    figure::Qualifier,
    indicator::{Indicator, Measure},
    number::Number,
    reading::{Confidence, Direction, Reading, ReadingField},
    value::{Choice, ChoiceOption},
};

/// A column of a grid of readings.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Column {
    /// What was counted, for percentages and rates.
    Numerator,
    /// Of how many, for percentages and rates.
    Denominator,
    /// The value as stated.
    Value,
    /// Which way it went, where nothing else is known.
    Direction,
    /// A rating in words.
    Words,
    /// How exactly the value was given.
    Exactness,
    /// How far it can be relied on.
    Standing,
    /// Notes.
    Note,
}

impl Column {
    /// All, in their order.
    pub const ALL: [Self; 8] = [
        Self::Numerator,
        Self::Denominator,
        Self::Value,
        Self::Direction,
        Self::Words,
        Self::Exactness,
        Self::Standing,
        Self::Note,
    ];

    /// Whether a kind of figure has it.
    pub fn suits(self, measure: Measure) -> bool {
        let only_words = matches!(measure, Measure::Direction | Measure::Rating);
        match self {
            Self::Numerator | Self::Denominator => measure.is_share(),
            Self::Value | Self::Exactness => !only_words,
            Self::Direction => measure == Measure::Direction,
            Self::Words => measure == Measure::Rating,
            Self::Standing | Self::Note => true,
        }
    }

    /// Its name in drafts.
    pub fn key(self) -> &'static str {
        match self {
            Self::Numerator => "numerator",
            Self::Denominator => "denominator",
            Self::Value => "value",
            Self::Direction => "direction",
            Self::Words => "words",
            Self::Exactness => "exactness",
            Self::Standing => "standing",
            Self::Note => "note",
        }
    }

    /// Its heading; over the readings of one indicator the indicator's own words.
    pub fn heading(self, of: Option<&Indicator>) -> String {
        let own = |words: &str, otherwise: &str| match words.trim() {
            "" => otherwise.to_owned(),
            words => capitalised(words),
        };
        match (self, of) {
            (Self::Numerator, Some(indicator)) => own(&indicator.numerator, "Numerator"),
            (Self::Denominator, Some(indicator)) => own(&indicator.denominator, "Denominator"),
            (Self::Value, Some(indicator)) if indicator.measure.is_share() => {
                let what = if indicator.measure == Measure::Percentage { "Percentage" } else { "Rate" };
                format!("{what} as stated")
            }
            (Self::Value, Some(indicator)) => match indicator.unit.trim() {
                "" => "Value".to_owned(),
                unit => format!("Value ({unit})"),
            },
            (Self::Value, None) => "Value".to_owned(),
            (Self::Numerator, None) => "Numerator".to_owned(),
            (Self::Denominator, None) => "Denominator".to_owned(),
            (Self::Direction, _) => "Direction".to_owned(),
            (Self::Words, _) => "Rating in words".to_owned(),
            (Self::Exactness, _) => "Exactness".to_owned(),
            (Self::Standing, _) => "Standing".to_owned(),
            (Self::Note, _) => "Notes".to_owned(),
        }
    }

    /// What can be chosen, where it is a choice.
    pub fn options(self) -> &'static [ChoiceOption] {
        match self {
            Self::Direction => Direction::OPTIONS,
            Self::Exactness => Qualifier::OPTIONS,
            Self::Standing => Confidence::OPTIONS,
            _ => &[],
        }
    }

    /// Whether a choice may be left open.
    pub fn may_be_open(self) -> bool {
        self == Self::Direction
    }

    /// Whether it holds a number, which stands to the right.
    pub fn is_number(self) -> bool {
        matches!(self, Self::Numerator | Self::Denominator | Self::Value)
    }

    /// What a reading says in it, as a cell holds it: numbers with commas, choices by their key.
    pub fn text(self, reading: &Reading) -> String {
        let number = |number: Option<Number>| number.map(Number::grouped).unwrap_or_default();
        match self {
            Self::Numerator => number(reading.numerator),
            Self::Denominator => number(reading.denominator),
            Self::Value if reading.suppressed => "suppressed".to_owned(),
            Self::Value => number(reading.value),
            Self::Direction => reading.direction.0.map(Choice::key).unwrap_or_default().to_owned(),
            Self::Words => reading.words.clone(),
            Self::Exactness => reading.qualifier.key().to_owned(),
            Self::Standing => reading.confidence.key().to_owned(),
            Self::Note => reading.note.clone(),
        }
    }

    /// The column in which what is wrong with a field is said.
    pub(super) fn of_field(field: ReadingField) -> Self {
        match field {
            ReadingField::Numerator => Self::Numerator,
            ReadingField::Denominator => Self::Denominator,
            ReadingField::Direction => Self::Direction,
            ReadingField::Words => Self::Words,
            _ => Self::Value,
        }
    }
}
