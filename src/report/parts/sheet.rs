//! A document while it is written: names its places, and leaves out what turns out to be empty.

use super::Explained;
use crate::{
    domain::{date::Date, id::Id as _, record::Kind, report::Report},
    report::{
        Made, View,
        document::{
            Anchor, Audience, Block, Cell, Column, Document, Drawing, Heading, Item, List, ListStyle, Note, NoteKind, Page,
            Paragraph, ParagraphStyle, Picture, Span, Table,
        },
        kinds::audience,
        light,
        markers::Marks,
    },
};
use std::{collections::BTreeSet, rc::Rc};

/// A document while it is written.
pub struct Sheet {
    document: Document,
    taken: BTreeSet<String>,
    is_internal: bool,
    explained: Rc<Explained>,
}

impl Sheet {
    /// Begins a document: under the report's own title or else this one, with the body and the date it goes to on top of every page.
    pub fn new(view: View<'_>, report: &Report, title: impl Into<String>) -> Self {
        let title = if report.title.trim().is_empty() { title.into() } else { report.title.trim().to_owned() };
        let is_internal = Audience::Partnership == view.audience();
        let audience = if is_internal { Audience::Partnership } else { audience(report.kind) };
        let mut document = Document::new(title, audience);
        let partnership = &view.body_of(report).partnership;
        document.author.clone_from(if partnership.name.is_empty() { &partnership.council } else { &partnership.name });
        document.header = header(view, report);
        Self { document, taken: BTreeSet::new(), is_internal, explained: Rc::new(Explained::of(&view, report)) }
    }

    /// The document, to set what is not a block.
    pub fn document(&mut self) -> &mut Document {
        &mut self.document
    }

    /// For paper on its side.
    #[must_use]
    pub fn landscape(mut self) -> Self {
        self.document.page = Page::A4Landscape;
        self
    }

    /// Whether its readers are the partnership's bodies, so that what is missing is said. In public a line is left out instead.
    pub fn is_internal(&self) -> bool {
        self.is_internal
    }

    /// What explains the figures of the report, whose marks are printed as footnotes.
    pub fn explained(&self) -> Rc<Explained> {
        Rc::clone(&self.explained)
    }

    /// A heading, from 1 to 3. It is left out again when nothing comes to stand beneath it.
    pub fn heading(&mut self, level: u8, text: impl Into<String>) -> Anchor {
        let text = text.into();
        let anchor = self.anchor(&text);
        self.put(Block::Heading(Heading { level, number: None, text, anchor: anchor.clone(), section: None }));
        anchor
    }

    /// Words that lead into the report.
    pub fn lead(&mut self, text: impl Into<String>) {
        self.styled(ParagraphStyle::Lead, text.into());
    }

    /// Small print.
    pub fn small(&mut self, text: impl Into<String>) {
        self.styled(ParagraphStyle::Small, text.into());
    }

    /// A paragraph, unless it is empty.
    pub fn say(&mut self, text: impl Into<String>) {
        self.styled(ParagraphStyle::Body, text.into());
    }

    /// What is missing, said in internal documents only.
    pub fn missing(&mut self, text: impl Into<String>) {
        if self.is_internal {
            self.say(text);
        }
    }

    /// What somebody wrote, in its light formatting.
    pub fn told(&mut self, text: &str) {
        self.document.blocks.extend(light::blocks(text));
    }

    /// A list of plain items.
    pub fn list(&mut self, style: ListStyle, items: Vec<String>) {
        if !items.is_empty() {
            let items = items.into_iter().map(|item| Item { text: vec![Span::plain(item)], below: None }).collect();
            self.put(Block::List(List { style, items }));
        }
    }

    /// A list with bullets, of items in several styles.
    pub fn items(&mut self, items: impl IntoIterator<Item = Vec<Span>>) {
        let items: Vec<Item> = items.into_iter().map(|text| Item { text, below: None }).collect();
        if !items.is_empty() {
            self.put(Block::List(List { style: ListStyle::Bullets, items }));
        }
    }

    /// Something worth knowing, set apart.
    pub fn note(&mut self, text: impl Into<String>) {
        self.put(Block::Note(Note { kind: NoteKind::Inset, text: vec![Span::plain(text)] }));
    }

    /// What is said of what is left out, where something is.
    pub fn left_out(&mut self, words: impl Into<String>) {
        let words = words.into();
        if !words.is_empty() {
            self.put(Block::Note(Note { kind: NoteKind::LeftOut, text: vec![Span::plain(words)] }));
        }
    }

    /// A table; none without rows. A column that is empty in every row is left out.
    pub fn table(&mut self, caption: impl Into<String>, columns: Vec<Column>, rows: Vec<Vec<Cell>>) {
        let used = filled(&columns, &rows);
        self.table_of(caption, columns, rows, &used);
    }

