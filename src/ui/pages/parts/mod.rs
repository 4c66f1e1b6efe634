//! Pieces that several pages share.

mod add_record;
mod gone;
mod history;
mod objective_list;

pub use add_record::AddRecord;
pub use gone::Gone;
pub use history::RecordEnd;
pub use objective_list::ObjectiveList;

/// `1 objective`, `2 objectives`.
pub fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
