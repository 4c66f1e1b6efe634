//! The light formatting of what people write: paragraphs, `-` before bullets, `1.` before numbered lines, `**` around bold words.

use super::document::{Block, Item, List, ListStyle, Span};

/// What was written, as blocks. Nothing of it is lost.
pub fn blocks(text: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    for line in text.lines().map(str::trim).filter(|line| !line.is_empty()) {
        let (style, words) = match (line.strip_prefix("- "), numbered(line)) {
            (Some(words), _) => (ListStyle::Bullets, words),
            (None, Some(words)) => (ListStyle::Numbers, words),
            (None, None) => {
                blocks.push(Block::spans(spans(line)));
                continue;
            }
        };
        let item = Item { text: spans(words), below: None };
        match blocks.last_mut() {
            Some(Block::List(list)) if list.style == style => list.items.push(item),
            _ => blocks.push(Block::List(List { style, items: vec![item] })),
        }
    }
    blocks
}

/// A line, with what stands between two `**` bold.
pub fn spans(line: &str) -> Vec<Span> {
    let pieces: Vec<&str> = line.split("**").collect();
    if pieces.len().is_multiple_of(2) {
        return vec![Span::plain(line)];
    }
    let pieces = pieces.into_iter().enumerate().filter(|(_, piece)| !piece.is_empty());
    pieces.map(|(place, piece)| Span { bold: place % 2 == 1, ..Span::plain(piece) }).collect()
}

fn numbered(line: &str) -> Option<&str> {
    let (number, words) = line.split_once(". ")?;
    (!number.is_empty() && number.len() <= 3 && number.bytes().all(|byte| byte.is_ascii_digit())).then_some(words)
}
