//! What the decisions of a review make of the objectives.

use super::{
    decide::differences,
    desk::{Desk, DeskRow, ending, parts},
    numbering::{Numbering, with_former},
};
use crate::{
    domain::{
        field::Record as _,
        id::{Id as _, RawId},
        objective::{ClosingReason, Objective, ObjectiveId, Status},
        plan::Body,
        priority::PriorityId,
        record::AnyRecord,
        review::{ReviewDecision, ReviewOutcome},
        sort::{Key, sort},
        value::Maybe,
    },
    edit::Edit,
};
use std::{collections::BTreeMap, sync::Arc};

/// Objectives and decisions as they are afterwards.
pub(super) struct Outcome {
    /// Those that are there now, as they become.
    changed: BTreeMap<ObjectiveId, Objective>,
    /// Those that come to be.
    fresh: BTreeMap<ObjectiveId, Objective>,
    /// What each decision made.
    decisions: Vec<(Arc<ReviewDecision>, Vec<ObjectiveId>)>,
    /// Everything live, to be put in order.
    places: Vec<Place>,
}

/// Where a live objective stands among those of its priority.
struct Place {
    objective: ObjectiveId,
    /// Its own first; then those that came from another priority, then the new.
    rank: u64,
    /// Its place until now; that of what it is a part of.
    until_now: u32,
    /// Which part it is.
    part: u64,
    /// The place it was given by the review, if it was.
    wanted: u32,
}

impl Outcome {
    /// Works the decisions out.
    pub(super) fn of(body: &Body, desk: &Desk, ids: &mut dyn FnMut() -> RawId) -> Self {
        let decided = desk.rows.iter().filter(|row| row.decision.is_some());
        let mut found = Self {
            changed: decided.map(|row| (row.id, (*row.now).clone())).collect(),
            fresh: BTreeMap::new(),
            decisions: Vec::new(),
            places: Vec::new(),
        };
        for row in &desk.rows {
            if let Some(decision) = &row.decision {
                found.decide(body, row, decision, ids);
            }
        }
        for (at, decision) in (0_u64..).zip(&desk.new) {
            found.add(decision, at, ids);
        }
        found.put_in_order(Numbering::of(body).as_ref(), desk.review.keep_references);
        found
    }

