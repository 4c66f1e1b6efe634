//! Which readings a grid asks for: the periods of a year of one indicator, or one period of every indicator that is read for it.

use super::column::Column;
use crate::domain::{
    date::Date,
    field::Record as _,
    id::{Id as _, RawId},
    indicator::{Frequency, Indicator, IndicatorId, Measure},
    months,
    period::Quarter,
    plan::Body,
    priority::Priority,
    reading::{Reading, ReadingId, Span},
    sort::{Key, sort},
};
use std::collections::HashMap;

/// What a grid is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Subject {
    /// The readings of one indicator for a calendar or financial year.
    Year(IndicatorId, Date),
    /// The readings of all indicators for one period.
    Period(Date),
}

/// One line of a grid: a reading that is there or could be.
#[derive(Clone, Debug, PartialEq)]
pub struct Row {
    /// A name for what is typed into it, the same for as long as the line speaks of the same.
    pub key: String,
    /// What stands before it: the period, or the indicator.
    pub label: String,
    /// The heading it stands under; empty where there is none.
    pub group: String,
    /// The indicator it is a reading of.
    pub indicator: IndicatorId,
    /// What is read, in short; only in a grid of several indicators.
    pub unit: String,
    /// What the line begins with: the reading, or one that says nothing but for which period it would be.
    pub reading: Reading,
    /// Whether the reading is in the plan.
    pub there: bool,
}

/// A grid of readings as it begins.
#[derive(Clone, Debug, PartialEq)]
pub struct Grid {
    /// What it is about.
    pub subject: Subject,
    /// What it asks for.
    pub columns: Vec<Column>,
    /// Its lines.
    pub rows: Vec<Row>,
}

impl Row {
    /// Whether its numbers are changed by a correction only.
    pub fn published(&self) -> bool {
        self.reading.published.is_some()
    }
}

/// The grid for a subject. Nothing for an indicator that is not there.
pub fn grid(body: &Body, subject: Subject) -> Option<Grid> {
    let rows = match subject {
        Subject::Year(indicator, year) => year_rows(body, body.indicators.get(indicator)?, year),
        Subject::Period(period) => period_rows(body, period),
    };
    let measures: Vec<Measure> = match subject {
        Subject::Year(indicator, _) => body.indicators.get(indicator).map(|indicator| indicator.measure).into_iter().collect(),
        Subject::Period(_) => {
            rows.iter().filter_map(|row| body.indicators.get(row.indicator)).map(|indicator| indicator.measure).collect()
        }
    };
    let wanted = |column: &Column| measures.iter().any(|measure| column.suits(*measure));
    Some(Grid { subject, columns: Column::ALL.into_iter().filter(wanted).collect(), rows })
}

fn year_rows(body: &Body, indicator: &Indicator, year: Date) -> Vec<Row> {
    let readings: Vec<&Reading> = body.readings.iter().filter(|reading| reading.indicator == Some(indicator.id)).collect();
    let mut rows: Vec<Row> =
        periods(indicator.frequency, year).into_iter().map(|period| row_among(body, indicator, period, &readings)).collect();
    let of_rows: Vec<ReadingId> = rows.iter().filter(|row| row.there).map(|row| row.reading.id).collect();
    let within = |reading: &&Reading| {
        let in_year = |period: Date| year.first() <= period.first() && period.last() <= year.last();
        reading.indicator == Some(indicator.id)
            && reading.span != Span::ContractYear
            && reading.period.is_some_and(in_year)
            && !of_rows.contains(&reading.id)
    };
    let mut others: Vec<&Reading> = body.readings.iter().filter(within).collect();
    sort(&mut others, |reading| {
        let days = reading.period.map_or((0, 0), |period| (period.first().ordinal(), period.last().ordinal()));
        Key::numbers([days.0, days.1, reading.id.raw().bits()])
    });
    // A figure that is read from time to time has the readings it has, and the year as a whole.
    rows.extend(others.into_iter().map(|reading| Row {
        key: format!("reading@{}", reading.id),
        label: reading.period_words(body),
        group: String::new(),
        indicator: indicator.id,
        unit: String::new(),
        reading: reading.clone(),
        there: true,
    }));
    rows
}

/// The readings by their indicator.
pub(in crate::edit) fn by_indicator(body: &Body) -> HashMap<IndicatorId, Vec<&Reading>> {
    let mut found: HashMap<IndicatorId, Vec<&Reading>> = HashMap::new();
    for reading in body.readings.iter() {
        if let Some(indicator) = reading.indicator {
            found.entry(indicator).or_default().push(reading);
        }
    }
    found
}

/// The line of an indicator for a period, of all of whose readings these are.
pub(in crate::edit) fn row_among(body: &Body, indicator: &Indicator, period: Date, readings: &[&Reading]) -> Row {
    row(body, indicator, period, usual_span(readings, indicator.measure), readings)
}

