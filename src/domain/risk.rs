//! What may go wrong, how likely, how bad, and what is done about it.

use super::{
    date::Date,
    field::record,
    objective::ObjectiveId,
    plan::Body,
    post::PostId,
    record::Named,
    value::{Choice, Maybe, choice},
};

choice! {
    /// What sort of risk it is.
    pub enum RiskCategory {
        Funding = "funding", "Funding";
        Staffing = "staffing", "Staffing";
        Data = "data", "Data and information sharing";
        Partner = "partner", "Partner bodies";
        Legal = "legal", "Legal";
        Delivery = "delivery", "Delivery";
        Other = "other", "Other";
    }
}

choice! {
    /// How likely it is, out of five.
    pub enum Likelihood {
        Rare = "1", "1 rare";
        Unlikely = "2", "2 unlikely";
        Possible = "3", "3 possible";
        Likely = "4", "4 likely";
        AlmostCertain = "5", "5 almost certain";
    }
}

choice! {
    /// How bad it would be, out of five.
    pub enum Impact {
        Negligible = "1", "1 negligible";
        Minor = "2", "2 minor";
        Moderate = "3", "3 moderate";
        Major = "4", "4 major";
        Severe = "5", "5 severe";
    }
}

choice! {
    /// Whether it is still watched.
    pub enum RiskStatus {
        Open = "open", "Open";
        Closed = "closed", "Closed";
    }
}

record! {
    /// A risk to the plan.
    pub struct Risk(RiskId), RiskField {
        title: String = Title, Line, "Risk", "What may happen, in one sentence", Public, required;
        category: RiskCategory = Category, FieldKind::Choice(RiskCategory::OPTIONS), "Category", "", Public;
        cause: String = Cause, Paragraphs, "Cause", "Why it may happen", Public;
        effect: String = Effect, Paragraphs, "Effect", "What would follow", Public;
        likelihood: Maybe<Likelihood> = Likelihood, OptionalChoice(Likelihood::OPTIONS), "Likelihood", "With what is done about it now", Public;
        impact: Maybe<Impact> = Impact, OptionalChoice(Impact::OPTIONS), "Impact", "", Public;
        mitigation: String = Mitigation, Paragraphs, "Mitigation", "What is done about it", Public;
        owner: Option<PostId> = Owner, Link(Kind::Post), "Owner", "A post, not a person", Public;
        review: Option<Date> = Review, Date, "Next review", "", Public;
        status: RiskStatus = Status, FieldKind::Choice(RiskStatus::OPTIONS), "Status", "", Public;
        objectives: Vec<ObjectiveId> = Objectives, Links(Kind::Objective), "Objectives it threatens", "", Public;
        note: String = Note, Paragraphs, "Notes", "For the partnership, not for publication", Partnership;
    }
}

impl Named for Risk {
    fn name(&self, _: &Body) -> String {
        self.title.clone()
    }
}

impl Risk {
    /// Likelihood times impact, 1 to 25, once both were judged.
    pub fn rating(&self) -> Option<u8> {
        let points = |key: &str| key.parse::<u8>().ok();
        Some(points(self.likelihood.0?.key())? * points(self.impact.0?.key())?)
    }

    /// The rating in words, as risk registers group it.
    pub fn level(&self) -> &'static str {
        match self.rating() {
            None => "not rated",
            Some(0..=4) => "low",
            Some(5..=9) => "medium",
            Some(10..=15) => "high",
            Some(_) => "very high",
        }
    }
}
