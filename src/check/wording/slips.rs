//! Slips of the pen that can be told without a dictionary: a small word twice, and “a annual”.

use super::prose::{Sentence, Text};
use crate::check::{
    check_finding::{Check, CheckFinding, Group, Severity},
    look::Look,
};

pub(super) static SLIP: Check = Group::Wording.check("slip-of-the-pen", Severity::Advice, "A slip of the pen", "Correct the words");

/// Words that never stand twice in a row on purpose.
const NEVER_TWICE: [&str; 17] =
    ["a", "an", "and", "are", "be", "by", "for", "from", "of", "or", "our", "the", "their", "this", "to", "was", "with"];
/// Words that “a” never stands before.
const AFTER_AN: [&str; 30] = [
    "action",
    "additional",
    "annual",
    "annually",
    "area",
    "assessment",
    "early",
    "effective",
    "event",
    "extension",
    "improved",
    "incident",
    "increase",
    "independent",
    "indicator",
    "individual",
    "initiative",
    "integrated",
    "objective",
    "offence",
    "offender",
    "officer",
    "ongoing",
    "operation",
    "opportunity",
    "option",
    "organisation",
    "overview",
    "update",
    "upgrade",
];

/// Reports the first slip of a text.
pub(super) fn look_at(look: &mut Look<'_>, text: &Text, sentences: &[Sentence<'_>]) {
    let found = sentences.iter().find_map(|sentence| Some((sentence, slip(sentence)?)));
    if let Some((sentence, words)) = found {
        let says = format!("{}: “{words}”", look.name(look.subject()));
        look.report(CheckFinding::new(&SLIP, look.subject(), says, sentence.shown()).at(text.key()));
    }
}

fn slip(sentence: &Sentence<'_>) -> Option<String> {
    let mut pairs = sentence.words.windows(2);
    pairs.find_map(|pair| {
        let [one, two] = pair else { return None };
        let twice = one.text == two.text && NEVER_TWICE.contains(&one.text);
        let article = one.text == "a" && AFTER_AN.contains(&two.text);
        let slipped = (twice || article) && !one.quoted && sentence.text.get(one.end()..two.start) == Some(" ");
        slipped.then(|| format!("{} {}", one.text, two.text))
    })
}
