//! The plan that comes after another: who takes part and what is still to be done go along, what was reported stays behind.

use super::Refused;
use crate::domain::{
    brag::Brag,
    date::Date,
    details::PlanStatus,
    edition::{Edition, EditionId},
    field::Record as _,
    id::{Id as _, PlanId, RawId},
    objective::Status,
    plan::{Body, Plan},
    priority::{Priority, PriorityId},
    rows::Rows,
    structure::stands_on,
    value::Maybe,
};
use std::{collections::HashSet, sync::Arc};

/// The note of the edition that shows the plan before.
const OF_THE_PLAN_BEFORE: &str = "The plan before this one, as it stood when this one was begun. Its progress, meetings, figures and money \
                                  are in its own file.";

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
/// Priorities that have ended by then, and objectives that have, stay
/// behind; the new plan's first edition shows them. This plan is left as it is.
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
    keep_earlier(&mut new, plan);
    Ok(new)
}

/// Sets aside in the new plan how the old one stood, so that the two can be compared and an objective's lineage goes on. Only what
/// goes along is kept: the reports, meetings, figures and money of the years before stay in the old plan's own file.
fn keep_earlier(new: &mut Plan, plan: &Plan) {
    let old = &plan.body;
    let body = Body {
        details: old.details.clone(),
        priorities: old.priorities.clone(),
        objectives: old.objectives.clone(),
        ..new.body.clone()
    };
    let mut edition = Edition::blank(EditionId::of(RawId::ONLY));
    edition.number = 1;
    edition.label = if old.details.title.is_empty() { "The plan before".to_owned() } else { old.details.title.clone() };
    edition.note.push_str(OF_THE_PLAN_BEFORE);
    new.editions.put(edition.clone());
    Arc::make_mut(&mut new.frozen).insert(edition.id, body);
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
