//! What records are called where room is short.

use crate::{
    check::look::Look,
    domain::{
        board::Board,
        id::Id,
        objective::Objective,
        organisation::Organisation,
        priority::Priority,
        record::{Kind, RecordId},
    },
};

/// An objective by its reference, a body by its short name, all else by its name.
pub(super) fn short(look: &mut Look<'_>, record: RecordId) -> String {
    let found = match record.kind {
        Kind::Objective => look.get::<Objective>(Id::of(record.id)).map(Objective::brief),
        Kind::Organisation => look.get::<Organisation>(Id::of(record.id)).map(|body| body.brief().to_owned()),
        Kind::Priority => look.get::<Priority>(Id::of(record.id)).map(|priority| format!("“{}”", priority.heading())),
        Kind::Board => look.get::<Board>(Id::of(record.id)).map(brief),
        _ => None,
    };
    found.unwrap_or_else(|| look.name(record))
}

/// A board by its short name, if it has one.
pub(super) fn brief(board: &Board) -> String {
    if board.short_name.is_empty() { board.name.clone() } else { board.short_name.clone() }
}
