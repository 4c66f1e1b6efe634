//! Progress objective by objective, who reported nothing, and what was corrected afterwards.

use super::{attention::said, quarter::Quarter};
use crate::{
    domain::{date::Date, listing::counted, quarter::ReportRow},
    report::{
        document::{Cell, Column, ListStyle, Tone},
        parts::{Explained, Sheet, brag_cell, filled, lines_cell, noted, told_cell},
    },
};

/// A table for each priority.
pub(super) fn write(sheet: &mut Sheet, quarter: &Quarter) {
    sheet.heading(1, "Progress by priority");
    let (mut rows, explained) = (quarter.found.rows.as_slice(), sheet.explained());
    while let Some(first) = rows.first() {
        let end = rows.iter().position(|row| row.priority != first.priority).unwrap_or(rows.len());
        let (here, rest) = rows.split_at(end);
        let name = if first.priority.is_empty() { "No priority" } else { first.priority.as_str() };
        sheet.heading(2, name);
        let has_references = here.iter().any(|row| !reference(quarter, row).is_empty());
        let told: Vec<_> = here.iter().map(|row| cells(quarter, row, &explained)).collect();
        let mut used = filled(&columns(), &told);
        if let Some(first) = used.first_mut() {
            *first = has_references;
        }
        sheet.table_of(format!("{name}: progress, {}", quarter.found.period.words()), columns(), told, &used);
        rows = rest;
    }
}

fn columns() -> Vec<Column> {
    vec![
        Column::words("Reference", 8),
        Column::words("Objective", 24),
        Column::words("BRAG", 11),
        Column::words("What was done and what came of it", 37),
        Column::words("Next step", 20),
    ]
}

fn reference<'a>(quarter: &Quarter<'a>, row: &ReportRow) -> &'a str {
    quarter.body.objectives.get(row.objective).map_or("", |objective| &objective.reference)
}

fn cells(quarter: &Quarter, row: &ReportRow, explained: &Explained) -> Vec<Cell> {
    let title = quarter.body.objectives.get(row.objective).map_or_else(String::new, |objective| objective.title.clone());
    let marks = explained.of_progress(row.objective, row.update);
    let reference = match reference(quarter, row) {
        "" => "No reference",
        reference => reference,
    };
    let lead = if row.lead.is_empty() { String::new() } else { format!("Lead: {}", row.lead) };
    let brag = match row.brag {
        Some(brag) => brag_cell(&quarter.body.details, brag),
        None if !row.told.is_empty() || !row.figures.is_empty() => Cell::toned("Returned without a BRAG", Tone::Grey),
        None => Cell::toned("Not returned", Tone::Grey),
    };
    let mut done = told_cell(said(row, "What was done").unwrap_or_default());
    done.paragraphs.extend(told_cell(said(row, "What came of it").unwrap_or_default()).paragraphs);
    done.paragraphs.extend(lines_cell(&row.figures).paragraphs);
    let done = noted(done, marks);
    vec![Cell::from(reference), lines_cell([title, lead]), brag, done, told_cell(said(row, "Next step").unwrap_or_default())]
}

/// Who sent nothing, for internal documents; the tables say of what nothing came.
pub(super) fn write_silent(sheet: &mut Sheet, quarter: &Quarter) {
    let summary = quarter.summary();
    if !sheet.is_internal() || summary.not_returned.is_empty() {
        return;
    }
    sheet.heading(1, "Not returned");
    let of = counted(summary.not_returned.len(), "objective", "objectives");
    let drafts = match summary.drafts {
        0 => String::new(),
        1 => " 1 of them has a draft that is not sent yet.".to_owned(),
        many => format!(" {many} of them have a draft that is not sent yet."),
    };
    sheet.say(format!("For {of} nothing came that says how the work stands.{drafts}"));
    if !quarter.found.silent.is_empty() {
        sheet.say("These leads sent nothing at all:");
        sheet.list(ListStyle::Bullets, quarter.found.silent.clone());
    }
}

/// What was corrected after the period was closed: the report shows what was said then, and here what is said since.
pub(super) fn write_corrected(sheet: &mut Sheet, quarter: &Quarter) {
    if quarter.found.corrected.is_empty() {
        return;
    }
    sheet.heading(1, "Corrected since");
    sheet.say("This report stays as it was when the period was closed. The following was corrected afterwards.");
    let rows = quarter.found.corrected.iter().map(|(objective, found)| {
        vec![
            Cell::from(objective.as_str()),
            Cell::from(if found.field.is_empty() { "Returned late" } else { found.field.as_str() }),
            told_cell(&found.former),
            told_cell(&found.now),
            lines_cell([found.date.map(Date::words).unwrap_or_default(), found.reason.clone()]),
        ]
    });
    let columns = vec![
        Column::words("Objective", 24),
        Column::words("What was corrected", 14),
        Column::words("It said", 22),
        Column::words("It says now", 22),
        Column::words("When and why", 18),
    ];
    sheet.table("Corrections after the period was closed", columns, rows.collect());
}
