//! What councillors asked and recommended, and what was answered.

use super::{
    board::BoardId,
    date::{Date, Day},
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

impl Recommendation {
    /// Whether a response is awaited whose date has passed.
    pub fn is_late(&self, today: Day) -> bool {
        self.status == ResponseStatus::Awaited && self.due.is_some_and(|due| due.last() < today)
    }
}

/// How a session's recommendations stand: `3 recommendations: 2 without a response, 1 of them late`. Empty when it made none.
pub fn responses(body: &Body, scrutiny: ScrutinyId, today: Day) -> String {
    let of_it = || body.recommendations.iter().filter(|row| row.scrutiny == Some(scrutiny));
    let all = of_it().count();
    let awaited = of_it().filter(|row| row.status == ResponseStatus::Awaited).count();
    let late = of_it().filter(|row| row.is_late(today)).count();
    let noun = if all == 1 { "recommendation" } else { "recommendations" };
    match (all, awaited, late) {
        (0, _, _) => String::new(),
        (_, 0, _) => format!("{all} {noun}, all with a response"),
        (_, _, 0) => format!("{all} {noun}, {awaited} without a response"),
        _ => format!("{all} {noun}, {awaited} without a response, {late} of them late"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        field::Record as _,
        id::{Id as _, RawId},
    };

    #[test]
    fn late_responses_are_counted() {
        let raw = |bits: u64| RawId::from_bits(bits).unwrap();
        let (mut body, session) = (Body::default(), ScrutinyId::of(raw(1)));
        let today = Date::read("8 November 2023").unwrap().last();
        assert_eq!(responses(&body, session, today), "");
        for (bits, status, due) in [
            (1, ResponseStatus::Done, "October 2023"),
            (2, ResponseStatus::Awaited, "October 2023"),
            (3, ResponseStatus::Awaited, "November 2023"),
        ] {
            let mut row = Recommendation::blank(RecommendationId::of(raw(bits)));
            (row.scrutiny, row.status, row.due) = (Some(session), status, Date::read(due).ok());
            body.recommendations.put(row);
        }
        assert_eq!(responses(&body, session, today), "3 recommendations, 2 without a response, 1 of them late");
        body.recommendations.take(RecommendationId::of(raw(2)));
        assert_eq!(responses(&body, session, today), "2 recommendations, 1 without a response");
    }
}
