//! The figures that are due for a period, with the objectives they measure.

use crate::{
    domain::{
        date::{Date, Month},
        indicator::{Frequency, Indicator},
        months,
        objective::ObjectiveId,
        period::{FinancialYear, Quarter},
        plan::Body,
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

/// The periods that end within a period and for which an indicator is read so often.
fn periods(frequency: Frequency, within: Date) -> Vec<Date> {
    let (first, last) = (within.first(), within.last());
    let is_within = |period: &Date| first <= period.last() && period.last() <= last;
    match frequency {
        Frequency::Irregular => Vec::new(),
        Frequency::Monthly => {
            let start = Date::Month(Month::containing(first));
            (0..12).filter_map(|by| months::plus(start, by)).take_while(is_within).collect()
        }
        Frequency::Quarterly => {
            let start = Date::Quarter(Quarter::containing(first));
            (0..4).filter_map(|by| months::plus(start, by * 3)).take_while(is_within).collect()
        }
        Frequency::FinancialYear => {
            vec![Date::FinancialYear(FinancialYear::containing(last))].into_iter().filter(is_within).collect()
        }
        Frequency::CalendarYear => vec![Date::Year(last.year())].into_iter().filter(is_within).collect(),
    }
}

/// What is due for a period, by the objective it measures. A figure that measures several stands with each.
pub(super) fn figures_due(body: &Body, within: Date, of: &HashSet<ObjectiveId>) -> HashMap<ObjectiveId, Vec<DueFigure>> {
    let readings = by_indicator(body);
    let mut found: HashMap<ObjectiveId, Vec<DueFigure>> = HashMap::new();
    for indicator in body.indicators.iter().filter(|indicator| indicator.objectives.iter().any(|id| of.contains(id))) {
        let is_retired = indicator.retired_on.is_some_and(|retired| retired.first() <= within.first());
        let Some(column) =
            [Column::Value, Column::Direction, Column::Words].into_iter().find(|column| column.suits(indicator.measure))
        else {
            continue;
        };
        let all = periods(indicator.frequency, within);
        for period in &all {
            let row = row_among(body, indicator, *period, readings.get(&indicator.id).map_or(&[], Vec::as_slice));
            if is_retired && !row.there {
                continue;
            }
            let name = indicator.name(body);
            let label = if *period == within { name } else { format!("{name}, {}", row.label) };
            let figure = DueFigure { label, unit: unit(indicator), column, row, indicator: indicator.clone() };
            for objective in indicator.objectives.iter().filter(|id| of.contains(id)) {
                found.entry(*objective).or_default().push(figure.clone());
            }
        }
    }
    found
}
