//! The annual review: what is decided of each objective of an edition before the next one is made.

use super::{
    board::BoardId,
    date::Date,
    edition::EditionId,
    field::record,
    id::Id as _,
    objective::{ClosingReason, ObjectiveId, Origin},
    organisation::OrganisationId,
    plan::Body,
    priority::PriorityId,
    record::Named,
    value::{Choice, Maybe, choice},
};

choice! {
    /// What becomes of an objective.
    pub enum ReviewOutcome {
        Carry = "carry", "Carry on as it is";
        Reword = "reword", "Reword";
        Complete = "complete", "Complete";
        Retire = "retire", "Retire";
        Transfer = "transfer", "Transfer to another body";
        Merge = "merge", "Merge into another";
        Split = "split", "Split into several";
        New = "new", "New";
    }
}

record! {
    /// A review of an edition. It is under way until it has a closing date.
    pub struct Review(ReviewId), ReviewField {
        title: String = Title, Line, "Title", "For example Annual review 2023", Public, required;
        edition: String = Edition, Line, "Reviewed edition", "", Partnership;
        starts: Option<Date> = Starts, Date, "Start date", "", Public;
        board: Option<BoardId> = Board, Link(Kind::Board), "Deciding body", "Stands for every decision that names no other", Public;
        date: Option<Date> = Date, Date, "Decision date", "Stands for every decision that has no other", Public;
        next_label: String = NextLabel, Line, "Name of the new edition", "For example 2023-25 refresh", Public;
        next_as_at: Option<Date> = NextAsAt, Date, "As-at date of the new edition", "", Public;
        keep_references: bool = KeepReferences, Flag, "References kept", "Whether objectives keep their numbers instead of being numbered anew", Public;
        closed: Option<Date> = Closed, Date, "Closing date", "", Public;
        result: String = Result, Line, "Edition it made", "", Partnership;
        note: String = Note, Paragraphs, "Notes", "For the partnership, not for publication", Partnership;
    }
}

impl Named for Review {
    fn name(&self, _: &Body) -> String {
        self.title.clone()
    }
}

impl Review {
    /// The edition it reviews.
    pub fn reviewed(&self) -> Option<EditionId> {
        self.edition.parse().ok()
    }

    /// Names the edition it reviews.
    pub fn set_reviewed(&mut self, edition: EditionId) {
        self.edition = edition.raw().to_string();
    }

    /// The edition it made when it was closed.
    pub fn made(&self) -> Option<EditionId> {
        self.result.parse().ok()
    }
}

record! {
    /// What a review decides of one objective, or that one is new. The plan changes when the review is closed.
    pub struct ReviewDecision(ReviewDecisionId), ReviewDecisionField {
        review: Option<ReviewId> = Review, Owner(Kind::Review), "Review", "", Public, required;
        objective: Option<ObjectiveId> = Objective, Link(Kind::Objective), "Objective", "Empty when it is new", Public;
        outcome: ReviewOutcome = Outcome, FieldKind::Choice(ReviewOutcome::OPTIONS), "Decision", "", Public;
        wording: String = Wording, Line, "New wording", "One sentence that starts with what is done", Public;
        parts: String = Parts, Paragraphs, "Wordings of the parts", "One objective a line", Public;
        priority: Option<PriorityId> = Priority, Link(Kind::Priority), "Priority", "The one it comes under from now on", Public;
        into: Option<ObjectiveId> = Into, Link(Kind::Objective), "Objective it is merged into", "", Public;
        organisation: Option<OrganisationId> = Organisation, Link(Kind::Organisation), "New owner", "The body that takes it over", Public;
        origin: Maybe<Origin> = Origin, OptionalChoice(Origin::OPTIONS), "Origin", "What it is added to the plan for", Public;
        reason: Maybe<ClosingReason> = Reason, OptionalChoice(ClosingReason::OPTIONS), "Reason", "", Public;
        reason_words: String = ReasonWords, Paragraphs, "Reason in words", "", Public;
        board: Option<BoardId> = Board, Link(Kind::Board), "Deciding body", "", Public;
        date: Option<Date> = Date, Date, "Decision date", "", Public;
        position: u32 = Position, Position, "Place in the order", "", Public;
        made: Vec<ObjectiveId> = Made, Links(Kind::Objective), "Objectives it made", "", Public;
    }
}

impl Named for ReviewDecision {
    fn name(&self, body: &Body) -> String {
        let objective = self.objective.and_then(|id| body.objectives.get(id)).map(super::objective::Objective::brief);
        match objective {
            Some(objective) => format!("{} of {objective}", self.outcome.label()),
            None => format!("New objective “{}”", self.wording),
        }
    }
}

impl ReviewOutcome {
    /// Whether the objective is live afterwards.
    pub fn goes_on(self) -> bool {
        matches!(self, Self::Carry | Self::Reword | Self::New)
    }
}
