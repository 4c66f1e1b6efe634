//! Why a Word file could not be written.

use std::fmt;

/// Why a Word file could not be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DocxError {
    /// Its parts could not be put together, with what the program that does so said.
    Packing(String),
}

impl fmt::Display for DocxError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Packing(why) => {
                write!(formatter, "The Word file could not be put together: {why}. Nothing of the plan was changed.")
            }
        }
    }
}

impl std::error::Error for DocxError {}
