//! The document and its blocks.

use super::{
    drawing,
    node::{Element, Node},
    places::Places,
    spans, table,
};
use crate::report::document::{
    Anchor, Audience, Block, Document, Heading, List, ListStyle, Note, NoteKind, Paragraph, ParagraphStyle, Span,
};
use std::collections::BTreeSet;

/// From how many parts on a document has a list of them.
const PARTS: usize = 5;
const HEADINGS: [&str; 6] = ["h1", "h2", "h3", "h4", "h5", "h6"];

/// Where the tree is to stand, and how far the numbers have come.
#[derive(Clone, Debug)]
pub struct Setting {
    /// Which heading the document's title is: 0 for `h1`.
    top: usize,
    /// What stands before each id, so that none is on the page already.
    prefix: &'static str,
    pub(super) tables: usize,
    pub(super) pictures: usize,
    notes: BTreeSet<usize>,
    places: Places,
}

impl Setting {
    /// On a page of its own.
    pub fn alone() -> Self {
        Self { top: 0, prefix: "", tables: 0, pictures: 0, notes: BTreeSet::new(), places: Places::default() }
    }

    /// On a page that has a heading already.
    pub fn within() -> Self {
        Self { top: 1, prefix: "doc-", ..Self::alone() }
    }

    pub(super) fn id(&self, name: &str) -> String {
        format!("{}{name}", self.prefix)
    }

    pub(super) fn to(&self, name: &str) -> String {
        format!("#{}{name}", self.prefix)
    }

    /// The id of a heading, a table or a picture that comes now.
    pub(super) fn place(&mut self, anchor: &Anchor) -> String {
        let name = self.places.begin(&anchor.0);
        self.id(&name)
    }

    pub(super) fn to_place(&self, anchor: &Anchor) -> String {
        self.to(self.places.to(&anchor.0))
    }

    /// Whether this is the first place that refers to a footnote.
    pub(super) fn is_first_to(&mut self, note: usize) -> bool {
        self.notes.insert(note)
    }

    /// On a page of ours a link moves the focus itself, since the page's address says something else.
    pub(super) fn target(&self, element: Element) -> Element {
        if self.top == 0 { element } else { element.with("tabindex", "-1") }
    }

    fn heading(&self, level: u8) -> &'static str {
        HEADINGS.get(self.top + usize::from(level)).copied().unwrap_or("h6")
    }
}

/// All of a document: who it is for, its title, its blocks and its notes.
pub fn document(document: &Document, setting: Setting) -> Vec<Node> {
    let mut made = head(document);
    made.extend(body(document, setting));
    made
}

/// What stands above a document's title: whom it is for, if not anyone, and the committee and date.
pub fn head(document: &Document) -> Vec<Node> {
    let mut made = Vec::new();
    if document.audience == Audience::Partnership {
        made.push(banner());
    }
    if !document.header.is_empty() && !says_header(document) {
        made.push(Element::new("p").class("doc-header").holding(document.header.as_str()).into());
    }
    made
}

/// Whether a document begins with its committee and date of its own accord.
fn says_header(document: &Document) -> bool {
    let said = |text: &[Span]| text.iter().map(|span| span.text.as_str()).collect::<String>();
    matches!(document.blocks.first(), Some(Block::Paragraph(first)) if said(&first.text) == document.header)
}

/// What a document is called, also where nobody gave it a title.
pub fn title(document: &Document) -> &str {
    let title = document.title.trim();
    if title.is_empty() { "Report without a title" } else { title }
}

/// A document's title, its blocks and its notes.
pub fn body(document: &Document, mut setting: Setting) -> Vec<Node> {
    setting.places = Places::of(document);
    let mut made = vec![Element::new(setting.heading(0)).class("doc-title").holding_all(spans::words(title(document))).into()];
    let mut list = contents(document, &setting);
    for block in &document.blocks {
        if matches!(block, Block::Heading(_)) {
            made.extend(list.take());
        }
        made.push(self::block(block, &mut setting));
    }
    made.extend(notes(document, &mut setting));
    made
}

/// The words that a document for the partnership begins with.
fn banner() -> Node {
    let words = Element::new("strong").holding("Not for publication.");
    Element::new("p").class("doc-banner").holding(words).holding(" For the partnership’s bodies only.").into()
}

