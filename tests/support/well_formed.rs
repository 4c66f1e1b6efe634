//! What every document has to keep, whatever kind of report it is.

use safer_plan::report::document::{Anchor, Block, Document, Item, List, Span, Table, Target};
use std::collections::BTreeSet;

/// What is wrong with a document, in words; nothing with a sound one.
pub fn faults(document: &Document) -> Vec<String> {
    let mut faults = Vec::new();
    if document.title.trim().is_empty() {
        faults.push("it has no title".to_owned());
    }
    if document.header.trim().is_empty() {
        faults.push("nothing stands on top of its pages".to_owned());
    }
    headings(document, &mut faults);
    for block in &document.blocks {
        match block {
            Block::Table(table) => of_table(table, &mut faults),
            Block::Paragraph(paragraph) => of_text(&paragraph.text, "a paragraph", &mut faults),
            Block::Note(note) => of_text(&note.text, "a note", &mut faults),
            Block::List(list) => of_list(list, &mut faults),
            Block::Picture(picture) if picture.caption.is_empty() || picture.description.is_empty() => {
                faults.push(format!("a picture has no caption or description: “{}”", picture.caption));
            }
            _ => {}
        }
    }
    places(document, &mut faults);
    faults
}

fn headings(document: &Document, faults: &mut Vec<String>) {
    let (mut level, mut counts) = (0_u8, [0_usize; 3]);
    for (place, block) in document.blocks.iter().enumerate() {
        let Block::Heading(heading) = block else { continue };
        if !(1..=3).contains(&heading.level) || heading.level > level + 1 {
            faults.push(format!("“{}” is of level {} after level {level}", heading.text, heading.level));
            return;
        }
        level = heading.level;
        if heading.text.trim().is_empty() {
            faults.push("a heading has no words".to_owned());
        }
        let next = document.blocks.get(place + 1);
        let is_empty = match next {
            None | Some(Block::PageBreak) => true,
            Some(Block::Heading(next)) => next.level <= heading.level,
            Some(_) => false,
        };
        if is_empty {
            faults.push(format!("nothing stands under “{}”", heading.text));
        }
        if let Some(number) = &heading.number {
            let at = usize::from(level) - 1;
            counts[at] += 1;
            counts[at + 1..].fill(0);
            let wanted: Vec<String> = counts[..=at].iter().map(usize::to_string).collect();
            if *number != wanted.join(".") {
                faults.push(format!("“{}” has the number {number}, not {}", heading.text, wanted.join(".")));
            }
        }
    }
}

fn of_table(table: &Table, faults: &mut Vec<String>) {
    let caption = &table.caption;
    if caption.trim().is_empty() {
        faults.push("a table has no caption".to_owned());
    }
    if table.columns.is_empty() || table.columns.iter().any(|column| column.heading.trim().is_empty() || column.share == 0) {
        faults.push(format!("a column of “{caption}” has no heading or no width"));
    }
    if table.rows.is_empty() {
        faults.push(format!("“{caption}” has no rows"));
    }
    for (place, row) in table.rows.iter().enumerate() {
        if row.len() != table.columns.len() {
            faults.push(format!("row {place} of “{caption}” has {} cells for {} columns", row.len(), table.columns.len()));
        }
        if table.row_heads && row.first().is_some_and(|cell| cell.paragraphs.is_empty()) {
            faults.push(format!("row {place} of “{caption}” has no name"));
        }
        for cell in row {
            if cell.tone.is_some() && cell.paragraphs.is_empty() {
                faults.push(format!("a colour stands without a word in row {place} of “{caption}”"));
            }
            cell.paragraphs.iter().for_each(|words| of_text(words, &format!("a cell of “{caption}”"), faults));
        }
    }
}

fn of_list(list: &List, faults: &mut Vec<String>) {
    if list.items.is_empty() {
        faults.push("a list has no items".to_owned());
    }
    for Item { text, below } in &list.items {
        of_text(text, "an item", faults);
        below.iter().for_each(|below| of_list(below, faults));
    }
}

fn of_text(text: &[Span], what: &str, faults: &mut Vec<String>) {
    let words: String = text.iter().map(|span| span.text.as_str()).collect();
    if words.trim().is_empty() && text.iter().all(|span| span.note.is_none()) {
        faults.push(format!("{what} is empty"));
    }
    for slip in ["  ", " .", " ,", "..", ". .", ",,", "::", "()", "“”", "{", "Some("] {
        // Three dots that somebody wrote are theirs.
        if words.contains(slip) && !(slip == ".." && words.contains("...")) {
            faults.push(format!("{what} holds “{slip}”: {words}"));
        }
    }
}

/// Names of places are unique, and links lead to a place there is.
fn places(document: &Document, faults: &mut Vec<String>) {
    let mut known: BTreeSet<&Anchor> = BTreeSet::new();
    for block in &document.blocks {
        let anchor = match block {
            Block::Heading(heading) => &heading.anchor,
            Block::Table(table) => &table.anchor,
            Block::Picture(picture) => &picture.anchor,
            _ => continue,
        };
        let is_name = anchor.0.starts_with(|first: char| first.is_ascii_alphabetic())
            && anchor.0.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-');
        if !is_name {
            faults.push(format!("“{}” is no name of a place", anchor.0));
        }
        if !known.insert(anchor) {
            faults.push(format!("two places are called “{}”", anchor.0));
        }
    }
    for span in all_spans(document) {
        if let Some(Target::Anchor(anchor)) = &span.link
            && !known.contains(anchor)
        {
            faults.push(format!("“{}” leads to no place, “{}”", span.text, anchor.0));
        }
        if span.note.is_some_and(|note| note == 0 || note > document.footnotes.len()) {
            faults.push(format!("there is no footnote {:?}", span.note));
        }
    }
}

fn all_spans(document: &Document) -> Vec<&Span> {
    let mut found: Vec<&Span> = Vec::new();
    for block in &document.blocks {
        match block {
            Block::Paragraph(paragraph) => found.extend(&paragraph.text),
            Block::Note(note) => found.extend(&note.text),
            Block::List(list) => of_items(list, &mut found),
            Block::Table(table) => {
                let cells = table.rows.iter().flatten();
                found.extend(cells.flat_map(|cell| cell.paragraphs.iter().flatten()));
            }
            _ => {}
        }
    }
    found
}

fn of_items<'a>(list: &'a List, found: &mut Vec<&'a Span>) {
    for item in &list.items {
        found.extend(&item.text);
        item.below.iter().for_each(|below| of_items(below, found));
    }
}
