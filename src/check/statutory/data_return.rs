//! The quarterly data that partners disclose to one another (SI 2007/1831).

use super::case::{Case, Outcome};
use crate::domain::{date::Day, period::Quarter};

/// Three months that data is disclosed for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InformationPeriod {
    /// The three months.
    pub quarter: Quarter,
    /// The last day to disclose it: the end of the next three months.
    pub due: Day,
}

/// The period that is due next and the one before it, which was due already.
pub fn information_periods(today: Day) -> [InformationPeriod; 2] {
    let now = Quarter::containing(today);
    let last = now.previous();
    [InformationPeriod { quarter: last, due: now.last() }, InformationPeriod { quarter: last.previous(), due: last.last() }]
}

impl InformationPeriod {
    /// `July to September 2023`.
    pub fn words(self) -> String {
        format!("{} {}", self.quarter.months(), self.quarter.first().year())
    }
}

/// Only the officer knows what was disclosed.
pub(super) fn data_return(case: &Case<'_>) -> Outcome {
    let [next, last] = information_periods(case.today);
    Outcome::asked("has each partner disclosed its data?").look(format!("{}: by {}", next.words(), next.due.words())).look(format!(
        "{}: was due by {}",
        last.words(),
        last.due.words()
    ))
}
