//! Spreading a year's target over its months or quarters, each counted from the beginning of the year.

use super::{
    series::Series,
    stretch::{PeriodKind, YearStart, month_index},
};
use crate::domain::{
    date::{Date, Day, Month},
    months,
    number::Number,
    period::Quarter,
    ratio::Ratio,
};

/// Into which parts a year is cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Parts {
    /// Four quarters.
    Quarters,
    /// Twelve months.
    Months,
}

/// The parts of a year, in order. A calendar year has its own quarters only as months.
pub fn parts_of(year: Date, parts: Parts) -> Vec<Date> {
    let first = year.first();
    let month = |number: i64| {
        let start = months::plus(Date::Day(first), number).map(Date::first)?;
        Some(match parts {
            Parts::Quarters => Date::Quarter(Quarter::containing(start)),
            Parts::Months => Date::Month(Month::containing(start)),
        })
    };
    let step = if parts == Parts::Quarters { 3 } else { 1 };
    (0..12).step_by(step).filter_map(month).collect()
}

/// What is to be reached by the end of each part, when each is to have the same.
pub fn evenly(total: Number, count: usize) -> Option<Vec<Number>> {
    let count = i128::try_from(count).ok()?;
    let shares: Option<Vec<Ratio>> = (1..=count).map(|part| Ratio::new(part, count)).collect();
    by_shares(total, &shares?)
}

/// What is to be reached by the end of each part, as shares of the whole; the last is the whole. Rounded to the total's own places.
pub fn by_shares(total: Number, shares: &[Ratio]) -> Option<Vec<Number>> {
    let places = total.parts().1;
    shares.iter().map(|share| Ratio::from(total).times(*share)?.rounded(places)).collect()
}

/// The shares of the year's figure that had been reached by the end of each part of the year before.
///
/// # Errors
///
/// Which figure is missing, in a sentence.
pub fn last_years_shares(series: &Series, year: Date, parts: Parts) -> Result<Vec<Ratio>, String> {
    let reached = |day: Day| {
        let at = |point: &&super::series::Point| {
            matches!(point.kind, PeriodKind::ToDate(..)) && point.stretch.is_some_and(|stretch| stretch.last == day)
        };
        series.points.iter().rev().find(at).and_then(|point| point.amount()).map(super::amount::Amount::exact)
    };
    let before = months::plus(year, -12).ok_or("There is no year before")?;
    let missing = |period: Date| {
        format!("There is no figure for {}, so last year’s shares are not known. Spread it evenly instead", period.words())
    };
    let whole = reached(before.last()).filter(|whole| !whole.is_zero() && !whole.is_negative()).ok_or_else(|| missing(before))?;
    let mut shares: Vec<Ratio> = Vec::new();
    for part in parts_of(before, parts) {
        let share = reached(part.last()).and_then(|reached| reached.over(whole)).ok_or_else(|| missing(part))?;
        if share.is_negative() || shares.last().is_some_and(|last| share < *last) {
            return Err(format!("The figures for {} go down within the year. Spread it evenly instead", before.words()));
        }
        shares.push(share);
    }
    Ok(shares)
}

/// Whether a target is for a whole year of the indicator, so that it can be spread.
pub fn is_year_of(start: YearStart, period: Date) -> bool {
    period.first() == start.of(period.last()) && month_index(period.last()) - month_index(period.first()) == 11
}

/// Whether the parts of such a year can be named: the quarters of a plan are those of the financial year.
pub fn can_have(parts: Parts, year: Date) -> bool {
    parts == Parts::Months || parts_of(year, parts).last().is_some_and(|last| last.last() == year.last())
}
