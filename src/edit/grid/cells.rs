//! A grid of readings as a table of cells.

use super::{
    cell::{choice, fault},
    column::Column,
    rows::{Grid, Row},
    save::cell_key,
};
use crate::{
    domain::{indicator::Indicator, plan::Body},
    edit::sheet::{At, Cells, Pick},
};

/// A grid of readings with the plan it belongs to.
#[derive(Clone, Copy, Debug)]
pub struct ReadingCells<'a> {
    /// The plan.
    pub body: &'a Body,
    /// The grid.
    pub grid: &'a Grid,
}

impl ReadingCells<'_> {
    fn find(&self, at: At) -> Option<(&Row, Column, &Indicator)> {
        let (row, column) = (self.grid.rows.get(at.0)?, *self.grid.columns.get(at.1)?);
        let indicator = self.body.indicators.get(row.indicator)?;
        column.suits(indicator.measure).then_some((row, column, indicator))
    }
}

impl Cells for ReadingCells<'_> {
    fn size(&self) -> (usize, usize) {
        (self.grid.rows.len(), self.grid.columns.len())
    }

    fn key(&self, at: At) -> Option<String> {
        self.find(at).map(|(row, column, _)| cell_key(row, column))
    }

    fn text(&self, at: At) -> String {
        self.find(at).map(|(row, column, _)| column.text(&row.reading)).unwrap_or_default()
    }

    fn is_fixed(&self, at: At) -> bool {
        self.find(at).is_some_and(|(row, ..)| row.published())
    }

    fn picks(&self, at: At) -> Vec<Pick> {
        let options = self.grid.columns.get(at.1).map(|column| column.options()).unwrap_or_default();
        options.iter().map(|option| Pick { key: option.key, label: option.label.to_owned() }).collect()
    }

    fn emptied(&self, at: At) -> &'static str {
        let first = |column: &Column| column.options().first().filter(|_| !column.may_be_open()).map(|option| option.key);
        self.grid.columns.get(at.1).and_then(first).unwrap_or_default()
    }

    fn meant(&self, at: At, text: &str) -> String {
        let options = self.grid.columns.get(at.1).map(|column| column.options()).unwrap_or_default();
        choice(options, text).unwrap_or(text.trim()).to_owned()
    }

    fn fault(&self, at: At, text: &str) -> Option<String> {
        self.find(at).and_then(|(_, column, indicator)| fault(column, text, indicator))
    }

    fn line(&self, row: usize) -> String {
        self.grid.rows.get(row).map(|row| row.label.clone()).unwrap_or_default()
    }

    fn fixed_words(&self) -> &'static str {
        "those readings are published, and are corrected on their own pages"
    }
}
