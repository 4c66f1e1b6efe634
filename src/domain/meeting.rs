//! Meetings of boards, what was on their agenda, and what came of it.

use super::{
    board::BoardId,
    date::Date,
    document::PaperId,
    field::record,
    objective::ObjectiveId,
    organisation::OrganisationId,
    plan::Body,
    post::PostId,
    record::Named,
    value::{Choice, choice},
};

choice! {
    /// Where a meeting stands.
    pub enum MeetingStatus {
        Planned = "planned", "Planned";
        Held = "held", "Held";
        Cancelled = "cancelled", "Cancelled";
    }
}

choice! {
    /// What an agenda item is for.
    pub enum ItemKind {
        Discussion = "discussion", "Discussion";
        Decision = "decision", "Decision";
        Report = "report", "Report";
        Update = "update", "Update";
    }
}

choice! {
    /// Where an action stands.
    pub enum ActionStatus {
        Open = "open", "Open";
        Done = "done", "Done";
        Dropped = "dropped", "Dropped";
    }
}

record! {
    /// A meeting of a board on a date, planned, held or cancelled.
    pub struct Meeting(MeetingId), MeetingField {
        board: Option<BoardId> = Board, Owner(Kind::Board), "Board", "", Public, required;
        date: Option<Date> = Date, Date, "Date", "The day it meets", Public, required;
        time: String = Time, Line, "Time", "For example 10am to 12 noon", Public;
        place: String = Place, Line, "Place", "", Public;
        status: MeetingStatus = Status, FieldKind::Choice(MeetingStatus::OPTIONS), "Status", "", Public;
        open_to_public: bool = OpenToPublic, Flag, "Open to the public", "Whether anyone may attend", Public;
        attended: Vec<PostId> = Attended, Links(Kind::Post), "Attended", "Posts, not people", Public;
        attended_for: Vec<OrganisationId> = AttendedFor, Links(Kind::Organisation), "Organisations represented", "", Public;
        apologies: Vec<PostId> = Apologies, Links(Kind::Post), "Apologies", "Posts, not people", Public;
        minutes: String = Minutes, Paragraphs, "Minutes", "In short: what was said that matters later", Partnership;
        cancelled_why: String = CancelledWhy, Line, "Reason for cancelling", "Only for a cancelled meeting", Public;
    }
}

impl Named for Meeting {
    fn name(&self, body: &Body) -> String {
        let board = self.board.and_then(|id| body.boards.get(id)).map_or("Meeting", |board| board.name.as_str());
        self.date.map_or_else(|| board.to_owned(), |date| format!("{board}, {}", date.words()))
    }
}

record! {
    /// A thing on the agenda, with what it concerns and what was decided.
    pub struct AgendaItem(AgendaItemId), AgendaItemField {
        meeting: Option<MeetingId> = Meeting, Owner(Kind::Meeting), "Meeting", "", Public, required;
        position: u32 = Position, Position, "Place in the order", "", Public;
        title: String = Title, Line, "Item", "", Public, required;
        kind: ItemKind = Kind, FieldKind::Choice(ItemKind::OPTIONS), "Kind of item", "", Public;
        objectives: Vec<ObjectiveId> = Objectives, Links(Kind::Objective), "Objectives it concerns", "", Public;
        papers: Vec<PaperId> = Papers, Links(Kind::Paper), "Papers", "", Public;
        decision: String = Decision, Paragraphs, "Decision", "What was decided", Public;
        carried_from: Option<AgendaItemId> = CarriedFrom, Link(Kind::AgendaItem), "Carried over from", "The item of an earlier meeting that it goes on with", Public;
    }
}

impl Named for AgendaItem {
    fn name(&self, _: &Body) -> String {
        self.title.clone()
    }
}

record! {
    /// Something that a meeting asked a post to do. It stays open, from meeting to meeting, until it is done or dropped.
    pub struct Action(ActionId), ActionField {
        meeting: Option<MeetingId> = Meeting, Owner(Kind::Meeting), "Meeting", "The meeting that asked for it", Public, required;
        title: String = Title, Line, "Action", "What is to be done", Public, required;
        lead: Option<PostId> = Lead, Link(Kind::Post), "Lead officer", "A post, not a person", Public;
        due: Option<Date> = Due, Date, "Due date", "", Public;
        status: ActionStatus = Status, FieldKind::Choice(ActionStatus::OPTIONS), "Status", "", Public;
        closed: Option<Date> = Closed, Date, "Closed on", "When it was done or dropped", Public;
        outcome: String = Outcome, Line, "Outcome", "What came of it", Public;
        objectives: Vec<ObjectiveId> = Objectives, Links(Kind::Objective), "Objectives it concerns", "", Public;
    }
}

impl Named for Action {
    fn name(&self, _: &Body) -> String {
        self.title.clone()
    }
}
