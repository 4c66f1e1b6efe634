//! Correcting what was reported for a period that is closed: the new words, and what they took the place of, when and why.

use super::{Edit, Refused};
use crate::domain::{
    date::Date,
    field::Record as _,
    figure::{FigureField, FigureId},
    id::{Id as _, RawId},
    number::Number,
    objective::{ObjectiveField, ObjectiveId},
    plan::Plan,
    quarter::{returns, same_period},
    record::{AnyRecord, FieldId, Kind, RecordId},
    update::{ProgressCorrection, ProgressCorrectionId, Update, UpdateField, UpdateId, UpdateState},
    value::{Choice as _, Value},
};

/// How progress of a closed period is corrected, or returned late.
#[derive(Clone, Debug, PartialEq)]
pub struct CorrectProgress {
    /// Of which objective.
    pub objective: ObjectiveId,
    /// For which period.
    pub period: Date,
    /// What it should say; fields that say so already change nothing.
    pub to: Vec<(FieldId, Value)>,
    /// What its figures should say.
    pub figures: Vec<(FigureId, Option<Number>)>,
    /// When it is corrected.
    pub date: Date,
    /// Why.
    pub reason: String,
}

/// Corrects progress of a closed period, keeping what it said. What was not returned by then is added as a late return.
///
/// # Errors
///
/// [`Refused`] when the period is not closed, when nothing would change, or when no reason is given.
pub fn correct_progress(plan: &Plan, ask: &CorrectProgress, ids: &mut dyn FnMut() -> RawId) -> Result<Edit, Refused> {
    if plan.closed_period(ask.period).is_none() {
        return Err(Refused::PeriodOpen(ask.period));
    }
    if !plan.body.objectives.has(ask.objective) {
        return Err(Refused::Gone(Kind::Objective));
    }
    if ask.reason.trim().is_empty() {
        return Err(Refused::NoReason);
    }
    let update = update_of(plan, ask);
    let is_late = update.is_none_or(|update| update.state == UpdateState::Draft);
    let mut edits = Vec::new();
    let (id, was) = if let Some(update) = update {
        (update.id, AnyRecord::from(update.clone()))
    } else {
        let mut update = Update::blank(UpdateId::of(ids()));
        (update.objective, update.period, update.date) = (Some(ask.objective), Some(ask.period), Some(ask.date));
        update.state = UpdateState::Published;
        edits.push(Edit::Add(update.clone().into()));
        (update.id, update.into())
    };
    let record = RecordId { kind: Kind::Update, id: id.raw() };
    let differs = |(field, value): &&(FieldId, Value)| field.kind() == Kind::Update && was.value(*field) != *value;
    let changes: Vec<&(FieldId, Value)> = ask.to.iter().filter(differs).collect();
    let mut parts: Vec<(String, String)> = Vec::new();
    for (field, value) in &changes {
        edits.push(Edit::set(record, *field, value.clone()));
        parts.push((field.about().label.to_owned(), field.about().text(&was.value(*field), &plan.body)));
    }
    for (figure, value) in &ask.figures {
        let Some(row) = plan.body.figures.get(*figure).filter(|row| row.update == Some(id) && row.value != *value) else {
            continue;
        };
        parts.push((row.label.clone(), row.words()));
        edits.push(Edit::set(RecordId { kind: Kind::Figure, id: figure.raw() }, FigureField::Value, Value::Number(*value)));
    }
    if parts.is_empty() {
        return Err(Refused::ProgressTheSame);
    }
    if is_late {
        parts = vec![(String::new(), String::new())];
        if update.is_some() {
            let state = Value::Choice(Some(UpdateState::Published.key()));
            edits.push(Edit::set(record, UpdateField::State, state));
        }
    }
    let mut last = last_correction(plan, id);
    for (part, former) in parts {
        let new = later_id(last, ids);
        last = Some(new);
        edits.push(Edit::Add(correction(ask, id, new, part, former).into()));
    }
    edits.extend(colour_now(plan, ask, &changes));
    let name = super::brief(plan, RecordId { kind: Kind::Objective, id: ask.objective.raw() });
    let what = if is_late { "Added late progress of" } else { "Corrected progress of" };
    Ok(Edit::Several { label: format!("{what} {name} for {}", ask.period.words()), edits })
}

/// What is corrected: what was returned, or else the draft.
fn update_of<'a>(plan: &'a Plan, ask: &CorrectProgress) -> Option<&'a Update> {
    let mine = |update: &&Update| {
        update.objective == Some(ask.objective) && update.period.is_some_and(|period| same_period(period, ask.period))
    };
    let row = returns(&plan.body, ask.period).into_iter().find(|row| row.objective.id == ask.objective);
    let shown = row.and_then(|row| row.update).and_then(|update| plan.body.updates.get(update.id));
    shown.or_else(|| plan.body.updates.iter().find(mine))
}

fn correction(ask: &CorrectProgress, update: UpdateId, id: RawId, part: String, former: String) -> ProgressCorrection {
    let mut row = ProgressCorrection::blank(ProgressCorrectionId::of(id));
    (row.update, row.date, row.field, row.former) = (Some(update), Some(ask.date), part, former);
    ask.reason.trim().clone_into(&mut row.reason);
    row
}

/// The colour of the objective follows a corrected one, where nothing later was reported and it had the colour that was wrong.
fn colour_now(plan: &Plan, ask: &CorrectProgress, changes: &[&(FieldId, Value)]) -> Option<Edit> {
    let (_, to) = changes.iter().find(|(field, _)| *field == UpdateField::Brag.into())?;
    let objective = plan.body.objectives.get(ask.objective)?;
    let later = |update: &Update| {
        update.objective == Some(ask.objective) && update.period.is_some_and(|period| period.last() > ask.period.last())
    };
    let was = update_of(plan, ask).map(|update| update.brag);
    let follows = was.is_none_or(|was| was == objective.brag) && !plan.body.updates.iter().any(later);
    let record = RecordId { kind: Kind::Objective, id: ask.objective.raw() };
    (follows && objective.status.is_live()).then(|| Edit::set(record, ObjectiveField::Brag, to.clone()))
}

fn last_correction(plan: &Plan, update: UpdateId) -> Option<RawId> {
    let mine = plan.body.progress_corrections.iter().filter(|row| row.update == Some(update));
    mine.map(|row| row.id.raw()).max()
}

/// An id after those of earlier corrections, so that two of one day stay in the order they were made.
fn later_id(last: Option<RawId>, ids: &mut dyn FnMut() -> RawId) -> RawId {
    const TRIES: usize = 64;
    let mut id = ids();
    for _ in 0..TRIES {
        if last.is_none_or(|last| id > last) {
            break;
        }
        id = ids();
    }
    id
}
