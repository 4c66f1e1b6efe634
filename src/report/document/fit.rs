//! How large the type of a landscape document may be so that it fits one page: a plan on a page is to be read from a wall, not squinted at.

use super::{
    block::{Block, Item},
    page::{Document, Page},
    span::Span,
    table::Table,
};

/// The smallest type there is, in half points: below it nobody can read what is printed.
const SMALLEST: u8 = 14;
/// The largest, on A4 and on A3.
const LARGEST: (u8, u8) = (20, 26);
/// How high a line is, and how wide an average letter of Arial, each to the size of the type; both on the safe side.
const LINE: f64 = 1.2;
const LETTER: f64 = 0.52;
/// By how much the estimate may be over where it may still fit, since it errs.
const NEARLY: f64 = 1.15;
/// What stays empty at the end of a line since words are not broken, in letters.
const RAGGED: f64 = 3.0;

/// Width and height in points of what a page holds between its margins and below its title.
fn room(page: Page) -> Option<(f64, f64)> {
    match page {
        Page::A4 => None,
        Page::A4Landscape => Some((770.0, 485.0)),
        Page::A3Landscape => Some((1105.0, 690.0)),
    }
}

/// The size of type for tables of a landscape document that is to be one page, in half points: the largest with which all of it fits, by
/// an estimate that errs on the small side. Nothing for a document that is upright, or is several pages with any type that can be read.
pub fn type_size(document: &Document) -> Option<u8> {
    let (width, height) = room(document.page)?;
    let largest = if document.page == Page::A3Landscape { LARGEST.1 } else { LARGEST.0 };
    let needed = |half: u8| {
        let size = f64::from(half) / 2.0;
        document.blocks.iter().map(|block| block_height(block, width, size)).sum::<f64>()
    };
    let fitting = (SMALLEST..=largest).rev().find(|half| needed(*half) <= height);
    fitting.or_else(|| (needed(SMALLEST) <= height * NEARLY).then_some(SMALLEST))
}

fn block_height(block: &Block, width: f64, size: f64) -> f64 {
    match block {
        Block::Heading(heading) => lines(count(&heading.text), width, 10.0) * 12.0 + 10.0,
        Block::Paragraph(paragraph) => text_height(&paragraph.text, width, 10.5),
        Block::Note(note) => text_height(&note.text, width, 8.0) + 40.0,
        Block::List(list) => list.items.iter().map(|item| item_height(item, width)).sum(),
        Block::Table(table) => table_height(table, width, size),
        Block::Picture(picture) => picture.drawing.height * 0.75 + 40.0,
        // What is to go on on a new page does not fit one.
        Block::PageBreak => f64::INFINITY,
    }
}

fn item_height(item: &Item, width: f64) -> f64 {
    let below = item.below.iter().flat_map(|below| &below.items).map(|item| item_height(item, width)).sum::<f64>();
    text_height(&item.text, width, 8.0) + below
}

fn table_height(table: &Table, width: f64, size: f64) -> f64 {
    let shares: f64 = table.columns.iter().map(|column| f64::from(column.share)).sum();
    let widths: Vec<f64> = table.columns.iter().map(|column| width * f64::from(column.share) / shares.max(1.0) - 6.0).collect();
    let heads =
        table.columns.iter().zip(&widths).map(|(column, width)| lines(count(&column.heading) * 1.1, *width, size) * LINE * size);
    let rows = table.rows.iter().map(|row| {
        let cells = row
            .iter()
            .zip(&widths)
            .map(|(cell, width)| cell.paragraphs.iter().map(|words| text_height(words, *width, size)).sum::<f64>());
        highest(cells) + 4.0
    });
    highest(heads) + 4.0 + rows.sum::<f64>() + LINE * size + 8.0
}

fn highest(heights: impl Iterator<Item = f64>) -> f64 {
    heights.fold(0.0, f64::max)
}

fn text_height(words: &[Span], width: f64, size: f64) -> f64 {
    let letters = words.iter().map(|span| count(&span.text) * if span.bold { 1.1 } else { 1.0 }).sum();
    lines(letters, width, size) * LINE * size + 2.0
}

fn lines(letters: f64, width: f64, size: f64) -> f64 {
    (letters / (width / (LETTER * size) - RAGGED).max(1.0)).ceil().max(1.0)
}

fn count(text: &str) -> f64 {
    f64::from(u32::try_from(text.chars().count()).unwrap_or(u32::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::document::{Anchor, Audience, Cell, Column};

    fn plan(page: Page, objectives: usize, words: &str) -> Document {
        let paragraphs = (0..objectives).map(|_| vec![Span::plain(words)]).collect::<Vec<_>>();
        let row = (0..6).map(|_| Cell { paragraphs: paragraphs.clone(), tone: None }).collect();
        let columns = (0..6).map(|_| Column::words("Priority", 1)).collect();
        let table = Table { anchor: Anchor("t".to_owned()), caption: String::new(), columns, rows: vec![row], row_heads: false };
        Document { page, blocks: vec![Block::Table(table)], ..Document::new("Plan", Audience::Public) }
    }

    #[test]
    fn type_is_as_large_as_fits() {
        let words = "Commission a service for young people at risk of violence, and review it each year";
        let size = |page, objectives| type_size(&plan(page, objectives, words));
        assert_eq!(size(Page::A4, 6), None);
        assert_eq!(size(Page::A4Landscape, 1), Some(20));
        assert_eq!(size(Page::A3Landscape, 1), Some(26));
        assert_eq!(size(Page::A4Landscape, 60), None);
        let sizes: Vec<_> = (1..30).map(|objectives| size(Page::A4Landscape, objectives)).collect();
        assert!(sizes.contains(&Some(SMALLEST)));
        assert!(sizes.is_sorted_by(|one, other| one >= other), "{sizes:?}");
        assert!(size(Page::A3Landscape, 8) > size(Page::A4Landscape, 8));
    }
}
