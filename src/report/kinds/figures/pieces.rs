//! What readings are broken down into, and who joined and left a cohort, as tables.

use super::indicator::Booklet;
use crate::{
    domain::{
        breakdown::{Breakdown, BreakdownKind},
        breakdown_sums::{BreakdownSums, PartLine},
        cohort::CohortFlow,
        cohort_sums::{CohortSums, Reasons},
        date::Date,
        figures::{Point, Series},
        id::{Id, RawId},
        number::Number,
        record::{Kind, RecordId},
    },
    report::{
        document::{Cell, Column},
        parts::{Sheet, noted},
    },
};

type Rows = Vec<Vec<Cell>>;

/// The tables of an indicator: those of the latest reading first.
pub(super) fn write(sheet: &mut Sheet, booklet: &Booklet, series: &Series, name: &str) {
    for point in series.points.iter().rev() {
        for (breakdown, sums) in booklet.pieces.breakdowns(point.reading.id) {
            write_breakdown(sheet, booklet, breakdown, sums, &caption(name, &breakdown.title, point));
        }
    }
    for (flow, sums) in booklet.pieces.flows(series.indicator.id).iter().rev() {
        let period = flow.period.map(|period| format!(", {}", period.words())).unwrap_or_default();
        let columns = vec![Column::words("People", 70), Column::numbers("How many", 30)];
        let mut rows = flow_rows(booklet, flow, sums);
        note_last(&mut rows, sheet.explained().marks(Kind::CohortFlow, flow.id));
        sheet.table(format!("{name}: who joined and left{period}"), columns, rows);
        sheet.told(&flow.note);
    }
}

/// `Arrests: by offence, 2022`.
fn caption(name: &str, title: &str, point: &Point) -> String {
    let when = if point.when.is_empty() { String::new() } else { format!(", {}", point.when) };
    format!("{name}: {}{when}", crate::domain::field::lower_first(title))
}

fn write_breakdown(sheet: &mut Sheet, booklet: &Booklet, breakdown: &Breakdown, sums: &BreakdownSums, caption: &str) {
    let mut rows: Rows = sums.lines.iter().map(|part| part_row(booklet, part)).collect();
    if rows.is_empty() {
        return;
    }
    let whole = booklet.shown(Kind::Breakdown, breakdown.id, "whole", breakdown.whole.or(sums.whole));
    // Of parts that overlap the whole is no sum.
    let all = if breakdown.kind == BreakdownKind::Exhaustive { "All" } else { "Of" };
    rows.extend((!whole.is_empty()).then(|| vec![Cell::from(all), Cell::from(whole), Cell::default()]));
    note_last(&mut rows, sheet.explained().marks(Kind::Breakdown, breakdown.id));
    let columns = vec![Column::words("Part", 60), Column::numbers("Count", 20), Column::numbers("Stated share", 20)];
    sheet.table(caption, columns, rows);
    if breakdown.kind == BreakdownKind::Overlapping {
        sheet.small("One may be counted in several of these parts, so they do not add up.");
    }
    sheet.told(&breakdown.note);
}

fn part_row(booklet: &Booklet, part: &PartLine) -> Vec<Cell> {
    let of_those = if part.depth > 0 { "Of those: " } else { "" };
    let count = booklet.shown(Kind::BreakdownPart, part.part, "value", part.value);
    let share = part.stated_share.map(|share| format!("{}%", share.grouped())).unwrap_or_default();
    let count = if count.is_empty() && share.is_empty() { "Not stated".to_owned() } else { count };
    vec![Cell::from(format!("{of_those}{}", part.label)), Cell::from(count), Cell::from(share)]
}

fn flow_rows(booklet: &Booklet, flow: &CohortFlow, sums: &CohortSums) -> Rows {
    let mut rows = Rows::new();
    let mut add = |label: &str, words: String| {
        if !words.is_empty() {
            rows.push(vec![Cell::from(label), Cell::from(words)]);
        }
    };
    let stated = |key: &'static str, number: Option<Number>| booklet.shown(Kind::CohortFlow, flow.id, key, number);
    let begins = flow.period.map(|period: Date| format!(" on {}", period.first().words())).unwrap_or_default();
    let ends = flow.period.map(|period: Date| format!(" on {}", period.last().words())).unwrap_or_default();
    add(&format!("In the cohort{begins}"), stated("opening", flow.opening));
    let groups = [
        ("Joined", "Joined: ", stated("joined", flow.joined), &sums.joined),
        ("Left", "Left: ", stated("left", flow.left), &sums.left),
        ("", "Moved up in risk: ", String::new(), &sums.raised),
        ("", "Moved down in risk: ", String::new(), &sums.lowered),
    ];
    for (label, before, all, reasons) in groups {
        add(label, all);
        for (reason, number) in reason_words(booklet, reasons) {
            add(&format!("{before}{}", crate::domain::field::lower_first(&reason)), number);
        }
    }
    add(&format!("In the cohort{ends}"), stated("closing", flow.closing));
    add("On average", stated("average", flow.average));
    rows
}

fn reason_words(booklet: &Booklet, reasons: &Reasons) -> Vec<(String, String)> {
    let line = |line: &crate::domain::cohort_sums::ReasonLine| {
        (line.reason.clone(), booklet.shown(Kind::Movement, line.movement, "number", line.number))
    };
    reasons.lines.iter().map(line).collect()
}

/// Puts marks behind the last words of a table.
fn note_last(rows: &mut Rows, marks: String) {
    if let Some(cell) = rows.last_mut().and_then(|row| row.iter_mut().rev().find(|cell| !cell.paragraphs.is_empty())) {
        *cell = noted(std::mem::take(cell), marks);
    }
}

impl Booklet<'_> {
    /// A number, or what is said in its place where it is not published; nothing where there is none.
    fn shown<I: Id>(&self, kind: Kind, id: I, key: &'static str, number: Option<Number>) -> String {
        let id: RawId = id.raw();
        let instead = self.view.instead(self.edition, RecordId { kind, id }, key);
        instead.map_or_else(|| number.map(Number::grouped).unwrap_or_default(), crate::domain::field::capitalised)
    }
}
