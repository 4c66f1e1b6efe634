//! Whether it is a key decision, of which category, and by when notice of it is published.

use crate::{
    domain::{
        board::BoardKind,
        date::{Date, Day},
        deadline_rule::Counting,
        notice::{KEY_DECISION_DAYS, before},
        partnership::Country,
    },
    report::{document::Block, light, making::Making},
};

/// The category, and for an executive decision the last day for its notice.
pub(super) fn blocks(making: &Making<'_>) -> Vec<Block> {
    let given = making.report.key_decision.trim();
    if given.is_empty() {
        return Vec::new();
    }
    if !is_key(given) {
        return light::blocks(&if given.to_lowercase().starts_with("no") { given.to_owned() } else { format!("No: {given}") });
    }
    let mut text = if given.to_lowercase().starts_with("yes") { given.to_owned() } else { format!("Yes: {given}") };
    if let Some(notice) = notice(making) {
        text.push('\n');
        text.push_str(&notice);
    }
    light::blocks(&text)
}

/// Whether what is given is a category of key decisions.
fn is_key(given: &str) -> bool {
    let lower = given.to_lowercase();
    let denied = lower == "no" || ["no,", "no:", "no.", "no ", "not "].iter().any(|start| lower.starts_with(start));
    !(denied || lower.contains("not a key decision"))
}

fn notice(making: &Making<'_>) -> Option<String> {
    let day = executive_day(making)?;
    let counted = before(day, KEY_DECISION_DAYS, Counting::ClearDays);
    Some(format!("Notice of it is due by {}: {}{{law:key-decision}}", counted.day.words(), counted.working))
}

/// The day of the meeting, where the council's executive decides in England.
fn executive_day(making: &Making<'_>) -> Option<Day> {
    let board = making.records().boards.get(making.report.board?)?;
    let executive = board.kind == BoardKind::Cabinet && making.body.partnership.country == Country::England;
    match making.report.date {
        Some(Date::Day(day)) if executive => Some(day),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::is_key;

    #[test]
    fn a_category_is_told_from_a_no() {
        for (given, key) in [
            ("(c) Significant effect on two or more wards", true),
            ("Yes, (a)", true),
            ("Notable effect on one ward", true),
            ("No", false),
            ("no, it is not", false),
            ("(d) Not a key decision", false),
        ] {
            assert_eq!(is_key(given), key, "{given}");
        }
    }
}
