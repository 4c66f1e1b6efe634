//! The review desk: every objective of the reviewed edition with what is decided of it, those of the year since, and the new ones.

use super::words;
use crate::domain::{
    edition::EditionId,
    id::Id as _,
    objective::{Objective, ObjectiveId, Status},
    plan::{Body, Plan},
    review::{Review, ReviewDecision, ReviewId, ReviewOutcome},
    sort::{Key, sort},
};
use std::{collections::HashMap, sync::Arc};

/// How an objective comes to be on the desk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It was live in the reviewed edition and is to be decided.
    Edition,
    /// It was added, or taken up again, since the edition.
    Since,
    /// It was live in the edition and ended before the review, as the plan says already.
    Ended(Status),
}

/// What becomes of an objective, as far as it is decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fate {
    /// It goes on under the words it had in the edition.
    Carried,
    /// It goes on under other words.
    Reworded,
    /// It ends so.
    Ended(Status),
    /// Nobody has said.
    Undecided,
}

/// An objective on the desk.
#[derive(Clone, Debug, PartialEq)]
pub struct DeskRow {
    /// Which.
    pub id: ObjectiveId,
    /// How it comes to be here.
    pub standing: Standing,
    /// As it stood in the reviewed edition.
    pub then: Option<Arc<Objective>>,
    /// As it stands now; once the review is closed, as the review made it.
    pub now: Arc<Objective>,
    /// What is decided of it.
    pub decision: Option<Arc<ReviewDecision>>,
}

/// Everything that a review has to decide and has decided.
#[derive(Clone, Debug, PartialEq)]
pub struct Desk {
    /// The review.
    pub review: Arc<Review>,
    /// The reviewed edition, while the plan has it.
    pub edition: Option<EditionId>,
    /// Objectives in the order of their priorities and places.
    pub rows: Vec<DeskRow>,
    /// What is to be added.
    pub new: Vec<Arc<ReviewDecision>>,
    /// Decisions on an objective that is decided in another place as well.
    pub twice: Vec<Arc<ReviewDecision>>,
}

impl DeskRow {
    /// What becomes of it.
    pub fn fate(&self) -> Fate {
        if let Standing::Ended(status) = self.standing {
            return Fate::Ended(status);
        }
        let Some(decision) = &self.decision else { return Fate::Undecided };
        match ending(decision.outcome) {
            Some(status) => Fate::Ended(status),
            None if decision.outcome == ReviewOutcome::New => Fate::Undecided,
            None if words::same(self.words_before(), self.words_after()) => Fate::Carried,
            None => Fate::Reworded,
        }
    }

    /// Its words in the reviewed edition; in the plan, where the edition does not have it.
    pub fn words_before(&self) -> &str {
        &self.then.as_ref().unwrap_or(&self.now).title
    }

    /// Its words afterwards, when it goes on.
    pub fn words_after(&self) -> &str {
        match &self.decision {
            Some(decision) if decision.outcome == ReviewOutcome::Reword && !decision.wording.trim().is_empty() => &decision.wording,
            _ => &self.now.title,
        }
    }

    /// Its reference and words as they were when the review began.
    pub fn heading(&self) -> String {
        self.then.as_ref().unwrap_or(&self.now).heading()
    }
}

/// The status that a decision ends an objective with.
pub(super) fn ending(outcome: ReviewOutcome) -> Option<Status> {
    match outcome {
        ReviewOutcome::Carry | ReviewOutcome::Reword | ReviewOutcome::New => None,
        ReviewOutcome::Complete => Some(Status::Completed),
        ReviewOutcome::Retire => Some(Status::Retired),
        ReviewOutcome::Transfer => Some(Status::Transferred),
        ReviewOutcome::Merge => Some(Status::Merged),
        ReviewOutcome::Split => Some(Status::Split),
    }
}

/// The wordings of the parts into which a decision splits an objective.
pub fn parts(decision: &ReviewDecision) -> Vec<&str> {
    decision.parts.lines().map(str::trim).filter(|line| !line.is_empty()).collect()
}

