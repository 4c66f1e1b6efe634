//! What must hold between the records of any plan, wherever it came from.

use super::{
    field::FieldKind,
    id::RawId,
    objective::ObjectiveId,
    organisation::OrganisationId,
    plan::{Body, Stored},
    record::{FieldId, Kind, RecordId, record_id, with_kind},
    table::Table,
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
    for kind in Kind::FROZEN {
        for field in FieldId::all(kind) {
            if let Some(target) = field.links_to() {
                let there = ids(body, target);
                with_kind!(kind, R => check_links::<R>(body, field, target, &there))?;
            }
        }
    }
    check_circles(body).map_err(|(record, label)| Fault::Circle { record, label })
}

/// The first record from which a field leads, from record to record, back to itself, with the field's name for people.
///
/// # Errors
///
/// The record and the label.
pub fn check_circles(body: &Body) -> Result<(), (RecordId, &'static str)> {
    let origins = |id: ObjectiveId| body.objectives.get(id).map(|row| row.origins.clone()).unwrap_or_default();
    no_circle(&body.objectives, origins, "Predecessors")?;
    let successors = |id: OrganisationId| body.organisations.get(id).map(|row| row.successors.clone()).unwrap_or_default();
    no_circle(&body.organisations, successors, "Successors")
}

fn ids(body: &Body, kind: Kind) -> HashSet<RawId> {
    with_kind!(kind, R => R::rows(body).map(|row| record_id(&**row).id).collect())
}

fn check_links<R: Stored>(body: &Body, field: FieldId, kind: Kind, there: &HashSet<RawId>) -> Result<(), Fault> {
    let about = field.about();
    for row in R::rows(body) {
        let value = row.value(field.index());
        if let Some(target) = value.links().iter().find(|link| !there.contains(link)) {
            return Err(Fault::PointsNowhere { record: record_id(&**row), label: about.label, kind, target: *target });
        }
        if matches!(about.kind, FieldKind::Owner(_)) && value.is_empty() {
            return Err(Fault::NoOwner { record: record_id(&**row), label: about.label });
        }
    }
    Ok(())
}

/// Follows a field from every row; a row that was seen to lead to no circle is not followed again.
fn no_circle<R: super::field::Record>(
    table: &Table<R>,
    next: impl Fn(R::Id) -> Vec<R::Id>,
    label: &'static str,
) -> Result<(), (RecordId, &'static str)> {
    let mut safe = HashSet::new();
    for start in table.iter() {
        let (mut open, mut path) = (vec![(start.id(), next(start.id()))], HashSet::from([start.id()]));
        while let Some((id, ahead)) = open.last_mut() {
            match ahead.pop() {
                Some(step) if path.contains(&step) => {
                    return Err((record_id(&**start), label));
                }
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
