//! What stands in the cells of tables.

use crate::{
    domain::{brag::Brag, details::Details},
    report::{
        document::{Block, Cell, Item, ListStyle, Span, Tone},
        light,
    },
};

/// The colour that goes with a BRAG.
pub fn tone(brag: Brag) -> Tone {
    match brag {
        Brag::Blue => Tone::Blue,
        Brag::Green => Tone::Green,
        Brag::Amber => Tone::Amber,
        Brag::Red => Tone::Red,
        Brag::Grey => Tone::Grey,
    }
}

/// A BRAG in the council's word, with its colour behind.
pub fn brag_cell(details: &Details, brag: Brag) -> Cell {
    Cell::toned(brag.word(details), tone(brag))
}

/// A paragraph each; those that are empty are left out.
pub fn lines_cell<S: AsRef<str>>(lines: impl IntoIterator<Item = S>) -> Cell {
    let lines = lines.into_iter().filter(|line| !line.as_ref().trim().is_empty());
    Cell { paragraphs: lines.map(|line| vec![Span::plain(line.as_ref())]).collect(), tone: None }
}

/// A cell with the marks of footnotes behind its last words.
pub fn noted(mut cell: Cell, marks: String) -> Cell {
    if !marks.is_empty() {
        match cell.paragraphs.last_mut() {
            Some(last) => last.push(Span::plain(marks)),
            None => cell.paragraphs.push(vec![Span::plain(marks)]),
        }
    }
    cell
}

/// What somebody wrote, in its light formatting. A cell has no lists, so that their marks stand before the words.
pub fn told_cell(text: &str) -> Cell {
    let mut paragraphs = Vec::new();
    for block in light::blocks(text) {
        match block {
            Block::Paragraph(paragraph) => paragraphs.push(paragraph.text),
            Block::List(list) => add_items(&mut paragraphs, list.style, list.items),
            _ => {}
        }
    }
    Cell { paragraphs, tone: None }
}

fn add_items(paragraphs: &mut Vec<Vec<Span>>, style: ListStyle, items: Vec<Item>) {
    for (number, item) in (1..).zip(items) {
        let mark = if style == ListStyle::Bullets { "• ".to_owned() } else { format!("{number}. ") };
        paragraphs.push(std::iter::once(Span::plain(mark)).chain(item.text).collect());
        if let Some(below) = item.below {
            add_items(paragraphs, below.style, below.items);
        }
    }
}
