//! Abbreviations written out where a document uses them first.

use crate::{
    domain::{field::capitalised, glossary::Glossary},
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
    for (place, span) in text.iter_mut().enumerate().filter(|(_, span)| span.change == Change::None && span.link.is_none()) {
        let written = glossary.expand(&span.text);
        // `CCTV refresh` begins with a capital, and so does what it is written out to.
        let began = place == 0 && span.text.starts_with(char::is_uppercase);
        span.text = if began { capitalised(&written) } else { written };
    }
}

fn list(found: &mut List, glossary: &mut Glossary) {
    for item in &mut found.items {
        spans(&mut item.text, glossary);
        item.below.iter_mut().for_each(|below| list(below, glossary));
    }
}
