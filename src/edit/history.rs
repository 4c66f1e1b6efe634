//! The open plan with its past: what was done, and the way back.

use super::{
    Edit, EditError, apply,
    change::{Change, Part, Stamp},
};
use crate::domain::{plan::Plan, table::Table};
use std::collections::VecDeque;

const MOST_STEPS: usize = 500;

/// A plan as it is kept: with its revision and its log.
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    /// The plan.
    pub plan: Plan,
    /// Counts edits, undone ones included; it never goes back.
    pub revision: u64,
    /// Every edit since the plan began.
    pub changes: Table<Change>,
}

impl Document {
    /// A plan that was never edited.
    pub fn new(plan: Plan) -> Self {
        Self { plan, revision: 0, changes: Table::default() }
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
        self.past.push_back(Step { label: label.clone(), plan: earlier });
        if self.past.len() > MOST_STEPS {
            self.past.pop_front();
        }
        self.future.clear();
        self.log(label, applied.parts, stamp);
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
        self.document.changes.put(Change {
            revision: self.document.revision,
            at: stamp.at.clone(),
            by: stamp.by.clone(),
            label,
            parts,
            unknown: std::collections::BTreeMap::new(),
        });
    }
}
