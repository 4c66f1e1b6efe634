//! What can be hidden, and what is.

use crate::domain::{
    id::Id,
    number::Number,
    record::{AnyRecord, FieldId, Kind, RecordId},
    value::Value,
};
use std::collections::{HashMap, HashSet};

/// A number of a record, by the field that stands for it. A reading's value stands for all its numbers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(in crate::report::public) struct Cell {
    /// The record.
    pub(in crate::report::public) record: RecordId,
    /// The field.
    pub(in crate::report::public) key: &'static str,
}

impl Cell {
    /// A field of a record.
    pub(super) fn new<I: Id>(kind: Kind, id: I, key: &'static str) -> Self {
        Self { record: RecordId { kind, id: id.raw() }, key }
    }
}

/// The cells that are hidden.
#[derive(Clone, Debug, Default)]
pub(in crate::report::public) struct Hidden {
    cells: HashSet<Cell>,
    /// Those hidden only because others follow from them over time: nothing follows from them themselves.
    over_time: HashSet<Cell>,
    /// The smallest count published beside figures of progress updates that are hidden.
    smallest: HashMap<Cell, Number>,
}

impl Hidden {
    /// Whether a cell is hidden.
    pub(in crate::report::public) fn has(&self, cell: Cell) -> bool {
        self.cells.contains(&cell)
    }

    /// The records that have hidden cells, some of them more than once.
    pub(in crate::report::public) fn records(&self) -> impl Iterator<Item = RecordId> {
        self.cells.iter().map(|cell| cell.record)
    }

    /// How many are hidden, and how many of them have to stay unknown.
    pub(super) fn size(&self) -> (usize, usize) {
        (self.cells.len(), self.over_time.len())
    }

    /// Whether a cell is hidden and must not follow from others.
    pub(super) fn is_secret(&self, cell: Cell) -> bool {
        self.has(cell) && !self.over_time.contains(&cell)
    }

    /// Hides a cell that must not follow from others.
    pub(super) fn hide(&mut self, cell: Cell) {
        self.cells.insert(cell);
        self.over_time.remove(&cell);
    }

    /// Hides a figure of a progress update.
    pub(super) fn hide_figure(&mut self, cell: Cell, smallest: Number) {
        self.hide(cell);
        self.smallest.insert(cell, smallest);
    }

    /// The smallest count published beside a hidden figure of a progress update.
    pub(in crate::report::public) fn smallest(&self, cell: Cell) -> Option<Number> {
        self.smallest.get(&cell).copied()
    }

    /// Hides a cell so that others do not follow from it.
    pub(super) fn hide_for_others(&mut self, cell: Cell) {
        if self.cells.insert(cell) {
            self.over_time.insert(cell);
        }
    }
}

/// What is emptied where a cell is hidden.
const CUTS: [(Kind, &str, &[&str]); 13] = [
    (Kind::Reading, "value", &["value", "numerator", "denominator", "stated_change", "former", "direction"]),
    (Kind::Reading, "former", &["stated_change", "former"]),
    (Kind::Correction, "former_value", &["former_value", "former_numerator", "former_denominator"]),
    (Kind::Breakdown, "whole", &["whole"]),
    (Kind::BreakdownPart, "value", &["value", "share"]),
    (Kind::CohortFlow, "opening", &["opening"]),
    (Kind::CohortFlow, "joined", &["joined"]),
    (Kind::CohortFlow, "left", &["left"]),
    (Kind::CohortFlow, "closing", &["closing"]),
    (Kind::CohortFlow, "average", &["average"]),
    (Kind::Movement, "number", &["number"]),
    (Kind::Indicator, "baseline", &["baseline"]),
    (Kind::Figure, "value", &["of"]),
];

fn cuts(kind: Kind) -> impl Iterator<Item = (&'static str, &'static [&'static str])> {
    CUTS.into_iter().filter(move |(of, ..)| *of == kind).map(|(_, key, fields)| (key, fields))
}

/// Whether a kind of record holds counts that may be hidden.
pub(in crate::report::public) fn is_counted(kind: Kind) -> bool {
    cuts(kind).next().is_some()
}

/// The cells of a record that are hidden, each with the fields that are empty for it.
pub(in crate::report::public) fn cut_fields(record: RecordId, hidden: &Hidden) -> Vec<(Cell, &'static [&'static str])> {
    let cells = cuts(record.kind).map(|(key, fields)| (Cell { record, key }, fields));
    cells.filter(|(cell, _)| hidden.has(*cell)).collect()
}

/// Empties what is hidden of a record. A reading says that it is suppressed.
pub(in crate::report::public) fn cut(record: &mut AnyRecord, hidden: &Hidden) {
    let id = record.record_id();
    for (cell, fields) in cut_fields(id, hidden) {
        for field in fields.iter().filter_map(|key| FieldId::named(id.kind, key)) {
            let empty = match record.value(field) {
                Value::Choice(_) => Value::Choice(None),
                _ => Value::Number(None),
            };
            record.put_value(field, empty);
        }
        if (id.kind, cell.key) == (Kind::Reading, "value") {
            put(record, "suppressed", Value::Flag(true));
            put(record, "qualifier", Value::Choice(Some("exactly")));
        }
    }
}

fn put(record: &mut AnyRecord, key: &str, value: Value) {
    if let Some(field) = FieldId::named(record.record_id().kind, key) {
        record.put_value(field, value);
    }
}
