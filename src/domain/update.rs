//! Progress, as it was told at the time.

use super::{
    brag::Brag, date::Date, field::record, objective::ObjectiveId, plan::Body, post::PostId, record::Named, value::Choice,
};

record! {
    /// What was reported of an objective for a period.
    pub struct Update(UpdateId), UpdateField {
        objective: Option<ObjectiveId> = Objective, Owner(Kind::Objective), "Objective", "", Public, required;
        period: Option<Date> = Period, Period, "Period", "For example Q3 2024/25", Public, required;
        date: Option<Date> = Date, Date, "Report date", "", Public;
        author: Option<PostId> = Author, Link(Kind::Post), "Reporting officer", "A post, not a person", Public;
        done: String = Done, Paragraphs, "What was done", "", Public;
        result: String = Result, Paragraphs, "What came of it", "Say how many, and of how many", Public;
        problem: String = Problem, Paragraphs, "Problems", "What stands in the way", Public;
        next: String = Next, Paragraphs, "Next step", "", Public;
        brag: Brag = Brag, FieldKind::Choice(Brag::OPTIONS), "BRAG", "How it stood at the time", Public;
    }
}

impl Named for Update {
    fn name(&self, body: &Body) -> String {
        let objective = self.objective.and_then(|id| body.objectives.get(id)).map(super::objective::Objective::brief);
        let period = self.period.map(|period| format!("{} progress", period.words()));
        format!("{} of {}", period.as_deref().unwrap_or("Progress"), objective.as_deref().unwrap_or("an objective"))
    }
}
