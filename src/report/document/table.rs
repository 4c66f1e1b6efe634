//! Tables. Every table has a caption and a row of headings; no cell is merged.

use super::{block::Anchor, drawing::Tone, span::Span};
use serde::{Deserialize, Serialize};

/// A table.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Table {
    /// Its name, to lead there.
    pub anchor: Anchor,
    /// What it shows. Printed above it as `Table 1: …`; renderers number.
    pub caption: String,
    /// Its columns.
    pub columns: Vec<Column>,
    /// Its rows, each with as many cells as there are columns.
    pub rows: Vec<Vec<Cell>>,
    /// Whether the first cell of each row names the row.
    pub row_heads: bool,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    /// Its heading.
    pub heading: String,
    /// Its share of the table's width; shares need not come to 100.
    pub share: u16,
    /// Whether it holds numbers, which stand on the right.
    pub numbers: bool,
}

/// A cell.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Cell {
    /// Its paragraphs.
    pub paragraphs: Vec<Vec<Span>>,
    /// What colours it, beside its words and never instead of them: a BRAG.
    pub tone: Option<Tone>,
}

impl Column {
    /// A column of words.
    pub fn words(heading: impl Into<String>, share: u16) -> Self {
        Self { heading: heading.into(), share, numbers: false }
    }

    /// A column of numbers.
    pub fn numbers(heading: impl Into<String>, share: u16) -> Self {
        Self { heading: heading.into(), share, numbers: true }
    }
}

impl<S: Into<Span>> From<S> for Cell {
    fn from(text: S) -> Self {
        let span = text.into();
        Self { paragraphs: if span.text.is_empty() && span.note.is_none() { Vec::new() } else { vec![vec![span]] }, tone: None }
    }
}

impl Cell {
    /// With a colour.
    pub fn toned(text: impl Into<Span>, tone: Tone) -> Self {
        Self { tone: Some(tone), ..Self::from(text) }
    }
}
