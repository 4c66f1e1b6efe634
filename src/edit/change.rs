//! The log: who changed what, when, and what it was before.

use crate::domain::{
    id::{Id, RawId},
    record::{FieldId, Kind, RecordId},
    table::Row,
};
use serde::Serialize;
use std::{collections::BTreeMap, sync::Arc};

crate::domain::id::id! {
    /// Names a [`Change`]: the revision it made.
    ChangeId
}

/// When and by whom. The core has no clock: the caller brings it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Stamp {
    /// Local date and time, `2026-11-21T14:02`.
    pub at: String,
    /// The post or initials that the person gave in the settings; may be empty.
    pub by: String,
}

/// One edit, as it stands in the log.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Change {
    /// The plan's revision after it.
    pub revision: u64,
    /// Local date and time, `2026-11-21T14:02`.
    pub at: String,
    /// Who did it, as far as they said.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub by: String,
    /// What was done, for people.
    pub label: String,
    /// What it did to which records.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parts: Vec<Part>,
    /// What a file held beside the known fields.
    #[serde(flatten)]
    pub unknown: BTreeMap<String, serde_json::Value>,
}

/// What an edit did to one field, or to a record as a whole.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Part {
    /// The kind of record, by its name in files.
    pub kind: String,
    /// The record's id.
    pub id: String,
    /// The field, by its name in files; empty when the record was added or deleted.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub field: String,
    /// What it held before, as text; for a deleted record its name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub before: String,
    /// What it holds now, as text; for an added record its name.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub after: String,
    /// What a file held beside the known fields.
    #[serde(flatten)]
    pub unknown: BTreeMap<String, serde_json::Value>,
}

impl Part {
    /// What an edit did to one field.
    pub(super) fn field(record: RecordId, field: FieldId, before: String, after: String) -> Self {
        Self { field: field.about().key.to_owned(), ..Self::whole(record, before, after) }
    }

    /// What an edit did to a record as a whole.
    pub(super) fn whole(record: RecordId, before: String, after: String) -> Self {
        let (kind, id) = (record.kind.key().to_owned(), record.id.to_string());
        Self { kind, id, field: String::new(), before, after, unknown: BTreeMap::new() }
    }

    /// The record that changed, if this program knows its kind.
    pub fn record(&self) -> Option<RecordId> {
        let kind = Kind::ALL.into_iter().find(|kind| kind.key() == self.kind)?;
        Some(RecordId { kind, id: self.id.parse().ok()? })
    }
}

impl Row for Arc<Change> {
    type Id = ChangeId;
    fn id(&self) -> ChangeId {
        ChangeId::of(RawId::from_bits(self.revision).unwrap_or(RawId::ONLY))
    }
}
