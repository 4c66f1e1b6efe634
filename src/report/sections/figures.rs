//! Every figure of the progress that is told, in one table: those of the returns and those of the indicators.

use super::progress::told;
use crate::{
    domain::{
        date::Date,
        figure::Figure,
        figures::Series,
        id::Id as _,
        record::{Kind, RecordId},
        sort::{Key, sort},
    },
    report::{
        document::{Anchor, Block, Cell, Column, Table},
        making::Making,
        parts::{FigureRow, figure_rows},
    },
};

/// The table; nothing where there are no figures.
pub(super) fn blocks(making: &Making<'_>) -> Vec<Block> {
    let rows: Vec<Vec<Cell>> = rows(making)
        .into_iter()
        .map(|row| vec![Cell::from(row.what), Cell::from(row.period), Cell::from(row.value), Cell::from(row.note)])
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let period = making.report.period.map(|period| format!(", {}", period.words())).unwrap_or_default();
    vec![Block::Table(Table {
        anchor: Anchor("figures".to_owned()),
        caption: format!("Figures{period}"),
        columns: vec![
            Column::words("Figure", 36),
            Column::words("Period", 18),
            Column::words("Value", 22),
            Column::words("Notes", 24),
        ],
        rows,
        row_heads: true,
    })]
}

fn rows(making: &Making<'_>) -> Vec<FigureRow> {
    let body = making.body;
    let series = Series::all(body);
    let mut rows = Vec::new();
    let mut told_of = Vec::new();
    for row in told(making) {
        for series in series.iter().filter(|series| series.indicator.objectives.contains(&row.objective.id)) {
            if !told_of.contains(&series.indicator.id) {
                told_of.push(series.indicator.id);
                rows.extend(figure_rows(body, series, &|record, key| making.instead(record, key)));
            }
        }
        let Some(update) = row.update else { continue };
        let mut figures: Vec<&Figure> = body.figures.iter().filter(|figure| figure.update == Some(update.id)).collect();
        sort(&mut figures, |figure| Key::numbers([figure.position.into(), figure.id.raw().bits()]));
        rows.extend(figures.into_iter().map(|figure| FigureRow {
            what: format!("{}: {}", row.objective.title, figure.label),
            period: figure.period.or(update.period).map(Date::words).unwrap_or_default(),
            value: making.instead(RecordId { kind: Kind::Figure, id: figure.id.raw() }, "value").unwrap_or_else(|| figure.words()),
            note: figure.note.clone(),
        }));
    }
    // Indicators of priorities, or of no objective that is told of.
    for series in series.iter().filter(|series| !told_of.contains(&series.indicator.id)) {
        rows.extend(figure_rows(body, series, &|record, key| making.instead(record, key)));
    }
    rows
}
