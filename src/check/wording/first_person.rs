//! The first person, which a report of the partnership does not speak in. The vision and aims may say what “we” want.

use super::prose::{Sentence, Text, Word};
use crate::{
    check::{
        check_finding::{Check, CheckFinding, Group, Severity},
        look::Look,
    },
    domain::record::Kind,
};

pub(super) static FIRST_PERSON: Check = Group::Wording.check(
    "first-person",
    Severity::Advice,
    "In the first person",
    "Name who does it: the partnership, the council, the service",
);

/// Words of the first person in the middle of a sentence. With a capital there they are part of a name.
const WE: [&str; 7] = ["me", "my", "myself", "we", "us", "our", "ourselves"];
/// At the beginning of a sentence.
const WE_FIRST: [&str; 3] = ["We", "Our", "My"];
/// What an “I” after it counts: `Part I`.
const COUNTED: [&str; 15] = [
    "part", "phase", "level", "schedule", "chapter", "category", "tier", "group", "stage", "type", "class", "section", "title",
    "annex", "option",
];
/// Where “we” may speak, and where others do.
const MAY: &[(Kind, &[&str])] = &[
    (Kind::Details, &["vision"]),
    (Kind::Priority, &["aim"]),
    (Kind::Engagement, &["findings"]),
    (Kind::Scrutiny, &["questions", "title"]),
    (Kind::Recommendation, &["title"]),
];

/// Reports the first such words of a text.
pub(super) fn look_at(look: &mut Look<'_>, text: &Text, sentences: &[Sentence<'_>]) {
    let kind = look.subject().kind;
    if MAY.iter().any(|(may, keys)| *may == kind && keys.contains(&text.key())) {
        return;
    }
    let found = sentences.iter().find_map(|sentence| Some((sentence, first_person(sentence)?)));
    if let Some((sentence, words)) = found {
        let name = look.name(look.subject());
        let says = format!("{name} speaks in the first person: “{words}”");
        look.report(CheckFinding::new(&FIRST_PERSON, look.subject(), says, sentence.shown()).at(text.key()));
    }
}

fn first_person(sentence: &Sentence<'_>) -> Option<String> {
    let words = &sentence.words;
    let place = (0..words.len()).find(|place| is_first_person(sentence, *place))?;
    let shown: Vec<&str> = words.iter().skip(place).take(2).map(|word| word.text).collect();
    Some(shown.join(" "))
}

fn is_first_person(sentence: &Sentence<'_>, place: usize) -> bool {
    let Some(word) = sentence.words.get(place).filter(|word| !word.quoted) else { return false };
    let before = place.checked_sub(1).and_then(|place| sentence.words.get(place));
    let next = sentence.words.get(place + 1);
    if word.text == "I" {
        return is_pronoun(sentence, *word, before, next);
    }
    let starts = before.is_none() && next.is_some_and(|next| !next.is_capitalised());
    WE.contains(&word.text) || starts && WE_FIRST.contains(&word.text)
}

/// An `I` that is no number and no letter of a list: a verb in small letters follows.
fn is_pronoun(sentence: &Sentence<'_>, word: Word<'_>, before: Option<&Word<'_>>, next: Option<&Word<'_>>) -> bool {
    let after = sentence.text.get(word.end()..).unwrap_or_default();
    let verb_follows = next.is_some_and(|next| next.text.starts_with(char::is_lowercase)) && after.starts_with(' ');
    verb_follows && !before.is_some_and(|before| before.is_any(&COUNTED))
}
