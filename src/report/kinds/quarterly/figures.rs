//! The figures that are due in the period, and whether they came.

use super::quarter::Quarter;
use crate::{
    domain::{
        date::{Date, Day},
        figures::{Series, row},
        indicator::IndicatorId,
        listing::counted,
        quarter::{FigureDue, FigureState},
        record::Named as _,
    },
    report::{
        document::{Cell, Column},
        parts::{Sheet, figure_words, judged_cell},
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
    sheet.say(format!(
        "{} due for periods that end in {}: {came} came, {later} cannot be known yet and {missing} {} missing.",
        counted(due.len(), "figure is", "figures are"),
        quarter.found.period.words(),
        if missing == 1 { "is" } else { "are" },
    ));
    let as_at = quarter.found.closed.and_then(|(_, day)| day).map_or(quarter.view.today(), Date::last);
    // Each table is gone through once, however many figures are due.
    let all: HashMap<IndicatorId, Series> =
        Series::all(quarter.body).into_iter().map(|series| (series.indicator.id, series)).collect();
    let rows = due.iter().map(|due| cells(quarter, all.get(&due.indicator.id), due, as_at)).collect();
    let columns = vec![
        Column::words("Figure", 32),
        Column::words("For", 14),
        Column::words("Reading", 22),
        Column::words("How it stands", 32),
    ];
    sheet.table(format!("Figures due in {}", quarter.found.period.words()), columns, rows);
}

fn cells(quarter: &Quarter, series: Option<&Series>, due: &FigureDue, as_at: Day) -> Vec<Cell> {
    let (figure, stands) = match due.state {
        FigureState::Missing => ("Missing".to_owned(), Cell::default()),
        FigureState::NotKnownBefore(day) => (format!("Not known before {}", day.words()), Cell::default()),
        FigureState::Came(reading) => {
            let place = series.and_then(|series| series.points.iter().position(|point| point.reading.id == reading));
            match (series, place) {
                (Some(series), Some(place)) => {
                    let figure = series
                        .points
                        .get(place)
                        .map(|point| figure_words(&quarter.view, quarter.edition, series, point))
                        .unwrap_or_default();
                    let judged = row(series, place, as_at).map(|row| judged_cell(&row.judged)).unwrap_or_default();
                    (figure, judged)
                }
                _ => (String::new(), Cell::default()),
            }
        }
    };
    vec![Cell::from(due.indicator.name(quarter.body)), Cell::from(due.of.words()), Cell::from(figure), stands]
}
