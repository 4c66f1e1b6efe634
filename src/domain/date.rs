//! Dates as people give them: a day, or only a month, a quarter, a year, or a stretch between two.
//!
//! Two ways of writing: `Display` is the form kept in files (`2025-03`, `2024/25-Q3`), `words` is the form for people
//! (`March 2025`, `Q3 2024/25`); `FromStr` reads the first, [`Date::read`] reads what people type.

use super::{
    date_read,
    period::{FinancialYear, Quarter},
};
use chrono::{Datelike, NaiveDate};
use std::{fmt, str::FromStr};

/// The years a plan can speak of; anything else is a slip of the finger.
pub const YEARS: std::ops::RangeInclusive<i16> = 1900..=2200;

pub(super) const MONTHS: [&str; 12] =
    ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

/// One day of the calendar.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(NaiveDate);

/// A month of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Month {
    year: i16,
    number: u8,
}

/// A date with the precision it was given in. As a period it is the stretch from its first to its last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Date {
    /// A day.
    Day(Day),
    /// A month.
    Month(Month),
    /// A quarter of a financial year.
    Quarter(Quarter),
    /// A calendar year.
    Year(i16),
    /// A financial year.
    FinancialYear(FinancialYear),
    /// From one month to another.
    Months(Month, Month),
    /// From one day to another.
    Days(Day, Day),
}

/// What was given is not a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotADate;

impl Day {
    /// The day, if the calendar has it and the year is one a plan can speak of.
    pub fn new(year: i16, month: u8, day: u8) -> Option<Self> {
        YEARS.contains(&year).then(|| NaiveDate::from_ymd_opt(year.into(), month.into(), day.into()).map(Self)).flatten()
    }

    /// The day, or the nearest one there is.
    pub(crate) fn clamped(year: i16, month: u8, day: u8) -> Self {
        let year = year.clamp(*YEARS.start(), *YEARS.end());
        (1..=day).rev().find_map(|day| Self::new(year, month.clamp(1, 12), day)).unwrap_or(Self(NaiveDate::MIN))
    }

    /// The calendar year.
    #[expect(clippy::cast_possible_truncation, reason = "days are within YEARS")]
    pub fn year(self) -> i16 {
        self.0.year() as i16
    }

    /// 1 to 12.
    #[expect(clippy::cast_possible_truncation, reason = "1 to 12")]
    pub fn month(self) -> u8 {
        self.0.month() as u8
    }

    /// 1 to 31.
    #[expect(clippy::cast_possible_truncation, reason = "1 to 31")]
    pub fn day(self) -> u8 {
        self.0.day() as u8
    }

    /// How many days from `earlier` to this day; negative when it lies after.
    pub fn days_since(self, earlier: Self) -> i64 {
        (self.0 - earlier.0).num_days()
    }

    /// The day so many days later, kept within the years a plan can speak of.
    #[must_use]
    pub fn plus_days(self, days: i64) -> Self {
        chrono::Duration::try_days(days)
            .and_then(|days| self.0.checked_add_signed(days))
            .filter(|date| i16::try_from(date.year()).is_ok_and(|year| YEARS.contains(&year)))
            .map_or(self, Self)
    }

    /// The day as a number, for sorting.
    pub fn ordinal(self) -> u64 {
        u64::try_from(self.0.num_days_from_ce()).unwrap_or(0)
    }

    /// `8 November 2023`.
    pub fn words(self) -> String {
        format!("{} {}", self.day(), Month::containing(self).words())
    }
}

impl fmt::Display for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl FromStr for Day {
    type Err = NotADate;

    /// Reads `2023-11-08` only; [`Date::read`] reads what people type.
    fn from_str(text: &str) -> Result<Self, NotADate> {
        let mut parts = text.split('-');
        let (Some(year), Some(month), Some(day), None) = (parts.next(), parts.next(), parts.next(), parts.next()) else {
            return Err(NotADate);
        };
        Self::new(digits(year, 4)?, digits(month, 2)?, digits(day, 2)?).ok_or(NotADate)
    }
}

impl Month {
    /// The month, if there is one.
    pub fn new(year: i16, number: u8) -> Option<Self> {
        (YEARS.contains(&year) && (1..=12).contains(&number)).then_some(Self { year, number })
    }

    /// The month that a day lies in.
    pub fn containing(day: Day) -> Self {
        Self { year: day.year(), number: day.month() }
    }

    fn first(self) -> Day {
        Day::clamped(self.year, self.number, 1)
    }

    fn last(self) -> Day {
        Day::clamped(self.year, self.number, 31)
    }

    fn name(self) -> &'static str {
        MONTHS.get(usize::from(self.number) - 1).copied().unwrap_or_default()
    }

    fn words(self) -> String {
        format!("{} {}", self.name(), self.year)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year, self.number)
    }
}

