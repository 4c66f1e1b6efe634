//! A plan with all its editions, and what of it is not for the public: decided once, for the public plan and for the list of what is
//! left out of it.

use super::{
    records::Closed,
    small::{Cases, Hidden},
};
use crate::domain::{
    edition::EditionId,
    id::Id as _,
    plan::{Body, Plan},
    sort::{Key, backwards, sort},
};

/// What was decided of one body.
pub(super) struct SiftedBody<'a> {
    /// The edition; nothing for the working copy.
    pub(super) edition: Option<EditionId>,
    /// Its records.
    pub(super) body: &'a Body,
    /// What of it is closed.
    pub(super) closed: Closed,
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
            bodies.push(SiftedBody { edition, body, closed });
        }
        let plain: Vec<&Body> = bodies.iter().map(|sifted| sifted.body).collect();
        let cases = Cases::of(&plain);
        let hidden = cases.hidden();
        Self { plan, bodies, cases, hidden }
    }
}
