//! The open plan with its past: what was done, and the way back.

use super::{
    Edit, EditError, apply,
    change::{Change, Part, Stamp},
};
use crate::domain::{
    plan::Plan,
    table::{Row as _, Table},
};
use std::{collections::VecDeque, sync::Arc};

const MOST_STEPS: usize = 500;

/// A plan as it is kept: with its revision and its log.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// The plan.
    pub plan: Plan,
    /// Counts edits, undone ones included; it never goes back.
    pub revision: u64,
    /// Every edit since the plan began.
    pub changes: Table<Arc<Change>>,
}

impl Document {
    /// A plan that was never edited.
    pub fn new(plan: Plan) -> Self {
        Self { plan, revision: 0, changes: Table::default() }
    }

    /// Whether the log has every change that another copy's log has.
    pub fn has_all_changes_of(&self, other: &Self) -> bool {
        other.changes.iter().all(|change| self.changes.get(change.id()) == Some(change))
    }

    /// Whether another copy of the plan goes on where this one ends: a later revision whose log begins with all of this one's.
    pub fn is_continued_by(&self, other: &Self) -> bool {
        other.plan.id == self.plan.id && other.revision > self.revision && other.has_all_changes_of(self)
    }
}

/// A step that can be taken back or again: its label and the plan on its other side.
#[derive(Clone, Debug)]
struct Step {
    label: String,
    plan: Plan,
}

/// The open plan, what came before it and what was undone.
#[derive(Clone, Debug)]
pub struct History {
    document: Document,
    past: VecDeque<Step>,
    future: Vec<Step>,
}

impl History {
    /// Opens a plan.
    pub fn new(document: Document) -> Self {
        Self { document, past: VecDeque::new(), future: Vec::new() }
    }

    /// The plan as it is kept.
    pub fn document(&self) -> &Document {
        &self.document
    }

    /// The plan.
    pub fn plan(&self) -> &Plan {
        &self.document.plan
    }

    /// Makes an edit. One that changes nothing leaves no trace.
    ///
    /// # Errors
    ///
    /// [`EditError`] when it cannot be made; nothing has then changed.
    pub fn edit(&mut self, edit: &Edit, stamp: &Stamp) -> Result<(), EditError> {
        let applied = apply(&self.document.plan, edit)?;
        if applied.parts.is_empty() {
            return Ok(());
        }
        let label = edit.label(&self.document.plan);
        let earlier = std::mem::replace(&mut self.document.plan, applied.plan);
        self.step(Step { label: label.clone(), plan: earlier });
        self.log(label, applied.parts, stamp);
        Ok(())
    }

    fn step(&mut self, step: Step) {
        self.past.push_back(step);
        if self.past.len() > MOST_STEPS {
            self.past.pop_front();
        }
        self.future.clear();
    }

    /// Puts a copy that came from elsewhere in place of the plan, as one step that can be taken back. A copy that goes on where the
    /// plan ends brings its revision and its log along, so it is then the same as where it came from. Of any other copy only the plan
    /// is taken: the log goes on, and says so.
    ///
    /// # Errors
    ///
    /// [`EditError`] when it cannot be made; nothing has then changed.
    pub fn replace(&mut self, copy: Document, label: String, stamp: &Stamp) -> Result<(), EditError> {
        if !self.document.is_continued_by(&copy) {
            return self.edit(&Edit::Replace { plan: Box::new(copy.plan), label }, stamp);
        }
        let Document { plan: earlier, .. } = std::mem::replace(&mut self.document, copy);
        self.step(Step { label, plan: earlier });
        Ok(())
    }

    /// What [`Self::undo`] would undo.
    pub fn undo_label(&self) -> Option<&str> {
        self.past.back().map(|step| step.label.as_str())
    }

    /// What [`Self::redo`] would do again.
    pub fn redo_label(&self) -> Option<&str> {
        self.future.last().map(|step| step.label.as_str())
    }

    /// Goes back to the plan before the last edit. The log says so; it forgets nothing.
    pub fn undo(&mut self, stamp: &Stamp) {
        if let Some(Step { label, plan }) = self.past.pop_back() {
            let later = std::mem::replace(&mut self.document.plan, plan);
            self.log(format!("Undid: {label}"), Vec::new(), stamp);
            self.future.push(Step { label, plan: later });
        }
    }

    /// Does again what was undone last.
    pub fn redo(&mut self, stamp: &Stamp) {
        if let Some(Step { label, plan }) = self.future.pop() {
            let earlier = std::mem::replace(&mut self.document.plan, plan);
            self.log(format!("Did again: {label}"), Vec::new(), stamp);
            self.past.push_back(Step { label, plan: earlier });
        }
    }

    fn log(&mut self, label: String, parts: Vec<Part>, stamp: &Stamp) {
        self.document.revision += 1;
        self.document.changes.put(Arc::new(Change {
            revision: self.document.revision,
            at: stamp.at.clone(),
            by: stamp.by.clone(),
            label,
            parts,
            unknown: std::collections::BTreeMap::new(),
        }));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        details::DetailsField,
        id::{Id as _, PlanId, RawId},
        record::{Kind, RecordId},
        value::Value,
    };

    fn stamp() -> Stamp {
        Stamp { at: "2026-11-21T14:02".into(), by: "Officer".into() }
    }

    fn retitle(history: &mut History, title: &str) {
        let record = RecordId { kind: Kind::Details, id: RawId::ONLY };
        history.edit(&Edit::set(record, DetailsField::Title, Value::Text(title.into())), &stamp()).unwrap();
    }

    fn history() -> History {
        let mut history = History::new(Document::new(Plan::new(PlanId::of(RawId::ONLY))));
        retitle(&mut history, "First");
        history
    }

    #[test]
    fn a_copy_that_goes_on_from_here_is_taken_whole_and_can_be_taken_back() {
        let mut here = history();
        let mut there = here.clone();
        retitle(&mut there, "Second");
        let copy = there.document().clone();
        here.replace(copy.clone(), "Opened a copy".into(), &stamp()).unwrap();
        assert_eq!(*here.document(), copy);
        assert_eq!(here.undo_label(), Some("Opened a copy"));
        here.undo(&stamp());
        assert_eq!(here.plan().body.details.title, "First");
        assert_eq!(here.document().revision, copy.revision + 1);
    }

    #[test]
    fn of_a_copy_that_went_its_own_way_only_the_plan_is_taken() {
        let (mut here, mut there) = (history(), history());
        retitle(&mut here, "Mine");
        retitle(&mut there, "Theirs");
        retitle(&mut there, "Theirs again");
        assert!(!here.document().is_continued_by(there.document()));
        here.replace(there.document().clone(), "Opened a copy".into(), &stamp()).unwrap();
        assert_eq!(here.plan(), there.plan());
        let labels: Vec<String> = here.document().changes.iter().map(|change| change.label.clone()).collect();
        assert_eq!(labels.last().map(String::as_str), Some("Opened a copy"));
        assert_eq!(labels.len(), 3);
    }
}
