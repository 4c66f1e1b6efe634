//! Money that pays for the work: who gives it, how much, until when, and on what conditions.

use super::{
    date::Date,
    field::record,
    number::Number,
    objective::ObjectiveId,
    organisation::OrganisationId,
    plan::Body,
    record::Named,
    value::{Choice, choice},
};

choice! {
    /// What sort of money it is.
    pub enum FundingKind {
        Grant = "grant", "Grant";
        Core = "core", "Core budget";
        Capital = "capital", "Capital";
        Commissioned = "commissioned", "Commissioned";
        InKind = "in_kind", "In kind";
    }
}

choice! {
    /// How sure the money is.
    pub enum FundingStatus {
        Secured = "secured", "Secured";
        Applied = "applied", "Applied for";
        AtRisk = "at_risk", "At risk";
        Ended = "ended", "Ended";
    }
}

record! {
    /// One sum of money for a stretch of time. What is carried forward is part of another year's sum and is counted once.
    pub struct Funding(FundingId), FundingField {
        title: String = Title, Line, "Name", "For example Violence reduction grant", Public, required;
        funder: Option<OrganisationId> = Funder, Link(Kind::Organisation), "Funder", "", Public;
        kind: FundingKind = Kind, FieldKind::Choice(FundingKind::OPTIONS), "Kind of money", "", Public;
        amount: Option<Number> = Amount, Money, "Amount", "In pounds and pence; leave empty when it is not stated", Public;
        carried_forward: Option<Number> = CarriedForward, Money, "Of which carried forward", "The part that an earlier sum here already counts", Public;
        starts: Option<Date> = Starts, Date, "Start date", "", Public;
        ends: Option<Date> = Ends, Date, "End date", "The last day or month it pays for", Public;
        status: FundingStatus = Status, FieldKind::Choice(FundingStatus::OPTIONS), "How sure it is", "", Public;
        conditions: String = Conditions, Paragraphs, "Conditions", "What the funder asks for", Public;
        objectives: Vec<ObjectiveId> = Objectives, Links(Kind::Objective), "Objectives it pays for", "", Public;
        note: String = Note, Paragraphs, "Notes", "For the partnership, not for publication", Partnership;
    }
}

impl Named for Funding {
    fn name(&self, _: &Body) -> String {
        self.title.clone()
    }
}

record! {
    /// That money was extended: the end it had, the end it got, and who decided so.
    pub struct FundingExtension(FundingExtensionId), FundingExtensionField {
        funding: Option<FundingId> = Funding, Owner(Kind::Funding), "Sum of money", "", Public, required;
        former_end: Option<Date> = FormerEnd, Date, "Earlier end date", "", Public, required;
        new_end: Option<Date> = NewEnd, Date, "New end date", "", Public, required;
        decided_by: String = DecidedBy, Line, "Decided by", "The body or post", Public;
        decided_on: Option<Date> = DecidedOn, Date, "Decision date", "", Public;
        note: String = Note, Paragraphs, "Reason", "", Public;
    }
}

impl Named for FundingExtension {
    fn name(&self, body: &Body) -> String {
        let funding = self.funding.and_then(|id| body.funding.get(id)).map_or("Funding", |row| row.title.as_str());
        format!("{funding}, extended to {}", self.new_end.map(Date::words).unwrap_or_default())
    }
}
