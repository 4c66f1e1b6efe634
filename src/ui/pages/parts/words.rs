//! Counting in words.

/// `1 objective`, `2 objectives`.
pub fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}
