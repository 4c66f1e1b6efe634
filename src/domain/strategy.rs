//! Strategies and duties of others that the plan has to fit.

use super::{
    date::Date,
    field::record,
    organisation::OrganisationId,
    plan::Body,
    priority::PriorityId,
    record::Named,
    value::{Choice, choice},
};

choice! {
    /// What it is.
    pub enum StrategyKind {
        Strategy = "strategy", "Strategy or plan";
        Duty = "duty", "Statutory duty";
        NeedsAssessment = "needs_assessment", "Needs assessment";
        Policy = "policy", "Policy";
    }
}

record! {
    /// A strategy, plan, policy or duty that stands beside the plan.
    pub struct Strategy(StrategyId), StrategyField {
        title: String = Title, Line, "Name", "For example Serious Violence Duty strategy", Public, required;
        kind: StrategyKind = Kind, FieldKind::Choice(StrategyKind::OPTIONS), "Kind", "", Public;
        statute: String = Statute, Line, "Law", "Act and section, where there is one", Public;
        owner: Option<OrganisationId> = Owner, Link(Kind::Organisation), "Owner", "The body that answers for it", Public;
        due: Option<Date> = Due, Date, "Due", "By when it is to be published or reviewed", Public;
        published: Option<Date> = Published, Date, "Published", "", Public;
        address: String = Address, Line, "Where to read it", "A web address or file name", Public;
        priorities: Vec<PriorityId> = Priorities, Links(Kind::Priority), "Priorities it bears on", "", Public;
        note: String = Note, Paragraphs, "Notes", "", Public;
    }
}

impl Named for Strategy {
    fn name(&self, _: &Body) -> String {
        self.title.clone()
    }
}
