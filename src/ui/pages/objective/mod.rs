//! One objective: what it is, how it stands, what was reported, where it comes from.

mod ending;
mod figures;
mod lineage;
mod milestones;
mod page;
mod progress_form;
mod timeline;

pub use page::ObjectivePage;
