//! The suites there are.

use super::{
    arithmetic,
    check_finding::Check,
    look::Look,
    plan::{approvals, authorities, cadence, dates, ended, lacks, money, orders, papers, progress, review, scrutiny},
    small, statutory,
    wording::suite as wording,
};
use crate::domain::record::Kind;
use std::collections::BTreeSet;

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
    arithmetic::PARTS,
    arithmetic::FLOWS,
    arithmetic::READINGS,
    arithmetic::FIGURES,
    arithmetic::PERIODS_OF_INDICATORS,
    arithmetic::PERIODS_OF_PRIORITIES,
    arithmetic::BENCHMARKS,
    arithmetic::TARGETS,
    arithmetic::RATES,
    arithmetic::LISTED,
    arithmetic::BANDS,
    arithmetic::STATUSES,
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
    wording::TEXTS,
    wording::NAMES,
    wording::TERMS,
    small::READINGS,
    small::BREAKDOWNS,
    small::FLOWS,
];

/// The suites that read texts, for words that stand in no record.
pub fn text_suites() -> &'static [Suite] {
    const TEXT: &[Suite] = &[wording::TEXTS];
    TEXT
}

/// Every check there is, each once: several suites may report the same.
pub fn every_check() -> impl Iterator<Item = &'static Check> {
    let mut seen = BTreeSet::new();
    SUITES.iter().flat_map(|suite| suite.checks).copied().filter(move |check| seen.insert(std::ptr::from_ref(*check)))
}
