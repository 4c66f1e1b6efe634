//! A check, and what it found.

use crate::domain::record::RecordId;
use serde::{Deserialize, Serialize};

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Severity {
    /// It is wrong, or a duty is not met.
    Error,
    /// It may go wrong, or something that is needed is missing.
    Warning,
    /// It could be better.
    Advice,
}

impl Severity {
    /// Every one, the most pressing first.
    pub const ALL: [Self; 3] = [Self::Error, Self::Warning, Self::Advice];

    /// The word for people.
    pub fn word(self) -> &'static str {
        match self {
            Self::Error => "Error",
            Self::Warning => "Warning",
            Self::Advice => "Advice",
        }
    }
}

/// What a check is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Group {
    /// Sums, shares, bands and periods.
    Arithmetic,
    /// Leads, dates, measures, money, boards and approvals.
    Plan,
    /// What the law asks for.
    Statutory,
    /// How it is said.
    Wording,
    /// Counts by which someone might be recognised.
    SmallNumbers,
}

impl Group {
    /// Every one, in the order they are shown.
    pub const ALL: [Self; 5] = [Self::Arithmetic, Self::Plan, Self::Statutory, Self::Wording, Self::SmallNumbers];

    /// The words for people.
    pub fn words(self) -> &'static str {
        match self {
            Self::Arithmetic => "Figures that do not add up",
            Self::Plan => "The plan",
            Self::Statutory => "Statutory duties",
            Self::Wording => "Wording",
            Self::SmallNumbers => "Small numbers",
        }
    }

    /// A check of this group.
    pub(super) const fn check(self, code: &'static str, severity: Severity, title: &'static str, mend: &'static str) -> Check {
        Check { code, group: self, severity, title, mend }
    }

    /// Its name in an address.
    pub fn key(self) -> &'static str {
        match self {
            Self::Arithmetic => "figures",
            Self::Plan => "plan",
            Self::Statutory => "statutory",
            Self::Wording => "wording",
            Self::SmallNumbers => "small-numbers",
        }
    }
}

/// One check: what is the same in all its findings.
#[derive(Debug, PartialEq, Eq)]
pub struct Check {
    /// Its stable name, in lower case with hyphens. Explanations hang on it, so it is never changed.
    pub code: &'static str,
    /// What it is about.
    pub group: Group,
    /// How much its findings matter.
    pub severity: Severity,
    /// What all its findings have in common, as a heading: `More in a part than in the whole`.
    pub title: &'static str,
    /// What would mend one, as advice: `Correct the part or the whole, or say that the parts overlap`.
    pub mend: &'static str,
}

/// What a check found in one place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckFinding {
    /// Which check.
    pub check: &'static Check,
    /// The record it is mended at.
    pub subject: RecordId,
    /// What tells it from other findings of this check at this record; mostly empty. Stable from edit to edit.
    pub place: String,
    /// The other records it speaks of.
    pub about: Vec<RecordId>,
    /// What is wrong, as a sentence without its full stop.
    pub says: String,
    /// The sum or the dates in full: `23 − (11 + 10) = 2`. Empty where there is nothing to work out.
    pub working: String,
}

impl CheckFinding {
    /// What a check found at a record: a sentence without its full stop, and the sum or the dates in full.
    pub fn new(check: &'static Check, subject: RecordId, says: String, working: String) -> Self {
        Self { check, subject, place: String::new(), about: Vec::new(), says, working }
    }

    /// The same, told from others of its check at its record.
    #[must_use]
    pub fn at(mut self, place: impl Into<String>) -> Self {
        self.place = place.into();
        self
    }

    /// The same, with the other records it speaks of.
    #[must_use]
    pub fn about(mut self, records: impl IntoIterator<Item = RecordId>) -> Self {
        self.about.extend(records);
        self
    }
}
