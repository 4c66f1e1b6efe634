//! Has the texts of each record looked at, and says which marks they bear.

use super::{
    abbreviations, claims, first_person, law, names, often, pasted,
    prose::{READ, texts},
    risks, slips, spelling,
};
use crate::{
    check::{look::Look, marks::Mark, suites::Suite},
    domain::record::{AnyRecord, Kind},
};

pub(in crate::check) const TEXTS: Suite = Suite {
    subjects: READ,
    checks: &[
        &claims::CLAIM,
        &first_person::FIRST_PERSON,
        &abbreviations::UNDEFINED,
        &spelling::TWO_SPELLINGS,
        &pasted::PASTED,
        &risks::NO_RISKS,
        &law::WRONG_LAW,
        &often::TWO_MEANINGS,
        &slips::SLIP,
    ],
    run: look_at_texts,
};
pub(in crate::check) const NAMES: Suite =
    Suite { subjects: &[Kind::Organisation, Kind::Board, Kind::Programme], checks: &[&names::MISSPELT], run: names::look_at };
pub(in crate::check) const TERMS: Suite =
    Suite { subjects: &[Kind::Term], checks: &[&abbreviations::WITHOUT_WORDS], run: abbreviations::look_at_term };

fn look_at_texts(look: &mut Look<'_>) {
    let Some(record) = look.any() else { return };
    let texts = texts(&record);
    // What is said of a record once is asked of all its texts together.
    let (mut all, mut long) = (Vec::new(), Vec::new());
    for text in &texts {
        let sentences = text.sentences();
        claims::look_at(look, &record, text, &sentences);
        first_person::look_at(look, text, &sentences);
        risks::look_at(look, text, &sentences);
        law::look_at(look, text, &sentences);
        often::look_at(look, text, &sentences);
        slips::look_at(look, text, &sentences);
        if text.is_long() { long.extend(sentences) } else { all.extend(sentences) }
    }
    pasted::look_at(look, &record, &long);
    all.extend(long);
    abbreviations::look_at(look, &all);
    spelling::look_at(look, &all);
}

/// The marks of a record's texts: its abbreviations, those it explains, names, spellings, and long sentences.
pub(in crate::check) fn marks(record: &AnyRecord, marks: &mut Vec<Mark>) {
    if !READ.contains(&record.record_id().kind) {
        return;
    }
    abbreviations::mark_names(record, marks);
    for text in texts(record) {
        for sentence in text.sentences() {
            abbreviations::mark(&sentence, marks);
            spelling::mark(&sentence, marks);
            names::mark(&sentence, marks);
            if text.is_long() {
                marks.extend(pasted::mark(&sentence));
            }
        }
    }
}
