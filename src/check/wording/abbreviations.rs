//! Abbreviations that nobody explained: not in the glossary, not the short name of a body, board or programme, and written out nowhere.

use super::prose::{Sentence, Word};
use crate::{
    check::{
        check_finding::{Check, CheckFinding, Group, Severity},
        look::Look,
        marks::Mark,
    },
    domain::{
        id::RawId,
        record::{AnyRecord, FieldId, Kind, RecordId},
        term::Term,
        value::Value,
    },
};

pub(super) static UNDEFINED: Check = Group::Wording.check(
    "abbreviation-not-explained",
    Severity::Advice,
    "An abbreviation that is not explained",
    "Add it to the glossary, or write it out where it stands first",
);
pub(super) static WITHOUT_WORDS: Check = Group::Wording.check(
    "abbreviation-without-words",
    Severity::Advice,
    "The glossary does not write it out",
    "Enter what the letters stand for, or say that it is only a name",
);

/// What everybody knows, and what is no abbreviation of the plan's.
const WELL_KNOWN: [&str; 35] = [
    "AM", "BBC", "BSL", "BST", "CCTV", "CD", "COVID", "CSV", "DVD", "EU", "FAQ", "GB", "GMT", "GP", "HM", "HR", "ID", "IT", "ITV",
    "MP", "NHS", "OK", "PC", "PDF", "PM", "SI", "SMS", "TV", "UK", "UN", "URL", "US", "USA", "VAT", "WC",
];
/// The fields by which bodies, boards, programmes, terms and the partnership are called.
const CALLED: [&str; 5] = ["short_name", "aliases", "name", "title", "term"];
const NAMED: [Kind; 5] = [Kind::Organisation, Kind::Board, Kind::Programme, Kind::Term, Kind::Partnership];
/// Longer words in capitals are shouted.
const LONGEST: usize = 7;

/// The abbreviation that a word is, without the `s` of several; nothing when it is none.
fn abbreviation(word: &str) -> Option<&str> {
    let is_capital = |letter: char| letter.is_ascii_uppercase();
    let single = word.strip_suffix('s').filter(|single| single.ends_with(is_capital)).unwrap_or(word);
    let capitals = single.chars().filter(|letter| is_capital(*letter)).count();
    let letters = single.chars().all(|letter| letter.is_ascii_alphabetic());
    let mostly = capitals >= 2 && capitals * 2 > single.len() && single.len() <= LONGEST;
    let roman = single.chars().all(|letter| matches!(letter, 'I' | 'V' | 'X'));
    (letters && mostly && single.starts_with(is_capital) && !roman && !WELL_KNOWN.contains(&single)).then_some(single)
}

/// The abbreviations of a sentence, as written and without the `s` of several.
fn used<'a>(sentence: &'a Sentence<'_>) -> Vec<(&'a str, &'a str)> {
    if sentence.words.len() > 1 && !sentence.text.contains(char::is_lowercase) {
        return Vec::new();
    }
    let mut found = Vec::new();
    let capitals = |word: &str| word.bytes().filter(u8::is_ascii_uppercase).count();
    for word in sentence.words.iter().filter(|word| capitals(word.text) > 1) {
        let parts = word.text.split(['-', '\'', '’']).filter_map(|part| Some((part, abbreviation(part)?)));
        found.extend(parts.filter(|_| !in_address(sentence, word)));
    }
    found
}

fn in_address(sentence: &Sentence<'_>, word: &Word<'_>) -> bool {
    let before = sentence.text.get(..word.start).unwrap_or_default().rsplit(char::is_whitespace).next().unwrap_or_default();
    let after = sentence.text.get(word.start..).unwrap_or_default().split(char::is_whitespace).next().unwrap_or_default();
    [before, after].iter().any(|part| part.contains("://") || part.contains('@') || part.to_lowercase().contains("www."))
}

fn used_mark(single: &str) -> Mark {
    Mark::of("abbreviation", single)
}

fn explained_mark(single: &str) -> Mark {
    Mark::of("abbreviation explained", single)
}

/// The marks of what a body, board, programme or term is called, which explains it.
pub(super) fn mark_names(record: &AnyRecord, marks: &mut Vec<Mark>) {
    let kind = record.record_id().kind;
    if !NAMED.contains(&kind) {
        return;
    }
    for field in CALLED.iter().filter_map(|key| FieldId::named(kind, key)) {
        let names = match record.value(field) {
            Value::Text(name) => vec![name],
            Value::Texts(names) => names,
            _ => Vec::new(),
        };
        marks.extend(names.iter().filter_map(|name| abbreviation(name.trim())).map(explained_mark));
    }
}

/// The marks of the abbreviations of a sentence, and of those it explains: `In full (ABC)`.
pub(super) fn mark(sentence: &Sentence<'_>, marks: &mut Vec<Mark>) {
    for (written, single) in used(sentence) {
        marks.push(used_mark(single));
        if sentence.text.contains(&format!(" ({written})")) {
            marks.push(explained_mark(single));
        }
    }
}

/// Reports an abbreviation once for the plan, when the record looked at is the first that uses it.
pub(super) fn look_at(look: &mut Look<'_>, sentences: &[Sentence<'_>]) {
    let mut told: Vec<&str> = Vec::new();
    for (written, single) in sentences.iter().flat_map(used) {
        if told.contains(&single) || !look.is_first_with(used_mark(single)) || look.first_with(explained_mark(single)).is_some() {
            continue;
        }
        let plan = RecordId { kind: Kind::Details, id: RawId::ONLY };
        let finding = CheckFinding::new(&UNDEFINED, plan, format!("“{written}” is not explained"), String::new());
        look.report(finding.at(single).about([look.subject()]));
        told.push(single);
    }
}

/// Reports a glossary term that is an abbreviation and is not written out.
pub(super) fn look_at_term(look: &mut Look<'_>) {
    let Some(term) = look.this::<Term>() else { return };
    if term.expansion.trim().is_empty() && abbreviation(term.term.trim()).is_some() {
        look.find(&WITHOUT_WORDS, format!("The glossary does not say what “{}” stands for", term.term.trim()), "");
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn abbreviations_are_told_from_words() {
        for (word, expected) in [
            ("MARAC", Some("MARAC")),
            ("CSPs", Some("CSP")),
            ("IRISi", Some("IRISi")),
            ("ECINs", Some("ECIN")),
            ("EqIA", Some("EqIA")),
            ("DVMARAC", Some("DVMARAC")),
            ("SafeLives", None),
            ("TogetherUK", None),
            ("OPERATION", None),
            ("UK", None),
            ("VIII", None),
            ("RM1", None),
            ("A4", None),
            ("A", None),
            ("As", None),
            ("iPad", None),
            ("", None),
        ] {
            assert_eq!(abbreviation(word), expected, "{word}");
        }
        assert!(WELL_KNOWN.is_sorted());
    }
}
