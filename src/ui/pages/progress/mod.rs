//! Gathering a period's progress: what came in, what is missing, and what becomes of it.

mod grid;
mod grid_row;
mod grid_tools;
mod page;

pub use page::{GatheringPage, ProgressPage};
