//! The followed figures that are due in a period, and whether they came.

use crate::domain::{
    date::{Date, Day, Month},
    figures::in_order,
    indicator::{Frequency, Indicator, IndicatorId},
    number::Number,
    period::{FinancialYear, Quarter},
    plan::Body,
    reading::{Reading, ReadingId, Span},
};
use std::{collections::HashMap, sync::Arc};

/// Whether a figure came.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FigureState {
    /// It is there.
    Came(ReadingId),
    /// It should be known by now, and is not there.
    Missing,
    /// It is not known before this day.
    NotKnownBefore(Day),
}

/// A figure that is due.
#[derive(Clone, Debug, PartialEq)]
pub struct FigureDue {
    /// Of what.
    pub indicator: Arc<Indicator>,
    /// For what period: one that ends within the one that progress is gathered for.
    pub of: Date,
    /// Whether it came.
    pub state: FigureState,
}

/// The figures for periods that end within this one, by how often each indicator is read. Nothing is due of one that is read from
/// time to time.
pub fn figures_due(body: &Body, period: Date, today: Day) -> Vec<FigureDue> {
    let mut readings: HashMap<IndicatorId, Vec<&Reading>> = HashMap::new();
    for reading in body.readings.iter().filter(|reading| reading.span != Span::ContractYear) {
        if let Some(indicator) = reading.indicator {
            readings.entry(indicator).or_default().push(reading);
        }
    }
    let mut found = Vec::new();
    for indicator in in_order(body) {
        let mine = readings.remove(&indicator.id).unwrap_or_default();
        for of in stretches(indicator.frequency, period) {
            if indicator.retired_on.is_some_and(|day| day.first() <= of.last()) {
                continue;
            }
            let known = of.last().plus_days(indicator.lag.map_or(0, whole_days));
            let state = match mine.iter().find(|reading| is_for(&indicator, reading, of)) {
                Some(reading) => FigureState::Came(reading.id),
                None if known >= today => FigureState::NotKnownBefore(known.plus_days(1)),
                None => FigureState::Missing,
            };
            found.push(FigureDue { indicator: indicator.clone(), of, state });
        }
    }
    found
}

fn whole_days(lag: Number) -> i64 {
    let (digits, places) = lag.parts();
    digits.checked_div(10_i64.pow(places.into())).unwrap_or(0).max(0)
}

/// A figure as at the end, rolling, or counted from the year's beginning is for the day it ends on; another for the same days.
fn is_for(indicator: &Indicator, reading: &Reading, of: Date) -> bool {
    let to_the_end = indicator.cumulative || reading.span != Span::Whole;
    reading.period.is_some_and(|period| period.last() == of.last() && (to_the_end || period.first() == of.first()))
}

/// The periods of this frequency that end within a period, the earliest first.
fn stretches(frequency: Frequency, period: Date) -> Vec<Date> {
    let containing: fn(Day) -> Date = match frequency {
        Frequency::FinancialYear => |day| Date::FinancialYear(FinancialYear::containing(day)),
        Frequency::CalendarYear => |day| Date::Year(day.year()),
        Frequency::Quarterly => |day| Date::Quarter(Quarter::containing(day)),
        Frequency::Monthly => |day| Date::Month(Month::containing(day)),
        Frequency::Irregular => return Vec::new(),
    };
    let (mut found, mut day) = (Vec::new(), period.first());
    loop {
        let next = containing(day);
        if next.last() > period.last() || next.last() < day {
            return found;
        }
        found.push(next);
        let after = next.last().plus_days(1);
        if after <= day {
            return found;
        }
        day = after;
    }
}
