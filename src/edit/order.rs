//! Moving records among those they stand with.

use super::Edit;
use crate::domain::{
    field::FieldKind,
    objective::Objective,
    plan::Plan,
    record::{AnyRecord, FieldId, Kind, RecordId},
    sort::{Key, sort},
    value::Value,
};

/// Which way to move.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Direction {
    /// Towards the beginning.
    Up,
    /// Towards the end.
    Down,
}

/// The records that a record stands among, itself included, in their order. Empty for kinds that have no order of their own.
pub fn siblings(plan: &Plan, record: RecordId) -> Vec<RecordId> {
    let body = &plan.body;
    let (Some(position), Some(found)) = (position_field(record.kind), plan.find(record)) else { return Vec::new() };
    let objective = found.as_type::<Objective>();
    let stands_with = |other: &AnyRecord| match (objective, other.as_type::<Objective>()) {
        (Some(one), Some(other)) => one.priority == other.priority && one.status.is_live() == other.status.is_live(),
        _ => owners(other) == owners(&found),
    };
    let place = |record: AnyRecord| match record.value(position) {
        Value::Whole(place) => (place, record.record_id()),
        _ => (0, record.record_id()),
    };
    let mut found: Vec<(u32, RecordId)> = body.records(record.kind).filter(stands_with).map(place).collect();
    sort(&mut found, |(position, record)| Key::numbers([u64::from(*position), record.id.bits()]));
    found.into_iter().map(|(_, record)| record).collect()
}

/// The edit that moves a record one place; nothing when it is at the end already.
pub fn move_among_siblings(plan: &Plan, record: RecordId, direction: Direction) -> Option<Edit> {
    let position = position_field(record.kind)?;
    let mut order = siblings(plan, record);
    let from = order.iter().position(|sibling| *sibling == record)?;
    let to = match direction {
        Direction::Up => from.checked_sub(1)?,
        Direction::Down => Some(from + 1).filter(|to| *to < order.len())?,
    };
    order.swap(from, to);
    let place = |(index, sibling)| Edit::set(sibling, position, Value::Whole(u32::try_from(index + 1).unwrap_or(u32::MAX)));
    let way = match direction {
        Direction::Up => "up",
        Direction::Down => "down",
    };
    let label = format!("Moved {} {way}", super::label::brief(plan, record));
    Some(Edit::Several { label, edits: order.into_iter().enumerate().map(place).collect() })
}

/// The place after the last of some records.
pub fn next_position(places: impl Iterator<Item = u32>) -> u32 {
    places.max().unwrap_or(0).saturating_add(1)
}

/// What a record is part of.
fn owners(record: &AnyRecord) -> Vec<Value> {
    let owner = |field: &FieldId| matches!(field.about().kind, FieldKind::Owner(_));
    FieldId::all(record.record_id().kind).filter(owner).map(|field| record.value(field)).collect()
}

fn position_field(kind: Kind) -> Option<FieldId> {
    FieldId::all(kind).find(|field| field.about().kind == FieldKind::Position).filter(|_| kind != Kind::Edition)
}
