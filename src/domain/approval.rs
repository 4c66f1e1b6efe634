//! The chain of bodies that a plan or report goes through.

use super::{
    board::{BoardId, BoardKind},
    date::{Date, Day},
    document::PaperId,
    field::record,
    id::Id as _,
    plan::Body,
    record::Named,
    sort::{Key, sort},
    value::{Choice, choice},
};
use std::sync::Arc;

choice! {
    /// What a body is asked to do.
    pub enum Verb {
        Approve = "approve", "Approve";
        Note = "note", "Note";
        Endorse = "endorse", "Endorse";
        Recommend = "recommend", "Recommend to Council";
        Adopt = "adopt", "Adopt";
        Consult = "consult", "Be consulted";
    }
}

choice! {
    /// What a body did.
    pub enum Outcome {
        Awaited = "awaited", "Not yet decided";
        Agreed = "agreed", "Agreed";
        AgreedWithChanges = "agreed_with_changes", "Agreed with changes";
        Deferred = "deferred", "Deferred";
        Refused = "refused", "Not agreed";
    }
}

record! {
    /// One step of the chain. A step that was deferred stays beside the one that followed it.
    pub struct Approval(ApprovalId), ApprovalField {
        subject: String = Subject, Line, "Plan or report", "For example Community Safety Plan 2023-25 refresh", Public, required;
        position: u32 = Position, Position, "Place in the order", "", Public;
        board: Option<BoardId> = Board, Link(Kind::Board), "Body", "The board, committee or council", Public, required;
        verb: Verb = Verb, FieldKind::Choice(Verb::OPTIONS), "Asked to", "", Public;
        due: Option<Date> = Due, Date, "Due", "By when", Public;
        date: Option<Date> = Date, Date, "Date", "When it was decided: a day or a month", Public;
        outcome: Outcome = Outcome, FieldKind::Choice(Outcome::OPTIONS), "Outcome", "", Public;
        minute: String = Minute, Line, "Minute", "Number or address of the minute", Public;
        follows: Option<ApprovalId> = Follows, Link(Kind::Approval), "Follows", "The deferred step that this one takes up again", Public;
        papers: Vec<PaperId> = Papers, Links(Kind::Paper), "Papers", "", Public;
        note: String = Note, Paragraphs, "Notes", "", Public;
    }
}

impl Named for Approval {
    fn name(&self, body: &Body) -> String {
        let board = self.board.and_then(|id| body.boards.get(id)).map_or("a body", |board| board.name.as_str());
        format!("{} by {board}", self.subject)
    }
}

/// A step of a chain, with what took it up again when it was deferred.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The step.
    pub approval: Arc<Approval>,
    /// The step that it takes up again, if it does.
    pub takes_up: Option<ApprovalId>,
    /// The step that took it up again, if one did.
    pub taken_up_by: Option<ApprovalId>,
}

/// Everything that one thing goes through until it is approved.
#[derive(Clone, Debug, PartialEq)]
pub struct Chain {
    /// What is approved.
    pub subject: String,
    /// The steps in their order; one that takes up a deferred step stands right after it.
    pub steps: Vec<Step>,
    /// Whether full Council agreed, if the chain goes there.
    pub council: Option<bool>,
}

impl Approval {
    /// Whether it is a step of the same chain.
    pub fn is_of_same(&self, other: &Self) -> bool {
        self.subject.trim().eq_ignore_ascii_case(other.subject.trim())
    }

    /// Whether it was agreed, with changes or without.
    pub fn is_agreed(&self) -> bool {
        matches!(self.outcome, Outcome::Agreed | Outcome::AgreedWithChanges)
    }

    /// Whether it waits for a decision whose date has passed.
    pub fn is_late(&self, today: Day) -> bool {
        self.outcome == Outcome::Awaited && self.due.is_some_and(|due| due.last() < today)
    }

    /// How it stands: `Agreed November 2023`, `Not yet decided, due 8 November 2023`.
    pub fn words(&self, today: Day) -> String {
        let outcome = self.outcome.label();
        match (self.outcome, self.date, self.due) {
            (Outcome::Awaited, _, Some(due)) if self.is_late(today) => format!("{outcome}, was due {}", due.words()),
            (Outcome::Awaited, _, Some(due)) => format!("{outcome}, due {}", due.words()),
            (_, Some(date), _) => format!("{outcome} {}", date.words()),
            _ => outcome.to_owned(),
        }
    }
}

impl Chain {
    /// Whether full Council has decided, in words; nothing when the chain does not go there.
    pub fn council_words(&self) -> Option<&'static str> {
        Some(if self.council? { "Full Council has agreed" } else { "Full Council has not agreed yet" })
    }
}

/// The chains, by what they approve: the one whose first step stands first comes first.
pub fn chains(body: &Body) -> Vec<Chain> {
    let mut all: Vec<_> = body.approvals.iter_shared().collect();
    sort(&mut all, |step| Key::numbers([step.position.into(), step.id.raw().bits()]));
    let mut chains: Vec<Chain> = Vec::new();
    for step in &all {
        let same = |chain: &&mut Chain| chain.subject.trim().eq_ignore_ascii_case(step.subject.trim());
        if chains.iter_mut().find(same).is_none() {
            let of_it = all.iter().filter(|other| other.is_of_same(step));
            let steps: Vec<Arc<Approval>> = of_it.cloned().collect();
            chains.push(chain(body, step.subject.clone(), &steps));
        }
    }
    chains
}

