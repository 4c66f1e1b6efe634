//! What must hold between the records of any plan, wherever it came from.

use super::{
    field::FieldKind,
    id::RawId,
    plan::Body,
    record::{FieldId, Kind, RecordId},
};
use std::{collections::HashSet, fmt};

/// Something between records that cannot be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A field names a record that is not there.
    PointsNowhere {
        /// The record with the field.
        record: RecordId,
        /// The field's name for people.
        label: &'static str,
        /// The kind it should name.
        kind: Kind,
        /// The id it names.
        target: RawId,
    },
    /// A part belongs to nothing.
    NoOwner {
        /// The part.
        record: RecordId,
        /// The field's name for people.
        label: &'static str,
    },
    /// Following a field from record to record comes back to the first.
    Circle {
        /// A record in the circle.
        record: RecordId,
        /// The field's name for people.
        label: &'static str,
    },
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::PointsNowhere { record, label, kind, target } => {
                write!(
                    f,
                    "{} “{}”: “{label}” names the {} “{target}”, which is not in the file",
                    record.kind.noun(),
                    record.id,
                    kind.noun()
                )
            }
            Self::NoOwner { record, label } => write!(f, "{} “{}” has no “{label}”", record.kind.noun(), record.id),
            Self::Circle { record, label } => {
                write!(f, "{} “{}”: following “{label}” comes back to where it began", record.kind.noun(), record.id)
            }
        }
    }
}

/// The first fault there is.
///
/// # Errors
///
/// The [`Fault`].
pub fn check(body: &Body) -> Result<(), Fault> {
    for kind in Kind::frozen() {
        for field in FieldId::all(kind) {
            if let Some(target) = field.links_to() {
                check_links(body, field, target)?;
            }
        }
    }
    check_circles(body).map_err(|(record, label)| Fault::Circle { record, label })
}

/// The first record from which a field leads, from record to record of the same kind, back to itself, with the field's name for
/// people.
///
/// # Errors
///
/// The record and the label.
pub fn check_circles(body: &Body) -> Result<(), (RecordId, &'static str)> {
    for kind in Kind::frozen() {
        for field in FieldId::all(kind).filter(|field| field.links_to() == Some(kind)) {
            no_circle(body, field)?;
        }
    }
    Ok(())
}

fn check_links(body: &Body, field: FieldId, target: Kind) -> Result<(), Fault> {
    let (kind, about) = (field.kind(), field.about());
    let there: HashSet<RawId> = body.records(target).map(|record| record.record_id().id).collect();
    for record in body.records(kind) {
        let (value, record) = (record.value(field), record.record_id());
        if let Some(missing) = value.links().iter().find(|link| !there.contains(link)) {
            return Err(Fault::PointsNowhere { record, label: about.label, kind: target, target: *missing });
        }
        if matches!(about.kind, FieldKind::Owner(_)) && value.is_empty() {
            return Err(Fault::NoOwner { record, label: about.label });
        }
    }
    Ok(())
}

/// Follows a field from every record; one that was seen to lead to no circle is not followed again.
fn no_circle(body: &Body, field: FieldId) -> Result<(), (RecordId, &'static str)> {
    let kind = field.kind();
    let next = |id| body.find(RecordId { kind, id }).map(|record| record.value(field).links().to_vec()).unwrap_or_default();
    let mut safe = HashSet::new();
    for start in body.records(kind).map(|record| record.record_id()) {
        let (mut open, mut path) = (vec![(start.id, next(start.id))], HashSet::from([start.id]));
        while let Some((id, ahead)) = open.last_mut() {
            match ahead.pop() {
                Some(step) if path.contains(&step) => return Err((start, field.about().label)),
                Some(step) if safe.contains(&step) => {}
                Some(step) => {
                    path.insert(step);
                    open.push((step, next(step)));
                }
                None => {
                    path.remove(id);
                    safe.insert(*id);
                    open.pop();
                }
            }
        }
    }
    Ok(())
}
