//! What the report is, in a few sentences.

use super::progress::told;
use crate::{
    domain::{
        brag::{Brag, BragCounts},
        listing::{counted, grouped, listed},
        report_template::ReportKind,
    },
    report::making::Making,
};

/// The summary.
pub(super) fn words(making: &Making<'_>) -> String {
    let details = &making.body.details;
    let approved = match (details.approved_by.as_str(), details.approved_on) {
        ("", None) => String::new(),
        (by, None) => format!(", approved by {}", by_words(by)),
        ("", Some(on)) => format!(", approved in {}", on.words()),
        (by, Some(on)) => format!(", approved by {} {}", by_words(by), when(on)),
    };
    let mut sentences = Vec::new();
    if making.report.kind == ReportKind::Scrutiny {
        let partnership = &making.body.partnership.name;
        sentences.push(format!("This report presents the {} of the {partnership}{approved}.", details.title));
    } else {
        let period = making.report.period.map(|period| format!(" in {}", period.words())).unwrap_or_default();
        sentences.push(format!("This report tells of progress{period} on the {}{approved}.", details.title));
    }
    sentences.extend(standing(making));
    sentences.extend(next(making));
    sentences.join(" ")
}

fn by_words(by: &str) -> String {
    if by.starts_with("Full Council") { by.replacen("Full", "full", 1) } else { by.to_owned() }
}

/// `on 12 July 2017`, `in October 2022`.
pub(super) fn when(date: crate::domain::date::Date) -> String {
    use crate::domain::date::Date;
    if matches!(date, Date::Day(_)) { format!("on {}", date.words()) } else { format!("in {}", date.words()) }
}

/// How the objectives stood, as counts that add up.
fn standing(making: &Making<'_>) -> Option<String> {
    let told = told(making);
    let counts: BragCounts = told.iter().filter_map(|row| row.update.as_ref()).map(|update| update.brag).collect();
    if counts.total() == 0 {
        return None;
    }
    let missing = told.len() - counts.total();
    let details = &making.body.details;
    let mut parts: Vec<String> = Brag::ORDER
        .into_iter()
        .filter(|brag| counts.of(*brag) > 0)
        .map(|brag| match brag {
            Brag::Grey => format!("{} {} without a rating", grouped(counts.of(brag)), are(counts.of(brag))),
            _ => format!("{} {} {}", grouped(counts.of(brag)), are(counts.of(brag)), brag.word(details).to_lowercase()),
        })
        .collect();
    if missing > 0 {
        parts.push(format!("{} had no report", grouped(missing)));
    }
    Some(format!("Of {}, {}.", counted(told.len(), "objective", "objectives"), listed(&parts)))
}

fn are(count: usize) -> &'static str {
    if count == 1 { "is" } else { "are" }
}

/// What there is from now on.
fn next(making: &Making<'_>) -> Option<String> {
    if making.report.next_period.is_empty() {
        return None;
    }
    let live = making.body.objectives.iter().filter(|row| row.status.is_live()).count();
    let priorities = super::next_priorities::priorities(making).len();
    Some(format!(
        "It recommends {} with {} for {}.",
        counted(priorities, "priority", "priorities"),
        counted(live, "objective", "objectives"),
        making.report.next_period
    ))
}
