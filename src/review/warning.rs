//! What a reviewer should think of again: a decision that can be made but does not fit what was reported.

use super::{desk::Desk, words};
use crate::domain::{
    brag::Brag,
    details::Details,
    objective::Objective,
    review::{ReviewDecision, ReviewOutcome},
    update::Update,
};
use std::fmt;

/// What does not fit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Warning {
    /// It goes on though it was reported complete, and in which words or colour.
    DoneButGoesOn(String),
    /// It is retired though it was reported complete.
    DoneButRetired,
    /// It ends as retired though it is on track.
    OnTrackButRetired,
    /// It is completed though it was last reported otherwise.
    NotDoneButCompleted(String),
    /// It is new, yet worded as if it went on.
    NewButContinues(String),
    /// It is new, yet has the words of an objective on the desk.
    NewButThere(String),
}

impl fmt::Display for Warning {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::DoneButGoesOn(said) => {
                let said = if said == "complete" { String::new() } else { format!(" ({said})") };
                write!(f, "Reported complete{said}, yet it goes on. Complete it, or let its words say what is still to be done")
            }
            Self::DoneButRetired => f.write_str("Reported complete. “Complete” says better than “Retire” what became of it"),
            Self::OnTrackButRetired => f.write_str("On track, yet retired. Make sure that the reason says why"),
            Self::NotDoneButCompleted(stands) => {
                write!(f, "Completed, though it stands at “{stands}”. Record its last progress first")
            }
            Self::NewButContinues(word) => {
                write!(f, "New, yet it begins with “{word}”. If it goes on from an objective above, reword that one instead")
            }
            Self::NewButThere(other) => write!(f, "New, yet in the words of {other}. Carry that one on instead"),
        }
    }
}

/// What does not fit in a decision on an objective, or would not if it were made, beside its latest report.
pub fn warnings(details: &Details, objective: &Objective, latest: Option<&Update>, decision: &ReviewDecision) -> Vec<Warning> {
    let done = || done_words(details, objective, latest);
    let found = match decision.outcome {
        ReviewOutcome::Carry | ReviewOutcome::Reword => done().map(Warning::DoneButGoesOn),
        ReviewOutcome::Retire if done().is_some() => Some(Warning::DoneButRetired),
        ReviewOutcome::Retire if objective.brag == Brag::Green => Some(Warning::OnTrackButRetired),
        ReviewOutcome::Complete if matches!(objective.brag, Brag::Red | Brag::Amber | Brag::Grey) && done().is_none() => {
            Some(Warning::NotDoneButCompleted(objective.brag.word(details).to_owned()))
        }
        _ => None,
    };
    found.into_iter().collect()
}

/// What does not fit in something new.
pub fn warnings_of_new(desk: &Desk, decision: &ReviewDecision) -> Vec<Warning> {
    let mut found = Vec::new();
    if let Some(row) = desk.rows.iter().find(|row| words::same(row.words_after(), &decision.wording)) {
        found.push(Warning::NewButThere(row.now.brief()));
    }
    let first = decision.wording.split_whitespace().next().unwrap_or_default();
    if ["continue", "continued", "continuing", "continuation", "maintain", "keep"].contains(&first.to_lowercase().as_str()) {
        found.push(Warning::NewButContinues(first.to_owned()));
    }
    found
}

/// Words with which a report says that something is done.
const DONE: [&str; 9] = [
    "has been established",
    "have been established",
    "was established",
    "is in place",
    "has been completed",
    "was completed",
    "is complete",
    "has been awarded",
    "was awarded",
];

/// How it was reported complete, if it was: by its colour, or in the words of the latest report.
pub fn done_words(details: &Details, objective: &Objective, latest: Option<&Update>) -> Option<String> {
    if objective.brag == Brag::Blue {
        return Some(objective.brag.word(details).to_lowercase());
    }
    let update = latest?;
    let said = format!("{} {}", update.done, update.result).to_lowercase();
    let words = DONE.iter().find(|words| said.contains(**words))?;
    Some(format!("“{words}”"))
}
