//! What is wanted before a review can be closed.

use super::{
    desk::Desk,
    unfit::{Unfit, unfit},
};
use crate::domain::{
    objective::ObjectiveId,
    review::{ReviewDecision, ReviewDecisionId},
};
use std::fmt;

/// One thing that is wanted.
#[derive(Clone, Debug, PartialEq)]
pub enum Missing {
    /// Nobody has said what becomes of an objective.
    Undecided {
        /// Which.
        objective: ObjectiveId,
        /// Its reference and words.
        heading: String,
    },
    /// A decision lacks something.
    Unfit {
        /// Which decision.
        decision: ReviewDecisionId,
        /// The objective it is on; none when it adds one.
        objective: Option<ObjectiveId>,
        /// What it is on, in words.
        heading: String,
        /// What it lacks.
        why: Unfit,
    },
    /// An objective is decided twice.
    Twice {
        /// The decision that stands beside the first.
        decision: ReviewDecisionId,
        /// The objective.
        objective: Option<ObjectiveId>,
        /// Its reference and words.
        heading: String,
    },
    /// Nobody is named who decided, for so many decisions.
    NoBoard(usize),
    /// It is not said when it was decided, for so many decisions.
    NoDate(usize),
    /// The new edition has no name.
    NoLabel,
}

impl fmt::Display for Missing {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Undecided { heading, .. } => write!(f, "Not decided: {heading}"),
            Self::Unfit { heading, why, .. } => write!(f, "{heading}: {why}"),
            Self::Twice { heading, .. } => write!(f, "Decided twice: {heading}"),
            Self::NoBoard(count) => write!(f, "Choose the deciding body. It is missing from {}", decisions(*count)),
            Self::NoDate(count) => write!(f, "Enter the decision date. It is missing from {}", decisions(*count)),
            Self::NoLabel => f.write_str("Enter the name of the new edition"),
        }
    }
}

fn decisions(count: usize) -> String {
    if count == 1 { "1 decision".to_owned() } else { format!("{count} decisions") }
}

/// Everything that is wanted.
pub fn missing(desk: &Desk, label: &str) -> Vec<Missing> {
    let of = |decision: &ReviewDecision| match decision.objective.and_then(|id| desk.row(id)) {
        Some(row) => row.heading(),
        None => format!("“{}”", decision.wording),
    };
    let undecided = desk.undecided().map(|row| Missing::Undecided { objective: row.id, heading: row.heading() });
    let mut found: Vec<Missing> = undecided.collect();
    let decisions: Vec<&ReviewDecision> =
        desk.rows.iter().filter_map(|row| row.decision.as_deref()).chain(desk.new.iter().map(|row| &**row)).collect();
    for decision in &decisions {
        let lacks = |why| Missing::Unfit { decision: decision.id, objective: decision.objective, heading: of(decision), why };
        found.extend(unfit(desk, decision).into_iter().map(lacks));
    }
    let twice = |row: &ReviewDecision| Missing::Twice { decision: row.id, objective: row.objective, heading: of(row) };
    found.extend(desk.twice.iter().map(|row| twice(row)));
    let without = |lacks: &dyn Fn(&ReviewDecision) -> bool| decisions.iter().filter(|row| lacks(row)).count();
    let boards = if desk.review.board.is_none() { without(&|row| row.board.is_none()) } else { 0 };
    let dates = if desk.review.date.is_none() { without(&|row| row.date.is_none()) } else { 0 };
    found.extend((boards > 0).then_some(Missing::NoBoard(boards)));
    found.extend((dates > 0).then_some(Missing::NoDate(dates)));
    found.extend(label.trim().is_empty().then_some(Missing::NoLabel));
    found
}
