//! Records by their names.

use super::{
    field::{FieldError, Record},
    id::RawId,
    plan::Body,
    record::{Kind, RecordId},
    sort::{Key, sort},
};
use std::sync::Arc;

impl Body {
    /// What a record is called, so that [`Self::find_by_name`] finds it; empty if there is none.
    pub fn name_of(&self, kind: Kind, id: RawId) -> String {
        self.find(RecordId { kind, id }).map(|record| record.name(self)).unwrap_or_default()
    }

    /// The record with this name; capitals and spaces at its ends do not count. `#` and an id names a record beyond doubt.
    ///
    /// # Errors
    ///
    /// [`FieldError`] when there is none or more than one.
    pub fn find_by_name(&self, kind: Kind, given: &str) -> Result<RawId, FieldError> {
        if let Some(id) = given.strip_prefix('#').and_then(|id| id.parse().ok())
            && self.find(RecordId { kind, id }).is_some()
        {
            return Ok(id);
        }
        let (mut exact, mut loose) = (Vec::new(), Vec::new());
        let wanted = given.trim().to_lowercase();
        let is_it = |name: &str| name.trim().to_lowercase() == wanted;
        for record in self.records(kind) {
            if is_it(&record.name(self)) {
                exact.push(record.record_id().id);
            } else if record.other_names().into_iter().any(is_it) {
                loose.push(record.record_id().id);
            }
        }
        match (exact.as_slice(), loose.as_slice()) {
            ([one], _) | ([], [one]) => Ok(*one),
            ([], []) => Err(FieldError::NoSuchRecord { kind, given: given.to_owned() }),
            _ => Err(FieldError::SeveralRecords { kind, given: given.to_owned() }),
        }
    }

    /// The records of a kind, sorted as [`Self::by_name`] sorts them.
    pub fn ordered<R: Record>(&self) -> Vec<Arc<R>> {
        let kind = R::KIND;
        self.by_name(kind).into_iter().filter_map(|(_, id)| self.find(RecordId { kind, id })?.shared()).collect()
    }

    /// The records of a kind with their names, sorted as a person expects them: by number, then name.
    pub fn by_name(&self, kind: Kind) -> Vec<(String, RawId)> {
        let mut rows: Vec<_> = self.records(kind).map(|record| (record.name(self), record.record_id().id)).collect();
        sort(&mut rows, |(name, _)| Key::name(name));
        rows
    }
}
