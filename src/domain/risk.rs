//! What may go wrong, how likely, how bad, and what is done about it.

use super::{
    date::Date,
    field::record,
    id::Id as _,
    objective::ObjectiveId,
    plan::Body,
    post::PostId,
    record::Named,
    sort::{Key, backwards, sort},
    value::{Choice, Maybe, choice},
};
use std::sync::Arc;

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

    /// `12, high`, or that it is not rated.
    pub fn rating_words(&self) -> String {
        self.rating().map_or_else(|| "Not rated".to_owned(), |rating| format!("{rating}, {}", self.level()))
    }
}

/// The risks with the highest rating first: open ones before closed ones, those that are not rated last of each.
pub fn by_rating(body: &Body) -> Vec<Arc<Risk>> {
    let mut risks: Vec<_> = body.risks.iter_shared().collect();
    sort(&mut risks, |risk| {
        let is_closed = risk.status == RiskStatus::Closed;
        let rating = backwards(risk.rating().map_or(0, u64::from));
        Key::numbers([u64::from(is_closed), rating, risk.id.raw().bits()])
    });
    risks
}

/// How many open risks stand at each likelihood (the outer list, from 1) and impact.
pub fn counts(body: &Body) -> [[usize; 5]; 5] {
    let mut counts = [[0; 5]; 5];
    for risk in body.risks.iter().filter(|risk| risk.status == RiskStatus::Open) {
        let (Some(likelihood), Some(impact)) = (risk.likelihood.0, risk.impact.0) else { continue };
        let place = counts.get_mut(likelihood as usize).and_then(|row| row.get_mut(impact as usize));
        if let Some(count) = place {
            *count += 1;
        }
    }
    counts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{field::Record as _, id::RawId};

    fn risk(id: u64, likelihood: Option<Likelihood>, impact: Option<Impact>, status: RiskStatus) -> Risk {
        let mut risk = Risk::blank(RiskId::of(RawId::from_bits(id).unwrap()));
        (risk.likelihood, risk.impact, risk.status) = (Maybe(likelihood), Maybe(impact), status);
        risk
    }

    #[test]
    fn risks_are_rated_sorted_and_counted() {
        let mut body = Body::default();
        body.risks.put(risk(1, None, Some(Impact::Severe), RiskStatus::Open));
        body.risks.put(risk(2, Some(Likelihood::AlmostCertain), Some(Impact::Severe), RiskStatus::Closed));
        body.risks.put(risk(3, Some(Likelihood::Possible), Some(Impact::Major), RiskStatus::Open));
        body.risks.put(risk(4, Some(Likelihood::Likely), Some(Impact::Major), RiskStatus::Open));
        let found: Vec<_> = by_rating(&body).iter().map(|risk| (risk.id.raw().bits(), risk.rating_words())).collect();
        let expected = [(4, "16, very high"), (3, "12, high"), (1, "Not rated"), (2, "25, very high")];
        assert_eq!(found, expected.map(|(id, words)| (id, words.to_owned())));
        let counts = counts(&body);
        assert_eq!((counts[2][3], counts[3][3], counts[4][4], counts.iter().flatten().sum::<usize>()), (1, 1, 0, 2));
    }
}
