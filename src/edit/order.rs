//! Moving records among those they stand with.

use super::Edit;
use crate::domain::{
    figure::FigureField,
    objective::ObjectiveField,
    plan::Plan,
    priority::PriorityField,
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
    let mut found: Vec<(u32, RecordId)> = match plan.find(record) {
        Some(AnyRecord::Priority(_)) => {
            body.priorities.iter().map(|row| (row.position, crate::domain::record::record_id(&**row))).collect()
        }
        Some(AnyRecord::Objective(objective)) => {
            let same = body
                .objectives
                .iter()
                .filter(|row| row.priority == objective.priority && row.status.is_live() == objective.status.is_live());
            same.map(|row| (row.position, crate::domain::record::record_id(&**row))).collect()
        }
        Some(AnyRecord::Figure(figure)) => {
            let same = body.figures.iter().filter(|row| row.update == figure.update);
            same.map(|row| (row.position, crate::domain::record::record_id(&**row))).collect()
        }
        _ => Vec::new(),
    };
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

fn position_field(kind: Kind) -> Option<FieldId> {
    match kind {
        Kind::Priority => Some(PriorityField::Position.into()),
        Kind::Objective => Some(ObjectiveField::Position.into()),
        Kind::Figure => Some(FigureField::Position.into()),
        _ => None,
    }
}
