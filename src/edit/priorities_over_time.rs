//! Changes to priorities over time: each leaves a record with which the priorities can be shown as they were before.

use super::{Edit, Refused, next_position};
use crate::domain::{
    change_of_plan::{PriorityChange, PriorityChangeId, PriorityChangeKind},
    date::{Date, Day},
    field::Record as _,
    id::{Id as _, RawId},
    objective::{ObjectiveField, ObjectiveId},
    plan::Plan,
    priority::{Priority, PriorityField, PriorityId},
    record::{Kind, RecordId},
    structure::stands_on,
    value::Value,
};
use std::sync::Arc;

/// What to do to a priority.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PriorityStep {
    /// Give it another number and title.
    Rename {
        /// The number from then on.
        number: String,
        /// The title from then on.
        title: String,
    },
    /// Let some of its objectives go to a new priority.
    Split {
        /// The new priority's number.
        number: String,
        /// The new priority's title.
        title: String,
        /// Those that go.
        objectives: Vec<ObjectiveId>,
    },
    /// Let all its live objectives go to another, and end it.
    Merge {
        /// The one that stays.
        into: PriorityId,
    },
    /// Let it run through all the others.
    MakeCrossCutting,
}

/// From when, and who decided so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decision {
    /// The first day on which it is so.
    pub date: Date,
    /// The body that decided.
    pub by: String,
    /// Why.
    pub note: String,
}

fn record_of(id: PriorityId) -> RecordId {
    RecordId { kind: Kind::Priority, id: id.raw() }
}

/// Changes a priority from a date.
///
/// # Errors
///
/// [`Refused`] when it cannot be changed so, or when something later stands in the record already.
pub fn change_priority(
    plan: &Plan,
    priority: PriorityId,
    step: &PriorityStep,
    decision: &Decision,
    ids: &mut dyn FnMut() -> RawId,
) -> Result<Edit, Refused> {
    let found = plan.body.priorities.shared(priority).ok_or(Refused::Gone(Kind::Priority))?;
    let work = Work { plan, priority: &found, decision, day: decision.date.first() };
    work.check_there(&found)?;
    match step {
        PriorityStep::Rename { number, title } => work.rename(number.trim(), title.trim(), ids),
        PriorityStep::Split { number, title, objectives } => work.split(number.trim(), title.trim(), objectives, ids),
        PriorityStep::Merge { into } => work.merge(*into, ids),
        PriorityStep::MakeCrossCutting => work.make_cross_cutting(ids),
    }
}

/// The objectives that go along when a priority is split or merged: those that are live, in the order of their ids.
pub fn live_objectives(plan: &Plan, priority: PriorityId) -> Vec<ObjectiveId> {
    let live = plan.body.objectives.iter().filter(|row| row.priority == Some(priority) && row.status.is_live());
    live.map(|row| row.id).collect()
}

struct Work<'a> {
    plan: &'a Plan,
    priority: &'a Arc<Priority>,
    decision: &'a Decision,
    day: Day,
}

