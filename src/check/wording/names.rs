//! Names of bodies, boards and programmes that a text has nearly right: a letter doubled or not.

use super::prose::{Sentence, Word};
use crate::{
    check::{
        check_finding::{Check, CheckFinding, Group, Severity},
        look::Look,
        marks::Mark,
    },
    domain::{board::Board, organisation::Organisation, programme::Programme},
};

pub(super) static MISSPELT: Check = Group::Wording.check(
    "name-spelt-otherwise",
    Severity::Advice,
    "A name that is spelt otherwise",
    "Write the name as the body itself does, here or in its own record",
);

/// Small words within names.
const WITHIN: [&str; 7] = ["of", "and", "for", "the", "against", "to", "in"];
/// The most words of a name that are looked for.
const MOST: usize = 6;
/// Letters that are doubled, or not, by mistake.
const DOUBLED: &str = "bcdfglmnprst";

fn mark_of(name: &str) -> Mark {
    Mark::of("name", &name.to_lowercase().replace('-', " "))
}

/// The marks of what may be a name in a sentence: two words or more that begin with capitals, small words between them left in.
pub(super) fn mark(sentence: &Sentence<'_>, marks: &mut Vec<Mark>) {
    let words = &sentence.words;
    for (from, _) in words.iter().enumerate().filter(|(_, word)| word.is_capitalised()) {
        let name = words.iter().skip(from).take(MOST).take_while(|word| word.is_capitalised() || WITHIN.contains(&word.text));
        let name: Vec<&Word<'_>> = name.collect();
        for count in 2..=name.len() {
            let Some(part) = name.get(..count).filter(|part| part.last().is_some_and(|last| last.is_capitalised())) else {
                continue;
            };
            let texts: Vec<&str> = part.iter().map(|word| word.text).collect();
            marks.push(mark_of(&texts.join(" ")));
        }
    }
}

/// Reports the texts that have the name nearly right, one for each way.
pub(super) fn look_at(look: &mut Look<'_>) {
    let organisation = look.this::<Organisation>().map(|row| &row.name);
    let name = organisation.or_else(|| look.this::<Board>().map(|row| &row.name));
    let Some(name) = name.or_else(|| look.this::<Programme>().map(|row| &row.title)) else { return };
    let words: Vec<&str> = name.split_whitespace().collect();
    let capitals = words.iter().filter(|word| word.starts_with(char::is_uppercase)).count();
    if capitals < 2 || words.len() > MOST {
        return;
    }
    for (place, word) in words.iter().enumerate() {
        for variant in variants(word) {
            let mut changed = words.clone();
            if let Some(there) = changed.get_mut(place) {
                *there = &variant;
            }
            let changed = changed.join(" ");
            if let Some(first) = look.first_with(mark_of(&changed)) {
                let says = format!("“{changed}” in {}: its name is “{name}”", look.name(first));
                let finding = CheckFinding::new(&MISSPELT, first, says, String::new());
                look.report(finding.at(changed.to_lowercase()).about([look.subject()]));
            }
        }
    }
}

/// A word with one letter doubled or one double letter single, but never its first.
fn variants(word: &str) -> Vec<String> {
    let letters: Vec<char> = word.chars().collect();
    let mut found = Vec::new();
    for (place, letter) in letters.iter().enumerate().skip(1) {
        let is_like = |other: Option<&char>| other == Some(letter);
        if !DOUBLED.contains(*letter) || is_like(letters.get(place - 1)) {
            continue;
        }
        let mut changed = letters.clone();
        if is_like(letters.get(place + 1)) {
            changed.remove(place);
        } else {
            changed.insert(place, *letter);
        }
        found.push(changed.into_iter().collect());
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_doubled_and_made_single() {
        assert_eq!(variants("Marshal"), ["Marrshal", "Marsshal", "Marshall"]);
        assert!(variants("Combatting").contains(&"Combating".to_owned()));
        assert_eq!(variants("a"), [""; 0]);
    }
}
