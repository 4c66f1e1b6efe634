//! The chain of bodies that a plan or report goes through.

use super::{
    board::BoardId,
    date::Date,
    document::PaperId,
    field::record,
    plan::Body,
    record::Named,
    value::{Choice, choice},
};

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
        subject: String = Subject, Line, "What is approved", "For example Community Safety Plan 2023-25 refresh", Public, required;
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
