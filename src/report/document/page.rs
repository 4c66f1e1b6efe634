//! The document as a whole.

use super::{block::Block, span::Span};
use serde::{Deserialize, Serialize};

/// For whose eyes a document is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Audience {
    /// Anyone. Made from a [`PublicPlan`](crate::report::public::PublicPlan) and nothing else.
    Public,
    /// The partnership's bodies only; every page says so.
    Partnership,
}

/// The paper it is printed on.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Page {
    /// A4 upright.
    #[default]
    A4,
    /// A4 on its side.
    A4Landscape,
    /// A3 on its side.
    A3Landscape,
}

/// A document. It is in UK English.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// What it is called, also in the file's properties.
    pub title: String,
    /// Who made it: the council or the partnership, for the file's properties.
    pub author: String,
    /// For whose eyes it is.
    pub audience: Audience,
    /// The paper it is printed on.
    pub page: Page,
    /// On top of every page: the committee and the date in full.
    pub header: String,
    /// What it holds, from the top.
    pub blocks: Vec<Block>,
    /// Its notes, in the order of their numbers; the first is number 1.
    pub footnotes: Vec<Footnote>,
}

/// A note at the foot of a page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Footnote {
    /// What it says.
    pub text: Vec<Span>,
}

impl Document {
    /// A document with a title and nothing in it yet.
    pub fn new(title: impl Into<String>, audience: Audience) -> Self {
        Self {
            title: title.into(),
            author: String::new(),
            audience,
            page: Page::A4,
            header: String::new(),
            blocks: Vec::new(),
            footnotes: Vec::new(),
        }
    }

    /// Adds a note, and gives the span that refers to it.
    pub fn footnote(&mut self, text: Vec<Span>) -> Span {
        self.footnotes.push(Footnote { text });
        Span::note(self.footnotes.len())
    }
}
