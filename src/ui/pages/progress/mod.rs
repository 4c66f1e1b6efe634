//! Gathering a period's progress: what came in, what is missing, and what becomes of it.

mod closing;
mod corrected;
mod grid;
mod grid_row;
mod grid_tools;
mod page;
mod periods;
mod returns;
mod summary;

pub use page::{GatheringPage, ProgressPage};
pub use periods::GatheringLine;
