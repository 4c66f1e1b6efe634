//! Deciding what becomes of an objective, taking a decision back, and deciding many at once.

use super::{
    ReviewRefused,
    desk::{Desk, desk},
    unfit::unfit,
};
use crate::{
    domain::{
        brag::Brag,
        field::Record as _,
        id::{Id as _, RawId},
        objective::ObjectiveId,
        plan::Plan,
        record::{AnyRecord, FieldId, Kind, RecordId},
        review::{ReviewDecision, ReviewDecisionId, ReviewId, ReviewOutcome},
        value::{Choice as _, Maybe},
    },
    edit::Edit,
};

/// A decision with nothing in it yet: on this objective, or on something new.
pub fn blank_decision(review: ReviewId, objective: Option<ObjectiveId>, id: RawId) -> ReviewDecision {
    let mut decision = ReviewDecision::blank(ReviewDecisionId::of(id));
    (decision.review, decision.objective) = (Some(review), objective);
    decision.outcome = if objective.is_some() { ReviewOutcome::Carry } else { ReviewOutcome::New };
    decision
}

/// Decides. One that stands already for the same objective, or under the same id, is changed; what does not belong to the outcome is
/// left out.
///
/// # Errors
///
/// [`ReviewRefused`] when the review is closed or gone, or the decision lacks something.
pub fn decide(plan: &Plan, decision: &ReviewDecision) -> Result<Edit, ReviewRefused> {
    let desk = open_desk(plan, decision.review)?;
    let mut wanted = tidied(decision);
    if let Some(why) = unfit(&desk, &wanted).into_iter().next() {
        return Err(why.into());
    }
    let what = match wanted.objective.and_then(|id| desk.row(id)) {
        Some(row) => row.now.brief(),
        None => format!("“{}”", wanted.wording),
    };
    let label = format!("Decided {what}: {}", crate::domain::field::lower_first(wanted.outcome.label()));
    Ok(Edit::Several { label, edits: put(plan, &desk, &mut wanted) })
}

/// The desk of a review that is not closed.
pub(super) fn open_desk(plan: &Plan, review: Option<ReviewId>) -> Result<Desk, ReviewRefused> {
    let gone = ReviewRefused::Gone(Kind::Review);
    let desk = review.and_then(|review| desk(plan, review)).ok_or(gone)?;
    if desk.review.closed.is_some() { Err(ReviewRefused::Closed(desk.review.title.clone())) } else { Ok(desk) }
}

/// The edits that put a decision in the plan.
fn put(plan: &Plan, desk: &Desk, wanted: &mut ReviewDecision) -> Vec<Edit> {
    let same_objective = wanted.objective.and_then(|id| desk.row(id)).and_then(|row| row.decision.clone());
    let there = plan.body.review_decisions.shared(wanted.id).or(same_objective);
    if let Some(there) = there {
        wanted.id = there.id;
        return differences(&there.into(), &wanted.clone().into());
    }
    vec![Edit::Add(wanted.clone().into())]
}

/// What makes one record into another of the same kind.
pub(super) fn differences(from: &AnyRecord, to: &AnyRecord) -> Vec<Edit> {
    let record = from.record_id();
    let differs = |field: &FieldId| from.value(*field) != to.value(*field);
    FieldId::all(record.kind).filter(differs).map(|field| Edit::set(record, field, to.value(field))).collect()
}

/// The decision without what belongs to another outcome.
fn tidied(decision: &ReviewDecision) -> ReviewDecision {
    use ReviewOutcome::{Carry, Merge, New, Retire, Reword, Split, Transfer};
    let mut tidy = decision.clone();
    let outcome = tidy.outcome;
    tidy.wording = if matches!(outcome, Reword | New) { tidy.wording.trim().to_owned() } else { String::new() };
    if outcome != Split {
        tidy.parts.clear();
    }
    if outcome != Merge {
        tidy.into = None;
    }
    if outcome != Transfer {
        tidy.organisation = None;
    }
    if outcome != New {
        tidy.origin = Maybe(None);
    }
    if outcome != Retire {
        tidy.reason = Maybe(None);
    }
    if !matches!(outcome, Carry | Reword | New | Split) {
        (tidy.priority, tidy.position) = (None, 0);
    }
    tidy.reason_words = tidy.reason_words.trim().to_owned();
    tidy
}

/// Takes a decision back: the objective is undecided again, or what was new is not added.
///
/// # Errors
///
/// [`ReviewRefused`] when it is gone or its review is closed.
pub fn take_back(plan: &Plan, decision: ReviewDecisionId) -> Result<Edit, ReviewRefused> {
    let found = plan.body.review_decisions.get(decision).ok_or(ReviewRefused::Gone(Kind::ReviewDecision))?;
    open_desk(plan, found.review)?;
    let what = match found.objective.and_then(|id| plan.body.objectives.get(id)) {
        Some(objective) => objective.brief(),
        None => format!("“{}”", found.wording),
    };
    let record = RecordId { kind: Kind::ReviewDecision, id: decision.raw() };
    Ok(Edit::Several { label: format!("Took back the decision on {what}"), edits: vec![Edit::Remove(record)] })
}

/// The undecided objectives that are on track.
pub fn on_track(desk: &Desk) -> Vec<ObjectiveId> {
    desk.undecided().filter(|row| row.now.brag == Brag::Green).map(|row| row.id).collect()
}

/// Carries all undecided objectives on that are on track, as one step.
///
/// # Errors
///
/// [`ReviewRefused`] when the review is closed or gone.
pub fn carry_on_track(plan: &Plan, review: ReviewId, ids: &mut dyn FnMut() -> RawId) -> Result<Option<Edit>, ReviewRefused> {
    let found = on_track(&open_desk(plan, Some(review))?);
    if found.is_empty() {
        return Ok(None);
    }
    let carry = |objective: &ObjectiveId| Edit::Add(blank_decision(review, Some(*objective), ids()).into());
    let edits: Vec<Edit> = found.iter().map(carry).collect();
    Ok(Some(Edit::Several { label: format!("Carried on {} on track", super::reconcile::objectives(edits.len())), edits }))
}
