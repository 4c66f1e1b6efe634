//! The plan's particulars and what this browser remembers.

mod editions;
mod history;
mod page;
mod period;
mod this_browser;
mod this_plan;

pub use page::Settings;
pub use period::{StartNextPlan, is_over};
