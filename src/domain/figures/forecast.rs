//! Where the year will end if it goes on: for counts and money only, and always with how that was worked out.

use super::{
    series::{Point, Series},
    stretch::{Length, PeriodKind, Stretch, month_index},
    words::per_cent_words,
};
use crate::domain::{
    date::{Date, Day},
    figure::Qualifier,
    indicator::{Indicator, Measure},
    number::Number,
    ratio::Ratio,
};

/// Where the year is expected to end.
#[derive(Clone, Debug, PartialEq)]
pub struct Forecast {
    /// The year.
    pub year: Date,
    /// What is expected for the whole of it.
    pub value: Number,
    /// How far the readings reach.
    pub known_to: Day,
    /// The value with how it was worked out.
    pub words: String,
}

/// The forecast for the year of the latest reading.
///
/// # Errors
///
/// Why there is none, in words.
pub fn forecast(series: &Series, today: Day) -> Result<Forecast, String> {
    let indicator = &*series.indicator;
    let why_not = match indicator.measure {
        Measure::Count | Measure::Money => None,
        Measure::Percentage => Some("a percentage does not add up over the year"),
        Measure::Rate => Some("a rate does not add up over the year"),
        Measure::Average => Some("an average does not add up over the year"),
        Measure::Snapshot => Some("a stock at a moment does not add up over the year"),
        _ => Some("this kind of figure does not add up over the year"),
    };
    if let Some(why) = why_not {
        return Err(why.to_owned());
    }
    let parts: Vec<&Point> = series.points.iter().filter(|point| is_part_of_year(point)).collect();
    let latest = parts.last().ok_or("there are no figures for parts of a year")?;
    let stretch = latest.stretch.ok_or("there are no figures for parts of a year")?;
    let year = series.year_start().year(stretch.last);
    if year.last() < today {
        return Err(format!("{} is over", year.words()));
    }
    if stretch.last >= year.last() {
        return Err(format!("the figures for {} are complete", year.words()));
    }
    match latest.kind {
        PeriodKind::ToDate(..) => cumulative(series, &parts, latest, stretch, year),
        kind => flow(series, &parts, kind, year),
    }
}

/// Whole months and quarters, and what counts from the beginning of the year.
fn is_part_of_year(point: &Point) -> bool {
    matches!(point.kind, PeriodKind::Whole(Length::Months(1..=6, 0)) | PeriodKind::ToDate(..)) && point.stretch.is_some()
}

/// An amount that was given exactly; an estimate from a bound would be none.
fn exact(point: &Point) -> Option<Ratio> {
    let amount = point.amount().filter(|amount| matches!(amount.qualifier, Qualifier::Exactly | Qualifier::About))?;
    Some(amount.exact())
}

const NOT_EXACT: &str = "the latest figure is not exact";
const TOO_LARGE: &str = "the sum is too large";

fn cumulative(series: &Series, parts: &[&Point], latest: &Point, stretch: Stretch, year: Date) -> Result<Forecast, String> {
    let now = exact(latest).ok_or(NOT_EXACT)?;
    let end = year.last();
    let at = |wanted: Day| {
        let same = |point: &&&Point| {
            let day = point.stretch.map(|stretch| stretch.last);
            day.is_some_and(|day| month_index(day) == month_index(wanted)) && point.epoch == latest.epoch
        };
        parts.iter().rev().find(same).and_then(|point| exact(point))
    };
    let a_year_before = |day: Day| crate::domain::months::plus(Date::Day(day), -12).map(Date::first);
    let then = a_year_before(stretch.last).and_then(at).filter(|then| !then.is_zero() && !then.is_negative());
    let whole = a_year_before(end).and_then(at).filter(|whole| then.is_some_and(|then| then <= *whole));
    if let (Some(then), Some(whole)) = (then, whole) {
        let value = now.times(whole).and_then(|product| product.over(then)).ok_or(TOO_LARGE)?;
        let share = then.over(whole).and_then(|share| share.times(Ratio::whole(100))).map(per_cent_words).unwrap_or_default();
        let how = format!("last year {share} of the year’s figure was reached by then");
        return made(&series.indicator, value, year, stretch.last, &how);
    }
    let elapsed = month_index(stretch.last) - month_index(stretch.first) + 1;
    straight(series, now, elapsed, year, stretch.last)
}

fn flow(series: &Series, parts: &[&Point], kind: PeriodKind, year: Date) -> Result<Forecast, String> {
    let within = Stretch::of(year);
    let PeriodKind::Whole(Length::Months(months, _)) = kind else {
        return Err("there are no figures for parts of a year".to_owned());
    };
    let mine = |point: &&&Point| point.kind == kind && point.stretch.is_some_and(|stretch| within.contains(stretch));
    let (mut sum, mut known, mut reach, mut seen) = (Ratio::ZERO, 0, within.first, None);
    for point in parts.iter().filter(mine) {
        if point.epoch.is_none() || seen.is_some_and(|epoch| epoch != point.epoch) {
            return Err("there is a break in the series this year".to_owned());
        }
        seen = Some(point.epoch);
        let stretch = point.stretch.unwrap_or(within);
        let Some(value) = exact(point) else {
            if point.amount().is_some() {
                return Err(format!("the figure for {} is not exact", point.when));
            }
            continue;
        };
        // Two readings of one period would be counted twice.
        if known > 0 && stretch.last <= reach {
            return Err(format!("there is more than one figure for {}", point.when));
        }
        sum = sum.plus(value).ok_or(TOO_LARGE)?;
        (known, reach) = (known + months, stretch.last);
    }
    if known == 0 {
        return Err("there are no figures for parts of a year".to_owned());
    }
    straight(series, sum, known, year, reach)
}

/// As much in each month to come as in those that are known.
fn straight(series: &Series, sum: Ratio, months: i64, year: Date, known_to: Day) -> Result<Forecast, String> {
    let value = sum.times(Ratio::whole(12)).and_then(|sum| sum.over(Ratio::whole(months))).ok_or(TOO_LARGE)?;
    let how = match months {
        1 => "a straight line from 1 month".to_owned(),
        months => format!("a straight line from {months} months"),
    };
    made(&series.indicator, value, year, known_to, &how)
}

fn made(indicator: &Indicator, value: Ratio, year: Date, known_to: Day, how: &str) -> Result<Forecast, String> {
    let places = if indicator.measure == Measure::Money { 2 } else { 0 };
    let value = value.rounded(places).ok_or(TOO_LARGE)?;
    let words = format!("About {} by the end of {}: {how}", indicator.said(value), year.words());
    Ok(Forecast { year, value, known_to, words })
}
