//! The blocks a document is made of.

use super::{drawing::Picture, span::Span, table::Table};
use serde::{Deserialize, Serialize};

/// Names a place in a document: letters, digits and hyphens, the first a letter; unique within it.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Anchor(pub String);

/// A block.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Block {
    /// A heading.
    Heading(Heading),
    /// A paragraph.
    Paragraph(Paragraph),
    /// A list.
    List(List),
    /// A table.
    Table(Table),
    /// A picture.
    Picture(Picture),
    /// Something set apart from the text.
    Note(Note),
    /// What follows begins on a new page.
    PageBreak,
}

/// A heading.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Heading {
    /// 1 to 3. Level 1 stands for a part of the report; the document's title is not a block.
    pub level: u8,
    /// `2.1` when it is numbered. Renderers that number by themselves come to the same: numbers are given in order, from 1, at each
    /// level below the number above.
    pub number: Option<String>,
    /// Its words.
    pub text: String,
    /// Its name, to lead there.
    pub anchor: Anchor,
    /// The section of the report it begins, by its key, when it begins one.
    pub section: Option<String>,
}

/// What sort of paragraph it is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum ParagraphStyle {
    /// Running text.
    #[default]
    Body,
    /// The words that lead into the report: a subtitle, a date.
    Lead,
    /// Small print.
    Small,
}

/// A paragraph.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Paragraph {
    /// What sort it is.
    pub style: ParagraphStyle,
    /// Its text.
    pub text: Vec<Span>,
    /// The section it is part of, by its key, and which paragraph of that it is, from 0; for remarks beside it on screen.
    pub place: Option<(String, usize)>,
}

/// How a list's items are marked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ListStyle {
    /// With bullets.
    Bullets,
    /// With 1, 2, 3.
    Numbers,
}

/// A list.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct List {
    /// How its items are marked.
    pub style: ListStyle,
    /// Its items.
    pub items: Vec<Item>,
}

/// An item of a list.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Item {
    /// Its text.
    pub text: Vec<Span>,
    /// A list below it.
    pub below: Option<List>,
}

/// What sort of note it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum NoteKind {
    /// Something worth knowing.
    Inset,
    /// That something is exempt, and under which paragraph.
    Exempt,
    /// That something was left out.
    LeftOut,
}

/// Something set apart from the text.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Note {
    /// What sort it is.
    pub kind: NoteKind,
    /// Its text.
    pub text: Vec<Span>,
}

impl Block {
    /// A paragraph of running text.
    pub fn paragraph(text: impl Into<Span>) -> Self {
        Self::spans(vec![text.into()])
    }

    /// A paragraph of running text in several styles.
    pub fn spans(text: Vec<Span>) -> Self {
        Self::Paragraph(Paragraph { text, ..Paragraph::default() })
    }

    /// A list of plain items with bullets.
    pub fn bullets<S: Into<Span>>(items: impl IntoIterator<Item = S>) -> Self {
        let items = items.into_iter().map(|item| Item { text: vec![item.into()], below: None }).collect();
        Self::List(List { style: ListStyle::Bullets, items })
    }
}
