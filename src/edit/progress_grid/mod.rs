//! Recording the progress of a period in a table: a row an objective. What is typed or pasted becomes one edit.

mod cells;
mod column;
mod due;
mod fill;
mod returns;
mod rows;
mod save;

pub use cells::ProgressCells;
pub use column::Column;
pub use due::DueFigure;
pub use fill::from_last;
pub use returns::{Returns, mark_all, returns};
pub use rows::{Grouping, ProgressGrid, ProgressRow, progress_grid};
pub use save::save_progress;
