//! How the records of a plan hang together: owners, who names whom, the order of priorities.

use super::{
    field::FieldKind,
    id::Id as _,
    plan::Body,
    priority::Priority,
    record::{AnyRecord, FieldId, Kind, RecordId},
    sort::{Key, sort},
};
use std::sync::Arc;

impl Body {
    /// What a record is part of, if it is part of another.
    pub fn owner_of(&self, record: RecordId) -> Option<RecordId> {
        self.find(record)?.owner()
    }

    /// Every place that names a record: the record that does and the field it does so in.
    pub fn references_to(&self, target: RecordId) -> Vec<(RecordId, FieldId)> {
        let mut found = Vec::new();
        for kind in Kind::frozen() {
            for field in FieldId::all(kind).filter(|field| field.links_to() == Some(target.kind)) {
                let naming = self.records(kind).filter(|record| record.value(field).links().contains(&target.id));
                found.extend(naming.map(|record| (record.record_id(), field)));
            }
        }
        found
    }

    /// The priorities in their order.
    pub fn priorities_in_order(&self) -> Vec<Arc<Priority>> {
        let mut rows: Vec<_> = self.priorities.iter_shared().collect();
        sort(&mut rows, |row| Key::numbers([row.position.into(), row.id.raw().bits()]));
        rows
    }
}

impl AnyRecord {
    /// What it is part of, if it is part of another.
    pub fn owner(&self) -> Option<RecordId> {
        FieldId::all(self.record_id().kind).find_map(|field| match field.about().kind {
            FieldKind::Owner(kind) => self.value(field).links().first().map(|id| RecordId { kind, id: *id }),
            _ => None,
        })
    }
}

impl FieldId {
    /// The kind of record that the field points at.
    pub fn links_to(self) -> Option<Kind> {
        match self.about().kind {
            FieldKind::Owner(kind) | FieldKind::Link(kind) | FieldKind::Links(kind) => Some(kind),
            _ => None,
        }
    }
}
