//! What every table that is filled in like a spreadsheet has in common: cells, what is typed into them, blocks from the clipboard.

mod block;
mod cells;

pub use block::{Placed, block_of, fill_down, place, read_block};
pub use cells::{At, CellFault, Cells, Pick, Typed, now};
