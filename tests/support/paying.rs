//! Plans in which little pays for the work, and what pays.

use super::{example, raw};
use safer_plan::{
    domain::{
        date::{Date, Day},
        field::Record as _,
        funding::{Funding, FundingId, FundingStatus},
        gap::{self, Gap},
        id::Id,
        objective::ObjectiveId,
        plan::{Body, Plan},
        rows::Rows,
    },
    examples::Example,
};

/// A date as people type it.
pub fn date(text: &str) -> Date {
    Date::read(text).unwrap()
}

/// Its last day.
pub fn day(text: &str) -> Day {
    date(text).last()
}

/// The day the reports speak of.
pub fn today() -> Day {
    day("8 November 2023")
}

/// The example plan with nothing that pays for anything.
pub fn unpaid() -> Plan {
    let mut plan = example(Example::Plan2022).plan;
    plan.body.funding = Rows::default();
    plan.body.contracts = Rows::default();
    plan.body.contract_options = Rows::default();
    plan
}

/// An objective of the example.
pub fn objective(id: &str) -> ObjectiveId {
    ObjectiveId::of(raw(id))
}

/// A sum of money for some objectives; its end may be words that are not a date.
pub fn money(id: &str, ends: &str, objectives: &[&str]) -> Funding {
    let mut funding = Funding::blank(FundingId::of(raw(id)));
    funding.title = format!("Money {id}");
    funding.ends = Date::read(ends).ok();
    funding.objectives = objectives.iter().map(|id| objective(id)).collect();
    funding
}

/// The sum with another standing.
pub fn standing(status: FundingStatus, mut funding: Funding) -> Funding {
    funding.status = status;
    funding
}

/// The gaps on that day.
pub fn gaps(body: &Body) -> Vec<Gap> {
    gap::gaps(body, today())
}

/// The same in words.
pub fn words(body: &Body) -> Vec<String> {
    gaps(body).iter().map(Gap::words).collect()
}
