//! Confirmed proposals as one edit: priorities, objectives, and what was said of each as progress of a period.

use super::{
    match_lists::{Match, kept, match_lists},
    proposal::{ObjectiveProposal, PriorityProposal, Proposal},
    refused::ReportRefused,
};
use crate::{
    domain::{
        date::Date,
        field::Record as _,
        id::{Id as _, RawId},
        objective::{Objective, ObjectiveId},
        plan::{Body, Plan},
        priority::{Priority, PriorityId},
        update::{Update, UpdateId, UpdateState},
    },
    edit::Edit,
    review::words,
};
use std::collections::BTreeMap;

/// How many of a proposal's objectives are in the plan already under the same words: only their progress is added.
pub fn already_there(body: &Body, proposal: &Proposal) -> usize {
    match_lists(body, proposal).iter().filter(|matched| matches!(matched.found, Match::Same(_))).count()
}

/// Adds what a proposal names. What the plan has under the same words is not added again. What was reported counts as accepted; its
/// colour stays grey, since the words of a report give none.
///
/// # Errors
///
/// [`ReportRefused`] when there is nothing to add, a title is missing, or progress has no period.
pub fn first_list(
    plan: &Plan,
    proposal: &Proposal,
    period: Option<Date>,
    ids: &mut dyn FnMut() -> RawId,
) -> Result<Edit, ReportRefused> {
    let has_text = kept(proposal).any(|(_, _, _, objective)| !objective.text.is_empty());
    check(proposal)?;
    if has_text && period.is_none() {
        return Err(ReportRefused::NoPeriod);
    }
    let mut priorities = Priorities::new(&plan.body);
    let known: BTreeMap<(usize, usize), ObjectiveId> = match_lists(&plan.body, proposal)
        .into_iter()
        .filter_map(
            |matched| if let Match::Same(id) = matched.found { Some(((matched.priority, matched.objective), id)) } else { None },
        )
        .collect();
    let mut edits = Vec::new();
    let mut added = 0;
    for (at, index, under, words) in kept(proposal) {
        let objective = if let Some(id) = known.get(&(at, index)) {
            *id
        } else {
            let priority = priorities.of(under, &mut edits, ids);
            let mut objective = Objective::blank(ObjectiveId::of(ids()));
            objective.reference.clone_from(&words.reference);
            objective.title = title(words);
            objective.priority = Some(priority);
            objective.position = priorities.next_place(&plan.body, priority);
            let id = objective.id;
            edits.push(Edit::Add(objective.into()));
            added += 1;
            id
        };
        edits.extend(progress(&plan.body, objective, words, period, ids));
    }
    for under in proposal.priorities.iter().filter(|under| !under.skipped && !under.title.text.is_empty()) {
        // Also one whose objectives were all left out.
        priorities.of(under, &mut edits, ids);
    }
    if edits.is_empty() {
        return Err(ReportRefused::Nothing);
    }
    let label = match (added, priorities.added) {
        (0, _) => "Added progress from a report".to_owned(),
        (added, 0) => format!("Added {} from a report", counted(added, "objective", "objectives")),
        (added, under) => format!(
            "Added {} and {} from a report",
            counted(under, "priority", "priorities"),
            counted(added, "objective", "objectives")
        ),
    };
    Ok(Edit::Several { label, edits })
}

/// `1 objective`, `33 objectives`.
pub(super) fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// Whether everything that is kept has a title.
pub(super) fn check(proposal: &Proposal) -> Result<(), ReportRefused> {
    if kept(proposal).next().is_none() {
        return Err(ReportRefused::Nothing);
    }
    for (_, _, under, objective) in kept(proposal) {
        if under.title.text.trim().is_empty() {
            return Err(ReportRefused::PriorityWithoutTitle(under.number.clone()));
        }
        if objective.title.text.trim().is_empty() {
            return Err(ReportRefused::ObjectiveWithoutTitle(objective.reference.clone()));
        }
    }
    Ok(())
}

/// The title of an objective without the full stop that a report may put behind it.
pub(super) fn title(words: &ObjectiveProposal) -> String {
    let title = words.title.text.trim();
    title
        .strip_suffix('.')
        .filter(|title| !title.ends_with(|letter: char| letter == '.' || letter.is_uppercase()))
        .unwrap_or(title)
        .to_owned()
}

/// What was said of an objective, unless an update of the period is there already that says the same.
fn progress(
    body: &Body,
    objective: ObjectiveId,
    words: &ObjectiveProposal,
    period: Option<Date>,
    ids: &mut dyn FnMut() -> RawId,
) -> Option<Edit> {
    let done = words.progress();
    let told = body.updates.iter().any(|row| row.objective == Some(objective) && row.period == period);
    if done.trim().is_empty() || told {
        return None;
    }
    let mut update = Update::blank(UpdateId::of(ids()));
    (update.objective, update.period, update.state, update.done) = (Some(objective), period, UpdateState::Accepted, done);
    Some(Edit::Add(update.into()))
}

/// The priorities that there are and those that are added, by their words.
pub(super) struct Priorities {
    by_words: BTreeMap<String, PriorityId>,
    places: BTreeMap<PriorityId, u32>,
    last: u32,
    pub added: usize,
}

impl Priorities {
    pub fn new(body: &Body) -> Self {
        let open = body.priorities.iter().filter(|priority| priority.effective_to.is_none());
        let by_words = open.map(|priority| (words::plain(&priority.title), priority.id)).collect();
        let last = body.priorities.iter().map(|priority| priority.position).max().unwrap_or(0);
        Self { by_words, places: BTreeMap::new(), last, added: 0 }
    }

    /// The priority of this name; added when there is none.
    pub fn of(&mut self, under: &PriorityProposal, edits: &mut Vec<Edit>, ids: &mut dyn FnMut() -> RawId) -> PriorityId {
        let name = words::plain(&under.title.text);
        if let Some(id) = self.by_words.get(&name) {
            return *id;
        }
        self.last = self.last.saturating_add(1);
        self.added += 1;
        let mut priority = Priority::blank(PriorityId::of(ids()));
        priority.number.clone_from(&under.number);
        under.title.text.trim().clone_into(&mut priority.title);
        priority.position = self.last;
        let id = priority.id;
        edits.push(Edit::Add(priority.into()));
        self.by_words.insert(name, id);
        id
    }

    /// The next place under a priority.
    fn next_place(&mut self, body: &Body, priority: PriorityId) -> u32 {
        let there =
            || body.objectives.iter().filter(|row| row.priority == Some(priority)).map(|row| row.position).max().unwrap_or(0);
        let place = self.places.entry(priority).or_insert_with(there);
        *place = place.saturating_add(1);
        *place
    }
}
