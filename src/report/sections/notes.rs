//! The footnotes that marks in a text stand for.

use super::background::authorities_note;
use crate::{
    domain::{
        breakdown::Breakdown,
        cohort::CohortFlow,
        explanation::{Explanation, ExplanationId},
        field::Record as _,
        figure::Figure,
        id::Id as _,
        indicator::Indicator,
        objective::ObjectiveId,
        plan::Body,
        reading::Reading,
        record::{Kind, RecordId},
        update::Update,
    },
    report::{document::Span, making::Making, remarks::objectives_of},
};
use std::collections::{BTreeMap, HashMap};

/// Each mark with its note: the responsible authorities, and the explanations of findings that are to be printed.
pub(in crate::report) fn notes(making: &Making<'_>) -> BTreeMap<String, Vec<Span>> {
    let mut notes = BTreeMap::new();
    if let Some(note) = authorities_note(making) {
        notes.insert("authorities".to_owned(), note);
    }
    for row in explained(making).into_values().flatten() {
        notes.insert(mark(row.id), vec![Span::plain(row.text.trim())]);
    }
    notes
}

/// The mark of an explanation.
pub(super) fn mark(id: ExplanationId) -> String {
    format!("explained:{id}")
}

/// The explanations to be printed with each objective: of findings at it, its returns, or its figures.
pub(super) fn explained<'a>(making: &Making<'a>) -> HashMap<ObjectiveId, Vec<&'a Explanation>> {
    let mut found: HashMap<ObjectiveId, Vec<&Explanation>> = HashMap::new();
    if making.records().explanations.is_empty() {
        return found;
    }
    for subject in subjects(making.body) {
        for row in making.view.footnotes_of(subject) {
            for objective in objectives_of(making.body, subject) {
                found.entry(objective).or_default().push(row);
            }
        }
    }
    found
}

/// The records that a finding told of an objective may be at.
fn subjects(body: &Body) -> Vec<RecordId> {
    let objectives = body.objectives.iter().map(|row| RecordId { kind: Kind::Objective, id: row.id.raw() });
    let mut found: Vec<RecordId> = objectives.collect();
    for kind in [Update::KIND, Figure::KIND, Indicator::KIND, Reading::KIND, Breakdown::KIND, CohortFlow::KIND] {
        found.extend(body.records(kind).map(|record| record.record_id()));
    }
    found
}