impl Date {
    /// The first day it can mean.
    pub fn first(self) -> Day {
        match self {
            Self::Day(day) | Self::Days(day, _) => day,
            Self::Month(month) | Self::Months(month, _) => month.first(),
            Self::Quarter(quarter) => quarter.first(),
            Self::Year(year) => Day::clamped(year, 1, 1),
            Self::FinancialYear(year) => year.first(),
        }
    }

    /// The last day it can mean: something due `March 2025` is late from 1 April.
    pub fn last(self) -> Day {
        match self {
            Self::Day(day) | Self::Days(_, day) => day,
            Self::Month(month) | Self::Months(_, month) => month.last(),
            Self::Quarter(quarter) => quarter.last(),
            Self::Year(year) => Day::clamped(year, 12, 31),
            Self::FinancialYear(year) => year.last(),
        }
    }

    /// Said for people: `31 March 2025`, `March 2025`, `Q3 2024/25`, `2025`, `2024/25`, `March to September 2024`.
    pub fn words(self) -> String {
        match self {
            Self::Day(day) => day.words(),
            Self::Month(month) => month.words(),
            Self::Quarter(quarter) => quarter.to_string(),
            Self::Year(year) => year.to_string(),
            Self::FinancialYear(year) => year.to_string(),
            Self::Months(from, to) if from.year == to.year => format!("{} to {}", from.name(), to.words()),
            Self::Months(from, to) => format!("{} to {}", from.words(), to.words()),
            Self::Days(from, to) => format!("{} to {}", from.words(), to.words()),
        }
    }

    /// Reads what people type: `31/3/25`, `31 Mar 2025`, `March 2025`, `Mar 25`, `Q3 2024/25`, `2024/25`, `2024-25`, `2025`,
    /// `March to September 2024`, `1 to 14 May 2023`, `12 months to March 2024`, `6 weeks from 1 May 2023`, and the form kept in files.
    ///
    /// # Errors
    ///
    /// [`NotADate`] when it is none of these, or no such day exists.
    pub fn read(text: &str) -> Result<Self, NotADate> {
        let text = text.trim();
        text.parse().or_else(|NotADate| date_read::stretch(text)).or_else(|NotADate| date_read::single(text))
    }

    /// `March to September 2024` and the like, if the first does not lie after the second.
    pub(super) fn stretch(from: Self, to: Self) -> Result<Self, NotADate> {
        match (from, to) {
            (Self::Day(from), Self::Day(to)) if from <= to => Ok(Self::Days(from, to)),
            (Self::Month(from), Self::Month(to)) if from <= to => Ok(Self::Months(from, to)),
            _ => Err(NotADate),
        }
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Day(day) => day.fmt(f),
            Self::Month(month) => month.fmt(f),
            Self::Quarter(quarter) => write!(f, "{}-Q{}", quarter.year, quarter.number()),
            Self::Year(year) => write!(f, "{year:04}"),
            Self::FinancialYear(year) => year.fmt(f),
            Self::Months(from, to) => write!(f, "{from}..{to}"),
            Self::Days(from, to) => write!(f, "{from}..{to}"),
        }
    }
}

impl FromStr for Date {
    type Err = NotADate;

    /// Reads the form kept in files, exactly; every date has one such form.
    fn from_str(text: &str) -> Result<Self, NotADate> {
        if let Some((from, to)) = text.split_once("..") {
            return Self::stretch(from.parse()?, to.parse()?);
        }
        if let Some((year, quarter)) = text.split_once("-Q") {
            return Quarter::new(financial_year(year)?, digits(quarter, 1)?).map(Self::Quarter).ok_or(NotADate);
        }
        if text.contains('/') {
            return financial_year(text).map(Self::FinancialYear);
        }
        match text.len() {
            4 => digits(text, 4).and_then(in_years).map(Self::Year),
            7 => {
                let (year, month) = text.split_once('-').ok_or(NotADate)?;
                Month::new(digits(year, 4)?, digits(month, 2)?).map(Self::Month).ok_or(NotADate)
            }
            _ => text.parse().map(Self::Day),
        }
    }
}

/// Exactly so many digits, as a number.
pub(super) fn digits<T: FromStr>(text: &str, length: usize) -> Result<T, NotADate> {
    let plain = text.len() == length && text.bytes().all(|byte| byte.is_ascii_digit());
    plain.then(|| text.parse().ok()).flatten().ok_or(NotADate)
}

pub(super) fn in_years(year: i16) -> Result<i16, NotADate> {
    YEARS.contains(&year).then_some(year).ok_or(NotADate)
}