/// The list of a document's parts, if it has many.
fn contents(document: &Document, setting: &Setting) -> Option<Node> {
    let parts = document.blocks.iter().filter_map(|block| match block {
        Block::Heading(heading) if heading.level <= 1 => Some(heading),
        _ => None,
    });
    let parts: Vec<Node> = parts
        .map(|heading| {
            let link = Element::new("a").with("href", setting.to_place(&heading.anchor)).holding(named(heading));
            Element::new("li").holding(link).into()
        })
        .collect();
    if parts.len() < PARTS {
        return None;
    }
    let id = setting.id("contents-title");
    let title = Element::new(setting.heading(1)).with("id", id.as_str()).class("doc-contents-title").holding("Contents");
    let list = Element::new("ul").holding_all(parts);
    Some(Element::new("nav").class("doc-contents").with("aria-labelledby", id).holding(title).holding(list).into())
}

fn named(heading: &Heading) -> String {
    heading.number.as_ref().map_or_else(|| heading.text.clone(), |number| format!("{number} {}", heading.text))
}

fn block(block: &Block, setting: &mut Setting) -> Node {
    match block {
        Block::Heading(heading) => self::heading(heading, setting),
        Block::Paragraph(paragraph) => self::paragraph(paragraph, setting),
        Block::List(list) => self::list(list, setting).into(),
        Block::Table(table) => table::table(table, setting),
        Block::Picture(picture) => drawing::picture(picture, setting),
        Block::Note(note) => self::note(note, setting),
        Block::PageBreak => Element::new("div").class("doc-break").into(),
    }
}

fn heading(heading: &Heading, setting: &mut Setting) -> Node {
    let level = heading.level.clamp(1, 3);
    let class = ["doc-h1", "doc-h2", "doc-h3"].get(usize::from(level) - 1).copied().unwrap_or("doc-h3");
    let id = setting.place(&heading.anchor);
    let made = setting.target(Element::new(setting.heading(level)).with("id", id).class(class));
    match &heading.number {
        None => made,
        Some(number) => made.holding(Element::new("span").class("doc-number").holding(format!("{number} "))),
    }
    .holding_all(spans::words(&heading.text))
    .into()
}

fn paragraph(paragraph: &Paragraph, setting: &mut Setting) -> Node {
    let made = Element::new("p");
    let made = match paragraph.style {
        ParagraphStyle::Body => made,
        ParagraphStyle::Lead => made.class("doc-lead"),
        ParagraphStyle::Small => made.class("doc-small"),
    };
    let made = Element { place: paragraph.place.clone(), ..made };
    made.holding_all(spans::all(&paragraph.text, setting)).into()
}

fn list(list: &List, setting: &mut Setting) -> Element {
    let items: Vec<Node> = list
        .items
        .iter()
        .map(|item| {
            let made = Element::new("li").holding_all(spans::all(&item.text, setting));
            let below = item.below.as_ref().map(|below| self::list(below, setting).into());
            made.holding_all(below).into()
        })
        .collect();
    Element::new(if list.style == ListStyle::Bullets { "ul" } else { "ol" }).holding_all(items)
}

fn note(note: &Note, setting: &mut Setting) -> Node {
    let class = match note.kind {
        NoteKind::Inset => "doc-note",
        NoteKind::Exempt => "doc-note doc-exempt",
        NoteKind::LeftOut => "doc-note doc-left-out",
    };
    let words = Element::new("p").holding_all(spans::all(&note.text, setting));
    Element::new("div").class(class).holding(words).into()
}

/// The footnotes, each leading back to where it is first referred to.
fn notes(document: &Document, setting: &mut Setting) -> Option<Node> {
    if document.footnotes.is_empty() {
        return None;
    }
    let referred = setting.notes.clone();
    let notes: Vec<Node> = document
        .footnotes
        .iter()
        .zip(1..)
        .map(|(note, number)| {
            let id = setting.id(&format!("note-{number}"));
            let item = setting.target(Element::new("li").with("id", id)).holding_all(spans::all(&note.text, setting));
            let back = Element::new("a").with("href", setting.to(&format!("note-{number}-from"))).class("doc-back");
            let back = back.holding(spans::aside(&format!("Back to note {number} in the text"))).holding("↩");
            if referred.contains(&number) { item.holding(" ").holding(back).into() } else { item.into() }
        })
        .collect();
    let id = setting.id("notes-title");
    let title = Element::new(setting.heading(1)).with("id", id.as_str()).class("doc-notes-title").holding("Notes");
    let list = Element::new("ol").holding_all(notes);
    Some(Element::new("section").class("doc-notes").with("aria-labelledby", id).holding(title).holding(list).into())
}
