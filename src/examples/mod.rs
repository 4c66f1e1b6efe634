//! Example plans, made from the facts of two published council reports in our own words, to explore and to test with.

mod chance;
mod generated;
mod generated_indicators;

pub use generated::generated;

use crate::{
    edit::Document,
    exchange::json::{self, ReadError},
};

/// An example plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Example {
    /// The 2022-25 plan with its first year's progress and its refresh.
    Plan2022,
    /// The 2017/18 to 2019/20 plan.
    Plan2017,
}

impl Example {
    /// Both.
    pub const ALL: [Self; 2] = [Self::Plan2022, Self::Plan2017];

    /// What it shows, for people.
    pub fn label(self) -> &'static str {
        match self {
            Self::Plan2022 => "Havering 2022-25: six priorities, a year’s progress and the refresh",
            Self::Plan2017 => "Havering 2017/18 to 2019/20: three themes and one cross-cutting area",
        }
    }

    /// Reads it.
    ///
    /// # Errors
    ///
    /// Never, as long as the tests pass: they read both.
    pub fn open(self) -> Result<Document, ReadError> {
        json::read_bare(match self {
            Self::Plan2022 => include_str!(concat!(env!("OUT_DIR"), "/plan_2022.json")),
            Self::Plan2017 => include_str!(concat!(env!("OUT_DIR"), "/plan_2017.json")),
        })
    }
}
