//! The footnotes that marks in a text stand for.

use super::background::authorities_note;
use crate::{
    domain::explanation::Answer,
    report::{document::Span, making::Making},
};
use std::collections::BTreeMap;

/// Each mark with its note: the responsible authorities, and the explanations of findings that are to be printed.
pub(in crate::report) fn notes(making: &Making<'_>) -> BTreeMap<String, Vec<Span>> {
    let mut notes = BTreeMap::new();
    if let Some(note) = authorities_note(making) {
        notes.insert("authorities".to_owned(), note);
    }
    for row in making.body.explanations.iter().filter(|row| row.footnote && row.answer == Answer::Explained) {
        notes.insert(mark(&row.id.to_string()), vec![Span::plain(row.text.trim())]);
    }
    notes
}

/// The mark of an explanation.
pub(super) fn mark(id: &str) -> String {
    format!("explained:{id}")
}
