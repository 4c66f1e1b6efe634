//! The suites there are.

use super::{
    check_finding::Check,
    look::Look,
    plan::{approvals, authorities, cadence, dates, ended, lacks, money, orders, papers, progress, review, scrutiny},
    statutory,
};
use crate::domain::record::Kind;

/// Checks that look at records of some kinds, one record at a time.
#[derive(Debug)]
pub struct Suite {
    /// The kinds of record it looks at.
    pub subjects: &'static [Kind],
    /// The checks whose findings it may report.
    pub checks: &'static [&'static Check],
    /// Looks at one record.
    pub run: fn(&mut Look<'_>),
}

/// Every suite. Their order is the order of the findings.
pub(super) const SUITES: &[Suite] = &[
    lacks::OBJECTIVE,
    lacks::INDICATOR,
    lacks::PRIORITY,
    progress::OBJECTIVE,
    progress::MILESTONE,
    money::OBJECTIVE,
    money::BESIDE,
    money::OPTIONS,
    ended::SUITE,
    authorities::SUITE,
    approvals::SUITE,
    review::SUITE,
    scrutiny::SUITE,
    dates::SUITE,
    orders::SUITE,
    papers::SUITE,
    cadence::SUITE,
    statutory::STRATEGIES,
    statutory::PARTNERSHIP,
    statutory::CYCLE,
    statutory::CONTENTS,
    statutory::DECISIONS,
    statutory::OTHER,
    statutory::ASKED,
];

/// Every check there is.
pub fn every_check() -> impl Iterator<Item = &'static Check> {
    SUITES.iter().flat_map(|suite| suite.checks).copied()
}
