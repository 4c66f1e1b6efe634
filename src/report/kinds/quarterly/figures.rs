//! The figures that are due in the period, and whether they came.

use super::quarter::Quarter;
use crate::{
    domain::{
        date::{Date, Day},
        figures::{Point, Series, row},
        indicator::IndicatorId,
        listing::{counted, listed},
        quarter::{FigureDue, FigureState},
        record::Named as _,
    },
    report::{
        document::{Cell, Column},
        parts::{Explained, Sheet, figure_words, judged_cell, noted},
    },
};
use std::collections::HashMap;

pub(super) fn write(sheet: &mut Sheet, quarter: &Quarter) {
    let due = &quarter.summary().figures;
    if due.is_empty() {
        return;
    }
    let came = due.iter().filter(|due| matches!(due.state, FigureState::Came(_))).count();
    let later = due.iter().filter(|due| matches!(due.state, FigureState::NotKnownBefore(_))).count();
    let missing = due.len() - came - later;
    sheet.heading(1, "Figures due");
    let of = counted(due.len(), "figure is", "figures are");
    let said = [
        format!("{came} came"),
        if later > 0 { format!("{later} cannot be known yet") } else { String::new() },
        if missing == 1 { "1 is missing".to_owned() } else { format!("{missing} are missing") },
    ];
    let said: Vec<String> = said.into_iter().filter(|words| !words.is_empty()).collect();
    sheet.say(format!("{of} due for periods that end in {}: {}.", quarter.found.period.words(), listed(&said)));
    let as_at = quarter.found.closed.and_then(|(_, day)| day).map_or(quarter.view.today(), Date::last);
    // Each table is gone through once, however many figures are due.
    let all: HashMap<IndicatorId, Series> =
        Series::all(quarter.body).into_iter().map(|series| (series.indicator.id, series)).collect();
    let explained = sheet.explained();
    let rows = due.iter().map(|due| cells(quarter, all.get(&due.indicator.id), due, as_at, &explained)).collect();
    let columns = vec![
        Column::words("Figure", 32),
        Column::words("For", 14),
        Column::words("Reading", 22),
        Column::words("How it stands", 32),
    ];
    sheet.table(format!("Figures due in {}", quarter.found.period.words()), columns, rows);
    sheet.left_out(quarter.view.left_out(quarter.edition).small.unwrap_or_default());
}

fn cells(quarter: &Quarter, series: Option<&Series>, due: &FigureDue, as_at: Day, explained: &Explained) -> Vec<Cell> {
    let (figure, stands) = match due.state {
        FigureState::Missing => (Cell::from("Missing"), Cell::default()),
        FigureState::NotKnownBefore(day) => (Cell::from(format!("Not known before {}", day.words())), Cell::default()),
        FigureState::Came(reading) => {
            let place = series.and_then(|series| series.points.iter().position(|point| point.reading.id == reading));
            match (series, place) {
                (Some(series), Some(place)) => {
                    let figure = |point: &Point| {
                        let words = figure_words(&quarter.view, quarter.edition, series, point);
                        noted(Cell::from(words), explained.of_reading(&point.reading))
                    };
                    let figure = series.points.get(place).map(figure).unwrap_or_default();
                    let judged = row(series, place, as_at).map(|row| judged_cell(&row.judged)).unwrap_or_default();
                    (figure, judged)
                }
                _ => (Cell::default(), Cell::default()),
            }
        }
    };
    vec![Cell::from(due.indicator.name(quarter.body)), Cell::from(due.of.words()), figure, stands]
}
