//! What was said last, as a beginning for what is said now.

use super::{cells::own_key, column::Column, rows::ProgressGrid};
use crate::edit::sheet::Typed;

/// What the last return before the period said, for cells that are empty: the texts and the forecast. It is offered, not entered,
/// and a BRAG is never among it: a judgement is made anew, and a blank stays not returned.
pub fn from_last(grid: &ProgressGrid, typed: &Typed) -> Typed {
    let mut offered = Typed::new();
    for row in grid.rows.iter().filter(|row| !row.update.is_returned()) {
        let Some(last) = &row.last else { continue };
        for column in Column::TEXTS.into_iter().chain([Column::Forecast]) {
            let (key, text) = (own_key(row, column), column.text(last));
            let is_empty = typed.get(&key).map_or_else(|| column.text(&row.update).is_empty(), |typed| typed.trim().is_empty());
            if is_empty && !text.is_empty() {
                offered.insert(key, text);
            }
        }
    }
    if grid.closed { Typed::new() } else { offered }
}
