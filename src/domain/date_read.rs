//! Dates as people type them.

use super::{
    date::{Date, Day, MONTHS, Month, NotADate, digits, financial_year, in_years},
    months,
    period::{FinancialYear, Quarter},
};

/// Two dates with `to`, `until` or a dash between; the first may leave out the year, or the month and the year. Or so long up to a
/// date or from one: `12 months to March 2024`, `6 weeks from 1 May 2023`.
pub(super) fn stretch(text: &str) -> Result<Date, NotADate> {
    for between in [" to ", " until ", " – ", " - ", "–"] {
        if let Some((from, to)) = text.split_once(between) {
            let to = single(to)?;
            let last = to.last();
            let with_year = |NotADate| single(&format!("{from} {}", last.year()));
            let with_month = |NotADate| single(&format!("{} {} {}", from.trim(), month_name(last), last.year()));
            let from = single(from).or_else(with_year).or_else(with_month).or_else(|NotADate| beginning(from, to));
            return Date::stretch(from?, to);
        }
    }
    let (length, from) = text.split_once(" from ").ok_or(NotADate)?;
    let from = single(from)?;
    Date::stretch(from, end(length, from)?)
}

fn month_name(day: Day) -> &'static str {
    MONTHS.get(usize::from(day.month()) - 1).copied().unwrap_or_default()
}

/// Where a stretch so long begins that ends with a day or a month.
fn beginning(length: &str, end: Date) -> Result<Date, NotADate> {
    let begins = match (length_of(length)?, end) {
        (Length::Days(days), Date::Day(day)) => Some(Date::Day(day.plus_days(1 - days))),
        (Length::Months(count), Date::Month(_)) => months::plus(end, 1 - count),
        (Length::Months(count), Date::Day(day)) => months::plus(Date::Day(day.plus_days(1)), -count),
        _ => None,
    };
    begins.ok_or(NotADate)
}

/// Where a stretch so long ends that begins with a day or a month.
fn end(length: &str, begins: Date) -> Result<Date, NotADate> {
    let ends = match (length_of(length)?, begins) {
        (Length::Days(days), Date::Day(day)) => Some(Date::Day(day.plus_days(days - 1))),
        (Length::Months(count), Date::Day(_) | Date::Month(_)) => months::end_after(begins, count),
        _ => None,
    };
    ends.ok_or(NotADate)
}

enum Length {
    Days(i64),
    Months(i64),
}

/// `12 months`, `4 weeks`, `previous 4 weeks`, `year`.
fn length_of(text: &str) -> Result<Length, NotADate> {
    let words = text.to_lowercase().replace('-', " ");
    let mut words: Vec<&str> = words.split_whitespace().collect();
    if matches!(words.first(), Some(&("the" | "previous" | "last" | "rolling"))) {
        words.remove(0);
    }
    let (count, unit) = match words.as_slice() {
        [unit] => (1, *unit),
        [count, unit] if count.len() <= 3 => (count.parse::<u8>().map_err(|_| NotADate)?.into(), *unit),
        _ => return Err(NotADate),
    };
    match unit.trim_end_matches('s') {
        _ if count == 0 => Err(NotADate),
        "day" => Ok(Length::Days(count)),
        "week" => Ok(Length::Days(count * 7)),
        "month" => Ok(Length::Months(count)),
        "year" => Ok(Length::Months(count * 12)),
        _ => Err(NotADate),
    }
}

pub(super) fn single(text: &str) -> Result<Date, NotADate> {
    if let Ok(date) = text.trim().parse() {
        return Ok(date);
    }
    let spaced = text.to_lowercase().replace(['.', ','], " ").replace('-', "/");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    match words.as_slice() {
        [single] => slashed(single),
        ["q", number, year] => quarter(number, year),
        [number, year] if number.starts_with('q') => quarter(number.trim_start_matches('q'), year),
        [month, year] => Month::new(any_year(year)?, month_number(month)?).map(Date::Month).ok_or(NotADate),
        [day, month, year] => {
            let day = day.trim_end_matches(|letter: char| letter.is_ascii_alphabetic());
            let day = day.parse().map_err(|_| NotADate)?;
            Day::new(any_year(year)?, month_number(month)?, day).map(Date::Day).ok_or(NotADate)
        }
        _ => Err(NotADate),
    }
}

fn quarter(number: &str, year: &str) -> Result<Date, NotADate> {
    let year = loose_financial_year(year)?;
    Quarter::new(year, digits(number, 1)?).map(Date::Quarter).ok_or(NotADate)
}

/// `2024/25` or `24/25`; the hyphen has become a slash by now.
fn loose_financial_year(text: &str) -> Result<FinancialYear, NotADate> {
    let (from, to) = text.split_once('/').ok_or(NotADate)?;
    let from = any_year(from)?;
    let to = to.get(to.len().saturating_sub(2)..).ok_or(NotADate)?;
    financial_year(&format!("{from}/{to}"))
}

/// `31/3/25`, `3/2025` or `2024/25`.
fn slashed(text: &str) -> Result<Date, NotADate> {
    match text.split('/').collect::<Vec<_>>().as_slice() {
        [day, month, year] => {
            let number = |text: &str| text.parse::<u8>().map_err(|_| NotADate);
            Day::new(any_year(year)?, number(month)?, number(day)?).map(Date::Day).ok_or(NotADate)
        }
        [month, year] if year.len() == 4 && month.len() <= 2 => {
            Month::new(any_year(year)?, month.parse().map_err(|_| NotADate)?).map(Date::Month).ok_or(NotADate)
        }
        [_, _] => loose_financial_year(text).map(Date::FinancialYear),
        _ => Err(NotADate),
    }
}

/// Four digits, or two that mean 20xx.
fn any_year(text: &str) -> Result<i16, NotADate> {
    digits(text, 4).or_else(|NotADate| digits::<i16>(text, 2).map(|year| 2000 + year)).and_then(in_years)
}

/// A month's name, or at least its first three letters.
fn month_number(text: &str) -> Result<u8, NotADate> {
    let known =
        |name: &&str| text.len() >= 3 && (name.to_lowercase().starts_with(text) || text == "sept" && **name == *"September");
    let index = MONTHS.iter().position(known).ok_or(NotADate)?;
    u8::try_from(index + 1).map_err(|_| NotADate)
}
