//! Counting in months: a date so many months on, and how many months lie between two days.

use super::{
    date::{Date, Day, Month, YEARS},
    number::Number,
    period::{FinancialYear, Quarter},
};

/// The most months that a contract or option can mean; more is a slip of the finger.
const MOST: i64 = 1200;

/// A number of months as a form holds it: whole, and from one to a hundred years.
pub fn whole(months: Number) -> Option<i64> {
    let hundredths = months.hundredths().filter(|hundredths| hundredths % 100 == 0)?;
    Some(hundredths / 100).filter(|months| (1..=MOST).contains(months))
}

/// `1 month`, `12 months`.
pub fn words(months: i64) -> String {
    if months == 1 { "1 month".to_owned() } else { format!("{months} months") }
}

/// So many months on from a day; the last day of a month stays the last where the later month is shorter.
fn day_plus(day: Day, months: i64) -> Option<Day> {
    let month = month_plus(Month::containing(day), months)?;
    let first = Date::Month(month).first();
    Some(Day::clamped(first.year(), first.month(), day.day()))
}

fn month_plus(month: Month, months: i64) -> Option<Month> {
    let first = Date::Month(month).first();
    let count = i64::from(first.year()) * 12 + i64::from(first.month()) - 1;
    let count = count.checked_add(months)?;
    Month::new(i16::try_from(count.div_euclid(12)).ok()?, u8::try_from(count.rem_euclid(12)).ok()? + 1)
}

fn year_plus(year: i16, years: i64) -> Option<i16> {
    i16::try_from(i64::from(year).checked_add(years)?).ok().filter(|year| YEARS.contains(year))
}

/// The date so many months on, in the precision it was given in; of a stretch its end counts. Where the months do not fit the
/// precision (a year and seven months) it is the month. Nothing beyond the years that a plan can speak of.
pub fn plus(date: Date, months: i64) -> Option<Date> {
    match date {
        Date::Day(day) | Date::Days(_, day) => day_plus(day, months).map(Date::Day),
        Date::Quarter(quarter) if months % 3 == 0 => {
            let day = day_plus(quarter.first(), months)?;
            Some(Date::Quarter(Quarter::containing(day)))
        }
        Date::Year(year) if months % 12 == 0 => year_plus(year, months / 12).map(Date::Year),
        Date::FinancialYear(year) if months % 12 == 0 => {
            year_plus(year.0, months / 12).map(|year| Date::FinancialYear(FinancialYear(year)))
        }
        Date::Month(month) | Date::Months(_, month) => month_plus(month, months).map(Date::Month),
        _ => month_plus(Month::containing(date.last()), months).map(Date::Month),
    }
}

/// The last day or month of what begins with `start` and lasts so many months: 24 months from April 2023 end with March 2025.
/// What began in the course of a stretch has no such end.
pub fn end_after(start: Date, months: i64) -> Option<Date> {
    match start {
        Date::Day(_) => match plus(start, months)? {
            Date::Day(after) => Some(Date::Day(after.plus_days(-1))),
            _ => None,
        },
        Date::Month(_) => plus(start, months - 1),
        Date::Quarter(_) if months % 3 == 0 => plus(start, months - 3),
        Date::Year(_) | Date::FinancialYear(_) if months % 12 == 0 => plus(start, months - 12),
        _ => None,
    }
}

/// The next day, or the next month, after the last that a date can mean.
pub fn next(date: Date) -> Date {
    match date {
        Date::Month(month) | Date::Months(_, month) => month_plus(month, 1).map_or(date, Date::Month),
        _ => Date::Day(date.last().plus_days(1)),
    }
}

