//! Words that are spelt in two ways, both of them in the plan: `marshals` and `marshalls`.

use super::prose::Sentence;
use crate::{
    check::{
        check_finding::{Check, CheckFinding, Group, Severity},
        look::Look,
        marks::Mark,
    },
    domain::{
        id::RawId,
        record::{Kind, RecordId},
    },
};

pub(super) static TWO_SPELLINGS: Check = Group::Wording.check(
    "two-spellings",
    Severity::Advice,
    "One word in two spellings",
    "Write it one way throughout, and a name as the body itself writes it",
);

/// Two spellings of one word each, the less usual first and in the order of that one.
const PAIRS: [(&str, &str); 31] = [
    ("advisers", "advisors"),
    ("antisocial", "anti-social"),
    ("benefitted", "benefited"),
    ("benefitting", "benefiting"),
    ("combatting", "combating"),
    ("cooperate", "co-operate"),
    ("cooperating", "co-operating"),
    ("cooperation", "co-operation"),
    ("coordinate", "co-ordinate"),
    ("coordinated", "co-ordinated"),
    ("coordination", "co-ordination"),
    ("coordinator", "co-ordinator"),
    ("coordinators", "co-ordinators"),
    ("focussed", "focused"),
    ("focusses", "focuses"),
    ("focussing", "focusing"),
    ("marshall", "marshal"),
    ("marshalls", "marshals"),
    ("nighttime", "night-time"),
    ("organization", "organisation"),
    ("organizations", "organisations"),
    ("organized", "organised"),
    ("prioritize", "prioritise"),
    ("prioritized", "prioritised"),
    ("re-offend", "reoffend"),
    ("re-offenders", "reoffenders"),
    ("re-offending", "reoffending"),
    ("recognize", "recognise"),
    ("targetted", "targeted"),
    ("targetting", "targeting"),
    ("well-being", "wellbeing"),
];
/// The shortest word of the table.
const SHORTEST: usize = 7;

fn mark_of(word: &str) -> Mark {
    Mark::of("spelling", word)
}

/// The words of a sentence that stand in the table, as they stand there.
fn listed(sentence: &Sentence<'_>) -> Vec<&'static str> {
    let long = sentence.words.iter().filter(|word| word.text.len() >= SHORTEST && !word.quoted);
    long.filter_map(|word| PAIRS.iter().flat_map(|(one, other)| [*one, *other]).find(|listed| word.is(listed))).collect()
}

/// The marks of the words that are spelt in two ways.
pub(super) fn mark(sentence: &Sentence<'_>, marks: &mut Vec<Mark>) {
    marks.extend(listed(sentence).iter().map(|word| mark_of(word)));
}

/// Reports a pair once for the plan, where the less usual of the two stands first.
pub(super) fn look_at(look: &mut Look<'_>, sentences: &[Sentence<'_>]) {
    let mut told: Vec<&str> = Vec::new();
    for word in sentences.iter().flat_map(listed) {
        let Some((_, usual)) = PAIRS.iter().find(|(less_usual, _)| *less_usual == word) else { continue };
        if told.contains(&word) || !look.is_first_with(mark_of(word)) {
            continue;
        }
        if let Some(other) = look.first_with(mark_of(usual)) {
            let plan = RecordId { kind: Kind::Details, id: RawId::ONLY };
            let says = format!("“{word}” and “{usual}” both stand in the plan");
            let finding = CheckFinding::new(&TWO_SPELLINGS, plan, says, String::new());
            look.report(finding.at(word).about([look.subject(), other]));
            told.push(word);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_order_and_has_no_word_twice() {
        assert!(PAIRS.is_sorted_by(|one, other| one.0 < other.0));
        let shortest = PAIRS.iter().flat_map(|(one, other)| [one.len(), other.len()]).min();
        assert_eq!(shortest, Some(SHORTEST));
        assert!(PAIRS.iter().all(|(_, usual)| !PAIRS.iter().any(|(less_usual, _)| less_usual == usual)));
    }
}