impl Work<'_> {
    fn name(&self) -> String {
        super::brief(self.plan, record_of(self.priority.id))
    }

    fn rename(&self, number: &str, title: &str, ids: &mut dyn FnMut() -> RawId) -> Result<Edit, Refused> {
        if title.is_empty() {
            return Err(Refused::NoName);
        }
        if (number, title) == (self.priority.number.as_str(), self.priority.title.as_str()) {
            return Err(Refused::AlreadySo(format!("The priority is called {}", self.name())));
        }
        self.check_latest(|change| change.priority == Some(self.priority.id) && change.kind == PriorityChangeKind::Renamed)?;
        let record = record_of(self.priority.id);
        let edits = vec![
            Edit::set(record, PriorityField::Number, Value::Text(number.to_owned())),
            Edit::set(record, PriorityField::Title, Value::Text(title.to_owned())),
            Edit::Add(self.change(PriorityChangeKind::Renamed, None, &[], ids).into()),
        ];
        Ok(Edit::Several { label: format!("Renamed {} to “{title}”", self.name()), edits })
    }

    fn split(
        &self,
        number: &str,
        title: &str,
        objectives: &[ObjectiveId],
        ids: &mut dyn FnMut() -> RawId,
    ) -> Result<Edit, Refused> {
        if title.is_empty() {
            return Err(Refused::NoName);
        }
        let live = live_objectives(self.plan, self.priority.id);
        let go: Vec<ObjectiveId> = live.iter().copied().filter(|id| objectives.contains(id)).collect();
        if go.is_empty() {
            return Err(Refused::NothingChosen(Kind::Objective));
        }
        if go.len() == live.len() {
            return Err(Refused::AllChosen(self.priority.heading()));
        }
        self.check_moves(&go)?;
        let mut new = Priority::blank(PriorityId::of(ids()));
        (new.number, new.title, new.effective_from) = (number.to_owned(), title.to_owned(), Some(self.decision.date));
        new.position = next_position(self.plan.body.priorities.iter().map(|row| row.position));
        (new.lead, new.board, new.limbs) = (self.priority.lead, self.priority.board, self.priority.limbs.clone());
        let (label, new_id) = (format!("Split “{title}” from {}", self.name()), new.id);
        let mut edits = vec![Edit::Add(new.into())];
        edits.extend(moves(&go, new_id));
        edits.push(Edit::Add(self.change(PriorityChangeKind::Split, Some(new_id), &go, ids).into()));
        Ok(Edit::Several { label, edits })
    }

    fn merge(&self, into: PriorityId, ids: &mut dyn FnMut() -> RawId) -> Result<Edit, Refused> {
        if into == self.priority.id {
            return Err(Refused::Itself(Kind::Priority));
        }
        let other = self.plan.body.priorities.shared(into).ok_or(Refused::Gone(Kind::Priority))?;
        self.check_there(&other)?;
        if let Some(from) = self.priority.effective_from.filter(|from| self.day <= from.first()) {
            return Err(Refused::NotThere { name: self.priority.heading(), on: from.first().plus_days(-1) });
        }
        self.check_latest(|change| change.priority == Some(self.priority.id))?;
        let go = live_objectives(self.plan, self.priority.id);
        self.check_moves(&go)?;
        let last = Value::Date(Some(Date::Day(self.day.plus_days(-1))));
        let mut edits = moves(&go, into);
        edits.push(Edit::set(record_of(self.priority.id), PriorityField::EffectiveTo, last));
        edits.push(Edit::Add(self.change(PriorityChangeKind::Merged, Some(into), &go, ids).into()));
        Ok(Edit::Several { label: format!("Merged {} into {}", self.name(), super::brief(self.plan, record_of(into))), edits })
    }

    fn make_cross_cutting(&self, ids: &mut dyn FnMut() -> RawId) -> Result<Edit, Refused> {
        if self.priority.cross_cutting {
            return Err(Refused::AlreadySo(format!("{} is cross-cutting", self.name())));
        }
        self.check_latest(|change| {
            change.priority == Some(self.priority.id) && change.kind == PriorityChangeKind::MadeCrossCutting
        })?;
        let edits = vec![
            Edit::set(record_of(self.priority.id), PriorityField::CrossCutting, Value::Flag(true)),
            Edit::Add(self.change(PriorityChangeKind::MadeCrossCutting, None, &[], ids).into()),
        ];
        Ok(Edit::Several { label: format!("Made {} cross-cutting", self.name()), edits })
    }

    fn change(
        &self,
        kind: PriorityChangeKind,
        other: Option<PriorityId>,
        objectives: &[ObjectiveId],
        ids: &mut dyn FnMut() -> RawId,
    ) -> PriorityChange {
        let mut change = PriorityChange::blank(PriorityChangeId::of(ids()));
        (change.priority, change.kind, change.date) = (Some(self.priority.id), kind, Some(self.decision.date));
        change.former_number.clone_from(&self.priority.number);
        change.former_title.clone_from(&self.priority.title);
        (change.other, change.objectives) = (other, objectives.to_vec());
        change.decided_by.clone_from(&self.decision.by);
        change.note.clone_from(&self.decision.note);
        change
    }

    fn check_there(&self, priority: &Priority) -> Result<(), Refused> {
        if stands_on(priority.effective_from, priority.effective_to, self.day) {
            return Ok(());
        }
        match priority.effective_to.filter(|to| to.last() < self.day) {
            Some(to) => Err(Refused::Ended { name: priority.heading(), on: to.last() }),
            None => Err(Refused::NotThere { name: priority.heading(), on: self.day }),
        }
    }

    /// What was so before is found by undoing later changes first, so a change that others of its sort follow, or stand beside on the
    /// same day, cannot be told from them.
    fn check_latest(&self, of_its_sort: impl Fn(&PriorityChange) -> bool) -> Result<(), Refused> {
        let later = self.plan.body.priority_changes.iter().filter(|change| of_its_sort(change));
        match later.filter_map(|change| change.date).map(Date::first).filter(|day| self.day <= *day).max() {
            Some(on) => Err(Refused::LaterChange { name: self.priority.heading(), on }),
            None => Ok(()),
        }
    }

    fn check_moves(&self, objectives: &[ObjectiveId]) -> Result<(), Refused> {
        self.check_latest(|change| change.objectives.iter().any(|id| objectives.contains(id)))
    }
}

fn moves(objectives: &[ObjectiveId], to: PriorityId) -> Vec<Edit> {
    let record = |id: &ObjectiveId| RecordId { kind: Kind::Objective, id: id.raw() };
    objectives.iter().map(|id| Edit::set(record(id), ObjectiveField::Priority, Value::Link(Some(to.raw())))).collect()
}
