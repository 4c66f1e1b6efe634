//! All objectives: find, sort, choose several and change them in one step.

mod bulk;
mod filters;
mod page;
mod row;
mod table;

pub use page::Objectives;
