//! Progress, as it was told at the time, and what was corrected of it afterwards.

use super::{
    brag::Brag,
    date::Date,
    field::record,
    objective::ObjectiveId,
    plan::Body,
    post::PostId,
    record::Named,
    value::{Choice, choice},
};

choice! {
    /// How far a return has come. A draft counts as not returned.
    pub enum UpdateState {
        Draft = "draft", "Draft";
        Submitted = "submitted", "Submitted";
        Accepted = "accepted", "Accepted";
        Published = "published", "Published";
    }
}

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
        corrective: String = Corrective, Paragraphs, "Corrective action", "What brings it back on track; asked when it is red or twice amber", Public;
        forecast: Option<Date> = Forecast, Date, "Forecast date", "When it is now expected to be done", Public;
        state: UpdateState = State, FieldKind::Choice(UpdateState::OPTIONS), "State", "", Partnership;
    }
}

impl Named for Update {
    fn name(&self, body: &Body) -> String {
        let objective = self.objective.and_then(|id| body.objectives.get(id)).map(super::objective::Objective::brief);
        let period = self.period.map(|period| format!("{} progress", period.words()));
        format!("{} of {}", period.as_deref().unwrap_or("Progress"), objective.as_deref().unwrap_or("an objective"))
    }
}

impl Update {
    /// Whether it came back: a draft did not, whatever it says.
    pub fn is_returned(&self) -> bool {
        self.state != UpdateState::Draft
    }

    /// Whether it came back with a BRAG. A blank is no judgement and counts as not returned, never as green.
    pub fn is_judged(&self) -> bool {
        self.is_returned() && self.brag != Brag::Grey
    }

    /// Whether it says anything of how the work stands.
    pub fn says_something(&self) -> bool {
        let texts = [&self.done, &self.result, &self.problem, &self.next, &self.corrective];
        self.brag != Brag::Grey || self.forecast.is_some() || texts.iter().any(|text| !text.trim().is_empty())
    }
}

record! {
    /// What an update said before it was corrected, when and why. Once a quarter is closed nothing in it changes in another way.
    pub struct ProgressCorrection(ProgressCorrectionId), ProgressCorrectionField {
        update: Option<UpdateId> = Update, Owner(Kind::Update), "Progress update", "", Public, required;
        date: Option<Date> = Date, Date, "Date", "When it was corrected", Public, required;
        field: String = Field, Line, "Corrected part", "Empty when the whole return came after the quarter was closed", Public;
        former: String = Former, Paragraphs, "Former words", "", Public;
        reason: String = Reason, Line, "Reason", "Why it was corrected", Public, required;
    }
}

impl Named for ProgressCorrection {
    fn name(&self, _: &Body) -> String {
        self.date.map_or_else(|| "Correction".to_owned(), |date| format!("Correction of {}", date.words()))
    }
}
