//! The page there is when no plan is open: what is kept where, and three doors.

mod page;
mod start_form;

pub use page::FirstRun;
