//! What the checks found, and what was said of it.

mod explain;
mod filter;
mod groups;
mod item;
mod outlived;
mod page;
mod record_findings;
mod table;

pub use filter::checks_query;
pub use item::context_of;
pub use page::ChecksPage;
pub use record_findings::{Footnotes, RecordFindings};
