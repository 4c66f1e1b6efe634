//! The quarterly report: what a period's progress comes to, what needs attention, and each priority's progress.

mod attention;
mod figures;
mod progress;
mod quarter;

pub use quarter::quarterly;
