//! Abbreviations written out where a document uses them first.

use crate::{
    domain::glossary::Glossary,
    report::document::{Block, Change, Document, List, Span},
};

/// Writes each abbreviation out where the running text has it first. Headings and tables stay short.
pub fn expanded(document: &mut Document, mut glossary: Glossary) {
    for block in &mut document.blocks {
        match block {
            Block::Paragraph(paragraph) => spans(&mut paragraph.text, &mut glossary),
            Block::Note(note) => spans(&mut note.text, &mut glossary),
            Block::List(found) => list(found, &mut glossary),
            Block::Heading(_) | Block::Table(_) | Block::Picture(_) | Block::PageBreak => {}
        }
    }
}

fn spans(text: &mut [Span], glossary: &mut Glossary) {
    for span in text.iter_mut().filter(|span| span.change == Change::None && span.link.is_none()) {
        span.text = glossary.expand(&span.text);
    }
}

fn list(found: &mut List, glossary: &mut Glossary) {
    for item in &mut found.items {
        spans(&mut item.text, glossary);
        item.below.iter_mut().for_each(|below| list(below, glossary));
    }
}
