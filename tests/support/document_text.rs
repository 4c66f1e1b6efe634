//! A document as plain text, for snapshots: read it as who gets the report would.

use safer_plan::report::document::{
    Block, Cell, Change, Document, Item, List, ListStyle, NoteKind, Page, ParagraphStyle, Picture, Span, Table, Target,
};

/// Everything that a document says, from the top.
pub fn text(document: &Document) -> String {
    let mut out = vec![
        format!("TITLE {}", document.title),
        format!("AUTHOR {}", document.author),
        format!("HEADER {}", document.header),
        format!("FOR {:?}", document.audience),
    ];
    if document.page != Page::A4 {
        out.push(format!("PAGE {:?}", document.page));
    }
    for block in &document.blocks {
        out.push(String::new());
        match block {
            Block::Heading(heading) => {
                let number = heading.number.as_ref().map(|number| format!("{number} ")).unwrap_or_default();
                out.push(format!("{} {number}{}", "#".repeat(heading.level.into()), heading.text));
            }
            Block::Paragraph(paragraph) => {
                let mark = match paragraph.style {
                    ParagraphStyle::Body => "",
                    ParagraphStyle::Lead => "(lead) ",
                    ParagraphStyle::Small => "(small) ",
                };
                out.push(format!("{mark}{}", spans(&paragraph.text)));
            }
            Block::List(found) => list(found, 0, &mut out),
            Block::Table(found) => table(found, &mut out),
            Block::Picture(found) => picture(found, &mut out),
            Block::Note(note) => {
                let kind = match note.kind {
                    NoteKind::Inset => "note",
                    NoteKind::Exempt => "exempt",
                    NoteKind::LeftOut => "left out",
                };
                out.push(format!("[{kind}] {}", spans(&note.text)));
            }
            Block::PageBreak => out.push("--- new page ---".to_owned()),
        }
    }
    for (number, footnote) in (1..).zip(&document.footnotes) {
        out.push(format!("\n[{number}] {}", spans(&footnote.text)));
    }
    out.join("\n")
}

/// Runs of text with their styles marked.
pub fn spans(spans: &[Span]) -> String {
    spans.iter().map(span).collect()
}

fn span(span: &Span) -> String {
    let mut text = span.note.map_or_else(|| span.text.clone(), |note| format!("[{note}]"));
    if span.bold {
        text = format!("**{text}**");
    }
    if span.italic {
        text = format!("_{text}_");
    }
    text = match span.change {
        Change::None => text,
        Change::Deleted => format!("[-{text}-]"),
        Change::Inserted => format!("{{+{text}+}}"),
    };
    match &span.link {
        Some(Target::Address(address)) => format!("{text} <{address}>"),
        Some(Target::Anchor(anchor)) => format!("{text} <#{}>", anchor.0),
        None => text,
    }
}

fn list(found: &List, depth: usize, out: &mut Vec<String>) {
    for (number, Item { text, below }) in (1..).zip(&found.items) {
        let mark = if found.style == ListStyle::Bullets { "-".to_owned() } else { format!("{number}.") };
        out.push(format!("{}{mark} {}", "  ".repeat(depth), spans(text)));
        below.iter().for_each(|below| list(below, depth + 1, out));
    }
}

fn table(found: &Table, out: &mut Vec<String>) {
    out.push(format!("Table: {}", found.caption));
    let headings: Vec<&str> = found.columns.iter().map(|column| column.heading.as_str()).collect();
    out.push(format!("| {} |", headings.join(" | ")));
    for row in &found.rows {
        let cells: Vec<String> = row.iter().map(cell).collect();
        out.push(format!("| {} |", cells.join(" | ")));
    }
}

fn cell(cell: &Cell) -> String {
    let words: Vec<String> = cell.paragraphs.iter().map(|paragraph| spans(paragraph)).collect();
    let tone = cell.tone.map(|tone| format!(" ({tone:?})")).unwrap_or_default();
    format!("{}{tone}", words.join(" / "))
}

fn picture(found: &Picture, out: &mut Vec<String>) {
    out.push(format!("Figure: {}", found.caption));
    out.push(format!("Shows: {}", found.description));
}
