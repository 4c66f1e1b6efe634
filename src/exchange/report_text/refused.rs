//! Why a proposal was not put in the plan, in a sentence.

use crate::review::ReviewRefused;
use std::fmt;

/// Why a proposal was not put in the plan, which is then as it was.
#[derive(Clone, Debug, PartialEq)]
pub enum ReportRefused {
    /// Everything was left out, or nothing was found.
    Nothing,
    /// A priority has no title.
    PriorityWithoutTitle(String),
    /// An objective has no title.
    ObjectiveWithoutTitle(String),
    /// There is progress and no period for it.
    NoPeriod,
    /// Nobody has said what some of the list are.
    Unsaid(usize),
    /// Two lines were said to be the same objective.
    Twice(String),
    /// The objective that was chosen is no longer live.
    Gone,
    /// The review was not started.
    Review(ReviewRefused),
}

impl From<ReviewRefused> for ReportRefused {
    fn from(why: ReviewRefused) -> Self {
        Self::Review(why)
    }
}

impl fmt::Display for ReportRefused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nothing => f.write_str("There is no objective to add. Paste a list, or take one in again that was left out"),
            Self::PriorityWithoutTitle(number) if number.is_empty() => {
                f.write_str("A priority has no title. Give it one, or join it to the one above")
            }
            Self::PriorityWithoutTitle(number) => write!(f, "Priority {number} has no title. Give it one, or leave it out"),
            Self::ObjectiveWithoutTitle(reference) if reference.is_empty() => {
                f.write_str("An objective has no title. Give it one, or leave it out")
            }
            Self::ObjectiveWithoutTitle(reference) => write!(f, "Objective {reference} has no title. Give it one, or leave it out"),
            Self::NoPeriod => f.write_str("Give the period that the report is about, for example 2023/24 or Q4 2023/24"),
            Self::Unsaid(1) => f.write_str("Say of the last objective which one it was, or that it is new"),
            Self::Unsaid(count) => write!(f, "Say of {count} objectives which one each was, or that it is new"),
            Self::Twice(title) => {
                write!(
                    f,
                    "Two of the new list were said to be “{title}”. Choose it once; the other is new, or another one’s successor"
                )
            }
            Self::Gone => f.write_str("An objective that was chosen is no longer live in the plan. Choose another"),
            Self::Review(why) => why.fmt(f),
        }
    }
}

impl std::error::Error for ReportRefused {}