/// How many whole months lie between two days; none when the later does not lie after. From the last day of a month to the
/// last day of another it is the months between them, however long they are.
pub fn between(earlier: Day, later: Day) -> i64 {
    if later <= earlier {
        return 0;
    }
    let count = |day: Day| i64::from(day.year()) * 12 + i64::from(day.month());
    let is_last = |day: Day| day.plus_days(1).day() == 1;
    let apart = count(later) - count(earlier);
    if later.day() >= earlier.day() || is_last(later) { apart } else { apart - 1 }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn date(text: &str) -> Date {
        Date::read(text).unwrap()
    }

    #[test]
    fn months_are_added_in_the_precision_that_was_given() {
        for (from, months, to) in [
            ("31 March 2025", 12, "31 March 2026"),
            ("31 March 2025", 24, "31 March 2027"),
            ("31 January 2023", 1, "28 February 2023"),
            ("31 January 2024", 1, "29 February 2024"),
            ("29 February 2024", 12, "28 February 2025"),
            ("30 November 2023", 3, "29 February 2024"),
            ("31 March 2025", -12, "31 March 2024"),
            ("1 December 2023", 1, "1 January 2024"),
            ("March 2024", 12, "March 2025"),
            ("December 2024", 1, "January 2025"),
            ("Q3 2024/25", 6, "Q1 2025/26"),
            ("Q3 2024/25", 1, "January 2025"),
            ("2024/25", 12, "2025/26"),
            ("2024/25", 6, "September 2025"),
            ("2025", 24, "2027"),
            ("March to September 2024", 12, "September 2025"),
        ] {
            assert_eq!(plus(date(from), months).map(Date::words).as_deref(), Some(to), "{from} and {months} months");
        }
        assert_eq!(plus(date("2200"), 12), None);
        assert_eq!(plus(date("31 March 2025"), i64::MAX), None);
    }

    #[test]
    fn an_end_follows_from_a_start_and_a_length() {
        for (start, months, end) in [
            ("1 April 2023", 24, Some("31 March 2025")),
            ("15 June 2023", 12, Some("14 June 2024")),
            ("April 2023", 24, Some("March 2025")),
            ("Q1 2023/24", 24, Some("Q4 2024/25")),
            ("Q1 2023/24", 4, None),
            ("2023/24", 24, Some("2024/25")),
            ("2023/24", 18, None),
            ("March to September 2024", 12, None),
        ] {
            assert_eq!(end_after(date(start), months).map(Date::words).as_deref(), end, "{months} months from {start}");
        }
    }

    #[test]
    fn whole_months_are_counted_from_end_to_end() {
        for (earlier, later, months) in [
            ("2024-03-31", "2025-03-31", 12),
            ("2024-02-29", "2024-03-31", 1),
            ("2024-03-31", "2024-04-30", 1),
            ("2024-03-31", "2024-04-29", 0),
            ("2024-01-15", "2024-02-14", 0),
            ("2024-01-15", "2024-02-15", 1),
            ("2025-03-31", "2024-03-31", 0),
            ("2024-03-31", "2024-03-31", 0),
        ] {
            assert_eq!(between(earlier.parse().unwrap(), later.parse().unwrap()), months, "{earlier} to {later}");
        }
    }

    #[test]
    fn only_whole_numbers_of_months_count() {
        let read = |text: &str| text.parse::<Number>().ok().and_then(whole);
        assert_eq!(
            [read("12"), read("12.00"), read("1.5"), read("0"), read("-12"), read("99999")],
            [Some(12), Some(12), None, None, None, None]
        );
    }

    proptest! {
        #[test]
        fn a_day_so_many_months_on_is_so_many_months_away(offset in 0_i64..36_000, months in 0_i64..600) {
            let day = Day::new(1950, 1, 1).unwrap().plus_days(offset);
            let later = plus(Date::Day(day), months).unwrap().last();
            prop_assert_eq!(between(day, later), months);
            prop_assert!(later.day() == day.day() || later.plus_days(1).day() == 1);
        }

        #[test]
        fn going_on_after_an_end_begins_the_next_day(offset in 0_i64..36_000, months in 1_i64..600) {
            let start = Date::Day(Day::new(1950, 1, 1).unwrap().plus_days(offset));
            let end = end_after(start, months).unwrap();
            prop_assert_eq!(Some(next(end)), plus(start, months));
        }
    }
}
