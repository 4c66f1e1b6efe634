//! The yearly strategic assessment and what it found.

use super::{board::BoardId, date::Date, field::record, plan::Body, priority::PriorityId, record::Named};

record! {
    /// A strategic assessment. Each of the six contents is covered when it says where in the assessment it stands
    /// (Crime and Disorder (Formulation and Implementation of Strategy) Regulations 2007, SI 2007/1830, regulations 5 to 7).
    pub struct Assessment(AssessmentId), AssessmentField {
        title: String = Title, Line, "Name", "For example Strategic assessment 2023", Public, required;
        year: Option<Date> = Year, Period, "Year", "The year it is made for", Public;
        data_period: Option<Date> = DataPeriod, Period, "Period of the data", "For example 2022/23", Public;
        prepared: Option<Date> = Prepared, Date, "Prepared", "", Public;
        considered: Option<Date> = Considered, Date, "Considered on", "", Public;
        considered_by: Option<BoardId> = ConsideredBy, Link(Kind::Board), "Considered by", "", Public;
        exempt: bool = Exempt, Flag, "Exempt", "Whether it is kept from publication", Public;
        patterns: String = Patterns, Line, "Levels and patterns", "Where the levels and patterns of crime, disorder and substance misuse are analysed: pages or sections", Public;
        changes: String = Changes, Line, "Changes since the last one", "Where changes in those levels and patterns are analysed", Public;
        causes: String = Causes, Line, "Why they changed", "Where the reasons for the changes are analysed", Public;
        matters: String = Matters, Line, "Matters to put first", "Where it says what the responsible authorities should prioritise", Public;
        community: String = Community, Line, "What the community puts first", "Where it says what people who live and work in the area want prioritised", Public;
        last_plan: String = LastPlan, Line, "How far the last plan was carried out", "Where it says so", Public;
        note: String = Note, Paragraphs, "Notes", "For the partnership, not for publication", Partnership;
    }
}

impl Named for Assessment {
    fn name(&self, _: &Body) -> String {
        self.title.clone()
    }
}

record! {
    /// Something an assessment found, and the change to the priorities that it recommends.
    pub struct Finding(FindingId), FindingField {
        assessment: Option<AssessmentId> = Assessment, Owner(Kind::Assessment), "Assessment", "", Public, required;
        code: String = Code, Line, "Number", "As printed", Public;
        title: String = Title, Line, "Finding", "In one sentence", Public, required;
        priorities: Vec<PriorityId> = Priorities, Links(Kind::Priority), "Priorities it bears on", "", Public;
        change: String = Change, Paragraphs, "Change it recommends", "For example keep, reword or add a priority", Public;
    }
}

impl Named for Finding {
    fn name(&self, _: &Body) -> String {
        if self.code.is_empty() { self.title.clone() } else { format!("{} {}", self.code, self.title) }
    }
}

impl Assessment {
    /// The six contents that the regulations ask for: what each is called and where in the assessment it stands.
    pub fn contents(&self) -> [(AssessmentField, &str); 6] {
        [
            (AssessmentField::Patterns, &self.patterns),
            (AssessmentField::Changes, &self.changes),
            (AssessmentField::Causes, &self.causes),
            (AssessmentField::Matters, &self.matters),
            (AssessmentField::Community, &self.community),
            (AssessmentField::LastPlan, &self.last_plan),
        ]
    }
}
