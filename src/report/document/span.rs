//! Runs of text in one style.

use super::block::Anchor;
use serde::{Deserialize, Serialize};

/// Where a link leads.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Target {
    /// A web page or an e-mail address, whole: `https://…`, `mailto:…`.
    Address(String),
    /// A heading, table or picture of the same document.
    Anchor(Anchor),
}

/// What was done to words since an earlier wording.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Change {
    /// Nothing.
    #[default]
    None,
    /// They were taken out; struck through.
    Deleted,
    /// They were put in; underlined.
    Inserted,
}

/// A run of text in one style.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    /// The text.
    pub text: String,
    /// Whether it is bold.
    pub bold: bool,
    /// Whether it is italic.
    pub italic: bool,
    /// Where it leads.
    pub link: Option<Target>,
    /// What was done to it.
    pub change: Change,
    /// The footnote it refers to, counted from 1; its text is then empty.
    pub note: Option<usize>,
}

impl Span {
    /// Plain text.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), ..Self::default() }
    }

    /// Bold text.
    pub fn bold(text: impl Into<String>) -> Self {
        Self { bold: true, ..Self::plain(text) }
    }

    /// Text that leads somewhere.
    pub fn link(text: impl Into<String>, target: Target) -> Self {
        Self { link: Some(target), ..Self::plain(text) }
    }

    /// The number of a footnote.
    pub fn note(number: usize) -> Self {
        Self { note: Some(number), ..Self::default() }
    }
}

impl From<&str> for Span {
    fn from(text: &str) -> Self {
        Self::plain(text)
    }
}

impl From<String> for Span {
    fn from(text: String) -> Self {
        Self::plain(text)
    }
}
