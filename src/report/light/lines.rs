//! Lines of light formatting: paragraphs, and lists of two levels.

use super::spans::spans;
use crate::report::document::{Block, Item, List, ListStyle};

/// Signs that a bullet may be; the first is what is written.
const BULLETS: [&str; 2] = ["- ", "• "];
/// What a line ends with, whoever wrote it.
const ENDS: [char; 7] = ['\n', '\r', '\u{b}', '\u{c}', '\u{85}', '\u{2028}', '\u{2029}'];
/// By how much a line is indented to stand below the item before it.
const STEP: usize = 2;

/// What a line begins with.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Marker {
    /// A bullet.
    Bullet,
    /// A number.
    Number(usize),
}

/// What was written, as blocks. Nothing of it is lost: what cannot be formatted stays as it was written.
pub fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut indent = 0;
    for line in text.split(ENDS).filter(|line| !line.trim().is_empty()) {
        let width = width(line);
        let line = line.trim();
        let Some((marker, words)) = marker(line) else {
            blocks.push(Block::spans(spans(uncovered(line))));
            continue;
        };
        if let Some(Block::List(list)) = blocks.last_mut() {
            if width >= indent + STEP && below(list, marker, line, words) {
                continue;
            }
            if goes_on(list, marker) {
                list.items.push(item(words));
                indent = width;
                continue;
            }
        }
        if begins(marker) {
            blocks.push(Block::List(List { style: style(marker), items: vec![item(words)] }));
            indent = width;
        } else {
            blocks.push(Block::spans(spans(line)));
        }
    }
    blocks
}

/// How far a line is indented; a tab is as much as four spaces.
pub(super) fn width(line: &str) -> usize {
    line.chars().take_while(|letter| letter.is_whitespace()).map(|letter| if letter == '\t' { 4 } else { 1 }).sum()
}

/// What a line begins with, and the words after it.
pub(super) fn marker(line: &str) -> Option<(Marker, &str)> {
    if let Some(words) = BULLETS.into_iter().find_map(|bullet| line.strip_prefix(bullet)) {
        return Some((Marker::Bullet, words.trim_start()));
    }
    let (number, words) = line.split_once(". ")?;
    let is_number = (1..=3).contains(&number.len()) && number.bytes().all(|byte| byte.is_ascii_digit());
    // One with a zero before it is a name, not a count.
    let number = number.parse().ok().filter(|_| is_number && !number.starts_with('0'))?;
    Some((Marker::Number(number), words.trim_start()))
}

/// The line without the backslash that keeps it from being an item.
fn uncovered(line: &str) -> &str {
    let bare = line.trim_start_matches('\\');
    if marker(bare).is_some() { line.strip_prefix('\\').unwrap_or(line) } else { line }
}

fn item(words: &str) -> Item {
    Item { text: spans(words), below: None }
}

fn style(marker: Marker) -> ListStyle {
    match marker {
        Marker::Bullet => ListStyle::Bullets,
        Marker::Number(_) => ListStyle::Numbers,
    }
}

fn begins(marker: Marker) -> bool {
    matches!(marker, Marker::Bullet | Marker::Number(1))
}

/// Whether a list goes on with a marker: a number only where it is the next, since numbers are given by counting.
fn goes_on(list: &List, marker: Marker) -> bool {
    match marker {
        Marker::Bullet => list.style == ListStyle::Bullets,
        Marker::Number(number) => list.style == ListStyle::Numbers && number == list.items.len() + 1,
    }
}

/// Puts a line below the last item of a list; says whether it could.
fn below(list: &mut List, marker: Marker, line: &str, words: &str) -> bool {
    let Some(last) = list.items.last_mut() else { return false };
    match &mut last.below {
        Some(below) if goes_on(below, marker) => below.items.push(item(words)),
        // There is but one list below an item: a line that is marked otherwise keeps its mark.
        Some(below) => below.items.push(Item { text: spans(line), below: None }),
        None if begins(marker) => last.below = Some(List { style: style(marker), items: vec![item(words)] }),
        None => return false,
    }
    true
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::document::Span;

    /// What was made, a line for each block or item.
    fn told(text: &str) -> Vec<String> {
        let words = |spans: &[Span]| spans.iter().map(|span| span.text.as_str()).collect::<String>();
        let mut told = Vec::new();
        for block in blocks(text) {
            match block {
                Block::Paragraph(paragraph) => told.push(format!("p {}", words(&paragraph.text))),
                Block::List(list) => {
                    told.push(format!("{:?}", list.style));
                    for item in list.items {
                        told.push(format!("* {}", words(&item.text)));
                        let below = item.below.map(|below| (below.style, below.items));
                        if let Some((style, items)) = below {
                            told.extend(items.iter().map(|item| format!("  {style:?} {}", words(&item.text))));
                        }
                    }
                }
                other => told.push(format!("{other:?}")),
            }
        }
        told
    }

    #[test]
    fn lists_and_paragraphs_are_told_apart() {
        for (text, found) in [
            ("one\ntwo\n\nthree", vec!["p one", "p two", "p three"]),
            ("- a\n- b", vec!["Bullets", "* a", "* b"]),
            ("- a\n\n• b", vec!["Bullets", "* a", "* b"]),
            ("- a\n  - b\n    - c\n- d", vec!["Bullets", "* a", "  Bullets b", "  Bullets c", "* d"]),
            ("- a\n\t1. b\n\t2. c", vec!["Bullets", "* a", "  Numbers b", "  Numbers c"]),
            ("- a\n  - b\n  1. c", vec!["Bullets", "* a", "  Bullets b", "  Bullets 1. c"]),
            ("1. a\n\n2. b", vec!["Numbers", "* a", "* b"]),
            ("1. a\n1. b", vec!["Numbers", "* a", "Numbers", "* b"]),
            ("1. a\n3. c", vec!["Numbers", "* a", "p 3. c"]),
            ("3. c", vec!["p 3. c"]),
            ("2023. A year", vec!["p 2023. A year"]),
            ("01. A code", vec!["p 01. A code"]),
            (r"\- a", vec!["p - a"]),
            (r"\1. a", vec!["p 1. a"]),
            (r"\\- a", vec![r"p \- a"]),
            ("-5 degrees", vec!["p -5 degrees"]),
            ("-", vec!["p -"]),
            ("* provisional", vec!["p * provisional"]),
            ("", vec![]),
        ] {
            assert_eq!(told(text), found, "{text:?}");
        }
    }
}
