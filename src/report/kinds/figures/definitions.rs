//! The definition sheets, behind the figures.

use crate::{
    domain::{
        date::Day,
        figures::{Series, definition},
        plan::Body,
    },
    report::{
        document::{Cell, Column},
        parts::{Sheet, lines_cell},
    },
};

/// What is said of a definition that lacks something; a public booklet leaves it out.
const LACKS: [&str; 3] = ["No source is given.", "No post is named that answers for it.", "No baseline is given."];

pub(super) fn write(sheet: &mut Sheet, body: &Body, all: &[Series], today: Day) {
    sheet.page_break();
    sheet.heading(1, "Definitions");
    let is_internal = sheet.is_internal();
    for series in all {
        let found = definition(body, series, today);
        sheet.heading(2, format!("Definition of {}", found.name));
        // The latest reading stands with the figures.
        let facts = found.facts.iter().filter(|(label, _)| label != "Latest reading");
        let rows = facts.filter_map(|(label, lines)| {
            let lines = lines.iter().filter(|line| is_internal || !LACKS.contains(&line.as_str()));
            let cell = lines_cell(lines);
            (!cell.paragraphs.is_empty()).then(|| vec![Cell::from(label.as_str()), cell])
        });
        let columns = vec![Column::words("Particular", 25), Column::words("What it is", 75)];
        sheet.table(format!("Definition sheet of {}", found.name), columns, rows.collect());
    }
}
