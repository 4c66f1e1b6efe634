//! What may change of a closed period: nothing but with a correction that keeps what was said, and why it changed.

use super::EditError;
use crate::domain::{
    date::Date,
    field::Record as _,
    figure::Figure,
    plan::{Body, Plan},
    quarter::{closed_periods, same_period},
    record::{AnyRecord, FieldId},
    update::{ProgressCorrection, Update, UpdateField, UpdateId, UpdateState},
};

/// Whether an edit from one plan to another leaves the closed periods as they are, or says what it corrects.
pub(super) fn check(before: &Plan, after: &Plan) -> Result<(), EditError> {
    let closed: Vec<Date> =
        closed_periods(before).into_iter().filter(|row| after.editions.has(row.edition.id)).map(|row| row.period).collect();
    if closed.is_empty() {
        return Ok(());
    }
    let at = Change { before: &before.body, after: &after.body, closed: &closed };
    for id in after.body.updates.changed_since(&before.body.updates) {
        at.update(id)?;
    }
    for id in after.body.figures.changed_since(&before.body.figures) {
        at.figure(before.body.figures.get(id))?;
        at.figure(after.body.figures.get(id))?;
    }
    for id in after.body.progress_corrections.changed_since(&before.body.progress_corrections) {
        at.correction(before.body.progress_corrections.get(id), after.body.progress_corrections.get(id))?;
    }
    Ok(())
}

struct Change<'a> {
    before: &'a Body,
    after: &'a Body,
    closed: &'a [Date],
}

impl Change<'_> {
    fn closed_of(&self, update: Option<&Update>) -> Option<EditError> {
        let period = update?.period?;
        let closed = self.closed.iter().find(|closed| same_period(**closed, period))?;
        Some(EditError::PeriodClosed { period: closed.words() })
    }

    fn update(&self, id: UpdateId) -> Result<(), EditError> {
        let (was, is) = (self.before.updates.get(id), self.after.updates.get(id));
        let Some(refusal) = self.closed_of(was).or_else(|| self.closed_of(is)) else { return Ok(()) };
        let (Some(was), Some(is)) = (was, is) else {
            // Nothing that was returned goes away; what comes late says so.
            return if is.is_some() && self.says(id, "", "") { Ok(()) } else { Err(refusal) };
        };
        if was.state == UpdateState::Draft {
            // It counted as not returned, so that whatever it says now came late.
            return if self.says(id, "", "") { Ok(()) } else { Err(refusal) };
        }
        let (old, new) = (AnyRecord::from(was.clone()), AnyRecord::from(is.clone()));
        let differs = |field: &FieldId| old.value(*field) != new.value(*field);
        for field in FieldId::all(Update::KIND).filter(differs) {
            let about = field.about();
            let forgotten = field == UpdateField::Author.into() && self.is_gone(was);
            if !forgotten && !self.says(id, about.label, &about.text(&old.value(field), self.before)) {
                return Err(refusal);
            }
        }
        Ok(())
    }

    /// Whether the post that reported is no longer in the plan; what is kept of the period still has it.
    fn is_gone(&self, was: &Update) -> bool {
        was.author.is_some_and(|author| !self.after.posts.has(author))
    }

    fn figure(&self, figure: Option<&Figure>) -> Result<(), EditError> {
        let Some(id) = figure.and_then(|figure| figure.update) else { return Ok(()) };
        let update = self.before.updates.get(id).or_else(|| self.after.updates.get(id));
        let Some(refusal) = self.closed_of(update) else { return Ok(()) };
        let label = figure.map(|figure| figure.label.as_str()).unwrap_or_default();
        let former = self.before.figures.iter().find(|row| row.update == Some(id) && row.label == label);
        let former = former.map(Figure::words).unwrap_or_default();
        if self.says(id, label, &former) || self.says(id, "", "") { Ok(()) } else { Err(refusal) }
    }

    /// A correction stays, and keeps what was said before it; only its reason and date may be put right.
    fn correction(&self, was: Option<&ProgressCorrection>, is: Option<&ProgressCorrection>) -> Result<(), EditError> {
        let Some(was) = was else { return Ok(()) };
        let same = |is: &ProgressCorrection| (is.update, &is.field, &is.former) == (was.update, &was.field, &was.former);
        let update = was.update.and_then(|id| self.before.updates.get(id));
        match self.closed_of(update) {
            Some(refusal) if !is.is_some_and(same) => Err(refusal),
            _ => Ok(()),
        }
    }

    /// Whether the edit adds a correction of this part of an update, which keeps what it said.
    fn says(&self, update: UpdateId, part: &str, former: &str) -> bool {
        let is_new = |row: &&ProgressCorrection| !self.before.progress_corrections.has(row.id);
        let mut new = self.after.progress_corrections.iter().filter(is_new).filter(|row| row.update == Some(update));
        new.any(|row| row.field == part && row.former.trim() == former.trim() && !row.reason.trim().is_empty())
    }
}
