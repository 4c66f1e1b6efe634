//! Something that is said of a paragraph of a report, and the order in which it is read.

use crate::{
    check::Severity,
    domain::{
        objective::ObjectiveId,
        sort::{Key, sort},
    },
    report::made::{Made, Passage},
};
use serde::{Deserialize, Serialize};
use std::collections::HashMap;

/// Something that a check says of a paragraph.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Remark {
    /// The passage, by its name.
    pub section: String,
    /// Which of its blocks, from 0; the first for what concerns all of it.
    pub paragraph: usize,
    /// How much it matters.
    pub severity: Severity,
    /// What is wrong and what would mend it.
    pub words: String,
}

impl Remark {
    pub(super) fn at(passage: &Passage, paragraph: usize, severity: Severity, words: String) -> Self {
        Self { section: passage.section.clone(), paragraph, severity, words }
    }
}

/// Puts remarks in the order in which the report is read, the most pressing first at each paragraph, and each once.
pub fn in_order(made: &Made, mut remarks: Vec<Remark>) -> Vec<Remark> {
    let places: HashMap<&str, u64> = made.passages.iter().map(|passage| passage.section.as_str()).zip(0..).collect();
    sort(&mut remarks, |remark| {
        let place = places.get(remark.section.as_str()).copied().unwrap_or(u64::MAX);
        let paragraph = u64::try_from(remark.paragraph).unwrap_or(u64::MAX);
        Key::numbers([place, paragraph, remark.severity as u64])
    });
    remarks.dedup();
    remarks
}

/// The objective that a passage tells of: `progress.v211`.
pub(super) fn objective_of(passage: &Passage) -> Option<ObjectiveId> {
    passage.section.rsplit_once('.').and_then(|(_, id)| id.parse().ok())
}
