//! Why words are not taken for how often something happens.

use super::rule::Unit;
use crate::domain::weekday::Weekday;
use std::fmt;

/// Why words are not taken for how often something happens. Each is a sentence for the person who typed them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CadenceError {
    /// A word, or all of them, is not understood.
    NotUnderstood {
        /// The word.
        part: String,
    },
    /// A word that means two things to different people.
    Ambiguous {
        /// What was given.
        given: String,
        /// What it may mean; either, in brackets behind what was given, settles it.
        readings: [String; 2],
    },
    /// A day of the week was given for a month, but not which of the month's.
    WhichWeek {
        /// The day.
        day: Weekday,
    },
    /// A day of the month was given for a year, but no month.
    WhichMonth,
    /// The fifth of a day, which not every month has.
    FifthWeekday,
    /// More of something than it can be counted by.
    TooMany {
        /// What is counted.
        unit: Unit,
    },
}

impl fmt::Display for CadenceError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotUnderstood { part } => write!(
                f,
                "“{part}” is not understood. Enter how often, like 3rd Thursday of each month, every Wednesday 10am to 12 noon, \
                 every two weeks on Monday from 5 January 2026, quarterly, or as and when required"
            ),
            Self::Ambiguous { given, readings: [one, other] } => {
                write!(f, "“{given}” can mean two things. Enter “{given} ({one})” or “{given} ({other})”")
            }
            Self::WhichWeek { day } => write!(
                f,
                "Enter which {day} of the month, like 3rd {day} of each month, or every {day} if it is every week",
                day = day.name()
            ),
            Self::WhichMonth => f.write_str("Enter the month too, like every year on the 1st Tuesday of April"),
            Self::FifthWeekday => {
                f.write_str("Not every month has a fifth one. Enter 4th or last, like last Thursday of each month")
            }
            Self::TooMany { unit } => write!(f, "Enter a number of {}s from 1 to 99", unit.word()),
        }
    }
}

impl std::error::Error for CadenceError {}
