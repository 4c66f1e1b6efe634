//! What the law asks of the plan: the schedule of rules, and the quarterly data by partner.

mod answer;
mod data;
mod filter;
mod page;
mod row;
mod standing;

pub use data::DataReturnPage;
pub use filter::rule_query;
pub use page::StatutoryPage;
