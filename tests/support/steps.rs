//! Random things a person may do to a plan.

use super::{
    ids,
    values::{Material, any_for, fit, material},
};
use proptest::{prelude::*, sample::Index};
use safer_plan::{
    domain::{
        edition::Edition,
        field::Record,
        id::{Id, RawId},
        record::{AnyRecord, FieldId, Kind, RecordId},
    },
    edit::{Direction, Document, Edit, move_among_siblings},
};

/// One thing to do; which record and what value is settled when the plan is known.
#[derive(Clone, Debug)]
pub enum Step {
    Set { kind: Kind, record: Index, field: Index, material: Material },
    Add { kind: Kind, id: u64, materials: Vec<Material> },
    Remove { kind: Kind, record: Index },
    Move { kind: Kind, record: Index, up: bool },
    Freeze { id: u64, material: Material },
    Several(Vec<Step>),
    Undo,
    Redo,
}

/// Any step.
pub fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        10 => single(),
        1 => prop::collection::vec(single(), 0..5).prop_map(Step::Several),
        2 => Just(Step::Undo),
        1 => Just(Step::Redo),
    ]
}

fn single() -> impl Strategy<Value = Step> {
    let kind = || prop::sample::select(Kind::ALL.to_vec());
    let set = (kind(), any::<Index>(), any::<Index>(), material());
    let add = (kind(), 900_u64..960, prop::collection::vec(material(), 1..4));
    prop_oneof![
        6 => set.prop_map(|(kind, record, field, material)| Step::Set { kind, record, field, material }),
        3 => add.prop_map(|(kind, id, materials)| Step::Add { kind, id, materials }),
        2 => (kind(), any::<Index>()).prop_map(|(kind, record)| Step::Remove { kind, record }),
        2 => (kind(), any::<Index>(), any::<bool>()).prop_map(|(kind, record, up)| Step::Move { kind, record, up }),
        1 => (900_u64..960, material()).prop_map(|(id, material)| Step::Freeze { id, material }),
    ]
}

/// The edit that a step stands for, if there is something to do it to.
pub fn edit(step: &Step, document: &Document) -> Option<Edit> {
    let pick = |kind: Kind, index: &Index| {
        let there = ids(document, kind);
        (!there.is_empty()).then(|| RecordId { kind, id: *index.get(&there) })
    };
    let known = |kind| ids(document, kind);
    match step {
        Step::Set { kind, record, field, material } => {
            let fields: Vec<FieldId> = FieldId::all(*kind).collect();
            let field = *field.get(&fields);
            Some(Edit::set(pick(*kind, record)?, field, any_for(field.about(), material, known)))
        }
        Step::Add { kind, id, materials } => {
            let mut record = AnyRecord::blank(*kind, RawId::from_bits(*id)?);
            for (field, material) in FieldId::all(*kind).zip(materials.iter().cycle()) {
                record = record.with(field, fit(field.about(), material, known)).unwrap_or(record);
            }
            Some(Edit::Add(record))
        }
        Step::Remove { kind, record } => Some(Edit::Remove(pick(*kind, record)?)),
        Step::Move { kind, record, up } => {
            move_among_siblings(&document.plan, pick(*kind, record)?, if *up { Direction::Up } else { Direction::Down })
        }
        Step::Freeze { id, material } => {
            let mut edition = Edition::blank(Id::of(RawId::from_bits(*id)?));
            edition.label = if material.luck < 30 { String::new() } else { material.lines.concat() };
            Some(Edit::Freeze(edition))
        }
        Step::Several(steps) => {
            let edits = steps.iter().filter_map(|step| edit(step, document)).collect();
            Some(Edit::Several { label: "Did several things".to_owned(), edits })
        }
        Step::Undo | Step::Redo => None,
    }
}
