//! Where the plan stands and what needs attention.

mod attention;
mod beginning;
mod coming;
mod dates;
mod page;
mod progress;
mod strip;

pub use page::Overview;
