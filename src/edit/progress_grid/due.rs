//! The figures that are due for a period, with the objectives they measure.

use crate::{
    domain::{
        date::Date,
        indicator::Indicator,
        objective::ObjectiveId,
        plan::Body,
        quarter::{figures_due as all_due, same_period},
        record::Named as _,
    },
    edit::grid::{Column, Row, by_indicator, cell_key, row_among, unit},
};
use std::collections::{HashMap, HashSet};

/// A figure that is due: one indicator for one period.
#[derive(Clone, Debug, PartialEq)]
pub struct DueFigure {
    /// What it is called.
    pub label: String,
    /// What is read, in short.
    pub unit: String,
    /// The column of the reading in which it says something.
    pub column: Column,
    /// The reading, or the one that could be.
    pub row: Row,
    /// What is measured.
    pub indicator: Indicator,
}

impl DueFigure {
    /// The name of its cell, the same wherever the same reading is asked for.
    pub fn key(&self) -> String {
        cell_key(&self.row, self.column)
    }
}

/// What is due for a period, by the objective it measures. A figure that measures several stands with each.
pub(super) fn figures_due(body: &Body, within: Date, of: &HashSet<ObjectiveId>) -> HashMap<ObjectiveId, Vec<DueFigure>> {
    let readings = by_indicator(body);
    let mut found: HashMap<ObjectiveId, Vec<DueFigure>> = HashMap::new();
    for due in all_due(body, within, within.last()) {
        let (indicator, period) = (&*due.indicator, due.of);
        let mine: Vec<ObjectiveId> = indicator.objectives.iter().copied().filter(|id| of.contains(id)).collect();
        let says = [Column::Value, Column::Direction, Column::Words].into_iter().find(|column| column.suits(indicator.measure));
        let Some(column) = says.filter(|_| !mine.is_empty()) else { continue };
        let row = row_among(body, indicator, period, readings.get(&indicator.id).map(Vec::as_slice).unwrap_or_default());
        let name = indicator.name(body);
        let label = if same_period(period, within) { name } else { format!("{name}, {}", row.label) };
        let figure = DueFigure { label, unit: unit(indicator), column, row, indicator: indicator.clone() };
        for objective in mine {
            found.entry(objective).or_default().push(figure.clone());
        }
    }
    found
}
