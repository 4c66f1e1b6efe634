//! How things are done, where the plan is kept, and what this program promises.

mod page;
mod sections;
mod words;

pub use page::Help;
