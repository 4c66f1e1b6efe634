//! “Bi-monthly” and the like in a text: twice a month, or every two months?

use super::prose::{Sentence, Text};
use crate::check::{
    check_finding::{Check, CheckFinding, Group, Severity},
    look::Look,
};

pub(super) static TWO_MEANINGS: Check =
    Group::Wording.check("ambiguous-how-often", Severity::Advice, "How often can mean two things", "Write out which is meant");

/// How they all begin.
const BEGINNING: &str = "bi";
/// Words that mean two things, and the two.
const AMBIGUOUS: [(&str, &str); 12] = [
    ("bi-monthly", "every two months or twice a month"),
    ("bi monthly", "every two months or twice a month"),
    ("bimonthly", "every two months or twice a month"),
    ("bi-weekly", "every two weeks or twice a week"),
    ("bi weekly", "every two weeks or twice a week"),
    ("biweekly", "every two weeks or twice a week"),
    ("bi-annual", "every two years or twice a year"),
    ("bi-annually", "every two years or twice a year"),
    ("biannual", "every two years or twice a year"),
    ("biannually", "every two years or twice a year"),
    ("bi-yearly", "every two years or twice a year"),
    ("biyearly", "every two years or twice a year"),
];

/// Reports the first such word of a text that no bracket settles.
pub(super) fn look_at(look: &mut Look<'_>, text: &Text, sentences: &[Sentence<'_>]) {
    let found = sentences.iter().find_map(|sentence| Some((sentence, ambiguous(sentence)?)));
    if let Some((sentence, (word, readings))) = found {
        let says = format!("{}: “{word}” can mean {readings}", look.name(look.subject()));
        look.report(CheckFinding::new(&TWO_MEANINGS, look.subject(), says, sentence.shown()).at(text.key()));
    }
}

fn ambiguous(sentence: &Sentence<'_>) -> Option<(&'static str, &'static str)> {
    let begins = |word: &str| word.get(..BEGINNING.len()).is_some_and(|first| first.eq_ignore_ascii_case(BEGINNING));
    if !sentence.words.iter().any(|word| begins(word.text)) {
        return None;
    }
    AMBIGUOUS.into_iter().find(|(phrase, _)| {
        let Some(place) = sentence.find(phrase) else { return false };
        let words = sentence.words.get(place..place + phrase.split(' ').count()).unwrap_or_default();
        let after = words.last().and_then(|last| sentence.text.get(last.end()..)).unwrap_or_default();
        !words.iter().any(|word| word.quoted) && !after.trim_start().starts_with('(')
    })
}
