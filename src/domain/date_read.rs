//! Dates as people type them.

use super::{
    date::{Date, Day, MONTHS, Month, NotADate, digits, financial_year, in_years},
    period::{FinancialYear, Quarter},
};

/// Two dates with `to`, `until` or a dash between; the first may leave out the year.
pub(super) fn stretch(text: &str) -> Result<Date, NotADate> {
    for between in [" to ", " until ", " – ", " - ", "–"] {
        if let Some((from, to)) = text.split_once(between) {
            let to = single(to)?;
            let from = single(from).or_else(|NotADate| single(&format!("{from} {}", to.last().year())))?;
            return Date::stretch(from, to);
        }
    }
    Err(NotADate)
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
