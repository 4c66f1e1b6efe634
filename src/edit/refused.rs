//! Why a change over time was not made, in a sentence.

use crate::domain::{
    date::{Date, Day},
    reading_fit::Unfit,
    record::Kind,
};
use std::fmt;

/// Why a change over time was not made. The plan is then as it was.
#[derive(Clone, Debug, PartialEq)]
pub enum Refused {
    /// The record is not there any more.
    Gone(Kind),
    /// It would go from a record to the same record.
    Itself(Kind),
    /// The one it goes to is of another kind.
    OtherKind(Kind),
    /// Nothing that is still open is led by it.
    LeadsNothing(String),
    /// Nothing was chosen.
    NothingChosen(Kind),
    /// All of it was chosen, so nothing would be left.
    AllChosen(String),
    /// It is not there on the day.
    NotThere {
        /// What it is called.
        name: String,
        /// The day.
        on: Day,
    },
    /// It has ended already.
    Ended {
        /// What it is called.
        name: String,
        /// Its last day.
        on: Day,
    },
    /// It is so already.
    AlreadySo(String),
    /// A board would come to report to itself by way of others.
    Circle {
        /// The board that would be moved.
        board: String,
        /// The one that reports to it.
        to: String,
    },
    /// Something later stands in the record already.
    LaterChange {
        /// What it is about.
        name: String,
        /// When it takes effect.
        on: Day,
    },
    /// A name is wanted.
    NoName,
    /// There is one with this name already.
    NameTaken(String),
    /// The plan has no end date that could be moved.
    NoEnd,
    /// The new end is not after the old.
    NotLater(Day),
    /// The end lies before the beginning.
    EndsBeforeItStarts,
    /// A reading was not published, so it is changed rather than corrected.
    NotPublished,
    /// A correction says what the reading says already.
    SaysTheSame,
    /// No reason was given.
    NoReason,
    /// It lies before the day on which the reading was published.
    BeforePublished(Day),
    /// The period is closed already.
    PeriodClosed(Date),
    /// The period is not closed.
    PeriodOpen(Date),
    /// The period has not ended yet.
    PeriodNotOver(Date),
    /// Nothing was returned for the period.
    NothingReturned(Date),
    /// So many returns are submitted and not accepted.
    NotAccepted(usize),
    /// So many returns are drafts.
    StillDrafts(usize),
    /// A correction says what the progress says already.
    ProgressTheSame,
    /// The reading cannot be so.
    Reading(Unfit),
}

impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Gone(kind) => write!(f, "This {} is no longer in the plan. Nothing was changed", kind.noun()),
            Self::Itself(kind) => write!(f, "Choose another {}: it cannot go to itself", kind.noun()),
            Self::OtherKind(kind) => write!(f, "Choose {kind} to hand over to"),
            Self::LeadsNothing(name) => write!(f, "“{name}” leads nothing that is still open, so there is nothing to hand over"),
            Self::NothingChosen(kind) => write!(f, "Choose at least one {}", kind.noun()),
            Self::AllChosen(name) => write!(f, "Leave at least one objective with “{name}”, or give it another title instead"),
            Self::NotThere { name, on } => write!(f, "“{name}” is not there on {}. Choose another, or another date", on.words()),
            Self::Ended { name, on } => write!(f, "“{name}” ended on {} already", on.words()),
            Self::AlreadySo(what) => write!(f, "{what} already"),
            Self::Circle { board, to } => {
                write!(f, "“{to}” reports to “{board}”, so “{board}” cannot report to it. Choose another board")
            }
            Self::LaterChange { name, on } => {
                write!(
                    f,
                    "A change to “{name}” from {} is in the plan already. Choose a later date, or delete that change first",
                    on.words()
                )
            }
            Self::NoName => f.write_str("Enter a name"),
            Self::NameTaken(name) => write!(f, "“{name}” is in the plan already. Choose it from the list instead"),
            Self::NoEnd => f.write_str("The plan has no end date yet. Enter one in Settings first"),
            Self::NotLater(end) => write!(f, "The new end date must be after {}, when the plan ends now", end.words()),
            Self::EndsBeforeItStarts => f.write_str("The end date must not be before the start date"),
            Self::NotPublished => f.write_str("This reading is not published yet. Change its value instead"),
            Self::SaysTheSame => f.write_str("These are the numbers that the reading has now. Enter the right ones, or cancel"),
            Self::NoReason => f.write_str("Enter the reason for the correction"),
            Self::BeforePublished(day) => {
                write!(f, "The reading was published on {}. Enter that day or a later one", day.words())
            }
            Self::PeriodClosed(period) => write!(f, "{} is closed already", period.words()),
            Self::PeriodOpen(period) => {
                write!(f, "{} is not closed yet. Change the progress itself; it needs no correction", period.words())
            }
            Self::PeriodNotOver(period) => {
                let (period, last) = (period.words(), period.last().words());
                write!(f, "{period} ends on {last}. Close it after that day")
            }
            Self::NothingReturned(period) => {
                write!(f, "Nothing was returned for {} yet, so there is nothing to close", period.words())
            }
            Self::NotAccepted(1) => {
                f.write_str("1 return is submitted and not accepted yet. Accept it, or choose to accept all now")
            }
            Self::NotAccepted(count) => {
                write!(f, "{count} returns are submitted and not accepted yet. Accept them, or choose to accept all now")
            }
            Self::StillDrafts(1) => f.write_str("1 return is still a draft. Submit it, or choose to leave drafts as not returned"),
            Self::StillDrafts(count) => {
                write!(f, "{count} returns are still drafts. Submit them, or choose to leave drafts as not returned")
            }
            Self::ProgressTheSame => f.write_str("This is what was reported. Enter what it should say, or cancel"),
            Self::Reading(unfit) => unfit.fmt(f),
        }
    }
}

impl std::error::Error for Refused {}
