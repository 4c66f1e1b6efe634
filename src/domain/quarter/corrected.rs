//! What was corrected of a period's progress after it was closed: what it said, and what it says now.

use super::same_period;
use crate::domain::{
    date::Date,
    field::Record as _,
    id::Id as _,
    objective::ObjectiveId,
    plan::Body,
    record::{AnyRecord, FieldId},
    sort::{Key, sort},
    update::{ProgressCorrection, ProgressCorrectionId, Update, UpdateId},
};
use std::sync::Arc;

/// One correction, with both values.
#[derive(Clone, Debug, PartialEq)]
pub struct CorrectedProgress {
    /// The record.
    pub correction: ProgressCorrectionId,
    /// Of which objective.
    pub objective: Option<ObjectiveId>,
    /// Of which update.
    pub update: UpdateId,
    /// What was corrected; empty when the whole return came after the period was closed.
    pub field: String,
    /// What it said.
    pub former: String,
    /// What it says since.
    pub now: String,
    /// When.
    pub date: Option<Date>,
    /// Why.
    pub reason: String,
}

/// The corrections of a period's updates that are not in what was kept when it was closed, in the order they were made.
pub fn corrected_since(body: &Body, kept: &Body, period: Date) -> Vec<CorrectedProgress> {
    let mut rows: Vec<Arc<ProgressCorrection>> = body
        .progress_corrections
        .iter_shared()
        .filter(|row| !kept.progress_corrections.has(row.id))
        .filter(|row| update_of(body, row).and_then(|update| update.period).is_some_and(|of| same_period(of, period)))
        .collect();
    sort(&mut rows, |row| Key::numbers([row.date.map_or(0, |date| date.last().ordinal()), row.id.raw().bits()]));
    let mut found = Vec::new();
    for (index, row) in rows.iter().enumerate() {
        let Some(update) = update_of(body, row) else { continue };
        let later = rows.iter().skip(index + 1).find(|later| later.update == row.update && later.field == row.field);
        let now = later.map_or_else(|| value_words(body, update, &row.field), |later| later.former.clone());
        found.push(CorrectedProgress {
            correction: row.id,
            objective: update.objective,
            update: update.id,
            field: row.field.clone(),
            former: row.former.clone(),
            now,
            date: row.date,
            reason: row.reason.clone(),
        });
    }
    found
}

fn update_of<'a>(body: &'a Body, row: &ProgressCorrection) -> Option<&'a Update> {
    row.update.and_then(|id| body.updates.get(id))
}

/// What a part of an update says, by what the part is called: one of its fields, or one of its figures.
pub fn value_words(body: &Body, update: &Update, part: &str) -> String {
    if let Some(field) = FieldId::all(Update::KIND).find(|field| field.about().label == part) {
        let value = AnyRecord::from(update.clone()).value(field);
        return field.about().text(&value, body);
    }
    let figure = body.figures.iter().find(|figure| figure.update == Some(update.id) && figure.label == part);
    figure.map(crate::domain::figure::Figure::words).unwrap_or_default()
}

impl CorrectedProgress {
    /// `Problems, corrected on 3 May 2024: …`, or that the whole return came late.
    pub fn heading(&self) -> String {
        let on = self.date.map(|date| match date {
            Date::Day(day) => format!(" on {}", day.words()),
            date => format!(" in {}", date.words()),
        });
        let on = on.unwrap_or_default();
        if self.field.is_empty() { format!("Returned late{on}") } else { format!("{} corrected{on}", self.field) }
    }
}
