//! Why content was not taken into a field, for the person who typed it.

use super::{cadence::CadenceError, picture::PictureError, record::Kind, value::ChoiceOption};
use std::fmt;

/// Why content was not taken into a field. Each is a sentence for the person who typed it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FieldError {
    /// The record has no such field.
    NoSuchField,
    /// The field holds something of another kind.
    WrongKind {
        /// The field's name for people.
        label: &'static str,
    },
    /// A required field was left empty.
    Missing {
        /// The field's name for people.
        label: &'static str,
    },
    /// Not a date that exists or can be understood.
    Date {
        /// What was given.
        given: String,
    },
    /// Not a plain number.
    Number {
        /// What was given.
        given: String,
    },
    /// Not a sum of money.
    Money {
        /// What was given.
        given: String,
    },
    /// Not a colour.
    Colour {
        /// What was given.
        given: String,
    },
    /// Not understood as how often something happens.
    Cadence(CadenceError),
    /// Not a picture that can be kept.
    Picture(PictureError),
    /// Not one of the choices.
    Choice {
        /// The field's name for people.
        label: &'static str,
        /// What was given.
        given: String,
        /// The choices there are.
        options: &'static [ChoiceOption],
    },
    /// No record has this name.
    NoSuchRecord {
        /// What kind of record was looked for.
        kind: Kind,
        /// The name that was given.
        given: String,
    },
    /// More than one record has this name.
    SeveralRecords {
        /// What kind of record was looked for.
        kind: Kind,
        /// The name that was given.
        given: String,
    },
    /// Longer than a field may be.
    TooLong {
        /// The field's name for people.
        label: &'static str,
    },
    /// Holds a control or direction-changing character, which could make text read as what it is not.
    HiddenCharacter {
        /// The field's name for people.
        label: &'static str,
        /// The character.
        character: char,
    },
}

impl fmt::Display for FieldError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoSuchField => f.write_str("There is no such field"),
            Self::WrongKind { label } => write!(f, "“{label}” cannot hold this"),
            Self::Missing { label } => write!(f, "Enter {}", with_article(label)),
            Self::Date { given } => {
                write!(f, "“{given}” is not a date. Enter one like 31 March 2025, March 2025, Q3 2024/25 or 2024/25")
            }
            Self::Number { given } => write!(f, "“{given}” is not a number. Enter one like 2,000 or 26.8"),
            Self::Money { given } => write!(f, "“{given}” is not a sum of money. Enter one like £1,250 or £1,250.50"),
            Self::Colour { given } => write!(f, "“{given}” is not a colour. Enter six digits after a #, like #12436d"),
            Self::Cadence(error) => error.fmt(f),
            Self::Picture(error) => error.fmt(f),
            Self::Choice { label, given, options } => {
                match given.as_str() {
                    "" => write!(f, "{label}: choose ")?,
                    _ => write!(f, "“{given}” is not a choice for “{label}”. Choose ")?,
                }
                let labels: Vec<&str> = options.iter().map(|option| option.label).collect();
                match labels.split_last() {
                    Some((last, rest)) if !rest.is_empty() => write!(f, "{} or {last}", rest.join(", ")),
                    _ => f.write_str(&labels.join("")),
                }
            }
            Self::NoSuchRecord { kind, given } => {
                write!(f, "There is no {} called “{given}”. Add it first, or check the spelling", kind.noun())
            }
            Self::SeveralRecords { kind, given } => {
                write!(f, "More than one {} is called “{given}”. Give one of them another name first", kind.noun())
            }
            Self::TooLong { label } => {
                write!(f, "“{label}” is too long. It may have up to 100,000 characters, or 5,000 entries in a list")
            }
            Self::HiddenCharacter { label, character } => {
                write!(
                    f,
                    "“{label}” has a hidden character (U+{:04X}) that can make text read as what it is not. Type the text again",
                    u32::from(*character)
                )
            }
        }
    }
}

impl std::error::Error for FieldError {}

/// `Lead officer` becomes `a lead officer`.
pub(crate) fn with_article(label: &str) -> String {
    let lower = lower_first(label);
    let article = if lower.starts_with(['a', 'e', 'i', 'o', 'u']) { "an" } else { "a" };
    format!("{article} {lower}")
}

/// A noun at the beginning of a line.
pub fn capitalised(noun: &str) -> String {
    let mut letters = noun.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// A label in the middle of a sentence; `BRAG` and the like stay as they are.
pub(crate) fn lower_first(label: &str) -> String {
    let mut letters = label.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => first.to_lowercase().chain(label.chars().skip(1)).collect(),
        _ => label.to_owned(),
    }
}
