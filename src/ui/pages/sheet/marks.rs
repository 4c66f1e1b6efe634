//! Cells that are marked, and the ids of their inputs.

use super::keys::between;
use crate::edit::sheet::At;

/// Cells that are marked, from one corner to the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Marks {
    /// Where one began.
    pub from: At,
    /// Where one is.
    pub to: At,
}

impl Marks {
    /// Every cell, line by line.
    pub fn cells(self) -> impl Iterator<Item = At> {
        let (top, bottom) = (self.from.0.min(self.to.0), self.from.0.max(self.to.0));
        let (left, right) = (self.from.1.min(self.to.1), self.from.1.max(self.to.1));
        (top..=bottom).flat_map(move |row| (left..=right).map(move |column| (row, column)))
    }

    /// Whether a cell is among them.
    pub fn has(self, at: At) -> bool {
        between(at, self.from, self.to)
    }
}

/// The id of the input in a cell.
pub fn cell_id((row, column): At) -> String {
    format!("cell-{row}-{column}")
}

/// Where the input with an id stands.
pub fn place_of(id: &str) -> Option<At> {
    let (row, column) = id.strip_prefix("cell-")?.split_once('-')?;
    Some((row.parse().ok()?, column.parse().ok()?))
}
