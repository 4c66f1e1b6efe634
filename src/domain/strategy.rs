//! Strategies and duties of others that the plan has to fit.

use super::{
    date::{Date, Day},
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

impl Strategy {
    /// How it stands: `Published January 2024`, `Due January 2024`, or that it was due and is not published.
    pub fn words(&self, today: Day) -> String {
        match (self.published, self.due) {
            (Some(published), Some(due)) if published.last() < due.first() && due.last() >= today => {
                format!("Published {}, due again {}", published.words(), due.words())
            }
            (Some(published), _) => format!("Published {}", published.words()),
            (None, Some(due)) if due.last() < today => format!("Was due {}, not published", due.words()),
            (None, Some(due)) => format!("Due {}", due.words()),
            (None, None) => String::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        field::Record as _,
        id::{Id as _, RawId},
    };

    #[test]
    fn a_strategy_says_whether_it_is_out() {
        let today = Date::read("8 November 2023").unwrap().last();
        for (published, due, words) in [
            ("January 2023", "", "Published January 2023"),
            ("January 2023", "January 2022", "Published January 2023"),
            ("January 2020", "January 2024", "Published January 2020, due again January 2024"),
            ("", "January 2024", "Due January 2024"),
            ("", "November 2023", "Due November 2023"),
            ("", "October 2023", "Was due October 2023, not published"),
            ("", "", ""),
        ] {
            let mut strategy = Strategy::blank(StrategyId::of(RawId::ONLY));
            (strategy.published, strategy.due) = (Date::read(published).ok(), Date::read(due).ok());
            assert_eq!(strategy.words(today), words);
        }
    }
}
