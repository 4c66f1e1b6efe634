//! The records of a kind that differ between two copies of a plan.

use super::{
    plan::Body,
    record::{AnyRecord, FieldId, Kind, RecordId},
};

/// A record that one copy has and the other has not, or has otherwise.
#[derive(Clone, Debug)]
pub struct Differing {
    /// Which.
    pub id: RecordId,
    /// As the earlier copy has it.
    pub before: Option<AnyRecord>,
    /// As the later copy has it.
    pub after: Option<AnyRecord>,
}

impl Differing {
    /// The fields that differ; none when only one copy has the record.
    pub fn fields(&self) -> impl Iterator<Item = FieldId> {
        let both = self.before.as_ref().zip(self.after.as_ref());
        both.into_iter()
            .flat_map(|(before, after)| FieldId::all(self.id.kind).filter(|field| before.value(*field) != after.value(*field)))
    }
}

impl Body {
    /// The records of a kind that differ from those of an earlier copy, in the order of their ids.
    pub fn differing(&self, earlier: &Self, kind: Kind) -> impl Iterator<Item = Differing> {
        self.changed_since(earlier, kind).into_iter().map(move |id| {
            let id = RecordId { kind, id };
            Differing { id, before: earlier.find(id), after: self.find(id) }
        })
    }
}
