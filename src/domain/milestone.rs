//! Steps on the way to an objective.

use super::{
    date::{Date, Day},
    field::record,
    objective::ObjectiveId,
    plan::Body,
    record::Named,
};

record! {
    /// Something that is to have happened by a date.
    pub struct Milestone(MilestoneId), MilestoneField {
        objective: Option<ObjectiveId> = Objective, Owner(Kind::Objective), "Objective", "", Public, required;
        title: String = Title, Line, "Milestone", "What is to have happened", Public, required;
        due: Option<Date> = Due, Date, "Due date", "For example January 2024", Public;
        done: Option<Date> = Done, Date, "Date reached", "Leave empty until it is", Public;
    }
}

impl Named for Milestone {
    fn name(&self, _: &Body) -> String {
        self.title.clone()
    }
}

impl Milestone {
    /// Whether its date has passed and it was not reached.
    pub fn is_overdue(&self, today: Day) -> bool {
        self.done.is_none() && self.due.is_some_and(|due| due.last() < today)
    }
}
