//! Why an edit was not made.

use crate::domain::{field::FieldError, record::Kind};
use std::fmt;

/// Why an edit was not made. The plan is then as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditError {
    /// The content is not fit for the field.
    Field(FieldError),
    /// The record is not there any more.
    Gone {
        /// What kind of record.
        kind: Kind,
    },
    /// A record with this id is there already.
    AlreadyThere {
        /// What kind of record.
        kind: Kind,
    },
    /// It names a record that is not there.
    PointsNowhere {
        /// The field's name for people.
        label: &'static str,
        /// What kind of record it should name.
        kind: Kind,
    },
    /// It names itself.
    PointsAtItself {
        /// The field's name for people.
        label: &'static str,
    },
    /// Following it from record to record would come back to the first.
    Circle {
        /// The field's name for people.
        label: &'static str,
    },
    /// A plan always has one of these.
    Needed {
        /// What kind of record.
        kind: Kind,
    },
    /// Other records cannot be without it.
    InUse {
        /// What it is called.
        name: String,
        /// How many need it.
        count: usize,
        /// What kind of record needs it.
        by: Kind,
    },
    /// An earlier edition has it, so it must stay.
    InEdition {
        /// What it is called.
        name: String,
        /// The edition's name.
        edition: String,
    },
    /// It belongs to a period that is closed.
    PeriodClosed {
        /// The period in words.
        period: String,
    },
    /// Which period an edition records is settled when it is set aside.
    PeriodOfEdition,
    /// The end lies before the beginning.
    EndsBeforeItStarts {
        /// The name of the field with the end.
        end: &'static str,
        /// The name of the field with the beginning.
        start: &'static str,
    },
}

impl From<FieldError> for EditError {
    fn from(error: FieldError) -> Self {
        Self::Field(error)
    }
}

impl fmt::Display for EditError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Field(error) => error.fmt(f),
            Self::Gone { kind } => write!(f, "This {} is no longer in the plan. Nothing was changed", kind.noun()),
            Self::AlreadyThere { kind } => write!(f, "This {} is in the plan already. Nothing was changed", kind.noun()),
            Self::PointsNowhere { label, kind } => write!(f, "“{label}” names {kind} that is not in the plan. Choose another"),
            Self::PointsAtItself { label } => write!(f, "“{label}” cannot be the record itself. Choose another"),
            Self::Circle { label } => write!(f, "“{label}” would lead back to where it began. Choose another"),
            Self::Needed { kind } => write!(f, "The {} itself cannot be deleted", kind.noun()),
            Self::InUse { name, count, by } => {
                let nouns = if *count == 1 { by.noun() } else { by.nouns() };
                write!(f, "“{name}” has {count} {nouns}. Move or delete them first")
            }
            Self::InEdition { name, edition } => {
                write!(f, "“{name}” is in the edition “{edition}”, so it stays in the record. Retire it instead of deleting it")
            }
            Self::PeriodClosed { period } => write!(
                f,
                "{period} is closed, so its progress stays as it was reported. Correct it with a reason on the page of {period}"
            ),
            Self::PeriodOfEdition => {
                f.write_str("The reporting period of an edition cannot be changed. Close the period on its page")
            }
            Self::EndsBeforeItStarts { end, start } => write!(f, "“{end}” must not be before “{start}”"),
        }
    }
}

impl std::error::Error for EditError {}