fn chain(body: &Body, subject: String, steps: &[Arc<Approval>]) -> Chain {
    let is_here = |id: ApprovalId| steps.iter().any(|step| step.id == id);
    let taken_up_by = |id: ApprovalId| steps.iter().find(|step| step.follows == Some(id)).map(|step| step.id);
    let mut ordered: Vec<Arc<Approval>> = Vec::new();
    // First those that take up nothing, each with what took it up; then what a file leads round in a circle.
    let starts = steps.iter().filter(|step| step.follows.is_none_or(|id| !is_here(id)));
    for start in starts.chain(steps) {
        let mut open = vec![start.clone()];
        while let Some(step) = open.pop() {
            if ordered.iter().any(|known| known.id == step.id) {
                continue;
            }
            open.extend(steps.iter().rev().filter(|later| later.follows == Some(step.id)).cloned());
            ordered.push(step);
        }
    }
    let is_council =
        |step: &&Arc<Approval>| step.board.and_then(|id| body.boards.get(id)).is_some_and(|board| board.kind == BoardKind::Council);
    let council: Vec<_> = ordered.iter().filter(is_council).collect();
    let agreed = (!council.is_empty()).then(|| council.iter().any(|step| step.is_agreed()));
    let steps = ordered.into_iter().map(|approval| Step {
        takes_up: approval.follows.filter(|id| is_here(*id)),
        taken_up_by: taken_up_by(approval.id),
        approval,
    });
    Chain { subject, steps: steps.collect(), council: agreed }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{board::Board, field::Record as _, id::RawId};

    fn step(id: u64, subject: &str, board: u64, outcome: Outcome, follows: Option<u64>) -> Approval {
        let raw = |bits: u64| RawId::from_bits(bits).unwrap();
        let mut step = Approval::blank(ApprovalId::of(raw(id)));
        (step.subject, step.board, step.outcome) = (subject.into(), Some(BoardId::of(raw(board))), outcome);
        step.position = u32::try_from(id).unwrap();
        step.follows = follows.map(|id| ApprovalId::of(raw(id)));
        step
    }

    fn body(steps: Vec<Approval>) -> Body {
        let mut body = Body::default();
        for (id, kind) in [(1, BoardKind::Cabinet), (2, BoardKind::Council)] {
            let mut board = Board::blank(BoardId::of(RawId::from_bits(id).unwrap()));
            board.kind = kind;
            body.boards.put(board);
        }
        steps.into_iter().for_each(|step| body.approvals.put(step));
        body
    }

    fn order(chain: &Chain) -> Vec<u64> {
        chain.steps.iter().map(|step| step.approval.id.raw().bits()).collect()
    }

    #[test]
    fn a_deferred_step_stays_beside_what_followed_it() {
        let found = chains(&body(vec![
            step(1, "Refresh", 1, Outcome::Deferred, None),
            step(2, "Refresh", 2, Outcome::Awaited, None),
            step(3, "refresh ", 1, Outcome::Agreed, Some(1)),
            step(4, "Another", 1, Outcome::Agreed, None),
        ]));
        assert_eq!(found.iter().map(|chain| chain.subject.as_str()).collect::<Vec<_>>(), ["Refresh", "Another"]);
        assert_eq!(order(&found[0]), [1, 3, 2]);
        let [first, second, _] = &found[0].steps[..] else { panic!("three steps") };
        assert_eq!((first.taken_up_by, second.takes_up), (Some(second.approval.id), Some(first.approval.id)));
        assert_eq!(found[0].council_words(), Some("Full Council has not agreed yet"));
        assert_eq!(found[1].council_words(), None, "the chain does not go there");
    }

    #[test]
    fn council_has_decided_once_it_agreed() {
        let found = chains(&body(vec![
            step(1, "Plan", 2, Outcome::Deferred, None),
            step(2, "Plan", 2, Outcome::AgreedWithChanges, Some(1)),
        ]));
        assert_eq!(found[0].council, Some(true));
        // A circle, as a bad file might hold, loses no step.
        let found = chains(&body(vec![step(1, "Plan", 1, Outcome::Agreed, Some(2)), step(2, "Plan", 1, Outcome::Agreed, Some(1))]));
        assert_eq!(order(&found[0]), [1, 2]);
    }

    #[test]
    fn a_step_says_how_it_stands() {
        let today = Date::read("8 November 2023").unwrap().last();
        let words = |outcome, date: &str, due: &str| {
            let mut step = step(1, "Plan", 1, outcome, None);
            (step.date, step.due) = (Date::read(date).ok(), Date::read(due).ok());
            step.words(today)
        };
        assert_eq!(words(Outcome::Agreed, "November 2023", ""), "Agreed November 2023");
        assert_eq!(words(Outcome::Awaited, "", "8 November 2023"), "Not yet decided, due 8 November 2023");
        assert_eq!(words(Outcome::Awaited, "", "October 2023"), "Not yet decided, was due October 2023");
        assert_eq!(words(Outcome::Deferred, "", ""), "Deferred");
    }
}
