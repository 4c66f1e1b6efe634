//! Entering readings in a grid: a year of one indicator, or one period of all. What is typed or pasted becomes one edit.

mod cell;
mod cells;
mod column;
mod rows;
mod save;

pub use cell::fault;
pub use cells::ReadingCells;
pub use column::Column;
pub use rows::{Grid, Row, Subject, grid, next_period};
pub(in crate::edit) use rows::{by_indicator, row_among, unit};
pub use save::{cell_key, save, worked_out};
