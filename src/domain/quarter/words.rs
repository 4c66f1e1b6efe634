//! Small words that reports of a period share.

use crate::domain::ratio::Ratio;

/// `22 of 36 (61%)`; nothing in brackets where there is no whole.
pub(super) fn per_cent_of(part: usize, whole: usize) -> String {
    let exact = Ratio::new(i128::try_from(part).unwrap_or(0), i128::try_from(whole).unwrap_or(0));
    let share = exact.and_then(|share| share.times(Ratio::whole(100))).and_then(|share| share.rounded(0));
    let share = share.map(|share| format!(" ({share}%)")).unwrap_or_default();
    format!("{part} of {whole}{share}")
}

/// `a, b and c`.
pub(super) fn join(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
