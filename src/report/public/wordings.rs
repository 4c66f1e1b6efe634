//! Places where words may hold a small count, beside guarded indicators. Nothing can be cut from a sentence: somebody has to look.

use super::{
    records::field_reason,
    sifted::{Sifted, SiftedBody},
    small_words::{Said, small_in},
};
use crate::domain::{
    field::FieldKind,
    number::Number,
    record::{AnyRecord, FieldId, Kind, RecordId},
    report::ReportText,
    value::Value,
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A place to be looked at before publishing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// The kind of record, by its name in files.
    pub kind: String,
    /// The record's id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// The field, by its name in files.
    pub field: String,
    /// The field's label.
    pub label: String,
    /// The edition it stands in; nothing for the working copy. An edition stays as it is: a later one can say it otherwise.
    pub edition: Option<String>,
    /// The number with the words around it.
    pub words: String,
    /// The number alone, as it is written.
    pub number: String,
    /// What could be said instead.
    pub instead: Vec<String>,
}

/// The kinds whose words are written for a report and may speak of anything.
const OF_ANYTHING: [Kind; 3] = [Kind::ReportText, Kind::ReportingPeriod, Kind::Explanation];

/// The places in a plan and its editions; the same words in several editions stand once.
pub(super) fn wordings(sifted: &Sifted<'_>) -> Vec<Wording> {
    let (mut found, mut known) = (Vec::new(), BTreeSet::new());
    for one in &sifted.bodies {
        let guarded = sifted.cases.told_of(one.body, &sifted.hidden);
        let Some(any) = guarded.any else { continue };
        for (record, (smallest, hidden)) in &guarded.records {
            if let Some(found_record) = one.body.find(*record) {
                look(sifted, one, &found_record, *smallest, hidden, &mut known, &mut found);
            }
        }
        for kind in OF_ANYTHING {
            for record in one.body.records(kind) {
                let told_of = record.as_type::<ReportText>().and_then(|text| guarded.of_section(&text.section));
                let (smallest, hidden) = told_of.cloned().unwrap_or((any, Vec::new()));
                look(sifted, one, &record, smallest, &hidden, &mut known, &mut found);
            }
        }
    }
    found
}

fn look(
    sifted: &Sifted<'_>,
    one: &SiftedBody<'_>,
    record: &AnyRecord,
    smallest: Number,
    hidden: &[Number],
    known: &mut BTreeSet<(RecordId, usize, String)>,
    found: &mut Vec<Wording>,
) {
    let id = record.record_id();
    let own_words = id.kind == Kind::ReportText;
    if one.closed.why(id).is_some() && !own_words {
        return;
    }
    for field in FieldId::all(id.kind) {
        let about = field.about();
        let (FieldKind::Line | FieldKind::Paragraphs) = about.kind else { continue };
        let closed = if own_words { about.key != "text" } else { field_reason(sifted.plan, &one.closed, record, field).is_some() };
        let Value::Text(text) = record.value(field) else { continue };
        if closed || matches!(about.key, "reference" | "code" | "unit" | "former_references") {
            continue;
        }
        for Said { words, number, instead } in small_in(&text, smallest, hidden) {
            if known.insert((id, field.index(), words.clone())) {
                found.push(Wording {
                    kind: id.kind.key().to_owned(),
                    id: id.id.to_string(),
                    name: record.name(one.body),
                    field: about.key.to_owned(),
                    label: about.label.to_owned(),
                    edition: one.edition.map(|edition| edition.to_string()),
                    words,
                    number,
                    instead,
                });
            }
        }
    }
}
