//! Ways to speak of a record whose kind is known only at run time.

use super::{
    field::{About, FieldError, Record, Unknown},
    id::RawId,
    plan::Body,
    table::Row,
    value::{Held, Value},
};
use std::{any::Any, fmt, sync::Arc};

pub use super::kind::Kind;

/// A record of any kind, by name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RecordId {
    /// What kind it is.
    pub kind: Kind,
    /// Its id.
    pub id: RawId,
}

/// A field of any kind of record.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct FieldId {
    kind: Kind,
    index: usize,
}

impl FieldId {
    /// The field at this place of the kind's catalogue.
    pub(crate) fn new(kind: Kind, index: usize) -> Self {
        Self { kind, index }
    }

    /// The field with this name in files.
    pub fn named(kind: Kind, key: &str) -> Option<Self> {
        kind.fields().iter().position(|about| about.key == key).map(|index| Self { kind, index })
    }

    /// Every field of a kind of record, in the order they are shown.
    pub fn all(kind: Kind) -> impl Iterator<Item = Self> {
        (0..kind.fields().len()).map(move |index| Self { kind, index })
    }

    /// The kind of record it belongs to.
    pub fn kind(self) -> Kind {
        self.kind
    }

    /// Its place in the catalogue.
    pub fn index(self) -> usize {
        self.index
    }

    /// Its description.
    pub fn about(self) -> &'static About {
        const NOTHING: About = About {
            key: "",
            label: "",
            hint: "",
            kind: super::field::FieldKind::Line,
            required: false,
            visibility: super::field::Visibility::Partnership,
        };
        self.kind.fields().get(self.index).unwrap_or(&NOTHING)
    }
}

/// A record seen through its catalogue, whatever its kind. Made by `record!`.
pub trait Object: Named + Any + Send + Sync {
    /// Which record it is.
    fn record_id(&self) -> RecordId;
    /// A field by its place in the catalogue.
    fn held(&self, field: usize) -> Option<&dyn Held>;
    /// The same, to be filled.
    fn held_mut(&mut self, field: usize) -> Option<&mut dyn Held>;
    /// What a file held beside the known fields.
    fn unknown(&self) -> &Unknown;
    /// The same, to be filled.
    fn unknown_mut(&mut self) -> &mut Unknown;
    /// Whether the other is of the same kind and says the same.
    fn is_same(&self, other: &dyn Any) -> bool;
    /// A copy of its own.
    fn copy(&self) -> Arc<dyn Object>;

    /// The content of a field by its place in the catalogue; empty where there is no such field.
    fn value(&self, field: usize) -> Value {
        self.held(field).map_or(Value::Flag(false), Held::to_value)
    }
}

/// What a record is called.
pub trait Named {
    /// Unique names make links readable.
    fn name(&self, body: &Body) -> String;
    /// Other things it is called, by which it may be found.
    fn other_names(&self) -> Vec<&str> {
        Vec::new()
    }
}

/// A record whose kind is known only at run time. Shared, so that it is cheap to pass on.
///
/// Everything that treats all kinds alike goes through it, so that its code exists once and not once for each kind.
#[derive(Clone)]
pub struct AnyRecord(Arc<dyn Object>);

impl<R: Record> From<R> for AnyRecord {
    fn from(record: R) -> Self {
        Self(Arc::new(record))
    }
}

impl<R: Record> From<Arc<R>> for AnyRecord {
    fn from(record: Arc<R>) -> Self {
        Self(record)
    }
}

impl AnyRecord {
    /// Which record it is.
    pub fn record_id(&self) -> RecordId {
        self.0.record_id()
    }

    /// The record as its type, if it is of that type.
    pub fn as_type<R: Record>(&self) -> Option<&R> {
        (&*self.0 as &dyn Any).downcast_ref()
    }

    /// The same, shared.
    pub fn shared<R: Record>(&self) -> Option<Arc<R>> {
        let any: Arc<dyn Any + Send + Sync> = self.0.clone();
        any.downcast().ok()
    }

    /// The content of a field; that of a field of another kind of record is empty.
    pub fn value(&self, field: FieldId) -> Value {
        self.0.value(field.index())
    }

    /// What it is called.
    pub fn name(&self, body: &Body) -> String {
        self.0.name(body)
    }

    /// Other things it is called, by which it may be found.
    pub fn other_names(&self) -> Vec<&str> {
        self.0.other_names()
    }

    /// What a file held beside the known fields.
    pub fn unknown(&self) -> &Unknown {
        self.0.unknown()
    }

    /// Keeps what a file held beside the known fields.
    pub fn keep_unknown(&mut self, unknown: Unknown) {
        if let Some(record) = self.own() {
            *record.unknown_mut() = unknown;
        }
    }

    /// Puts content in a field as it is; `false` when it is not of the field's kind.
    pub fn put_value(&mut self, field: FieldId, value: Value) -> bool {
        field.kind() == self.record_id().kind
            && self.own().and_then(|own| own.held_mut(field.index())).is_some_and(|held| held.put(value))
    }

    /// The same record with another content in a field.
    ///
    /// # Errors
    ///
    /// [`FieldError`] when the content is not fit for the field.
    pub fn with(&self, field: FieldId, value: Value) -> Result<Self, FieldError> {
        if field.kind() != self.record_id().kind {
            return Err(FieldError::NoSuchField);
        }
        let about = field.about();
        about.check(&value)?;
        let mut changed = self.clone();
        if changed.put_value(field, value) { Ok(changed) } else { Err(FieldError::WrongKind { label: about.label }) }
    }

    /// The record to be changed: itself when nobody shares it, else a copy that nobody shares.
    fn own(&mut self) -> Option<&mut dyn Object> {
        if Arc::get_mut(&mut self.0).is_none() {
            self.0 = self.0.copy();
        }
        Arc::get_mut(&mut self.0)
    }
}

impl PartialEq for AnyRecord {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.0.is_same(&*other.0)
    }
}

/// By its catalogue, what is empty left out.
impl fmt::Debug for AnyRecord {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let RecordId { kind, id } = self.record_id();
        let mut shown = f.debug_struct(kind.noun());
        shown.field("id", &id);
        for field in FieldId::all(kind) {
            let value = self.value(field);
            if !value.is_empty() {
                shown.field(field.about().key, &value);
            }
        }
        shown.finish()
    }
}

impl Row for AnyRecord {
    type Id = RawId;
    fn id(&self) -> RawId {
        self.0.record_id().id
    }
}
