//! Every figure of the progress that is told, in one table: those of the returns and those of the indicators.

use super::progress::told;
use crate::{
    domain::{
        date::Date,
        figure::Figure,
        figures::Series,
        id::Id as _,
        objective::ObjectiveId,
        record::{Kind, RecordId},
        sort::{Key, sort},
        update::UpdateId,
    },
    report::{
        document::{Anchor, Block, Cell, Column, Table},
        making::Making,
        parts::{FigureRow, figure_rows},
    },
};

use std::collections::{BTreeSet, HashMap};

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
            Column::words("Figure", 40),
            Column::words("Period", 18),
            Column::words("Value", 20),
            Column::words("Notes", 22),
        ],
        rows,
        row_heads: true,
    })]
}

fn rows(making: &Making<'_>) -> Vec<FigureRow> {
    let body = making.body;
    let series = Series::all(body);
    let mut rows = Vec::new();
    let mut told_of = BTreeSet::new();
    let mut of_objective: HashMap<ObjectiveId, Vec<&Series>> = HashMap::new();
    for series in &series {
        series.indicator.objectives.iter().for_each(|id| of_objective.entry(*id).or_default().push(series));
    }
    let mut of_update: HashMap<UpdateId, Vec<&Figure>> = HashMap::new();
    for figure in body.figures.iter() {
        figure.update.into_iter().for_each(|id| of_update.entry(id).or_default().push(figure));
    }
    for row in told(making) {
        for series in of_objective.remove(&row.objective.id).unwrap_or_default() {
            if told_of.insert(series.indicator.id) {
                rows.extend(figure_rows(body, series, &|record, key| making.instead(record, key)));
            }
        }
        let Some(update) = row.update else { continue };
        let mut figures = of_update.remove(&update.id).unwrap_or_default();
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
