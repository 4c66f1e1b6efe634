//! The dates that follow from a cadence.

use super::rule::{Cadence, DayOfMonth, MonthOfYear, Nth, On, Rule, Unit};
use crate::domain::{
    date::{Date, Day, Month},
    period::Quarter,
    weekday::{Set, Weekday},
};

/// The first month of the council's year, from which stretches of several months are counted when nothing else is said.
const APRIL: i32 = 3;

/// A month, counted from January of the year 0.
fn month_count(day: Day) -> i32 {
    i32::from(day.year()) * 12 + i32::from(day.month()) - 1
}

fn month_at(count: i32) -> Option<Month> {
    let (year, number) = (i16::try_from(count.div_euclid(12)).ok()?, u8::try_from(count.rem_euclid(12) + 1).ok()?);
    Month::new(year, number)
}

impl Cadence {
    /// The dates between two days, both included, in their order. A date is only as precise as the rule is: `monthly` gives
    /// months, and where not even that is known there is no date. A month or stretch of months counts when a part of it does.
    pub fn occurrences(self, from: Day, to: Day) -> Vec<Date> {
        let from = self.from.map_or(from, |first| from.max(first.first()));
        let mut dates = if from > to { Vec::new() } else { self.dates(from, to) };
        dates.retain(|date| date.last() >= from && date.first() <= to);
        dates
    }

    /// The next dates, from a day on, up to so many; what would lie more than forty years away is not looked for.
    pub fn next(self, from: Day, number: usize) -> Vec<Date> {
        let from = self.from.map_or(from, |first| from.max(first.first()));
        for days in [70, 800, 15_000] {
            let mut dates = self.occurrences(from, from.plus_days(days));
            if dates.len() >= number || days == 15_000 {
                dates.truncate(number);
                return dates;
            }
        }
        Vec::new()
    }

    /// What more must be said before dates follow, as advice; nothing when they do.
    pub fn wants(self) -> Option<&'static str> {
        let every = match self.rule {
            Rule::AsRequired | Rule::Times { .. } => return None,
            Rule::Weekly { every, .. } | Rule::Monthly { every, .. } | Rule::Yearly { every, .. } => every,
        };
        let exact = match self.rule {
            Rule::Weekly { days, .. } => !days.is_empty(),
            Rule::Monthly { on, .. } | Rule::Yearly { on, .. } => on != On::Unsaid,
            _ => false,
        };
        match self.from {
            Some(Date::Day(_)) => None,
            None if every == 1 => None,
            None if exact || !matches!(self.rule, Rule::Monthly { .. }) || 12 % every != 0 => {
                Some("Add “from” and the first date to see the dates.")
            }
            Some(_) if every > 1 && matches!(self.rule, Rule::Weekly { .. }) => {
                Some("Add “from” and the first day to see the dates.")
            }
            _ => None,
        }
    }

    fn dates(self, from: Day, to: Day) -> Vec<Date> {
        match self.rule {
            Rule::AsRequired => Vec::new(),
            Rule::Weekly { every, days } => self.weeks(from, to, every, days),
            Rule::Times { within: Unit::Week, .. } => self.weeks(from, to, 1, Set::default()),
            Rule::Times { within: Unit::Month, .. } => self.months(from, to, 1, On::Unsaid),
            Rule::Times { within: Unit::Year, number } if 12 % number == 0 => self.months(from, to, 12 / number, On::Unsaid),
            Rule::Times { within: Unit::Year, .. } => years(from, to, 1, 0, Set::default(), On::Unsaid),
            Rule::Monthly { every, on } => self.months(from, to, every, on),
            Rule::Yearly { every, months, on } => {
                let phase = self.from.map(|from| i32::from(from.first().year()));
                if every == 1 || phase.is_some() { years(from, to, every, phase.unwrap_or(0), months, on) } else { Vec::new() }
            }
        }
    }

    fn weeks(self, from: Day, to: Day, every: u8, days: Set<Weekday>) -> Vec<Date> {
        let monday = |day: Day| day.plus_days(-(Weekday::of(day) as i64));
        let phase = match self.from {
            Some(Date::Day(first)) => monday(first),
            _ if every == 1 => monday(from),
            _ => return Vec::new(),
        };
        let step = i64::from(every) * 7;
        let skipped = monday(from).days_since(phase).div_euclid(step);
        let mut week = phase.plus_days(skipped * step);
        let mut dates = Vec::new();
        while week <= to {
            if days.is_empty() {
                dates.push(Date::Days(week, week.plus_days(6)));
            }
            dates.extend(days.iter().map(|day| Date::Day(week.plus_days(day as i64))));
            let next = week.plus_days(step);
            if next <= week {
                break;
            }
            week = next;
        }
        dates
    }

    fn months(self, from: Day, to: Day, every: u8, on: On) -> Vec<Date> {
        let step = i32::from(every);
        let said = self.from.filter(|first| !matches!(first, Date::Year(_))).map(|first| month_count(first.first()));
        let phase = match (said, on) {
            (Some(month), _) => month,
            (None, _) if every == 1 => 0,
            // Once in each stretch: which month of it was not said.
            (None, On::Unsaid) if 12 % every == 0 => return stretches(from, to, step),
            _ => return Vec::new(),
        };
        let start = phase + (month_count(from) - phase).div_euclid(step) * step;
        let mut dates = Vec::new();
        let mut count = start;
        while count <= month_count(to) {
            if let Some(month) = month_at(count) {
                dates.extend(on.dates(month));
            }
            count += step;
        }
        dates
    }
}