/// The desk of a review.
pub fn desk(plan: &Plan, review: ReviewId) -> Option<Desk> {
    let review = plan.body.reviews.shared(review)?;
    let edition = review.reviewed().filter(|edition| plan.frozen.contains_key(edition));
    let nothing = Body::default();
    let earlier = edition.and_then(|edition| plan.frozen.get(&edition)).unwrap_or(&nothing);
    // What a closed review decided is read beside what it made, whatever has become of that since.
    let made = review.closed.and(review.made()).and_then(|edition| plan.frozen.get(&edition));
    let now = made.unwrap_or(&plan.body);
    let mut found = Desk { review: review.clone(), edition, rows: Vec::new(), new: Vec::new(), twice: Vec::new() };
    let mut decisions = found.sort_out(decisions_of(&plan.body, review.id));
    let is_closed = review.closed.is_some();
    for then in earlier.objectives.iter_shared().filter(|row| row.status.is_live()) {
        let after = now.objectives.shared(then.id);
        let decision = decisions.remove(&then.id);
        let standing = match &after {
            Some(after) if after.status.is_live() => Standing::Edition,
            _ if is_closed && decision.is_some() => Standing::Edition,
            Some(after) => Standing::Ended(after.status),
            None => Standing::Ended(Status::Retired),
        };
        let decision = decision.filter(|_| standing == Standing::Edition);
        found.rows.push(DeskRow { id: then.id, standing, now: after.unwrap_or_else(|| then.clone()), then: Some(then), decision });
    }
    let was_live = |id: ObjectiveId| earlier.objectives.get(id).is_some_and(|row| row.status.is_live());
    for row in now.objectives.iter_shared().filter(|row| !was_live(row.id)) {
        let decision = decisions.remove(&row.id);
        if if is_closed { decision.is_some() } else { row.status.is_live() } {
            found.rows.push(DeskRow { id: row.id, standing: Standing::Since, then: None, now: row, decision });
        }
    }
    found.put_in_order(&plan.body);
    Some(found)
}

/// The decisions of a review in their order.
pub fn decisions_of(body: &Body, review: ReviewId) -> Vec<Arc<ReviewDecision>> {
    let mut found: Vec<_> = body.review_decisions.iter_shared().filter(|row| row.review == Some(review)).collect();
    sort(&mut found, |row| Key::numbers([row.position.into(), row.id.raw().bits()]));
    found
}

impl Desk {
    /// Tells what is new from what is decided of an objective; one that lost its objective decides nothing.
    fn sort_out(&mut self, decisions: Vec<Arc<ReviewDecision>>) -> HashMap<ObjectiveId, Arc<ReviewDecision>> {
        let mut of = HashMap::new();
        for decision in decisions {
            match decision.objective {
                None if decision.outcome == ReviewOutcome::New => self.new.push(decision),
                None => {}
                Some(objective) if of.contains_key(&objective) => self.twice.push(decision),
                Some(objective) => {
                    of.insert(objective, decision);
                }
            }
        }
        of
    }

    fn put_in_order(&mut self, body: &Body) {
        let place: HashMap<_, u64> = body.priorities_in_order().iter().zip(1..).map(|(row, place)| (row.id, place)).collect();
        sort(&mut self.rows, |row| {
            let shown = row.then.as_ref().unwrap_or(&row.now);
            let priority = shown.priority.and_then(|id| place.get(&id)).copied().unwrap_or(u64::MAX);
            Key::numbers([priority, row.then.is_none().into(), shown.position.into(), row.id.raw().bits()])
        });
    }

    /// The row of an objective.
    pub fn row(&self, objective: ObjectiveId) -> Option<&DeskRow> {
        self.rows.iter().find(|row| row.id == objective)
    }

    /// Those of which nobody has said what becomes of them.
    pub fn undecided(&self) -> impl Iterator<Item = &DeskRow> {
        self.rows.iter().filter(|row| row.fate() == Fate::Undecided)
    }
}
