//! What a cadence is.

use crate::domain::{
    date::Date,
    hours::Hours,
    weekday::{Set, Small, Weekday},
};

/// How often something happens, when in the day, and from when on.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Cadence {
    pub(super) rule: Rule,
    pub(super) from: Option<Date>,
    pub(super) hours: Option<Hours>,
}

/// How often something happens.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Rule {
    /// When it is needed: no date follows.
    AsRequired,
    /// So many times in each week, month or year, on days that were not said.
    Times {
        /// Two or more.
        number: u8,
        /// Within what.
        within: Unit,
    },
    /// Every so many weeks.
    Weekly {
        /// One or more.
        every: u8,
        /// On which days; none when that was not said.
        days: Set<Weekday>,
    },
    /// Every so many months.
    Monthly {
        /// One or more.
        every: u8,
        /// On which days of the month.
        on: On,
    },
    /// Every so many years.
    Yearly {
        /// One or more.
        every: u8,
        /// In which months; none when that was not said, and then no day either.
        months: Set<MonthOfYear>,
        /// On which days of these months.
        on: On,
    },
}

/// Which days of a month.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum On {
    /// It was not said.
    Unsaid,
    /// By their number.
    Days(Set<DayOfMonth>),
    /// By their place among the days of their name.
    Weekday(Set<Nth>, Weekday),
}

/// What is counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Unit {
    /// Weeks, from Monday.
    Week,
    /// Months.
    Month,
    /// Years.
    Year,
}

impl Unit {
    /// What one is called.
    pub fn word(self) -> &'static str {
        match self {
            Self::Week => "week",
            Self::Month => "month",
            Self::Year => "year",
        }
    }
}

/// Which of a month's Thursdays, say.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[expect(missing_docs, reason = "they are what they are called")]
pub enum Nth {
    First,
    Second,
    Third,
    Fourth,
    Last,
}

impl Nth {
    const ALL: [Self; 5] = [Self::First, Self::Second, Self::Third, Self::Fourth, Self::Last];

    /// `3rd`, `last`.
    pub fn words(self) -> &'static str {
        match self {
            Self::First => "1st",
            Self::Second => "2nd",
            Self::Third => "3rd",
            Self::Fourth => "4th",
            Self::Last => "last",
        }
    }
}

impl Small for Nth {
    fn place(self) -> u8 {
        self as u8
    }

    fn at(place: u8) -> Option<Self> {
        Self::ALL.get(usize::from(place)).copied()
    }
}

/// A day of a month by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum DayOfMonth {
    /// 1 to 31. A month that has no such day is passed over.
    Number(u8),
    /// The last one, whatever its number.
    Last,
}

impl Small for DayOfMonth {
    fn place(self) -> u8 {
        match self {
            Self::Number(number) => number.clamp(1, 31) - 1,
            Self::Last => 31,
        }
    }

    fn at(place: u8) -> Option<Self> {
        match place {
            0..=30 => Some(Self::Number(place + 1)),
            31 => Some(Self::Last),
            _ => None,
        }
    }
}

/// A month of any year, 1 to 12.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct MonthOfYear(u8);

impl MonthOfYear {
    /// The month with this number, if there is one.
    pub fn new(number: u8) -> Option<Self> {
        (1..=12).contains(&number).then_some(Self(number))
    }

    /// 1 to 12.
    pub fn number(self) -> u8 {
        self.0
    }
}

impl Small for MonthOfYear {
    fn place(self) -> u8 {
        self.0 - 1
    }

    fn at(place: u8) -> Option<Self> {
        Self::new(place + 1)
    }
}

impl Cadence {
    /// How often.
    pub fn rule(self) -> Rule {
        self.rule
    }

    /// When in the day, if that was said.
    pub fn hours(self) -> Option<Hours> {
        self.hours
    }

    /// The date before which nothing happens. What happens only every so many weeks, months or years is counted from it.
    pub fn from(self) -> Option<Date> {
        self.from
    }
}
