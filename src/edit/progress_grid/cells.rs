//! The progress table as a table of cells.

use super::{
    column::Column,
    due::DueFigure,
    rows::{ProgressGrid, ProgressRow},
};
use crate::{
    domain::{
        field::Record as _,
        id::{Id as _, RawId},
        update::{Update, UpdateId, UpdateState},
        value::Choice as _,
    },
    edit::{
        grid::fault,
        sheet::{At, Cells, Pick},
    },
};

/// The progress table of a period, seen as cells.
#[derive(Clone, Copy, Debug)]
pub struct ProgressCells<'a>(pub &'a ProgressGrid);

/// The name of a cell that every row has.
pub(super) fn own_key(row: &ProgressRow, column: Column) -> String {
    format!("{}.{}", row.objective, column.key())
}

impl ProgressCells<'_> {
    fn find(&self, at: At) -> Option<(&ProgressRow, Column)> {
        Some((self.0.rows.get(at.0)?, *self.0.columns.get(at.1)?))
    }

    /// The figure that a cell asks for.
    pub fn figure(&self, at: At) -> Option<&DueFigure> {
        match self.find(at)? {
            (row, Column::Figure(number)) => row.figures.get(number),
            _ => None,
        }
    }
}

impl Cells for ProgressCells<'_> {
    fn size(&self) -> (usize, usize) {
        (self.0.rows.len(), self.0.columns.len())
    }

    fn key(&self, at: At) -> Option<String> {
        match self.find(at)? {
            (_, Column::Figure(_)) => self.figure(at).map(DueFigure::key),
            (row, column) => Some(own_key(row, column)),
        }
    }

    fn text(&self, at: At) -> String {
        match (self.find(at), self.figure(at)) {
            (_, Some(figure)) => figure.column.text(&figure.row.reading),
            (Some((row, column)), None) => column.text(&row.update),
            (None, None) => String::new(),
        }
    }

    fn is_fixed(&self, at: At) -> bool {
        let published = match (self.find(at), self.figure(at)) {
            (_, Some(figure)) => figure.row.published(),
            (Some((row, _)), None) => row.update.state == UpdateState::Published,
            (None, None) => false,
        };
        self.0.closed || published
    }

    fn picks(&self, at: At) -> Vec<Pick> {
        match (self.find(at), self.figure(at)) {
            (_, Some(figure)) => {
                figure.column.options().iter().map(|option| Pick { key: option.key, label: option.label.to_owned() }).collect()
            }
            // Nobody chooses that something is published: closing the period does it.
            (Some((row, Column::State)), None) if row.update.state == UpdateState::Published => {
                vec![Pick { key: UpdateState::Published.key(), label: UpdateState::Published.label().to_owned() }]
            }
            (Some((_, column)), None) => column.picks(&self.0.details),
            (None, None) => Vec::new(),
        }
    }

    fn emptied(&self, at: At) -> &'static str {
        if self.find(at).is_some_and(|(_, column)| column == Column::State) { "draft" } else { "" }
    }

    fn meant(&self, at: At, text: &str) -> String {
        let found = match (self.find(at), self.figure(at)) {
            (_, Some(figure)) => {
                let wanted = text.trim().to_lowercase();
                let is = |label: &str, key: &str| key == wanted || label.to_lowercase() == wanted;
                figure.column.options().iter().find(|option| is(option.label, option.key)).map(|option| option.key)
            }
            (Some((_, column)), None) => column.choice(text, &self.0.details),
            (None, None) => None,
        };
        found.unwrap_or(text.trim()).to_owned()
    }

    fn fault(&self, at: At, text: &str) -> Option<String> {
        match (self.find(at), self.figure(at)) {
            (_, Some(figure)) => fault(figure.column, text, &figure.indicator),
            (Some((_, column)), None) => {
                let mut any = Update::blank(UpdateId::of(RawId::ONLY));
                column.put(text, &self.0.details, &mut any).err()
            }
            (None, None) => None,
        }
    }

    fn line(&self, row: usize) -> String {
        self.0.rows.get(row).map(|row| row.brief.clone()).unwrap_or_default()
    }

    fn fixed_words(&self) -> &'static str {
        "what was published, or belongs to a closed period, is changed by a correction only"
    }
}