    /// The same with the columns that are marked, so that several tables have the same ones.
    pub fn table_of(&mut self, caption: impl Into<String>, columns: Vec<Column>, rows: Vec<Vec<Cell>>, used: &[bool]) {
        if rows.is_empty() {
            return;
        }
        let caption = caption.into();
        let anchor = self.anchor(&format!("table {caption}"));
        let columns = kept(columns, used);
        let rows = rows.into_iter().map(|row| kept(row, used)).collect();
        self.put(Block::Table(Table { anchor, caption, columns, rows, row_heads: true }));
    }

    /// Says that the first cells of the last table's rows do not name the rows.
    pub fn no_row_heads(&mut self) {
        if let Some(Block::Table(table)) = self.document.blocks.last_mut() {
            table.row_heads = false;
        }
    }

    /// A picture.
    pub fn picture(&mut self, caption: impl Into<String>, description: impl Into<String>, drawing: Drawing) {
        let caption = caption.into();
        let anchor = self.anchor(&format!("figure {caption}"));
        self.put(Block::Picture(Picture { anchor, caption, description: description.into(), drawing }));
    }

    /// What follows begins on a new page.
    pub fn page_break(&mut self) {
        self.put(Block::PageBreak);
    }

    /// The document, without headings that nothing stands beneath and without page breaks at either end.
    pub fn finish(mut self) -> Made {
        let mut next: Option<u8> = Some(0);
        let mut kept: Vec<Block> = Vec::new();
        for block in self.document.blocks.drain(..).rev() {
            match &block {
                Block::Heading(heading) if next.is_some_and(|level| level <= heading.level) => {}
                Block::PageBreak if kept.is_empty() || matches!(kept.last(), Some(Block::PageBreak)) => {}
                Block::PageBreak => kept.push(block),
                _ => {
                    next = if let Block::Heading(heading) = &block { Some(heading.level) } else { None };
                    kept.push(block);
                }
            }
        }
        if matches!(kept.last(), Some(Block::PageBreak)) {
            kept.pop();
        }
        kept.reverse();
        self.document.blocks = kept;
        let marks = Marks { notes: self.explained.notes().clone(), ..Marks::default() };
        marks.resolve(&mut self.document);
        self.document.into()
    }

    /// A block as it is.
    pub fn put(&mut self, block: Block) {
        self.document.blocks.push(block);
    }

    fn styled(&mut self, style: ParagraphStyle, text: String) {
        if !text.trim().is_empty() {
            self.put(Block::Paragraph(Paragraph { style, text: vec![Span::plain(text)], place: None }));
        }
    }

    /// A name made of some words that nothing else in the document has.
    pub fn anchor(&mut self, words: &str) -> Anchor {
        let mut name = String::new();
        for letter in words.chars().map(|letter| letter.to_ascii_lowercase()) {
            if letter.is_ascii_alphanumeric() {
                name.push(letter);
            } else if !name.ends_with('-') && !name.is_empty() {
                name.push('-');
            }
            if name.len() == LONGEST_ANCHOR {
                break;
            }
        }
        let name = name.trim_end_matches('-');
        let name =
            if name.starts_with(|letter: char| letter.is_ascii_lowercase()) { name.to_owned() } else { format!("part-{name}") };
        let mut free = name.clone();
        let mut number = 1;
        while !self.taken.insert(free.clone()) {
            number += 1;
            free = format!("{name}-{number}");
        }
        Anchor(free)
    }
}

const LONGEST_ANCHOR: usize = 48;

/// Which columns have something in some row; the first counts as filled.
pub fn filled<'r>(columns: &[Column], rows: impl IntoIterator<Item = &'r Vec<Cell>>) -> Vec<bool> {
    let mut filled: Vec<bool> = (0..columns.len()).map(|place| place == 0).collect();
    for row in rows {
        for (is_filled, cell) in filled.iter_mut().zip(row) {
            *is_filled |= !cell.paragraphs.is_empty();
        }
    }
    filled
}

fn kept<T>(row: Vec<T>, used: &[bool]) -> Vec<T> {
    row.into_iter().zip(used).filter(|(_, used)| **used).map(|(item, _)| item).collect()
}

/// The body it goes to and when, or the partnership and the day it is made.
fn header(view: View<'_>, report: &Report) -> String {
    let body = view.body_of(report);
    let to = report.board.map(|id| body.name_of(Kind::Board, id.raw())).filter(|name| !name.is_empty());
    let to = to.unwrap_or_else(|| body.partnership.name.clone());
    let date = report.date.unwrap_or(Date::Day(view.today())).words();
    if to.is_empty() { date } else { format!("{to}, {date}") }
}
