//! Gathering a period's progress: what came in, what is missing, and what becomes of it.

mod page;

pub use page::{GatheringPage, ProgressPage};
