//! What councillors asked and recommended, and what was answered.

use super::{
    board::BoardId,
    date::Date,
    field::record,
    organisation::OrganisationId,
    plan::Body,
    post::PostId,
    record::Named,
    value::{Choice, choice},
};

choice! {
    /// What became of a recommendation.
    pub enum ResponseStatus {
        Awaited = "awaited", "No response yet";
        Accepted = "accepted", "Accepted";
        PartlyAccepted = "partly_accepted", "Accepted in part";
        NotAccepted = "not_accepted", "Not accepted";
        Done = "done", "Done";
    }
}

record! {
    /// A session in which a committee looked at the partnership's work (Police and Justice Act 2006, section 19).
    pub struct Scrutiny(ScrutinyId), ScrutinyField {
        title: String = Title, Line, "Subject", "What was looked at", Public, required;
        board: Option<BoardId> = Board, Link(Kind::Board), "Committee", "", Public;
        date: Option<Date> = Date, Date, "Date", "", Public;
        questions: String = Questions, Paragraphs, "Questions", "What members asked, and what was answered", Public;
        note: String = Note, Paragraphs, "Notes", "For the partnership, not for publication", Partnership;
    }
}

impl Named for Scrutiny {
    fn name(&self, _: &Body) -> String {
        self.date.map_or_else(|| self.title.clone(), |date| format!("{}, {}", self.title, date.words()))
    }
}

record! {
    /// What a committee recommended, to whom, and the response.
    pub struct Recommendation(RecommendationId), RecommendationField {
        scrutiny: Option<ScrutinyId> = Scrutiny, Owner(Kind::Scrutiny), "Scrutiny session", "", Public, required;
        title: String = Title, Line, "Recommendation", "", Public, required;
        to: Option<OrganisationId> = To, Link(Kind::Organisation), "To", "The body that is to respond", Public;
        lead: Option<PostId> = Lead, Link(Kind::Post), "Lead officer", "A post, not a person", Public;
        due: Option<Date> = Due, Date, "Response due", "", Public;
        status: ResponseStatus = Status, FieldKind::Choice(ResponseStatus::OPTIONS), "Status", "", Public;
        response: String = Response, Paragraphs, "Response", "", Public;
        responded: Option<Date> = Responded, Date, "Response date", "", Public;
    }
}

impl Named for Recommendation {
    fn name(&self, _: &Body) -> String {
        self.title.clone()
    }
}
