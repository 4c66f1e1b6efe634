//! A later list beside the objectives there are: which is the same, and which might be which.

use super::proposal::{ObjectiveProposal, PriorityProposal, Proposal};
use crate::{
    domain::{
        objective::{Objective, ObjectiveId},
        plan::Body,
        sort::{Key, sort},
    },
    review::words,
};
use std::collections::{BTreeMap, BTreeSet};

/// An objective that might be what the later list means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Candidate {
    /// Which.
    pub id: ObjectiveId,
    /// How alike the wordings are, in hundredths. It orders what is offered and decides nothing.
    pub likeness: u32,
}

/// What a line of the later list may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Match {
    /// The same words as this one, and no other could be meant.
    Same(ObjectiveId),
    /// One of these, or new: a person says which. The likest comes first.
    Candidates(Vec<Candidate>),
}

/// So many are offered for each.
pub const OFFERED: usize = 8;
/// Above so many pairs only the words they share are compared first.
const MANY_PAIRS: usize = 4_000;
const LOOKED_AT: usize = 24;

/// An objective of the later list and what it may be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matched {
    /// The place of its priority in the proposal.
    pub priority: usize,
    /// Its place there.
    pub objective: usize,
    /// What it may be.
    pub found: Match,
}

/// Matches what a proposal names, and nobody leaves out, with the live objectives of a plan. Only identical words match, each objective
/// once; of several with the same words those under a priority of the same name belong together.
pub fn match_lists(body: &Body, proposal: &Proposal) -> Vec<Matched> {
    let new: Vec<(usize, usize, &PriorityProposal, &ObjectiveProposal)> = kept(proposal).collect();
    let old: Vec<&Objective> = body.objectives.iter().filter(|objective| objective.status.is_live()).collect();
    let same = same_words(body, &new, &old);
    let taken: BTreeSet<ObjectiveId> = same.values().copied().collect();
    let open: Vec<&Objective> = old.into_iter().filter(|objective| !taken.contains(&objective.id)).collect();
    let many = open.len() * (new.len() - same.len()) > MANY_PAIRS;
    let found = new.iter().map(|(priority, objective, _, words)| {
        let found = match same.get(&(*priority, *objective)) {
            Some(id) => Match::Same(*id),
            None => Match::Candidates(candidates(&words.title.text, &open, many)),
        };
        Matched { priority: *priority, objective: *objective, found }
    });
    found.collect()
}

/// The objectives that nobody leaves out, with their places.
pub(super) fn kept(proposal: &Proposal) -> impl Iterator<Item = (usize, usize, &PriorityProposal, &ObjectiveProposal)> {
    let priorities = proposal.priorities.iter().enumerate().filter(|(_, priority)| !priority.skipped);
    priorities.flat_map(|(at, priority)| {
        let objectives = priority.objectives.iter().enumerate().filter(|(_, objective)| !objective.skipped);
        objectives.map(move |(index, objective)| (at, index, priority, objective))
    })
}

fn same_words(
    body: &Body,
    new: &[(usize, usize, &PriorityProposal, &ObjectiveProposal)],
    old: &[&Objective],
) -> BTreeMap<(usize, usize), ObjectiveId> {
    let mut by_words: BTreeMap<String, (Vec<usize>, Vec<&Objective>)> = BTreeMap::new();
    for (at, (_, _, _, objective)) in new.iter().enumerate() {
        by_words.entry(words::plain(&objective.title.text)).or_default().0.push(at);
    }
    for objective in old {
        if let Some(found) = by_words.get_mut(&words::plain(&objective.title)) {
            found.1.push(objective);
        }
    }
    let mut same = BTreeMap::new();
    for (text, (places, olds)) in by_words {
        if let ([place], [objective]) = (places.as_slice(), olds.as_slice())
            && !text.is_empty()
            && let Some((priority, index, _, _)) = new.get(*place)
        {
            same.insert((*priority, *index), objective.id);
        } else if !text.is_empty() {
            let by_priority = |objective: &Objective| {
                let priority = objective.priority.and_then(|id| body.priorities.get(id));
                priority.map(|priority| words::plain(&priority.title)).unwrap_or_default()
            };
            for place in &places {
                let Some((priority, index, under, _)) = new.get(*place) else { continue };
                let under = words::plain(&under.title.text);
                let here: Vec<_> = olds.iter().filter(|objective| by_priority(objective) == under).collect();
                let others = places.iter().filter_map(|other| new.get(*other));
                let alone = others.filter(|(_, _, other, _)| words::plain(&other.title.text) == under).count() == 1;
                if let ([objective], true) = (here.as_slice(), alone) {
                    same.insert((*priority, *index), objective.id);
                }
            }
        }
    }
    same
}

fn candidates(title: &str, open: &[&Objective], many: bool) -> Vec<Candidate> {
    let near: Vec<&&Objective> = if many {
        let mine: BTreeSet<String> = words::plain(title).split(' ').map(str::to_owned).collect();
        let mut shared: Vec<(usize, &&Objective)> = open
            .iter()
            .map(|objective| (words::plain(&objective.title).split(' ').filter(|word| mine.contains(*word)).count(), objective))
            .collect();
        sort(&mut shared, |(count, _)| Key::numbers([crate::domain::sort::backwards(*count as u64)]));
        shared.into_iter().take(LOOKED_AT).map(|(_, objective)| objective).collect()
    } else {
        open.iter().collect()
    };
    let mut found: Vec<Candidate> = near
        .into_iter()
        .map(|objective| Candidate { id: objective.id, likeness: hundredths(words::likeness(title, &objective.title)) })
        .collect();
    sort(&mut found, |candidate| Key::numbers([u64::from(100 - candidate.likeness.min(100))]));
    found.truncate(OFFERED);
    found
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of one lies between 0 and 1")]
fn hundredths(share: f32) -> u32 {
    (share.clamp(0.0, 1.0) * 100.0).round() as u32
}
