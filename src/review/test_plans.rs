//! Small plans for the tests of this layer.

use crate::domain::{
    field::Record as _,
    id::{Id, RawId},
    objective::{Objective, ObjectiveId, Status},
    plan::Body,
};

/// The id with this number.
pub fn id<I: Id>(number: u64) -> I {
    I::of(RawId::from_bits(number).unwrap_or(RawId::ONLY))
}

/// An objective with its number as its reference.
pub fn objective(number: u64, title: &str, status: Status) -> Objective {
    let mut row = Objective::blank(id::<ObjectiveId>(number));
    (row.reference, row.title, row.status) = (format!("1.{number}"), title.to_owned(), status);
    row
}

/// A plan of these objectives.
pub fn body(objectives: impl IntoIterator<Item = Objective>) -> Body {
    Body { objectives: objectives.into_iter().collect(), ..Body::default() }
}
