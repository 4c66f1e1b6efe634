//! A plan with all its editions, and what of it is not for the public: decided once, for the public plan and for the list of what is
//! left out of it.

use super::{
    brags,
    records::Closed,
    small::{Cases, Hidden},
    why::Why,
};
use crate::{
    check::subject_of,
    domain::{
        brag::Brag,
        edition::EditionId,
        id::Id as _,
        objective::{ObjectiveField, ObjectiveId},
        plan::{Body, Plan},
        record::{AnyRecord, FieldId, Kind, RecordId},
        sort::{Key, backwards, sort},
    },
};
use std::{
    collections::{HashMap, HashSet},
    iter::successors,
};

/// What was decided of one body.
pub(super) struct SiftedBody<'a> {
    /// The edition; nothing for the working copy.
    pub(super) edition: Option<EditionId>,
    /// Its records.
    pub(super) body: &'a Body,
    /// What of it is closed.
    pub(super) closed: Closed,
    /// How objectives stand whose own BRAG is not to be told.
    pub(super) brags: HashMap<ObjectiveId, Brag>,
}

/// What was decided of a plan.
pub(super) struct Sifted<'a> {
    /// The plan.
    pub(super) plan: &'a Plan,
    /// The working copy, then its editions, the newest first.
    pub(super) bodies: Vec<SiftedBody<'a>>,
    /// The guarded indicators.
    pub(super) cases: Cases<'a>,
    /// The numbers that are hidden, in all bodies alike.
    pub(super) hidden: Hidden,
}

impl SiftedBody<'_> {
    /// How an objective stands for the public, where that is not as it says itself.
    pub(super) fn other_brag(&self, record: RecordId) -> Option<(FieldId, Brag)> {
        let brag = self.brags.get(&ObjectiveId::of(record.id)).filter(|_| record.kind == Kind::Objective)?;
        Some((ObjectiveField::Brag.into(), *brag))
    }
}

impl<'a> Sifted<'a> {
    /// Decides. What was closed later is closed in earlier editions too.
    pub(super) fn of(plan: &'a Plan) -> Self {
        let mut editions: Vec<(&EditionId, &Body)> = plan.frozen.iter().collect();
        sort(&mut editions, |(id, _)| {
            let number = plan.editions.get(**id).map_or(0, |edition| edition.number);
            Key::numbers([backwards(number.into()), backwards(id.raw().bits())])
        });
        let working = std::iter::once((None, &plan.body));
        let all = working.chain(editions.into_iter().map(|(id, body)| (Some(*id), body)));
        let (mut bodies, mut later) = (Vec::new(), Closed::default());
        for (edition, body) in all {
            let closed = Closed::of(body, &later);
            later.clone_from(&closed);
            bodies.push(SiftedBody { edition, body, brags: brags::accepted(body, &closed), closed });
        }
        let plain: Vec<&Body> = bodies.iter().map(|sifted| sifted.body).collect();
        let cases = Cases::of(&plain);
        let hidden = cases.hidden();
        bodies.iter_mut().for_each(|one| close_explanations(one, &hidden));
        Self { plan, bodies, cases, hidden }
    }
}

/// Closes what explains a number that is hidden, or something that has one: nobody could follow it without the number, and it may say it.
fn close_explanations(one: &mut SiftedBody<'_>, hidden: &Hidden) {
    if one.body.explanations.is_empty() {
        return;
    }
    let above = |record: &RecordId| one.body.find(*record).as_ref().and_then(AnyRecord::owner);
    let counted = |record: &RecordId| record.kind != Kind::Indicator;
    let with_hidden: HashSet<RecordId> =
        hidden.records().flat_map(|record| successors(Some(record), |record| above(record).filter(counted))).collect();
    for row in one.body.explanations.iter() {
        if subject_of(&row.finding).is_some_and(|subject| with_hidden.contains(&subject)) {
            one.closed.records.entry(RecordId { kind: Kind::Explanation, id: row.id.raw() }).or_insert(Why::Protecting);
        }
    }
}
