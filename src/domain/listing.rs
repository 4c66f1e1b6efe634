//! Counts and lists within a sentence.

use super::number::Number;

/// `1 objective`, `10,000 objectives`.
pub fn counted(count: usize, one: &str, many: &str) -> String {
    format!("{} {}", grouped(count), if count == 1 { one } else { many })
}

/// `10,000`.
pub fn grouped(count: usize) -> String {
    i64::try_from(count).map_or_else(|_| count.to_string(), |count| Number::whole(count).grouped())
}

/// `Fire, Health and Probation`.
pub fn listed<T: AsRef<str>>(names: &[T]) -> String {
    let names: Vec<&str> = names.iter().map(AsRef::as_ref).collect();
    match names.split_last() {
        Some((last, rest)) if !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        Some((last, _)) => (*last).to_owned(),
        None => String::new(),
    }
}