/// Stretches of so many months, counted from April.
fn stretches(from: Day, to: Day, step: i32) -> Vec<Date> {
    let mut count = APRIL + (month_count(from) - APRIL).div_euclid(step) * step;
    let mut dates = Vec::new();
    while count <= month_count(to) {
        if let (Some(first), Some(last)) = (month_at(count), month_at(count + step - 1)) {
            dates.push(match step {
                3 => Date::Quarter(Quarter::containing(Date::Month(first).first())),
                _ => Date::Months(first, last),
            });
        }
        count += step;
    }
    dates
}

fn years(from: Day, to: Day, every: u8, phase: i32, months: Set<MonthOfYear>, on: On) -> Vec<Date> {
    let step = i32::from(every);
    let mut year = phase + (i32::from(from.year()) - phase).div_euclid(step) * step;
    let mut dates = Vec::new();
    while year <= i32::from(to.year()) {
        if let Ok(number) = i16::try_from(year) {
            if months.is_empty() {
                dates.push(Date::Year(number));
            }
            for month in months.iter().filter_map(|month| Month::new(number, month.number())) {
                dates.extend(on.dates(month));
            }
        }
        year += step;
    }
    dates
}

impl On {
    /// The dates in one month, in their order.
    fn dates(self, month: Month) -> Vec<Date> {
        let (first, last) = (Date::Month(month).first(), Date::Month(month).last());
        let length = last.day();
        let numbers: Set<DayOfMonth> = match self {
            Self::Unsaid => return vec![Date::Month(month)],
            Self::Days(days) => {
                let number = |day| match day {
                    DayOfMonth::Number(number) => Some(number).filter(|number| *number <= length),
                    DayOfMonth::Last => Some(length),
                };
                days.iter().filter_map(number).map(DayOfMonth::Number).collect()
            }
            Self::Weekday(nths, day) => {
                let earliest = 1 + (day as u8 + 7 - Weekday::of(first) as u8) % 7;
                let number = |nth| match nth {
                    Nth::Last => earliest + (length - earliest) / 7 * 7,
                    nth => earliest + nth as u8 * 7,
                };
                nths.iter().map(number).map(DayOfMonth::Number).collect()
            }
        };
        let day = |number| match number {
            DayOfMonth::Number(number) => Some(Date::Day(first.plus_days(i64::from(number) - 1))),
            DayOfMonth::Last => None,
        };
        numbers.iter().filter_map(day).collect()
    }
}
