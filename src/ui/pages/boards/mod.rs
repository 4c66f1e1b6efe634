//! The boards: their structure as at any day, drawn and told, and the list of them.

mod outline;
mod page;
mod picture;

pub use page::Boards;