    fn decide(&mut self, body: &Body, row: &DeskRow, decision: &Arc<ReviewDecision>, ids: &mut dyn FnMut() -> RawId) {
        if let Some(status) = ending(decision.outcome) {
            self.end(body, row, decision, status);
        } else if let Some(objective) = self.changed.get_mut(&row.id) {
            if decision.outcome == ReviewOutcome::Reword {
                decision.wording.trim().clone_into(&mut objective.title);
            }
            objective.priority = decision.priority.or(objective.priority);
            let rank = u64::from(objective.priority != row.now.priority);
            let (until_now, wanted) = (row.now.position, decision.position);
            self.places.push(Place { objective: row.id, rank, until_now, part: 0, wanted });
        }
        match (decision.outcome, decision.into) {
            (ReviewOutcome::Split, _) => self.split(row, decision, ids),
            (ReviewOutcome::Merge, Some(into)) => {
                if let Some(target) = self.changed.get_mut(&into).filter(|target| !target.origins.contains(&row.id)) {
                    target.origins.push(row.id);
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, body: &Body, row: &DeskRow, decision: &ReviewDecision, status: Status) {
        let Some(objective) = self.changed.get_mut(&row.id) else { return };
        objective.status = status;
        objective.closing_reason = Maybe(match decision.outcome {
            ReviewOutcome::Complete => Some(ClosingReason::Done),
            ReviewOutcome::Transfer => Some(ClosingReason::OwnerChanged),
            ReviewOutcome::Merge => Some(ClosingReason::Merged),
            ReviewOutcome::Split => Some(ClosingReason::Split),
            _ => decision.reason.0,
        });
        let owner =
            decision.organisation.and_then(|id| body.organisations.get(id)).map(|owner| format!("{} takes it over.", owner.name));
        let words = owner.into_iter().chain([decision.reason_words.trim().to_owned()]).filter(|words| !words.is_empty());
        objective.closing_note = words.collect::<Vec<_>>().join(" ");
    }

    /// The parts are led, paid for and followed as the whole was, until somebody says otherwise.
    fn split(&mut self, row: &DeskRow, decision: &Arc<ReviewDecision>, ids: &mut dyn FnMut() -> RawId) {
        let (mut made, whole) = (Vec::new(), &*row.now);
        for (part, wording) in (1..).zip(parts(decision)) {
            let mut fresh = Objective::blank(ObjectiveId::of(ids()));
            wording.clone_into(&mut fresh.title);
            fresh.priority = decision.priority.or(whole.priority);
            (fresh.kind, fresh.lead, fresh.lead_organisation, fresh.board) =
                (whole.kind, whole.lead, whole.lead_organisation, whole.board);
            (fresh.partners, fresh.starts, fresh.due) = (whole.partners.clone(), whole.starts, whole.due);
            fresh.origins = vec![whole.id];
            let rank = u64::from(fresh.priority != whole.priority);
            self.places.push(Place { objective: fresh.id, rank, until_now: whole.position, part, wanted: 0 });
            made.push(fresh.id);
            self.fresh.insert(fresh.id, fresh);
        }
        self.decisions.push((decision.clone(), made));
    }

    fn add(&mut self, decision: &Arc<ReviewDecision>, at: u64, ids: &mut dyn FnMut() -> RawId) {
        let mut fresh = Objective::blank(ObjectiveId::of(ids()));
        decision.wording.trim().clone_into(&mut fresh.title);
        (fresh.priority, fresh.origin) = (decision.priority, decision.origin);
        fresh.origin_note = decision.reason_words.split_whitespace().collect::<Vec<_>>().join(" ");
        self.places.push(Place { objective: fresh.id, rank: 2, until_now: 0, part: at, wanted: decision.position });
        self.decisions.push((decision.clone(), vec![fresh.id]));
        self.fresh.insert(fresh.id, fresh);
    }

    /// Numbers what is live: all of it anew, or only what has no number yet, after the last there is.
    fn put_in_order(&mut self, numbering: Option<&Numbering>, keep: bool) {
        let mut by_priority: BTreeMap<Option<PriorityId>, Vec<Place>> = BTreeMap::new();
        for place in std::mem::take(&mut self.places) {
            let priority = self.find(place.objective).and_then(|row| row.priority);
            by_priority.entry(priority).or_default().push(place);
        }
        for (priority, places) in by_priority {
            let rule = priority.and_then(|priority| Some((priority, numbering?)));
            let mut last = rule.map_or(0, |(priority, numbering)| numbering.last(priority));
            for (objective, at) in in_order(places).into_iter().zip(1_usize..) {
                let Some(objective) = self.find(objective) else { continue };
                objective.position = u32::try_from(at).unwrap_or(u32::MAX);
                let number = if keep { last + 1 } else { at };
                let reference = rule.and_then(|(priority, numbering)| numbering.reference(priority, number));
                let wanted =
                    |reference: &String| if keep { objective.reference.is_empty() } else { *reference != objective.reference };
                if let Some(reference) = reference.filter(wanted) {
                    last = number;
                    objective.former_references = with_former(&objective.former_references, &objective.reference);
                    objective.reference = reference;
                }
            }
        }
    }

    fn find(&mut self, id: ObjectiveId) -> Option<&mut Objective> {
        self.changed.get_mut(&id).or_else(|| self.fresh.get_mut(&id))
    }

    /// The edits that make it so. What is new comes before those that name it.
    pub(super) fn edits(self, body: &Body) -> Vec<Edit> {
        let mut edits: Vec<Edit> = self.fresh.into_values().map(|row| Edit::Add(row.into())).collect();
        for row in self.changed.into_values() {
            if let Some(before) = body.objectives.shared(row.id) {
                edits.extend(differences(&before.into(), &row.into()));
            }
        }
        for (before, made) in self.decisions {
            let mut decision = (*before).clone();
            decision.made = made;
            edits.extend(differences(&AnyRecord::from(before), &decision.into()));
        }
        edits
    }
}

/// The order in a priority: as it was, what came last; then each that was given a place is put there.
fn in_order(mut places: Vec<Place>) -> Vec<ObjectiveId> {
    sort(&mut places, |place| {
        let id = if place.part == 0 { place.objective.raw().bits() } else { 0 };
        Key::numbers([place.rank, place.until_now.into(), place.part, id])
    });
    let (mut given, free): (Vec<Place>, Vec<Place>) = places.into_iter().partition(|place| place.wanted > 0);
    let mut order: Vec<ObjectiveId> = free.into_iter().map(|place| place.objective).collect();
    sort(&mut given, |place| Key::numbers([place.wanted.into()]));
    for place in given {
        let at = usize::try_from(place.wanted).unwrap_or(usize::MAX).saturating_sub(1);
        order.insert(at.min(order.len()), place.objective);
    }
    order
}
