//! What records may have in common without naming one another: the same sentence, the same name spelt in two ways.

use crate::domain::record::AnyRecord;
use std::hash::{DefaultHasher, Hash, Hasher as _};

/// Something that several records may bear.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Mark(u64);

impl Mark {
    /// The mark of a sort (so that a name is never taken for a sentence) and a text.
    pub fn of(sort: &'static str, text: &str) -> Self {
        let mut hasher = DefaultHasher::new();
        (sort, text).hash(&mut hasher);
        Self(hasher.finish())
    }
}

/// What finds the marks that a record bears.
type Marker = fn(&AnyRecord, &mut Vec<Mark>);

const MARKERS: &[Marker] = &[super::wording::marks];

/// The marks that a record bears, each once.
pub(super) fn marks_of(record: &AnyRecord) -> Vec<Mark> {
    let mut marks = Vec::new();
    MARKERS.iter().for_each(|marker| marker(record, &mut marks));
    marks.sort_unstable();
    marks.dedup();
    marks
}
