//! What changed in the shape of the plan, from when, and who decided so.

use super::{
    date::Date,
    field::record,
    objective::ObjectiveId,
    plan::Body,
    priority::PriorityId,
    record::Named,
    value::{Choice, choice},
};

choice! {
    /// What was done to a priority.
    pub enum PriorityChangeKind {
        Renamed = "renamed", "Renamed";
        Split = "split", "Split";
        Merged = "merged", "Merged into another";
        MadeCrossCutting = "made_cross_cutting", "Made cross-cutting";
    }
}

record! {
    /// What a priority was until a date: with this the priorities can be shown as they were on any day.
    pub struct PriorityChange(PriorityChangeId), PriorityChangeField {
        priority: Option<PriorityId> = Priority, Owner(Kind::Priority), "Priority", "", Public, required;
        kind: PriorityChangeKind = Kind, FieldKind::Choice(PriorityChangeKind::OPTIONS), "What was done", "", Public;
        date: Option<Date> = Date, Date, "Start date", "The day the change takes effect", Public, required;
        former_number: String = FormerNumber, Line, "Number before", "", Public;
        former_title: String = FormerTitle, Line, "Title before", "", Public;
        other: Option<PriorityId> = Other, Link(Kind::Priority), "Second priority", "The one that was split off, or that it was merged into", Public;
        objectives: Vec<ObjectiveId> = Objectives, Links(Kind::Objective), "Objectives that moved", "", Public;
        decided_by: String = DecidedBy, Line, "Decided by", "", Public;
        note: String = Note, Paragraphs, "Reason", "", Public;
    }
}

impl Named for PriorityChange {
    fn name(&self, body: &Body) -> String {
        let priority = self.priority.and_then(|id| body.priorities.get(id)).map_or("Priority", |row| row.title.as_str());
        format!("{priority}: {}", self.kind.label())
    }
}

record! {
    /// That the plan's period was extended: its title and the objectives' dates stay as they are.
    pub struct PlanExtension(PlanExtensionId), PlanExtensionField {
        former_end: Option<Date> = FormerEnd, Date, "Earlier end date", "", Public, required;
        new_end: Option<Date> = NewEnd, Date, "New end date", "", Public, required;
        decided_by: String = DecidedBy, Line, "Decided by", "The body that decided", Public;
        decided_on: Option<Date> = DecidedOn, Date, "Decision date", "", Public;
        note: String = Note, Paragraphs, "Reason", "", Public;
    }
}

impl Named for PlanExtension {
    fn name(&self, _: &Body) -> String {
        format!("Extended to {}", self.new_end.map(Date::words).unwrap_or_default())
    }
}
