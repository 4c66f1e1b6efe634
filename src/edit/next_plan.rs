//! The plan that comes after another: who takes part and what is still to be done go along, what was reported stays behind.

use super::Refused;
use crate::domain::{
    brag::Brag,
    date::Date,
    details::PlanStatus,
    id::PlanId,
    objective::Status,
    plan::{Body, Plan},
    priority::{Priority, PriorityId},
    rows::Rows,
    structure::stands_on,
    value::Maybe,
};
use std::{collections::HashSet, sync::Arc};

/// What the next plan is called and when it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NextPlan {
    /// Its title.
    pub title: String,
    /// Its beginning.
    pub starts: Option<Date>,
    /// Its end.
    pub ends: Option<Date>,
}

/// Makes the next plan from this one. Objectives keep their ids, which is their lineage; they lose their dates and their colour.
/// Priorities that have ended by then, and objectives that have, stay behind. This plan is left as it is.
///
/// # Errors
///
/// [`Refused`] when it has no title or ends before it starts.
pub fn next_plan(plan: &Plan, ask: &NextPlan, id: PlanId) -> Result<Plan, Refused> {
    let title = ask.title.trim();
    if title.is_empty() {
        return Err(Refused::NoName);
    }
    if let (Some(starts), Some(ends)) = (ask.starts, ask.ends)
        && ends.last() < starts.first()
    {
        return Err(Refused::EndsBeforeItStarts);
    }
    let old = &plan.body;
    let mut new = Plan::new(id);
    new.body = Body {
        partnership: old.partnership.clone(),
        organisations: old.organisations.clone(),
        posts: old.posts.clone(),
        boards: old.boards.clone(),
        reporting_lines: old.reporting_lines.clone(),
        members: old.members.clone(),
        glossary: old.glossary.clone(),
        deadline_rules: old.deadline_rules.clone(),
        ..Body::default()
    };
    let details = Arc::make_mut(&mut new.body.details);
    (details.title, details.starts, details.ends, details.status) = (title.to_owned(), ask.starts, ask.ends, PlanStatus::Draft);
    details.vision.clone_from(&old.details.vision);
    details.brag_blue.clone_from(&old.details.brag_blue);
    details.brag_green.clone_from(&old.details.brag_green);
    details.brag_amber.clone_from(&old.details.brag_amber);
    details.brag_red.clone_from(&old.details.brag_red);
    details.brag_grey.clone_from(&old.details.brag_grey);
    new.body.priorities = priorities(old, ask);
    let stays: HashSet<PriorityId> = new.body.priorities.iter().map(|row| row.id).collect();
    new.body.objectives = objectives(old, &stays);
    Ok(new)
}

fn priorities(old: &Body, ask: &NextPlan) -> Rows<Priority> {
    let goes_on = |row: &&Priority| ask.starts.is_none_or(|starts| stands_on(None, row.effective_to, starts.first()));
    let live: HashSet<_> = old.objectives.iter().filter(|row| row.status.is_live()).filter_map(|row| row.priority).collect();
    // One with live objectives goes along whatever its dates say, so that none of them is lost.
    let kept = old.priorities.iter().filter(|row| goes_on(row) || live.contains(&row.id)).cloned();
    kept.map(|mut row| {
        (row.effective_from, row.effective_to) = (None, None);
        row
    })
    .collect()
}

fn objectives(old: &Body, priorities: &HashSet<PriorityId>) -> Rows<crate::domain::objective::Objective> {
    let live: HashSet<_> = old.objectives.iter().filter(|row| row.status.is_live()).map(|row| row.id).collect();
    let kept = old.objectives.iter().filter(|row| live.contains(&row.id)).cloned();
    kept.map(|mut row| {
        (row.brag, row.status, row.starts, row.due) = (Brag::default(), Status::Active, None, None);
        (row.closing_reason, row.closing_note) = (Maybe(None), String::new());
        row.origins.retain(|origin| live.contains(origin));
        row.priority = row.priority.filter(|id| priorities.contains(id));
        row
    })
    .collect()
}
