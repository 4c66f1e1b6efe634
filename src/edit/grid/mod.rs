//! Entering readings in a grid: a year of one indicator, or one period of all. What is typed or pasted becomes one edit.

mod block;
mod cell;
mod column;
mod rows;
mod save;

pub use block::{Placed, block_of, place, read_block};
pub use cell::fault;
pub use column::Column;
pub use rows::{Grid, Row, Subject, grid, next_period};
pub use save::{CellFault, Typed, cell_key, save, worked_out};
