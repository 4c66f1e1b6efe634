//! What a decision of a review lacks, in a sentence.

use super::{
    desk::{Desk, Standing, ending, parts},
    words,
};
use crate::domain::{
    objective::ClosingReason,
    review::{ReviewDecision, ReviewDecisionField, ReviewOutcome},
    value::Choice as _,
};
use std::fmt;

/// What a decision lacks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// It names no objective of this review.
    NotOnDesk,
    /// The objective ended before the review.
    EndedAlready,
    /// Retiring without a reason from the list.
    NoReason,
    /// A reason that belongs to another decision.
    WrongReason(&'static str),
    /// Retiring without saying why in words.
    NoReasonWords,
    /// Rewording, or something new, without words.
    NoWording,
    /// Rewording to the same words.
    SameWords,
    /// Something new without a priority.
    NoPriority,
    /// Something new without an origin.
    NoOrigin,
    /// Transferring to nobody.
    NoOwner,
    /// Merging into nothing.
    NoTarget,
    /// Merging into itself.
    IntoItself,
    /// Merging into an objective that does not go on.
    TargetEnds(String),
    /// Splitting into fewer than two.
    FewParts(usize),
    /// Two parts with the same words.
    SamePart(String),
}

impl Unfit {
    /// The field that mends it.
    pub fn field(&self) -> ReviewDecisionField {
        match self {
            Self::NotOnDesk | Self::EndedAlready => ReviewDecisionField::Outcome,
            Self::NoReason | Self::WrongReason(_) => ReviewDecisionField::Reason,
            Self::NoReasonWords => ReviewDecisionField::ReasonWords,
            Self::NoWording | Self::SameWords => ReviewDecisionField::Wording,
            Self::NoPriority => ReviewDecisionField::Priority,
            Self::NoOrigin => ReviewDecisionField::Origin,
            Self::NoOwner => ReviewDecisionField::Organisation,
            Self::NoTarget | Self::IntoItself | Self::TargetEnds(_) => ReviewDecisionField::Into,
            Self::FewParts(_) | Self::SamePart(_) => ReviewDecisionField::Parts,
        }
    }
}

impl fmt::Display for Unfit {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NotOnDesk => f.write_str("This objective is not part of the review"),
            Self::EndedAlready => f.write_str("This objective ended before the review, so there is nothing to decide"),
            Self::NoReason => f.write_str("Choose the reason why it is retired"),
            Self::WrongReason(instead) => {
                write!(f, "This reason belongs to another decision. Choose “{instead}”, or another reason")
            }
            Self::NoReasonWords => f.write_str("Say in words why it is retired. People will look for it in the new edition"),
            Self::NoWording => f.write_str("Enter the new wording"),
            Self::SameWords => f.write_str("These are the words it has. Enter other words, or choose “Carry on as it is”"),
            Self::NoPriority => f.write_str("Choose the priority it comes under"),
            Self::NoOrigin => f.write_str("Choose what it is added for"),
            Self::NoOwner => f.write_str("Choose the body that takes it over"),
            Self::NoTarget => f.write_str("Choose the objective it is merged into"),
            Self::IntoItself => f.write_str("Choose another objective: it cannot be merged into itself"),
            Self::TargetEnds(target) => write!(f, "{target} does not go on. Choose an objective that is carried on or reworded"),
            Self::FewParts(0) => f.write_str("Enter the wordings of the parts, one to a line"),
            Self::FewParts(_) => f.write_str("Enter at least two parts, one to a line. To change its words, choose “Reword”"),
            Self::SamePart(part) => write!(f, "“{part}” is there twice. Enter it once"),
        }
    }
}

/// The reasons for which an objective can be retired; the others belong to another decision.
pub const RETIRING: [ClosingReason; 4] =
    [ClosingReason::FundingEnded, ClosingReason::LawChanged, ClosingReason::NotPartnership, ClosingReason::NoLongerPriority];

/// Everything that a decision lacks, beside the others on the desk.
pub fn unfit(desk: &Desk, decision: &ReviewDecision) -> Vec<Unfit> {
    let mut found = Vec::new();
    let blank = |text: &str| text.trim().is_empty();
    if decision.outcome == ReviewOutcome::New {
        if decision.objective.is_some() {
            found.push(Unfit::NotOnDesk);
        }
        found.extend(blank(&decision.wording).then_some(Unfit::NoWording));
        found.extend(decision.priority.is_none().then_some(Unfit::NoPriority));
        found.extend(decision.origin.0.is_none().then_some(Unfit::NoOrigin));
        return found;
    }
    let Some(row) = decision.objective.and_then(|id| desk.row(id)) else { return vec![Unfit::NotOnDesk] };
    if matches!(row.standing, Standing::Ended(_)) {
        return vec![Unfit::EndedAlready];
    }
    match decision.outcome {
        ReviewOutcome::Reword if blank(&decision.wording) => found.push(Unfit::NoWording),
        // What is said once more in the words of the plan is no rewording; of a closed review the plan has the new words already.
        ReviewOutcome::Reword if words::same(&decision.wording, &row.now.title) && desk.review.closed.is_none() => {
            found.push(Unfit::SameWords);
        }
        ReviewOutcome::Retire => {
            match decision.reason.0 {
                None => found.push(Unfit::NoReason),
                Some(reason) if !RETIRING.contains(&reason) => found.push(Unfit::WrongReason(belongs_to(reason).label())),
                Some(_) => {}
            }
            found.extend(blank(&decision.reason_words).then_some(Unfit::NoReasonWords));
        }
        ReviewOutcome::Transfer if decision.organisation.is_none() => found.push(Unfit::NoOwner),
        ReviewOutcome::Merge => found.extend(unfit_target(desk, decision)),
        ReviewOutcome::Split => found.extend(unfit_parts(decision)),
        _ => {}
    }
    found
}

fn unfit_target(desk: &Desk, decision: &ReviewDecision) -> Option<Unfit> {
    let Some(target) = decision.into else { return Some(Unfit::NoTarget) };
    if decision.objective == Some(target) {
        return Some(Unfit::IntoItself);
    }
    let Some(row) = desk.row(target) else { return Some(Unfit::NoTarget) };
    let outcome = row.decision.as_ref().map(|other| other.outcome);
    let ends = matches!(row.standing, Standing::Ended(_)) || outcome.is_some_and(|outcome| ending(outcome).is_some());
    ends.then(|| Unfit::TargetEnds(row.now.brief()))
}

fn unfit_parts(decision: &ReviewDecision) -> Option<Unfit> {
    let parts = parts(decision);
    if parts.len() < 2 {
        return Some(Unfit::FewParts(parts.len()));
    }
    let before = |at: usize, part: &str| parts.iter().take(at).any(|other| words::same(other, part));
    let twice = parts.iter().enumerate().find(|(at, part)| before(*at, part));
    twice.map(|(_, part)| Unfit::SamePart((*part).to_owned()))
}

/// The decision that a reason is one for.
fn belongs_to(reason: ClosingReason) -> ReviewOutcome {
    match reason {
        ClosingReason::Done => ReviewOutcome::Complete,
        ClosingReason::OwnerChanged => ReviewOutcome::Transfer,
        ClosingReason::Merged => ReviewOutcome::Merge,
        ClosingReason::Split => ReviewOutcome::Split,
        _ => ReviewOutcome::Retire,
    }
}
