//! Counting in words.

use crate::domain::number::Number;

/// `1 objective`, `10,000 objectives`.
pub fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{} {}", grouped(count), if count == 1 { one } else { many })
}

/// `10,000`.
pub fn grouped(count: usize) -> String {
    i64::try_from(count).map_or_else(|_| count.to_string(), |count| Number::whole(count).grouped())
}
