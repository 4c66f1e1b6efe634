//! The council's year: from 1 April, in quarters.

use super::date::Day;
use std::fmt;

/// A financial year, named by the calendar year it begins in: 2024 is 1 April 2024 to 31 March 2025, said `2024/25`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FinancialYear(pub i16);

/// A quarter of a financial year: Q1 is April to June.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Quarter {
    /// The financial year it lies in.
    pub year: FinancialYear,
    /// 1 to 4.
    number: u8,
}

impl FinancialYear {
    /// The financial year that a day lies in.
    pub fn containing(day: Day) -> Self {
        Self(if day.month() >= 4 { day.year() } else { day.year() - 1 })
    }

    /// 1 April.
    pub fn first(self) -> Day {
        Day::clamped(self.0, 4, 1)
    }

    /// 31 March of the next calendar year.
    pub fn last(self) -> Day {
        Day::clamped(self.0 + 1, 3, 31)
    }
}

impl fmt::Display for FinancialYear {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{:02}", self.0, (self.0 + 1).rem_euclid(100))
    }
}

impl Quarter {
    /// The quarter with this number, if there is one.
    pub fn new(year: FinancialYear, number: u8) -> Option<Self> {
        (1..=4).contains(&number).then_some(Self { year, number })
    }

    /// The quarter that a day lies in.
    pub fn containing(day: Day) -> Self {
        Self { year: FinancialYear::containing(day), number: (day.month() + 8) % 12 / 3 + 1 }
    }

    /// 1 to 4.
    pub fn number(self) -> u8 {
        self.number
    }

    /// The quarter before.
    #[must_use]
    pub fn previous(self) -> Self {
        match self.number {
            1 => Self { year: FinancialYear(self.year.0 - 1), number: 4 },
            number => Self { number: number - 1, ..self },
        }
    }

    /// Its first day.
    pub fn first(self) -> Day {
        match self.number {
            4 => Day::clamped(self.year.0 + 1, 1, 1),
            number => Day::clamped(self.year.0, number * 3 + 1, 1),
        }
    }

    /// Its last day.
    pub fn last(self) -> Day {
        match self.number {
            1 => Day::clamped(self.year.0, 6, 30),
            2 => Day::clamped(self.year.0, 9, 30),
            3 => Day::clamped(self.year.0, 12, 31),
            _ => self.year.last(),
        }
    }

    /// The months it covers, in words.
    pub fn months(self) -> &'static str {
        match self.number {
            1 => "April to June",
            2 => "July to September",
            3 => "October to December",
            _ => "January to March",
        }
    }
}

impl fmt::Display for Quarter {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Q{} {}", self.number, self.year)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_day_lies_in_its_quarter() {
        for (day, quarter, first, last) in [
            ("2024-04-01", "Q1 2024/25", "2024-04-01", "2024-06-30"),
            ("2024-09-30", "Q2 2024/25", "2024-07-01", "2024-09-30"),
            ("2024-12-31", "Q3 2024/25", "2024-10-01", "2024-12-31"),
            ("2025-01-01", "Q4 2024/25", "2025-01-01", "2025-03-31"),
            ("2000-03-31", "Q4 1999/00", "2000-01-01", "2000-03-31"),
        ] {
            let found = Quarter::containing(day.parse().unwrap());
            assert_eq!(found.to_string(), quarter);
            assert_eq!((found.first().to_string(), found.last().to_string()), (first.into(), last.into()));
        }
    }

    #[test]
    fn the_quarter_before_the_first_is_last_year_s_fourth() {
        let first = Quarter::new(FinancialYear(2024), 1).unwrap();
        assert_eq!(first.previous().to_string(), "Q4 2023/24");
        assert_eq!(first.previous().previous().to_string(), "Q3 2023/24");
    }
}
