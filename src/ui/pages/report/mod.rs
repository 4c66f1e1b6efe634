//! Start from a report: paste its text, put right what was read, confirm; then the next period's list, and what each of it was.

mod change;
mod confirm;
mod left_over;
mod lineage;
mod outline;
mod page;
mod paste;
mod working;

pub use page::{StartFromReport, StartFromReportLink};
