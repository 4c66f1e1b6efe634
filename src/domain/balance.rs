//! How a sum lies to what it should come to.

use super::number::Number;

/// How a sum lies to what it should come to.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub enum Balance {
    /// One of the two is not known.
    #[default]
    Unknown,
    /// It comes to just that.
    Even,
    /// It falls short by so much, above nought.
    Short(Number),
    /// It goes beyond by so much, above nought.
    Over(Number),
}

impl Balance {
    /// Holds a sum against what it should come to.
    pub fn of(sum: Option<Number>, whole: Option<Number>) -> Self {
        match (sum, whole, sum.zip(whole).and_then(|(sum, whole)| whole.minus(sum))) {
            (Some(_), Some(_), Some(rest)) if rest.is_nought() => Self::Even,
            (Some(_), Some(_), Some(rest)) if rest.is_negative() => rest.size().map_or(Self::Unknown, Self::Over),
            (Some(_), Some(_), Some(rest)) => Self::Short(rest),
            _ => Self::Unknown,
        }
    }

    /// How much is missing or too much; nothing when it is even or not known.
    pub fn off_by(self) -> Option<Number> {
        match self {
            Self::Short(by) | Self::Over(by) => Some(by),
            Self::Unknown | Self::Even => None,
        }
    }
}

/// Some numbers with a sign between, as a sum is written: `34 + 18 + 11`.
pub fn written(numbers: impl IntoIterator<Item = Number>) -> String {
    let written: Vec<String> = numbers.into_iter().map(Number::grouped).collect();
    written.join(" + ")
}
