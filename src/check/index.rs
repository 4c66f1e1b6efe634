//! Which record names which, and which bear the same mark: what makes one edit cost what it touches, not what there is.

use super::{
    bearers::Bearers,
    marks::{Mark, marks_of},
};
use crate::domain::{
    id::RawId,
    plan::Body,
    record::{AnyRecord, FieldId, Kind, RecordId},
};
use std::collections::{BTreeSet, HashMap};

/// More records than this with the same mark are not told apart: it is standing wording.
const FEW: usize = 8;

/// Something that a suite read besides the record it looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Source {
    /// One record.
    Record(RecordId),
    /// The records of a kind that name a record.
    Naming(Kind, RecordId),
    /// All records of a kind.
    All(Kind),
    /// The first record that bears a mark.
    First(Mark),
}

impl Source {
    /// Whether it is the record itself or what names it: then its suites run again without having to be told.
    pub(super) fn is_of(self, subject: RecordId) -> bool {
        matches!(self, Self::Record(record) | Self::Naming(_, record) if record == subject)
    }
}

/// The links of the plan, turned round.
#[derive(Debug, Default)]
pub(super) struct Index {
    naming: HashMap<(Kind, RecordId), BTreeSet<RawId>>,
    marked: HashMap<Mark, Bearers>,
}

/// What a change to one record touched.
#[derive(Debug, Default)]
pub(super) struct Touched {
    /// The records it named before or names now.
    pub(super) targets: BTreeSet<RecordId>,
    /// The records that share a mark with it, before or now.
    pub(super) alike: BTreeSet<RecordId>,
    /// Marks that another record is now the first to bear, or none.
    pub(super) firsts: Vec<Mark>,
}

impl Index {
    /// Takes in how a record differs between two states of the plan.
    pub(super) fn follow(&mut self, record: RecordId, before: &Body, now: &Body) -> Touched {
        let (old, new) = (before.find(record), now.find(record));
        let mut touched = Touched::default();
        for target in old.as_ref().map(targets).unwrap_or_default() {
            let key = (record.kind, target);
            if let Some(naming) = self.naming.get_mut(&key) {
                naming.remove(&record.id);
                if naming.is_empty() {
                    self.naming.remove(&key);
                }
            }
            touched.targets.insert(target);
        }
        for target in new.as_ref().map(targets).unwrap_or_default() {
            self.naming.entry((record.kind, target)).or_default().insert(record.id);
            touched.targets.insert(target);
        }
        let (had, has) = (old.as_ref().map(marks_of).unwrap_or_default(), new.as_ref().map(marks_of).unwrap_or_default());
        for mark in had.iter().filter(|mark| !has.contains(mark)) {
            self.touch(*mark, &mut touched, |marked| marked.remove(record));
        }
        for mark in has.iter().filter(|mark| !had.contains(mark)) {
            self.touch(*mark, &mut touched, |marked| marked.insert(record));
        }
        touched.alike.remove(&record);
        touched
    }

    /// Records that share a mark with few others hear of one another; of a mark that many bear, only its first bearer hears.
    fn touch(&mut self, mark: Mark, touched: &mut Touched, change: impl FnOnce(&mut Bearers)) {
        let marked = self.marked.entry(mark).or_default();
        let (before, first_before) = (marked.len(), marked.first());
        change(marked);
        if before.min(marked.len()) <= FEW {
            touched.alike.extend(marked.iter());
        }
        let first = marked.first();
        if first != first_before {
            touched.alike.extend(first_before.into_iter().chain(first));
            touched.firsts.push(mark);
        }
        if marked.len() == 0 {
            self.marked.remove(&mark);
        }
    }

    /// The records of a kind that name a record, in the order of their ids.
    pub(super) fn naming(&self, kind: Kind, target: RecordId) -> impl Iterator<Item = RawId> + '_ {
        self.naming.get(&(kind, target)).into_iter().flatten().copied()
    }

    /// The records that bear a mark, if they are few.
    pub(super) fn marked(&self, mark: Mark) -> Option<impl Iterator<Item = RecordId> + '_> {
        let marked = self.marked.get(&mark);
        marked.is_none_or(|marked| marked.len() <= FEW).then(|| marked.into_iter().flat_map(Bearers::iter))
    }

    /// The first of the records that bear a mark.
    pub(super) fn first(&self, mark: Mark) -> Option<RecordId> {
        self.marked.get(&mark)?.first()
    }
}

/// The records that a record names.
fn targets(record: &AnyRecord) -> Vec<RecordId> {
    let mut found = Vec::new();
    for field in FieldId::all(record.record_id().kind) {
        if let Some(kind) = field.links_to() {
            found.extend(record.value(field).links().iter().map(|id| RecordId { kind, id: *id }));
        }
    }
    found
}
