//! The names that places of a document have in Word: letters, digits and low lines, at most 40.

use super::heading_numbers::is_shown;
use crate::report::document::{Anchor, Block, Document};
use std::collections::{BTreeMap, BTreeSet};

const LONGEST: usize = 40;

/// The names of the places.
pub struct Bookmarks {
    names: BTreeMap<Anchor, (usize, String)>,
}

impl Bookmarks {
    /// Of a document.
    pub fn of(document: &Document) -> Self {
        let mut used = BTreeSet::new();
        let mut names = BTreeMap::new();
        for anchor in document.blocks.iter().filter_map(anchor) {
            if !names.contains_key(anchor) {
                let name = unused(&anchor.0, &mut used);
                names.insert(anchor.clone(), (names.len(), name));
            }
        }
        Self { names }
    }

    /// The number and the name of a place, when the document has it.
    pub fn get(&self, anchor: &Anchor) -> Option<(usize, &str)> {
        self.names.get(anchor).map(|(number, name)| (*number, name.as_str()))
    }

    /// The first number that no place has.
    pub fn free(&self) -> usize {
        self.names.len()
    }
}

/// The place that a block is, when it is shown.
fn anchor(block: &Block) -> Option<&Anchor> {
    match block {
        Block::Heading(heading) if is_shown(heading) => Some(&heading.anchor),
        Block::Table(table) if !table.columns.is_empty() => Some(&table.anchor),
        Block::Picture(picture) => Some(&picture.anchor),
        _ => None,
    }
    .filter(|anchor| !anchor.0.is_empty())
}

/// A name that Word takes. Case makes no difference there.
fn unused(text: &str, used: &mut BTreeSet<String>) -> String {
    let letters = text.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '_' });
    let start = if text.starts_with(|letter: char| letter.is_ascii_alphabetic()) { "" } else { "a_" };
    let name: String = start.chars().chain(letters).take(LONGEST).collect();
    let mut again = 1;
    let mut found = name.clone();
    while !used.insert(found.to_ascii_lowercase()) {
        again += 1;
        let ending = format!("_{again}");
        found = name.chars().take(LONGEST - ending.len()).chain(ending.chars()).collect();
    }
    found
}

#[cfg(test)]
mod tests {
    use super::unused;
    use std::collections::BTreeSet;

    #[test]
    fn names_are_such_as_word_takes_and_each_its_own() {
        let long = "progress-on-the-objectives-of-the-first-priority-of-the-plan";
        let mut used = BTreeSet::new();
        let names: Vec<String> = ["a-b", "a_b", "A-B", "1-2", long, long].iter().map(|text| unused(text, &mut used)).collect();
        assert_eq!(
            names,
            [
                "a_b",
                "a_b_2",
                "A_B_3",
                "a_1_2",
                "progress_on_the_objectives_of_the_first_",
                "progress_on_the_objectives_of_the_firs_2"
            ]
        );
    }
}