/// The line of an indicator for a period: the reading there is, or one that could be.
fn row(body: &Body, indicator: &Indicator, period: Date, span: Span, readings: &[&Reading]) -> Row {
    let mut like = Reading::blank(ReadingId::of(RawId::ONLY));
    (like.indicator, like.period, like.span) = (Some(indicator.id), Some(period), span);
    let found = readings.iter().copied().find(|reading| reading.speaks_of() == like.speaks_of());
    Row {
        key: format!("{}@{period}@{span:?}", indicator.id),
        label: found.unwrap_or(&like).period_words(body),
        group: String::new(),
        indicator: indicator.id,
        unit: String::new(),
        there: found.is_some(),
        reading: found.cloned().unwrap_or(like),
    }
}

/// How the readings of an indicator lie to their periods: as its newest does, or as its kind of figure wants.
fn usual_span(readings: &[&Reading], measure: Measure) -> Span {
    let mine = readings.iter().filter(|reading| reading.span != Span::ContractYear);
    let newest = mine.filter_map(|reading| Some((reading.period?.last().ordinal(), reading.span))).max_by_key(|(day, _)| *day);
    match (newest, measure) {
        (Some((_, span)), _) => span,
        (None, Measure::Snapshot) => Span::AtEnd,
        (None, _) => Span::Whole,
    }
}

/// The periods of a year for which an indicator is read.
fn periods(frequency: Frequency, year: Date) -> Vec<Date> {
    let months = |count: u8, step: i64| {
        let first = months::plus(Date::Day(year.first()), 0);
        (0..count).filter_map(|index| months::plus(first?, i64::from(index) * step)).map(Date::first).collect::<Vec<_>>()
    };
    match frequency {
        Frequency::Monthly => {
            months(12, 1).into_iter().map(|day| Date::Month(crate::domain::date::Month::containing(day))).collect()
        }
        Frequency::Quarterly => months(4, 3).into_iter().map(|day| Date::Quarter(Quarter::containing(day))).collect(),
        Frequency::FinancialYear | Frequency::CalendarYear | Frequency::Irregular => vec![year],
    }
}

/// Whether an indicator is read for such periods.
fn is_read_for(frequency: Frequency, period: Date) -> bool {
    match period {
        Date::Month(_) => frequency == Frequency::Monthly,
        Date::Quarter(_) => frequency == Frequency::Quarterly,
        Date::FinancialYear(_) => frequency == Frequency::FinancialYear,
        Date::Year(_) => frequency == Frequency::CalendarYear,
        Date::Day(_) | Date::Months(..) | Date::Days(..) => false,
    }
}

fn period_rows(body: &Body, period: Date) -> Vec<Row> {
    let priorities = body.priorities_in_order();
    let due = |indicator: &&Indicator| {
        let retired = indicator.retired_on.is_some_and(|retired| retired.first() <= period.first());
        is_read_for(indicator.frequency, period) && !retired
    };
    let readings = by_indicator(body);
    let mut rows = Vec::new();
    for indicator in body.indicators.iter() {
        let row = row_among(body, indicator, period, readings.get(&indicator.id).map(Vec::as_slice).unwrap_or_default());
        if !row.there && !due(&indicator) {
            continue;
        }
        let place = priorities.iter().position(|priority| serves(body, indicator, priority));
        let group = place.and_then(|place| priorities.get(place));
        let place = place.map_or(u64::MAX, |place| u64::try_from(place).unwrap_or(u64::MAX));
        let group = group.map_or_else(|| "No priority".to_owned(), |priority| named(body, &**priority));
        let row = Row { label: named(body, indicator), group, unit: unit(indicator), ..row };
        rows.push((Key::name(&format!("{} {}", indicator.position, row.label)).after(place), row));
    }
    sort(&mut rows, |(key, _)| key.clone());
    rows.into_iter().map(|(_, row)| row).collect()
}

fn named(body: &Body, record: &impl crate::domain::record::Named) -> String {
    record.name(body)
}

/// Whether an indicator measures a priority, by itself or by one of its objectives.
fn serves(body: &Body, indicator: &Indicator, priority: &Priority) -> bool {
    let by_objective = || {
        let mut objectives = indicator.objectives.iter().filter_map(|id| body.objectives.get(*id));
        objectives.any(|objective| objective.priority == Some(priority.id))
    };
    indicator.priorities.contains(&priority.id) || (indicator.priorities.is_empty() && by_objective())
}

/// What is read, in short: `cases`, `%`.
pub(in crate::edit) fn unit(indicator: &Indicator) -> String {
    match (indicator.measure, indicator.unit.trim()) {
        (Measure::Percentage, "") => "%".to_owned(),
        (Measure::Money, "") => "£".to_owned(),
        (_, unit) => unit.to_owned(),
    }
}

/// The period of the same length so many on.
pub fn next_period(period: Date, by: i64) -> Option<Date> {
    match period {
        Date::Month(_) => months::plus(period, by),
        Date::Quarter(_) => months::plus(period, by * 3),
        Date::Year(_) | Date::FinancialYear(_) => months::plus(period, by * 12),
        Date::Day(_) | Date::Months(..) | Date::Days(..) => None,
    }
}
