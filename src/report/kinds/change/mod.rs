//! What changed from one edition to the next.

mod editions;
mod priorities;
mod references;
mod tables;
mod writing;

pub use writing::change;
