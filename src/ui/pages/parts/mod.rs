//! Pieces that several pages share.

mod add_record;
mod gone;
mod history;
mod objective_list;

pub use crate::domain::listing::{counted, grouped};
pub use add_record::AddRecord;
pub use gone::Gone;
pub use history::RecordEnd;
pub use objective_list::ObjectiveList;
