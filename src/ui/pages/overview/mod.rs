//! Where the plan stands and what needs attention.

mod attention;
mod beginning;
mod coming;
mod dates;
mod from_checks;
mod page;
mod progress;
mod reports;
mod strip;

pub use page::Overview;
