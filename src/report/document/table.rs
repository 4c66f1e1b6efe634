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

/// Names of rows that are longer than this, on the whole, are sentences.
const NAME: usize = 40;

impl Table {
    /// Whether the first cells of the rows are names, which are bold; sentences in bold are hard to read.
    pub fn names_rows(&self) -> bool {
        let letters = |cell: &Cell| cell.paragraphs.iter().flatten().map(|span| span.text.chars().count()).sum::<usize>();
        let all: usize = self.rows.iter().filter_map(|row| row.first()).map(letters).sum();
        self.row_heads && all <= NAME * self.rows.len()
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_are_no_names() {
        let table = |name: &str, row_heads| Table {
            anchor: Anchor("t".to_owned()),
            caption: "C".to_owned(),
            columns: vec![Column::words("A", 1), Column::words("B", 1)],
            rows: vec![vec![Cell::from(name), Cell::from("")]; 3],
            row_heads,
        };
        assert!(table("Complete", true).names_rows());
        assert!(!table("Set up a violence reduction strategic group to steer the plan", true).names_rows());
        assert!(!table("Complete", false).names_rows());
    }
}
