//! The records of one kind, as their type: a view of a table that knows no types.

use super::{field::Record, id::Id as _, record::AnyRecord, table::Table};
use std::{fmt, marker::PhantomData, sync::Arc};

/// Records of one kind in the order of their ids.
pub struct Rows<R> {
    /// The same records, of no certain type.
    pub(super) table: Table<AnyRecord>,
    kind: PhantomData<fn() -> R>,
}

impl<R> Clone for Rows<R> {
    fn clone(&self) -> Self {
        Self { table: self.table.clone(), kind: PhantomData }
    }
}

impl<R> Default for Rows<R> {
    fn default() -> Self {
        Self { table: Table::default(), kind: PhantomData }
    }
}

impl<R> PartialEq for Rows<R> {
    fn eq(&self, other: &Self) -> bool {
        self.table == other.table
    }
}

impl<R> fmt::Debug for Rows<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.table.fmt(f)
    }
}

impl<R> Rows<R> {
    /// How many there are.
    pub fn len(&self) -> usize {
        self.table.len()
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.table.is_empty()
    }
}

impl<R: Record> Rows<R> {
    /// The records, in the order of their ids.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &R> {
        self.table.iter().filter_map(AnyRecord::as_type)
    }

    /// The same, shared.
    pub fn iter_shared(&self) -> impl DoubleEndedIterator<Item = Arc<R>> {
        self.table.iter().filter_map(AnyRecord::shared)
    }

    /// The record with this id.
    pub fn get(&self, id: R::Id) -> Option<&R> {
        self.table.get(id.raw())?.as_type()
    }

    /// The same, shared.
    pub fn shared(&self, id: R::Id) -> Option<Arc<R>> {
        self.table.get(id.raw())?.shared()
    }

    /// Whether there is a record with this id.
    pub fn has(&self, id: R::Id) -> bool {
        self.table.has(id.raw())
    }

    /// Puts a record in, in place of the one with its id if there is one.
    pub fn put(&mut self, record: R) {
        self.table.put(record.into());
    }

    /// Takes the record with this id out, if it is there.
    pub fn take(&mut self, id: R::Id) -> bool {
        self.table.take(id.raw()).is_some()
    }

    /// The ids of the records that were added, changed or taken out between `earlier` and now, in order.
    pub fn changed_since(&self, earlier: &Self) -> Vec<R::Id> {
        self.table.changed_since(&earlier.table).into_iter().map(R::Id::of).collect()
    }
}

/// The records of a table that are of this kind; a table is only ever filled with one.
impl<R: Record> From<Table<AnyRecord>> for Rows<R> {
    fn from(table: Table<AnyRecord>) -> Self {
        debug_assert!(table.iter().all(|record| record.record_id().kind == R::KIND));
        Self { table, kind: PhantomData }
    }
}

impl<R: Record> FromIterator<R> for Rows<R> {
    fn from_iter<I: IntoIterator<Item = R>>(records: I) -> Self {
        Self { table: records.into_iter().map(AnyRecord::from).collect(), kind: PhantomData }
    }
}
