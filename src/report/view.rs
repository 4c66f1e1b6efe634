//! What a report is made from.

use super::{document::Audience, public::PublicPlan};
use crate::domain::{
    date::Day,
    edition::EditionId,
    plan::{Body, Plan},
    report::Report,
};

/// A plan as the readers of a report may see it, and the day it is made on.
///
/// There are two ways to come by one, and which it was decides for whose eyes the document is.
#[derive(Clone, Copy)]
pub struct View<'a> {
    plan: &'a Plan,
    today: Day,
    audience: Audience,
}

impl<'a> View<'a> {
    /// What anyone may read.
    pub fn public(plan: &'a PublicPlan, today: Day) -> Self {
        Self { plan: plan.plan(), today, audience: Audience::Public }
    }

    /// All of it, for the partnership's bodies only.
    pub fn partnership(plan: &'a Plan, today: Day) -> Self {
        Self { plan, today, audience: Audience::Partnership }
    }

    /// The plan.
    pub fn plan(&self) -> &'a Plan {
        self.plan
    }

    /// The day the report is made on.
    pub fn today(&self) -> Day {
        self.today
    }

    /// For whose eyes it is.
    pub fn audience(&self) -> Audience {
        self.audience
    }

    /// The records of an edition; of the working copy where none is named or it is gone.
    pub fn body(&self, edition: Option<EditionId>) -> &'a Body {
        edition.and_then(|edition| self.plan.frozen.get(&edition)).unwrap_or(&self.plan.body)
    }

    /// The records that a report is made from.
    pub fn body_of(&self, report: &Report) -> &'a Body {
        self.body(report.of_edition())
    }
}
