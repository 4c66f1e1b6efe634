//! Money and contracts: what pays for the work, until when, and what is missing.

mod extend;
mod gaps;
mod ladder;
mod page;
mod picture;
mod table;
mod totals;

pub use extend::{Extend, FundingEnd};
pub use gaps::ObjectiveMoney;
pub use ladder::LadderSection;
pub use page::Funding;
