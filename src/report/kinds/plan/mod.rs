//! The plan itself, as it is published.

mod evidence;
mod front;
mod governance;
mod law;
mod priorities;
mod resources;
mod writing;

pub use writing::plan;
