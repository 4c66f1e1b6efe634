//! What is to be done under a priority.

use super::{
    board::BoardId,
    brag::Brag,
    date::{Date, Day},
    field::record,
    organisation::OrganisationId,
    plan::Body,
    post::PostId,
    priority::PriorityId,
    record::Named,
    value::{Choice, Maybe, choice},
};

choice! {
    /// The sort of work it is.
    pub enum ObjectiveKind {
        Deliver = "deliver", "Deliver";
        Develop = "develop", "Develop";
        Commission = "commission", "Commission";
        Recommission = "recommission", "Recommission";
        Review = "review", "Review";
        RollOut = "roll_out", "Roll out";
        Maintain = "maintain", "Maintain";
        Attend = "attend", "Attend";
    }
}

choice! {
    /// Where an objective is in its life. An objective that ended stays in the plan.
    pub enum Status {
        Active = "active", "Active";
        Proposed = "proposed", "Proposed";
        Completed = "completed", "Completed";
        Retired = "retired", "Retired";
        Transferred = "transferred", "Transferred to another body";
        Merged = "merged", "Merged into another";
        Split = "split", "Split into others";
    }
}

choice! {
    /// Why an objective ended.
    pub enum ClosingReason {
        Done = "done", "Done";
        FundingEnded = "funding_ended", "Funding ended";
        LawChanged = "law_changed", "The law changed";
        OwnerChanged = "owner_changed", "Another body owns it";
        Merged = "merged", "Merged into another";
        Split = "split", "Split into others";
        NotPartnership = "not_partnership", "Not an action of the partnership";
        NoLongerPriority = "no_longer_priority", "No longer a priority";
    }
}

choice! {
    /// What an objective was added to the plan for.
    pub enum Origin {
        Assessment = "assessment", "Finding of the strategic assessment";
        Scrutiny = "scrutiny", "Scrutiny recommendation";
        NewDuty = "new_duty", "New duty";
        Partner = "partner", "Proposal of a partner";
        Consultation = "consultation", "Consultation or survey";
        Other = "other", "Other";
    }
}

record! {
    /// One piece of work, with who leads it, by when, and how it stands.
    pub struct Objective(ObjectiveId), ObjectiveField {
        reference: String = Reference, Line, "Reference", "As printed, for example 2.3.4", Public;
        title: String = Title, Line, "Objective", "One sentence that starts with what is done", Public, required;
        priority: Option<PriorityId> = Priority, Link(Kind::Priority), "Priority", "", Public, required;
        position: u32 = Position, Position, "Place in the order", "", Public;
        kind: ObjectiveKind = Kind, FieldKind::Choice(ObjectiveKind::OPTIONS), "Kind of work", "", Public;
        lead: Option<PostId> = Lead, Link(Kind::Post), "Lead officer", "A post, not a person", Public;
        lead_organisation: Option<OrganisationId> = LeadOrganisation, Link(Kind::Organisation), "Lead organisation", "", Public;
        partners: Vec<OrganisationId> = Partners, Links(Kind::Organisation), "Partners", "Bodies that take part", Public;
        board: Option<BoardId> = Board, Link(Kind::Board), "Oversight board", "The board or group that follows it", Public;
        starts: Option<Date> = Starts, Date, "Start date", "For example April 2023", Public;
        due: Option<Date> = Due, Date, "Due date", "For example 31 March 2025, March 2025 or Q4 2024/25", Public;
        status: Status = Status, FieldKind::Choice(Status::OPTIONS), "Status", "", Public;
        brag: Brag = Brag, FieldKind::Choice(Brag::OPTIONS), "BRAG", "How it stands now", Public;
        closing_reason: Maybe<ClosingReason> = ClosingReason, OptionalChoice(ClosingReason::OPTIONS), "Reason for ending", "Only for an objective that has ended", Public;
        closing_note: String = ClosingNote, Paragraphs, "Reason in words", "", Public;
        origins: Vec<ObjectiveId> = Origins, Links(Kind::Objective), "Predecessors", "Objectives this one was split from or took over", Public;
        origin: Maybe<Origin> = Origin, OptionalChoice(Origin::OPTIONS), "Origin", "What it was added to the plan for", Public;
        origin_note: String = OriginNote, Line, "Origin in words", "For example the number of the recommendation", Public;
        former_references: String = FormerReferences, Line, "Earlier references", "As printed in earlier editions", Public;
        note: String = Note, Paragraphs, "Notes", "For the partnership, not for publication", Partnership;
    }
}

impl Named for Objective {
    fn name(&self, _: &Body) -> String {
        self.heading()
    }

    fn other_names(&self) -> Vec<&str> {
        vec![&self.reference, &self.title, &self.former_references]
    }
}

impl Status {
    /// Whether the work is still to be done or in hand.
    pub fn is_live(self) -> bool {
        matches!(self, Self::Active | Self::Proposed)
    }
}

impl Objective {
    /// Whether it is live, not complete, and its due date has passed.
    pub fn is_overdue(&self, today: Day) -> bool {
        self.status.is_live() && self.brag != Brag::Blue && self.due.is_some_and(|due| due.last() < today)
    }

    /// Its reference and title.
    pub fn heading(&self) -> String {
        if self.reference.is_empty() { self.title.clone() } else { format!("{} {}", self.reference, self.title) }
    }

    /// What it is called where room is short: its reference, or its title in quotation marks.
    pub fn brief(&self) -> String {
        if self.reference.is_empty() { format!("“{}”", self.title) } else { self.reference.clone() }
    }
}
