//! What changed between two editions, and the table of versions.

mod asked;
mod changes;
mod items;
mod page;
mod paragraph;
mod versions;

pub use asked::compare_query;
pub use page::ComparePage;
