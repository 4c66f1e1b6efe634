//! Abbreviations written out where the report uses them first, in the order it is read. Headings stay as they are, and so do tables
//! that explain them.

use super::document::{Block, Document, Item, List, Span};
use crate::domain::{field::capitalised, glossary::Glossary, plan::Body};

/// Writes the abbreviations of a document out at first use. Tables with one of these anchors are left alone.
pub(super) fn expand(document: &mut Document, body: &Body, leave: &[&str]) {
    let mut glossary = Glossary::of(body);
    for block in &mut document.blocks {
        match block {
            Block::Paragraph(paragraph) => spans(&mut paragraph.text, &mut glossary),
            Block::Note(note) => spans(&mut note.text, &mut glossary),
            Block::List(found) => list(found, &mut glossary),
            Block::Table(table) if !leave.contains(&table.anchor.0.as_str()) => {
                // What names a row is a heading.
                let named = usize::from(table.row_heads);
                let cells = table.rows.iter_mut().flat_map(|row| row.iter_mut().skip(named));
                cells.flat_map(|cell| &mut cell.paragraphs).for_each(|text| spans(text, &mut glossary));
            }
            Block::Heading(_) | Block::Table(_) | Block::Picture(_) | Block::PageBreak => {}
        }
    }
}

fn list(found: &mut List, glossary: &mut Glossary) {
    for Item { text, below } in &mut found.items {
        spans(text, glossary);
        below.iter_mut().for_each(|below| list(below, glossary));
    }
}

fn spans(spans: &mut [Span], glossary: &mut Glossary) {
    for (place, span) in spans.iter_mut().enumerate().filter(|(_, span)| span.link.is_none() && span.note.is_none()) {
        let expanded = glossary.expand(&span.text);
        // A sentence begins with a capital, also where what it began with was written out.
        let first = |text: &str| text.chars().next();
        let capital = place == 0 && first(&span.text).is_some_and(char::is_uppercase) && first(&expanded) != first(&span.text);
        span.text = if capital { capitalised(&expanded) } else { expanded };
    }
}