/// `2024/25`, where the second part must be the year after the first.
pub(super) fn financial_year(text: &str) -> Result<FinancialYear, NotADate> {
    let (from, to) = text.split_once('/').ok_or(NotADate)?;
    let year = FinancialYear(in_years(digits(from, 4)?)?);
    in_years(year.0 + 1)?;
    (year.to_string() == format!("{from}/{to}")).then_some(year).ok_or(NotADate)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn reads_what_people_type_and_says_it_back() {
        for (typed, kept, said) in [
            ("31/3/25", "2025-03-31", "31 March 2025"),
            ("31-3-2025", "2025-03-31", "31 March 2025"),
            (" 31 Mar 2025 ", "2025-03-31", "31 March 2025"),
            ("2nd august 2023", "2023-08-02", "2 August 2023"),
            ("2025-03-31", "2025-03-31", "31 March 2025"),
            ("Mar 25", "2025-03", "March 2025"),
            ("march 2025", "2025-03", "March 2025"),
            ("Sept 2025", "2025-09", "September 2025"),
            ("3/2025", "2025-03", "March 2025"),
            ("Q3 2024/25", "2024/25-Q3", "Q3 2024/25"),
            ("q3 24/25", "2024/25-Q3", "Q3 2024/25"),
            ("Q3 2024-25", "2024/25-Q3", "Q3 2024/25"),
            ("2024/25", "2024/25", "2024/25"),
            ("2024-25", "2024/25", "2024/25"),
            ("24/25", "2024/25", "2024/25"),
            ("1999/00", "1999/00", "1999/00"),
            ("2025", "2025", "2025"),
            ("March to September 2024", "2024-03..2024-09", "March to September 2024"),
            ("Nov 2024 to Feb 2025", "2024-11..2025-02", "November 2024 to February 2025"),
            ("1/4/23 to 12/5/23", "2023-04-01..2023-05-12", "1 April 2023 to 12 May 2023"),
            ("1 to 14 May 2023", "2023-05-01..2023-05-14", "1 May 2023 to 14 May 2023"),
            ("1–14 May 2023", "2023-05-01..2023-05-14", "1 May 2023 to 14 May 2023"),
            ("1 April to 12 May 2023", "2023-04-01..2023-05-12", "1 April 2023 to 12 May 2023"),
            ("12 months to March 2024", "2023-04..2024-03", "April 2023 to March 2024"),
            ("rolling 12 months to March 2024", "2023-04..2024-03", "April 2023 to March 2024"),
            ("year to 31 March 2024", "2023-04-01..2024-03-31", "1 April 2023 to 31 March 2024"),
            ("previous 4 weeks to 28/5/2023", "2023-05-01..2023-05-28", "1 May 2023 to 28 May 2023"),
            ("6 weeks from 1 May 2023", "2023-05-01..2023-06-11", "1 May 2023 to 11 June 2023"),
        ] {
            let date = Date::read(typed).unwrap_or_else(|NotADate| panic!("{typed} was not read"));
            assert_eq!((date.to_string().as_str(), date.words().as_str()), (kept, said), "{typed}");
            assert_eq!(kept.parse(), Ok(date));
            assert_eq!(Date::read(said), Ok(date));
        }
    }

    #[test]
    fn refuses_days_that_do_not_exist() {
        for text in [
            "",
            "31/2/25",
            "29/2/23",
            "2025-13",
            "2025-00-10",
            "Q5 2024/25",
            "2024/26",
            "soon",
            "1/1/1800",
            "2500",
            "32 May 2025",
            "May to March 2024",
            "2024-09..2024-03",
            "12",
            "March",
            "1/2/3/4",
            "٣١/٣/٢٥",
            "31 ma 2025",
            "30 to 14 May 2023",
            "0 weeks to 14 May 2023",
            "4 weeks to May 2023",
            "999999 weeks to 14 May 2023",
            "é",
        ] {
            assert_eq!(Date::read(text), Err(NotADate), "{text}");
        }
    }

    #[test]
    fn due_in_a_month_means_by_its_end() {
        assert_eq!(Date::read("Feb 2024").unwrap().last().to_string(), "2024-02-29");
        assert_eq!(Date::read("2024/25").unwrap().last().to_string(), "2025-03-31");
        assert_eq!(Date::read("March to September 2024").unwrap().last().to_string(), "2024-09-30");
    }

    proptest! {
        #[test]
        fn never_panics_and_reads_back(text in "\\PC{0,24}") {
            if let Ok(date) = Date::read(&text) {
                prop_assert_eq!(date.to_string().parse(), Ok(date));
                prop_assert_eq!(Date::read(&date.words()), Ok(date));
                prop_assert!(date.first() <= date.last());
            }
        }
    }
}
