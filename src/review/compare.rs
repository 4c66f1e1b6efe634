//! What differs between two editions, or an edition and the working copy: every change with its kind, in the plan's order.

mod areas;
mod facts;
mod kinds;
mod objectives;
mod records;

pub use areas::Area;
pub use kinds::{ChangeKind, KindCounts};

use super::lineage::{self, Lineage};
use crate::domain::{
    listing::counted,
    plan::Body,
    record::{Kind, RecordId},
    sort::{Key, sort},
};

/// The kinds of record that are compared. What was reported meanwhile (progress, meetings, assessments) is a record and no change of
/// the plan.
pub const COMPARED: [Kind; 17] = [
    Kind::Partnership,
    Kind::Details,
    Kind::Board,
    Kind::ReportingLine,
    Kind::Member,
    Kind::Priority,
    Kind::Objective,
    Kind::Milestone,
    Kind::Indicator,
    Kind::Method,
    Kind::Target,
    Kind::Reading,
    Kind::Correction,
    Kind::Funding,
    Kind::FundingExtension,
    Kind::Contract,
    Kind::ContractOption,
];

/// One thing that differs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    /// What sort of change it is.
    pub kind: ChangeKind,
    /// Where in the plan.
    pub area: Area,
    /// What it is told of: the objective of a milestone, the contract of an option.
    pub subject: RecordId,
    /// What that is called, or was if it is not there any more.
    pub name: String,
    /// Whether the later copy has the subject, so that it can be looked up there.
    pub there: bool,
    /// The record that differs.
    pub record: RecordId,
    /// What differs, for people: `Due date`, `Retired: the law changed`.
    pub what: String,
    /// How it was; empty when there was nothing.
    pub before: String,
    /// How it is; empty when there is nothing.
    pub after: String,
}

/// What differs, and what became of the objectives.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// Every change, in the plan's order.
    pub changes: Vec<Change>,
    /// What became of the objectives.
    pub lineage: Lineage,
}

impl Comparison {
    /// How many changes there are of each kind.
    pub fn counts(&self) -> KindCounts {
        self.changes.iter().map(|change| change.kind).collect()
    }

    /// How many changes of which parts of the plan, in words: `24 changes`.
    pub fn words(&self) -> String {
        counted(self.changes.len(), "change", "changes")
    }
}

/// Compares a body with a later one. What the two share is not looked at.
pub fn between(earlier: &Body, later: &Body) -> Comparison {
    let lineage = lineage::between(earlier, later);
    let comparing = Comparing { earlier, later, lineage: &lineage };
    let areas = areas::Areas::of(earlier, later);
    let mut changes = Vec::new();
    for kind in COMPARED {
        for differs in later.differing(earlier, kind) {
            let before = changes.len();
            comparing.changes_of(&differs, &mut changes);
            if changes.len() == before {
                // What an edition of the program to come wrote into it.
                changes.push(comparing.change(&differs, ChangeKind::Other, "Other content".into()));
            }
        }
    }
    sort(&mut changes, |change| {
        let place = FIRST.iter().position(|kind| *kind == change.subject.kind).unwrap_or_default();
        let part = COMPARED.iter().position(|kind| *kind == change.record.kind).unwrap_or_default();
        let order = [place as u64, change.subject.id.bits(), part as u64, change.record.id.bits()];
        Key::name(&change.name).after(areas.place(change.area)).then(order)
    });
    Comparison { changes, lineage }
}

/// A priority's own changes come before those of its objectives.
const FIRST: [Kind; 2] = [Kind::Priority, Kind::Objective];

/// Two bodies beside each other.
struct Comparing<'a> {
    earlier: &'a Body,
    later: &'a Body,
    lineage: &'a Lineage,
}

#[cfg(test)]
mod tests;
