//! What is to be talked about: what changed, what stays off track, what is off track but improving, and the exceptions.

use super::quarter::Quarter;
use crate::{
    domain::{
        brag::{Brag, RATING},
        date::Date,
        field::lower_first,
        listing::counted,
        objective::{Objective, ObjectiveId},
        quarter::{Exception, ExceptionWhy, ReportRow},
    },
    report::{
        document::{Cell, Column},
        parts::{Passages, Sheet, brag_cell, lines_cell, told_cell, tone},
    },
};

pub(super) fn write(sheet: &mut Sheet, passages: &mut Passages, quarter: &Quarter) {
    if quarter.summary().returned() == 0 {
        return;
    }
    changed(sheet, passages, quarter);
    red_again(sheet, quarter);
    improving(sheet, quarter);
    exceptions(sheet, quarter);
}

fn changed(sheet: &mut Sheet, passages: &mut Passages, quarter: &Quarter) {
    let (summary, details) = (quarter.summary(), &quarter.body.details);
    sheet.heading(1, "What changed");
    if summary.changed.is_empty() && summary.same == 0 {
        sheet.say(format!("Nothing can be compared: no objective had a {RATING} both the last time and now."));
        return;
    }
    let better = summary.changed.iter().filter(|changed| changed.is_better).count();
    let worse = summary.changed.len() - better;
    let changed = match (summary.changed.len(), better) {
        (0, _) => format!("no objective changed its {RATING}"),
        (1, 1) => format!("1 objective changed its {RATING}, for the better"),
        (1, _) => format!("1 objective changed its {RATING}, for the worse"),
        (many, 0) => format!("{many} objectives changed their {RATING}, all for the worse"),
        (many, better) if many == better => format!("{many} objectives changed their {RATING}, all for the better"),
        (many, _) => format!("{many} objectives changed their {RATING}: {better} for the better and {worse} for the worse"),
    };
    let said = format!(
        "Since the last report {changed}. {} stayed the same and {} cannot be compared. Together that is all {}.",
        summary.same, summary.nothing_to_compare, summary.whole
    );
    passages.say(sheet, "changes", "What changed", said);
    let rows = summary.changed.iter().map(|changed| {
        let last = changed.last.map(|last| format!("{}, {}", changed.from.word(details), last.words()));
        vec![
            Cell::from(changed.objective.heading()),
            Cell::toned(last.unwrap_or_else(|| changed.from.word(details).to_owned()), tone(changed.from)),
            brag_cell(details, changed.to),
            Cell::from(if changed.is_better { "Better" } else { "Worse" }),
        ]
    });
    let columns =
        vec![Column::words("Objective", 50), Column::words("Before", 20), Column::words("Now", 15), Column::words("Change", 15)];
    sheet.table("Objectives whose BRAG changed", columns, rows.collect());
}

fn red_again(sheet: &mut Sheet, quarter: &Quarter) {
    let (summary, details) = (quarter.summary(), &quarter.body.details);
    let word = Brag::Red.word(details);
    if summary.changed.is_empty() && summary.same == 0 {
        return;
    }
    sheet.heading(1, format!("{word} now and before"));
    if summary.red_again.is_empty() {
        sheet.say(format!("No objective is {} now that was so the last time too.", lower_first(word)));
        return;
    }
    let count = counted(summary.red_again.len(), "objective is", "objectives are");
    let were = if summary.red_again.len() == 1 { "was" } else { "were" };
    sheet.say(format!("{count} {} now and {were} so the last time too.", lower_first(word)));
    let rows = summary.red_again.iter().map(|run| {
        vec![
            Cell::from(run.objective.heading()),
            brag_cell(details, Brag::Red),
            Cell::from(format!("{} reports in a row", run.times)),
            Cell::from(run.since.map(Date::words).unwrap_or_default()),
        ]
    });
    let columns =
        vec![Column::words("Objective", 50), Column::words("BRAG", 15), Column::words("How long", 20), Column::words("Since", 15)];
    sheet.table(format!("Objectives that are {} again", lower_first(word)), columns, rows.collect());
}

fn improving(sheet: &mut Sheet, quarter: &Quarter) {
    let (summary, details) = (quarter.summary(), &quarter.body.details);
    let word = Brag::Red.word(details);
    if summary.improving.is_empty() {
        return;
    }
    sheet.heading(1, format!("{word} but improving"));
    let rows = summary
        .improving
        .iter()
        .map(|found| vec![Cell::from(found.objective.heading()), brag_cell(details, Brag::Red), lines_cell(&found.why)]);
    let columns = vec![Column::words("Objective", 40), Column::words("BRAG", 15), Column::words("What is going the right way", 45)];
    sheet.table(format!("Objectives that are {} but improving", lower_first(word)), columns, rows.collect());
}

fn exceptions(sheet: &mut Sheet, quarter: &Quarter) {
    let (summary, details) = (quarter.summary(), &quarter.body.details);
    let (red, amber) = (lower_first(Brag::Red.word(details)), lower_first(Brag::Amber.word(details)));
    sheet.heading(1, "Exceptions");
    if summary.exceptions.is_empty() {
        sheet.say(format!("No objective is {red}, and none is {amber} for the second time running."));
        return;
    }
    sheet.say(format!(
        "{} {red}, or {amber} for the second time running, and so {} for corrective action and a forecast date.",
        counted(summary.exceptions.len(), "objective is", "objectives are"),
        if summary.exceptions.len() == 1 { "asks" } else { "ask" },
    ));
    let is_internal = sheet.is_internal();
    let rows = summary.exceptions.iter().map(|(objective, exception)| exception_row(quarter, objective, exception, is_internal));
    let columns = vec![
        Column::words("Objective", 26),
        Column::words("BRAG", 11),
        Column::words("Problems", 22),
        Column::words("Corrective action", 26),
        Column::words("Forecast", 15),
    ];
    sheet.table("Exceptions, with corrective action and forecast", columns, rows.collect());
}

fn exception_row(quarter: &Quarter, objective: &Objective, exception: &Exception, is_internal: bool) -> Vec<Cell> {
    let details = &quarter.body.details;
    let row = row_of(quarter, objective.id);
    let told = |label: &str| row.and_then(|row| said(row, label)).unwrap_or_default();
    let or_missing = |told: &str, missing: &str| match told {
        "" if is_internal => Cell::from(missing),
        told => told_cell(told),
    };
    let brag = match exception.why {
        ExceptionWhy::Red => brag_cell(details, Brag::Red),
        ExceptionWhy::AmberTwice => Cell::toned(format!("{}, for the second time", Brag::Amber.word(details)), tone(Brag::Amber)),
    };
    let lead = match row.map(|row| row.lead.as_str()).unwrap_or_default() {
        "" if is_internal => "No lead officer is named".to_owned(),
        "" => String::new(),
        lead => format!("Lead: {lead}"),
    };
    vec![
        lines_cell([objective.heading(), lead]),
        brag,
        told_cell(told("Problems")),
        or_missing(told("Corrective action"), "No corrective action is given"),
        or_missing(told("Forecast date"), "No forecast is given"),
    ]
}

/// What was reported of an objective.
pub(super) fn row_of<'a>(quarter: &Quarter<'a>, objective: ObjectiveId) -> Option<&'a ReportRow> {
    quarter.found.rows.iter().find(|row| row.objective == objective)
}

/// What a report says under a label.
pub(super) fn said<'a>(row: &'a ReportRow, label: &str) -> Option<&'a str> {
    row.told.iter().find(|(name, _)| *name == label).map(|(_, words)| words.as_str())
}
