//! The same long sentence in sections that have nothing to do with each other: pasted, and perhaps not meant for both.

use super::{claims::objectives_of, prose::Sentence};
use crate::{
    check::{
        check_finding::{Check, CheckFinding, Group, Severity},
        look::Look,
        marks::Mark,
    },
    domain::{
        id::RawId,
        record::{AnyRecord, FieldId, RecordId},
    },
};

pub(super) static PASTED: Check = Group::Wording.check(
    "pasted-text",
    Severity::Warning,
    "The same sentence in unrelated sections",
    "Say in each what is so there, and take out what was meant for the other",
);

/// How many words make a sentence that nobody writes twice by chance.
const LONG: usize = 8;

/// The mark of a long sentence: its words alone.
pub(super) fn mark(sentence: &Sentence<'_>) -> Option<Mark> {
    (sentence.words.len() >= LONG).then(|| {
        let mut words = String::with_capacity(sentence.text.len());
        for word in &sentence.words {
            words.push_str(word.text);
            words.push(' ');
        }
        words.make_ascii_lowercase();
        Mark::of("sentence", &words)
    })
}

/// Reports each sentence that also stands in an earlier record that is not related to this one.
pub(super) fn look_at(look: &mut Look<'_>, record: &AnyRecord, sentences: &[Sentence<'_>]) {
    for sentence in sentences {
        let Some(mark) = mark(sentence) else { continue };
        let earlier: Vec<RecordId> = look.marked(mark).into_iter().flatten().filter(|other| *other < record.record_id()).collect();
        let other = earlier.into_iter().find(|other| look.record(*other).is_some_and(|other| !are_related(record, &other)));
        if let Some(other) = other {
            let (name, other_name) = (look.name(look.subject()), look.name(other));
            let says = format!("{name} has a sentence that also stands in {other_name}");
            let place = format!("{} {}", other.kind.key(), other.id);
            look.report(CheckFinding::new(&PASTED, look.subject(), says, sentence.shown()).at(place).about([other]));
            return;
        }
    }
}

/// Whether two records may well say the same: about one objective, one part of the other, or of a kind that is about none.
fn are_related(one: &AnyRecord, other: &AnyRecord) -> bool {
    let (about, other_about) = (objectives_of(one), objectives_of(other));
    if about.iter().any(|id| other_about.contains(id)) {
        return true;
    }
    let same_kind = one.record_id().kind == other.record_id().kind;
    let bound = |objectives: &[RawId]| !objectives.is_empty();
    names(one, other.record_id()) || names(other, one.record_id()) || same_kind && !(bound(&about) && bound(&other_about))
}

fn names(one: &AnyRecord, other: RecordId) -> bool {
    let mut fields = FieldId::all(one.record_id().kind).filter(|field| field.links_to() == Some(other.kind));
    fields.any(|field| one.value(field).links().contains(&other.id))
}
