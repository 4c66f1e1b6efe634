//! Moving records among those they stand with.

use super::Edit;
use crate::domain::{
    approval::Approval,
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

/// The records that a record stands among, itself included, in their order: objectives among those of their priority, steps of
/// approval among those of the same thing. Empty for kinds that have no order of their own.
pub fn siblings(plan: &Plan, record: RecordId) -> Vec<RecordId> {
    let body = &plan.body;
    let (Some(position), Some(found)) = (position_field(record.kind), plan.find(record)) else { return Vec::new() };
    let stands_with = |other: &AnyRecord| {
        if let (Some(one), Some(other)) = (found.as_type::<Objective>(), other.as_type::<Objective>()) {
            return one.priority == other.priority && one.status.is_live() == other.status.is_live();
        }
        match (found.as_type::<Approval>(), other.as_type::<Approval>()) {
            (Some(one), Some(other)) => one.is_of_same(other),
            _ => owners(other) == owners(&found),
        }
    };
    let place = |record: AnyRecord| (place_of(&record, position), record.record_id());
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
    // They share out the places they have, so that others among which they lie stay where they are; or count anew.
    let had: Vec<u32> = order.iter().filter_map(|sibling| plan.find(*sibling)).map(|found| place_of(&found, position)).collect();
    let apart = had.is_sorted_by(|earlier, later| earlier < later);
    order.swap(from, to);
    let count = |index: usize| u32::try_from(index + 1).unwrap_or(u32::MAX);
    let places: Vec<u32> = if apart { had } else { (0..order.len()).map(count).collect() };
    let place = |(place, sibling)| Edit::set(sibling, position, Value::Whole(place));
    let way = match direction {
        Direction::Up => "up",
        Direction::Down => "down",
    };
    let label = format!("Moved {} {way}", super::label::brief(plan, record));
    Some(Edit::Several { label, edits: places.into_iter().zip(order).map(place).collect() })
}

fn place_of(record: &AnyRecord, position: FieldId) -> u32 {
    match record.value(position) {
        Value::Whole(place) => place,
        _ => 0,
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        approval::ApprovalId,
        field::Record as _,
        id::{Id as _, PlanId, RawId},
    };

    #[test]
    fn a_step_of_approval_is_moved_within_its_chain_and_others_stay() {
        let raw = |bits: u64| RawId::from_bits(bits).unwrap();
        let mut plan = Plan::new(PlanId::of(raw(9)));
        for (id, subject, place) in [(1, "Plan", 1), (2, "Progress", 2), (3, "plan ", 3)] {
            let mut step = Approval::blank(ApprovalId::of(raw(id)));
            (step.subject, step.position, step.board) = (subject.into(), place, None);
            plan.body.approvals.put(step);
        }
        let record = |id| RecordId { kind: Kind::Approval, id: raw(id) };
        assert_eq!(siblings(&plan, record(3)), [record(1), record(3)]);
        assert_eq!(move_among_siblings(&plan, record(2), Direction::Up), None);
        let moved = move_among_siblings(&plan, record(3), Direction::Up);
        let Some(Edit::Several { edits, .. }) = moved else { panic!("it moves") };
        let to = |id, place| Edit::set(record(id), FieldId::named(Kind::Approval, "position").unwrap(), Value::Whole(place));
        assert_eq!(edits, [to(3, 1), to(1, 3)], "they change places, and the one between them stays");
    }
}
