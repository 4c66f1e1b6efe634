//! Why something in a review was not done, in a sentence.

use super::{missing::Missing, unfit::Unfit};
use crate::{
    domain::{field::FieldError, record::Kind},
    edit::EditError,
};
use std::fmt;

/// Why something in a review was not done. The plan is then as it was.
#[derive(Clone, Debug, PartialEq)]
pub enum ReviewRefused {
    /// The review has no title.
    NoTitle,
    /// Another review is still open.
    OpenAlready(String),
    /// There is no such edition.
    NoSuchEdition,
    /// There is nothing to review.
    NothingToReview,
    /// The record is not there any more.
    Gone(Kind),
    /// The review is closed, so nothing in it changes.
    Closed(String),
    /// The decision lacks something.
    Unfit(Unfit),
    /// What is wanted before it can be closed.
    NotReady(Vec<Missing>),
    /// A field does not hold what was given.
    Field(FieldError),
    /// The plan would not be whole.
    Edit(EditError),
}

impl fmt::Display for ReviewRefused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoTitle => f.write_str("Enter a title for the review"),
            Self::OpenAlready(title) => {
                write!(f, "“{title}” is still open. Close or delete it first: two reviews at once would decide against each other")
            }
            Self::NoSuchEdition => f.write_str("This edition is no longer in the plan. Choose another"),
            Self::NothingToReview => f.write_str("There is no objective that could be reviewed. Add objectives first"),
            Self::Gone(kind) => write!(f, "This {} is no longer in the plan. Nothing was changed", kind.noun()),
            Self::Closed(title) => write!(f, "“{title}” is closed, so its decisions stay as they are. Undo the closing first"),
            Self::Unfit(why) => why.fmt(f),
            Self::NotReady(missing) if missing.len() == 1 => {
                missing.iter().try_for_each(|one| write!(f, "The review cannot be closed yet. {one}"))
            }
            Self::NotReady(missing) => write!(f, "The review cannot be closed yet: {} things are missing", missing.len()),
            Self::Field(error) => error.fmt(f),
            Self::Edit(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for ReviewRefused {}

impl From<Unfit> for ReviewRefused {
    fn from(why: Unfit) -> Self {
        Self::Unfit(why)
    }
}
