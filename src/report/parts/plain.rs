//! A document as plain text: for what is compared and counted, and for people who read its snapshot.

use crate::report::document::{Block, Document, Item, List, ListStyle, NoteKind, Span};
use std::fmt::Write as _;

/// The whole document.
pub fn plain(document: &Document) -> String {
    let mut text = format!("{}\n\n{}", document.title, plain_blocks(&document.blocks));
    for (number, note) in (1..).zip(&document.footnotes) {
        let _ = write!(text, "\n[{number}] {}\n", plain_spans(&note.text));
    }
    text
}

/// Some blocks, with an empty line between them.
pub fn plain_blocks(blocks: &[Block]) -> String {
    let mut text = String::new();
    for block in blocks {
        put(&mut text, block);
    }
    text
}

fn put(text: &mut String, block: &Block) {
    match block {
        Block::Heading(heading) => {
            let number = heading.number.as_ref().map(|number| format!("{number} ")).unwrap_or_default();
            let _ = writeln!(text, "{} {number}{}\n", "#".repeat(heading.level.into()), heading.text);
        }
        Block::Paragraph(paragraph) => {
            let _ = writeln!(text, "{}\n", plain_spans(&paragraph.text));
        }
        Block::List(found) => {
            list(text, found, 0);
            text.push('\n');
        }
        Block::Table(table) => {
            let _ = writeln!(text, "Table: {}", table.caption);
            let headings: Vec<&str> = table.columns.iter().map(|column| column.heading.as_str()).collect();
            let _ = writeln!(text, "| {} |", headings.join(" | "));
            for row in &table.rows {
                let cell = |cell: &crate::report::document::Cell| {
                    cell.paragraphs.iter().map(|spans| plain_spans(spans)).collect::<Vec<_>>().join(" / ")
                };
                let _ = writeln!(text, "| {} |", row.iter().map(cell).collect::<Vec<_>>().join(" | "));
            }
            text.push('\n');
        }
        Block::Picture(picture) => {
            let _ = writeln!(text, "Picture: {}\n({})\n", picture.caption, picture.description);
        }
        Block::Note(note) => {
            let kind = match note.kind {
                NoteKind::Inset => "Note",
                NoteKind::Exempt => "Exempt",
                NoteKind::LeftOut => "Left out",
            };
            let _ = writeln!(text, "{kind}: {}\n", plain_spans(&note.text));
        }
        Block::PageBreak => text.push_str("---\n\n"),
    }
}

fn list(text: &mut String, found: &List, depth: usize) {
    for (number, Item { text: words, below }) in (1..).zip(&found.items) {
        let mark = if found.style == ListStyle::Numbers { format!("{number}.") } else { "-".to_owned() };
        let _ = writeln!(text, "{}{mark} {}", "  ".repeat(depth), plain_spans(words));
        if let Some(below) = below {
            list(text, below, depth + 1);
        }
    }
}

/// Spans without their styles; a note as its number.
pub fn plain_spans(spans: &[Span]) -> String {
    let shown = |span: &Span| span.note.map_or_else(|| span.text.clone(), |note| format!("[{note}]"));
    spans.iter().map(shown).collect()
}
