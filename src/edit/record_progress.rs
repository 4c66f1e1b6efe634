//! What recorded progress means for its objective: the BRAG of an objective is what came back for it last.

use super::Edit;
use crate::domain::{
    id::Id as _,
    objective::{Objective, ObjectiveField},
    overview::newest_returned,
    record::{Kind, RecordId},
    update::Update,
    value::Held as _,
};

/// One update before and after a change; nothing before it was added, nothing after it was deleted.
#[derive(Clone, Copy, Debug)]
pub struct Recorded<'a> {
    /// As it was.
    pub before: Option<&'a Update>,
    /// As it is to be.
    pub after: Option<&'a Update>,
}

/// The edit that brings the BRAG of an objective in step with its progress, if it has to change.
///
/// An objective stands as the newest update that came back says. Drafts say nothing yet. An update that is not the newest, before
/// nor after it is changed, leaves the objective alone; so does one that goes, when no other came back.
pub fn brag_follows(objective: &Objective, updates: &[&Update], recorded: Recorded<'_>) -> Option<Edit> {
    let id = recorded.after.or(recorded.before)?.id;
    let others = || updates.iter().copied().filter(|update| update.id != id);
    let was = newest_returned(others().chain(recorded.before));
    let is = newest_returned(others().chain(recorded.after))?;
    let concerns = is.id == id || was.is_some_and(|was| was.id == id);
    let target = RecordId { kind: Kind::Objective, id: objective.id.raw() };
    (concerns && is.brag != objective.brag).then(|| Edit::set(target, ObjectiveField::Brag, is.brag.to_value()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        brag::Brag,
        date::Date,
        field::Record as _,
        id::RawId,
        objective::ObjectiveId,
        update::{UpdateId, UpdateState},
    };

    fn update(number: u64, period: &str, brag: Brag, state: UpdateState) -> Update {
        let mut update = Update::blank(UpdateId::of(RawId::from_bits(number).unwrap()));
        (update.period, update.brag, update.state) = (Date::read(period).ok(), brag, state);
        update
    }

    #[test]
    fn an_objective_stands_as_what_came_back_last_says() {
        use UpdateState::{Accepted, Draft, Submitted};
        let q = |number, quarter: &str, brag, state| update(number, &format!("{quarter} 2024/25"), brag, state);
        let mut objective = Objective::blank(ObjectiveId::of(RawId::ONLY));
        objective.brag = Brag::Green;
        let q1 = q(1, "Q1", Brag::Amber, Accepted);
        for (what, updates, before, after, becomes) in [
            ("the first that comes back counts", vec![], None, Some(q(2, "Q2", Brag::Red, Submitted)), Some(Brag::Red)),
            ("a draft says nothing yet", vec![], None, Some(q(2, "Q2", Brag::Red, Draft)), None),
            ("an older one leaves it alone", vec![q(3, "Q3", Brag::Blue, Accepted)], None, Some(q1.clone()), None),
            ("a newer draft does not count", vec![q(3, "Q3", Brag::Blue, Draft)], None, Some(q1.clone()), Some(Brag::Amber)),
            ("it is as it should be", vec![], None, Some(q(2, "Q2", Brag::Green, Accepted)), None),
            (
                "one that is submitted counts from then on",
                vec![q1.clone()],
                Some(q(2, "Q2", Brag::Red, Draft)),
                Some(q(2, "Q2", Brag::Red, Submitted)),
                Some(Brag::Red),
            ),
            (
                "one that goes back to a draft leaves the one before",
                vec![q1.clone()],
                Some(q(2, "Q2", Brag::Green, Accepted)),
                Some(q(2, "Q2", Brag::Green, Draft)),
                Some(Brag::Amber),
            ),
            ("one that is deleted does too", vec![q1], Some(q(2, "Q2", Brag::Green, Accepted)), None, Some(Brag::Amber)),
            ("the last that goes leaves it alone", vec![], Some(q(2, "Q2", Brag::Red, Accepted)), None, None),
        ] {
            let updates: Vec<&Update> = updates.iter().collect();
            let edit = brag_follows(&objective, &updates, Recorded { before: before.as_ref(), after: after.as_ref() });
            let target = RecordId { kind: Kind::Objective, id: objective.id.raw() };
            assert_eq!(edit, becomes.map(|brag| Edit::set(target, ObjectiveField::Brag, brag.to_value())), "{what}");
        }
    }
}
