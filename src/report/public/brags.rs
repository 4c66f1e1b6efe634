//! How objectives stand by what was accepted. A return that nobody looked at yet has changed the BRAG of its objective already.

use super::records::Closed;
use crate::domain::{
    brag::Brag,
    id::Id as _,
    objective::ObjectiveId,
    overview::{newest_returned, updates_by_objective},
    plan::Body,
    record::{Kind, RecordId},
    update::Update,
};
use std::collections::HashMap;

/// The BRAG of each objective that stands as a return says that is left out: what the newest one says that is not, or else none.
pub(super) fn accepted(body: &Body, closed: &Closed) -> HashMap<ObjectiveId, Brag> {
    let is_public = |update: &&Update| closed.why(RecordId { kind: Kind::Update, id: update.id.raw() }).is_none();
    let all = updates_by_objective(body).into_iter();
    let stands = |(objective, updates): (ObjectiveId, Vec<&Update>)| {
        newest_returned(updates.iter().copied()).filter(|newest| !is_public(newest))?;
        let accepted = newest_returned(updates.into_iter().filter(is_public));
        let brag = accepted.map_or(Brag::Grey, |update| update.brag);
        (body.objectives.get(objective)?.brag != brag).then_some((objective, brag))
    };
    all.filter_map(stands).collect()
}
