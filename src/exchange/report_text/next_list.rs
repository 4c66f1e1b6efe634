//! A later list as a review: what goes on under the same words, what goes on under others, and what is new.

use super::{
    make::{Priorities, check, counted, title},
    match_lists::{Match, kept, match_lists},
    proposal::Proposal,
    refused::ReportRefused,
};
use crate::{
    domain::{
        date::Day,
        id::RawId,
        objective::ObjectiveId,
        plan::Plan,
        review::{ReviewId, ReviewOutcome},
    },
    edit::Edit,
    review::{StartReview, blank_decision, start_review, words},
};
use std::collections::{BTreeMap, BTreeSet};

/// What a person says of one of the later list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It is this objective under other words.
    Was(ObjectiveId),
    /// It is new.
    New,
}

/// A later list and what was said of it.
#[derive(Clone, Debug, Default)]
pub struct NextList {
    /// The review's title.
    pub title: String,
    /// The list.
    pub proposal: Proposal,
    /// What was said, by the places of priority and objective. What has the same words as one objective needs no saying.
    pub said: BTreeMap<(usize, usize), Fate>,
}

impl NextList {
    /// What each of the list is, where it is known.
    pub fn fates(&self, plan: &Plan) -> Vec<((usize, usize), Option<Fate>)> {
        let matched = match_lists(&plan.body, &self.proposal).into_iter();
        let fate = |place, found| match (self.said.get(&place), found) {
            (Some(said), _) => Some(*said),
            (None, Match::Same(id)) => Some(Fate::Was(id)),
            (None, Match::Candidates(_)) => None,
        };
        matched
            .map(|matched| ((matched.priority, matched.objective), fate((matched.priority, matched.objective), matched.found)))
            .collect()
    }
}

/// Starts a review with a decision for each objective of the list. What the list no longer names stays undecided: somebody has to say
/// what became of it.
///
/// # Errors
///
/// [`ReportRefused`] when something of the list is unsaid, or the review cannot be started.
pub fn next_list(
    plan: &Plan,
    list: &NextList,
    today: Day,
    ids: &mut dyn FnMut() -> RawId,
) -> Result<(Edit, ReviewId), ReportRefused> {
    check(&list.proposal)?;
    let fates: BTreeMap<(usize, usize), Option<Fate>> = list.fates(plan).into_iter().collect();
    let unsaid = fates.values().filter(|fate| fate.is_none()).count();
    if unsaid > 0 {
        return Err(ReportRefused::Unsaid(unsaid));
    }
    let ask = StartReview { title: list.title.clone(), ..StartReview::default() };
    let (start, review) = start_review(plan, &ask, today, ids)?;
    let mut edits = vec![start];
    let (mut priorities, mut taken) = (Priorities::new(&plan.body), BTreeSet::new());
    for (at, index, under, words) in kept(&list.proposal) {
        let priority = priorities.of(under, &mut edits, ids);
        let was = match fates.get(&(at, index)) {
            Some(Some(Fate::Was(id))) => Some(*id),
            _ => None,
        };
        let mut decision = blank_decision(review, was, ids());
        decision.position = u32::try_from(index + 1).unwrap_or(u32::MAX);
        if let Some(id) = was {
            let old = plan.body.objectives.get(id).filter(|old| old.status.is_live()).ok_or(ReportRefused::Gone)?;
            if !taken.insert(id) {
                return Err(ReportRefused::Twice(old.title.clone()));
            }
            if !words::same(&old.title, &words.title.text) {
                (decision.outcome, decision.wording) = (ReviewOutcome::Reword, title(words));
            }
            decision.priority = Some(priority).filter(|priority| old.priority != Some(*priority));
        } else {
            (decision.wording, decision.priority) = (title(words), Some(priority));
        }
        edits.push(Edit::Add(decision.into()));
    }
    let label =
        format!("Started the review “{}” from a list of {}", list.title.trim(), counted(fates.len(), "objective", "objectives"));
    Ok((Edit::Several { label, edits }, review))
}
