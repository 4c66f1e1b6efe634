//! Programmes and services that deliver objectives: who runs them, for whom, when.

use super::{date::Date, field::record, objective::ObjectiveId, organisation::OrganisationId, plan::Body, record::Named};

record! {
    /// A named programme, operation, service or course.
    pub struct Programme(ProgrammeId), ProgrammeField {
        title: String = Title, Line, "Name", "For example Junior Citizens", Public, required;
        what: String = What, Paragraphs, "What it is", "", Public;
        provider: Option<OrganisationId> = Provider, Link(Kind::Organisation), "Run by", "", Public;
        audience: String = Audience, Line, "For whom", "For example Year 6 pupils, or ages 10 to 18", Public;
        place: String = Place, Line, "Place", "", Public;
        runs: String = Runs, Cadence, "Runs", "For example Fri and Sat 10pm to 4am, monthly, every year in April", Public;
        starts: Option<Date> = Starts, Date, "Start date", "", Public;
        ends: Option<Date> = Ends, Date, "End date", "", Public;
        objectives: Vec<ObjectiveId> = Objectives, Links(Kind::Objective), "Objectives it serves", "", Public;
        note: String = Note, Paragraphs, "Notes", "For the partnership, not for publication", Partnership;
    }
}

impl Named for Programme {
    fn name(&self, _: &Body) -> String {
        self.title.clone()
    }
}
