//! What was found for some words.

mod page;
mod results;

pub use page::Search;
