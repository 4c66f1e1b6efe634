//! Figures in words: a line for a text, rows for a table.

use super::pieces::Pieces;
use crate::domain::{
    breakdown::Breakdown,
    breakdown_sums::{BreakdownSums, PartLine},
    cohort::CohortFlow,
    cohort_sums::{CohortSums, Reasons},
    date::{Date, Day},
    field::{capitalised, lower_first},
    figures::{Point, Series, Shown, Way, full_words, row},
    id::Id as _,
    number::Number,
    reading::Reading,
    record::{Kind, RecordId},
};

/// A figure in one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureLine {
    /// The whole line: what, when, how much.
    pub text: String,
    /// How much alone.
    pub value: String,
}

/// A figure as a row of a table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FigureRow {
    /// What was counted.
    pub what: String,
    /// When.
    pub period: String,
    /// How much.
    pub value: String,
    /// What else is said of it.
    pub note: String,
}

/// What is printed in place of a number of a record, by its field's name in files, where it is not published.
pub type Instead<'a> = &'a dyn Fn(RecordId, &'static str) -> Option<String>;

/// The latest figure of an indicator with its parts, and its cohort's movements, each on a line.
pub fn figure_lines(pieces: &Pieces, series: &Series, today: Day, instead: Instead<'_>) -> Vec<FigureLine> {
    let Some((index, point)) = series.latest().and_then(|index| Some((index, series.points.get(index)?))) else {
        return Vec::new();
    };
    let mut value = value_words(series, point, instead);
    let direction = matches!(point.shown, Shown::Direction(_));
    if let Some(row) = row(series, index, today) {
        let travel = row.last_year.filter(|travel| travel.way != Way::NotComparable && !direction).map(|travel| travel.sentence());
        let target = (!row.target.is_empty()).then(|| format!("target {}", row.target));
        for more in target.into_iter().chain(row.benchmarks).chain(travel) {
            value = format!("{value}; {}", lower_first(&more));
        }
    }
    for (breakdown, sums) in pieces.breakdowns(point.reading.id) {
        value = format!("{value}. {}", breakdown_words(breakdown, sums, instead));
    }
    let mut lines = vec![line(&series.indicator.name, &point.when, value)];
    for (flow, sums) in pieces.flows(series.indicator.id) {
        lines.push(line(
            &series.indicator.name,
            &flow.period.map(Date::words).unwrap_or_default(),
            flow_words(flow, sums, instead),
        ));
    }
    lines
}

fn line(name: &str, when: &str, value: String) -> FigureLine {
    let when = if when.is_empty() { String::new() } else { format!(", {when}") };
    FigureLine { text: format!("{name}{when}: {}.", value.trim_end_matches('.')), value }
}

/// Every figure of an indicator: its readings, their parts, and its cohort's movements.
pub fn figure_rows(pieces: &Pieces, series: &Series, instead: Instead<'_>) -> Vec<FigureRow> {
    let name = &series.indicator.name;
    let mut rows = Vec::new();
    for point in &series.points {
        rows.push(FigureRow {
            what: name.clone(),
            period: point.when.clone(),
            value: value_words(series, point, instead),
            note: point.reading.note.clone(),
        });
        for (breakdown, sums) in pieces.breakdowns(point.reading.id) {
            rows.extend(sums.lines.iter().map(|part| FigureRow {
                what: format!("{name}, {}: {}", lower_first(&breakdown.title), part.label),
                period: point.when.clone(),
                value: amount_words(part, instead).unwrap_or_else(|| "not stated".to_owned()),
                note: String::new(),
            }));
        }
    }
    for (flow, sums) in pieces.flows(series.indicator.id) {
        let period = flow.period.map(Date::words).unwrap_or_default();
        rows.push(FigureRow {
            what: format!("{name}: movements"),
            period,
            value: flow_words(flow, sums, instead),
            note: flow.note.clone(),
        });
    }
    rows
}

/// What a reading says, with the change that was stated of it.
fn value_words(series: &Series, point: &Point, instead: Instead<'_>) -> String {
    let (indicator, reading): (_, &Reading) = (&series.indicator, &point.reading);
    let record = RecordId { kind: Kind::Reading, id: reading.id.raw() };
    if let Some(words) = instead(record, "value") {
        return words;
    }
    let words = capitalised(&full_words(indicator, reading));
    let changed = reading.stated_change.filter(|_| reading.known_value(indicator).is_some()).map(|change| {
        let way = if change.is_negative() { "less" } else { "more" };
        format!(", stated as {}% {way} than before", change.size().unwrap_or(change).grouped())
    });
    let alone = reading.stated_change.is_some() && reading.known_value(indicator).is_none();
    let words = if alone && !reading.suppressed { reading.words(indicator) } else { words };
    format!("{}{}", lower_first(&words), changed.unwrap_or_default())
}

/// `By offence: robbery 14, residential burglary 18`.
fn breakdown_words(breakdown: &Breakdown, sums: &BreakdownSums, instead: Instead<'_>) -> String {
    let part = |part: &PartLine| {
        let label = lower_first(&part.label);
        let of = if part.depth > 0 { "of those " } else { "" };
        amount_words(part, instead).map_or_else(|| format!("{of}{label}"), |amount| format!("{of}{label} {amount}"))
    };
    let id = RecordId { kind: Kind::Breakdown, id: breakdown.id.raw() };
    let whole = instead(id, "whole").or_else(|| breakdown.whole.map(Number::grouped));
    let whole = whole.map(|whole| format!(" (of {whole})")).unwrap_or_default();
    let parts: Vec<String> = sums.lines.iter().map(part).collect();
    format!("{}{whole}: {}", breakdown.title, parts.join(", "))
}

/// How many a part counts, its share, or both; what is said in their place where they are not published.
fn amount_words(part: &PartLine, instead: Instead<'_>) -> Option<String> {
    let id = RecordId { kind: Kind::BreakdownPart, id: part.part.raw() };
    let value = instead(id, "value").or_else(|| part.value.map(Number::grouped));
    let share = instead(id, "share").or_else(|| part.stated_share.map(|share| format!("{}%", share.grouped())));
    match (value, share) {
        (Some(value), Some(share)) => Some(format!("{value} ({share})")),
        (Some(value), None) => Some(value),
        (None, Some(share)) => Some(share),
        (None, None) => None,
    }
}

/// `20 joined; 23 left (completed the programme 11, transferred out 10)`.
fn flow_words(flow: &CohortFlow, sums: &CohortSums, instead: Instead<'_>) -> String {
    let id = RecordId { kind: Kind::CohortFlow, id: flow.id.raw() };
    let number = |key: &'static str, number: Option<Number>| instead(id, key).or_else(|| number.map(Number::grouped));
    let said = [
        number("opening", flow.opening).map(|number| format!("{number} at the beginning")),
        moved(&sums.joined, number("joined", flow.joined), "joined", instead),
        moved(&sums.left, number("left", flow.left), "left", instead),
        number("closing", flow.closing).map(|number| format!("{number} at the end")),
        number("average", flow.average).map(|number| format!("{number} on average")),
        moved(&sums.raised, None, "moved up in risk", instead),
        moved(&sums.lowered, None, "moved down in risk", instead),
    ];
    said.into_iter().flatten().collect::<Vec<_>>().join("; ")
}

fn moved(reasons: &Reasons, all: Option<String>, what: &str, instead: Instead<'_>) -> Option<String> {
    let lines = reasons.lines.iter().filter_map(|line| {
        let id = RecordId { kind: Kind::Movement, id: line.movement.raw() };
        let number = instead(id, "number").or_else(|| line.number.map(Number::grouped))?;
        Some(format!("{} {number}", lower_first(&line.reason)))
    });
    let lines: Vec<String> = lines.collect();
    match (all, lines.is_empty()) {
        (Some(all), true) => Some(format!("{all} {what}")),
        (Some(all), false) => Some(format!("{all} {what} ({})", lines.join(", "))),
        (None, false) => Some(format!("{what}: {}", lines.join(", "))),
        (None, true) => None,
    }
}

/// Whether a text says every number of a figure already. That a count is small need not be said again.
pub fn tells(text: &str, value: &str) -> bool {
    let (there, asked) = (numbers(text), numbers(&without_small(value)));
    !asked.is_empty() && asked.iter().all(|number| there.contains(number))
}

/// What is said of a figure but for `fewer than 5`.
fn without_small(value: &str) -> String {
    let mut parts = value.split("fewer than ");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |said, part| said + part.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == ','))
}

/// The numbers of a text, as they are written without the commas between thousands.
fn numbers(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    for piece in text.split(|letter: char| !(letter.is_ascii_digit() || matches!(letter, '.' | ','))) {
        let number = piece.trim_matches(['.', ',']).replace(',', "");
        if !number.is_empty() {
            found.push(number);
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_tells_a_figure_when_it_has_all_its_numbers() {
        for (text, value, told) in [
            ("172 arrests: 34 for theft, 18 for burglary.", "172 arrests. By offence: theft 34, burglary 18", true),
            ("172 arrests.", "172 arrests. By offence: theft 34", false),
            ("More than 2,000 pupils.", "more than 2,000 people", true),
            ("At 26.8%, inside 24% to 40%.", "26.8%; inside the benchmark of 24% to 40%", true),
            ("Two refuges.", "fell, without a figure", false),
            ("In 1720 of them.", "172", false),
            ("20 joined and 23 left.", "20 joined; 23 left (moved fewer than 5, died not shown)", true),
            ("20 joined.", "fewer than 30 people", false),
        ] {
            assert_eq!(tells(text, value), told, "{text}");
        }
    }
}
