//! What the people of the area were asked and what they said.

use super::{
    date::Date,
    field::record,
    number::Number,
    plan::Body,
    priority::PriorityId,
    record::Named,
    value::{Choice, choice},
};

choice! {
    /// How people were asked.
    pub enum EngagementKind {
        Survey = "survey", "Survey";
        PublicMeeting = "public_meeting", "Public meeting";
        Consultation = "consultation", "Consultation";
        Forum = "forum", "Forum or panel";
        Publicity = "publicity", "Publicity";
    }
}

record! {
    /// A survey, meeting or consultation (SI 2007/1830, regulation 12).
    pub struct Engagement(EngagementId), EngagementField {
        title: String = Title, Line, "Name", "For example Annual crime survey 2023", Public, required;
        kind: EngagementKind = Kind, FieldKind::Choice(EngagementKind::OPTIONS), "Kind", "", Public;
        starts: Option<Date> = Starts, Date, "Start date", "", Public;
        ends: Option<Date> = Ends, Date, "End date", "", Public;
        audience: String = Audience, Line, "Audience", "Who was asked", Public;
        groups: Vec<String> = Groups, Lines, "Groups reached", "One to a line", Public;
        responses: Option<Number> = Responses, Number, "Responses", "How many", Public;
        findings: String = Findings, Paragraphs, "Findings", "What they said", Public;
        priorities: Vec<PriorityId> = Priorities, Links(Kind::Priority), "Priorities it bears on", "", Public;
        published: String = Published, Line, "Published", "Where the findings can be read", Public;
    }
}

impl Named for Engagement {
    fn name(&self, _: &Body) -> String {
        self.title.clone()
    }
}
