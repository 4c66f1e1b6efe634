//! The footnotes that marks in a text stand for.

use super::background::authorities_note;
use crate::{
    domain::{explanation::Explanation, objective::ObjectiveId, record::Kind},
    report::{document::Span, making::Making, parts::Explained, remarks::objectives_of},
};
use std::collections::{BTreeMap, HashMap};

/// Each mark with its note: the responsible authorities, and the explanations of findings that are to be printed.
pub(in crate::report) fn notes(making: &Making<'_>) -> BTreeMap<String, Vec<Span>> {
    let mut notes = Explained::of(&making.view, making.report).notes().clone();
    if let Some(note) = authorities_note(making) {
        notes.insert("authorities".to_owned(), note);
    }
    notes
}

/// The kinds of record at which a finding is told with the progress of an objective.
const OF_PROGRESS: [Kind; 7] =
    [Kind::Objective, Kind::Update, Kind::Figure, Kind::Indicator, Kind::Reading, Kind::Breakdown, Kind::CohortFlow];

/// The explanations to be printed with each objective: of findings at it, its returns, or its figures.
pub(super) fn explained<'a>(making: &Making<'a>) -> HashMap<ObjectiveId, Vec<&'a Explanation>> {
    let mut found: HashMap<ObjectiveId, Vec<&Explanation>> = HashMap::new();
    for (subject, row) in making.view.footnotes().into_iter().filter(|(subject, _)| OF_PROGRESS.contains(&subject.kind)) {
        for objective in objectives_of(making.body, subject) {
            found.entry(objective).or_default().push(row);
        }
    }
    found
}
