//! Bank holidays of England and Wales: reckoned by rule, with the ones that were moved or proclaimed for one year.
//!
//! The rules are those of the Banking and Financial Dealings Act 1971, schedule 1, with the holidays by common law (Good Friday,
//! Christmas Day) and by proclamation (New Year's Day, early May) and the substitute days that are given for those at a weekend.

use super::{
    cadence::Nth,
    date::Day,
    weekday::{Small as _, Weekday},
};

/// A bank holiday.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct BankHoliday {
    /// The day it is kept on.
    pub day: Day,
    /// What it is for.
    pub name: &'static str,
}

/// The years that the rules are known for. A proclamation for a year to come may still add or move one.
pub const YEARS: std::ops::RangeInclusive<i16> = 2000..=2100;

/// Holidays of one year only.
const PROCLAIMED: [(i16, u8, u8, &str); 6] = [
    (2002, 6, 3, "Golden Jubilee"),
    (2011, 4, 29, "Royal wedding"),
    (2012, 6, 5, "Diamond Jubilee"),
    (2022, 6, 3, "Platinum Jubilee"),
    (2022, 9, 19, "State funeral of Queen Elizabeth II"),
    (2023, 5, 8, "Coronation of King Charles III"),
];

/// The bank holidays of a year in their order; none for a year outside [`YEARS`].
pub fn bank_holidays(year: i16) -> Vec<BankHoliday> {
    if !YEARS.contains(&year) {
        return Vec::new();
    }
    let easter = easter(year);
    let early_may = if year == 2020 { (8, "Early May, moved to VE day") } else { (nth(year, 5, Nth::First), "Early May") };
    let spring = match year {
        2002 | 2012 => (6, 4),
        2022 => (6, 2),
        _ => (5, nth(year, 5, Nth::Last)),
    };
    let holiday = |day, name| BankHoliday { day, name };
    let at = |month, day| Day::clamped(year, month, day);
    let new_year = match Weekday::of(at(1, 1)) {
        Weekday::Saturday => holiday(at(1, 3), "New Year’s Day, substitute"),
        Weekday::Sunday => holiday(at(1, 2), "New Year’s Day, substitute"),
        _ => holiday(at(1, 1), "New Year’s Day"),
    };
    let mut all = vec![
        new_year,
        holiday(easter.plus_days(-2), "Good Friday"),
        holiday(easter.plus_days(1), "Easter Monday"),
        holiday(at(5, early_may.0), early_may.1),
        holiday(at(spring.0, spring.1), "Spring"),
        holiday(at(8, nth(year, 8, Nth::Last)), "Summer"),
    ];
    let (christmas, boxing) = (holiday(at(12, 25), "Christmas Day"), holiday(at(12, 26), "Boxing Day"));
    all.extend(match Weekday::of(christmas.day) {
        Weekday::Friday => [christmas, holiday(at(12, 28), "Boxing Day, substitute")],
        Weekday::Saturday => [holiday(at(12, 27), "Christmas Day, substitute"), holiday(at(12, 28), "Boxing Day, substitute")],
        Weekday::Sunday => [boxing, holiday(at(12, 27), "Christmas Day, substitute")],
        _ => [christmas, boxing],
    });
    let proclaimed = PROCLAIMED.iter().filter(|(proclaimed, ..)| *proclaimed == year);
    all.extend(proclaimed.map(|(_, month, day, name)| holiday(at(*month, *day), *name)));
    super::sort::sort(&mut all, |holiday| super::sort::Key::numbers([holiday.day.ordinal()]));
    all
}

/// The bank holiday that a day is, if it is one.
pub fn bank_holiday(day: Day) -> Option<&'static str> {
    bank_holidays(day.year()).into_iter().find(|holiday| holiday.day == day).map(|holiday| holiday.name)
}

/// Whether offices are open: neither at a weekend nor on a bank holiday.
pub fn is_working_day(day: Day) -> bool {
    !Weekday::of(day).is_weekend() && bank_holiday(day).is_none()
}

/// The number of the first or last Monday of a month that has 31 days.
fn nth(year: i16, month: u8, nth: Nth) -> u8 {
    let first = Day::clamped(year, month, 1);
    let monday = 1 + (7 - Weekday::of(first).place()) % 7;
    if nth == Nth::Last { monday + (31 - monday) / 7 * 7 } else { monday }
}

/// Easter Sunday by the Gregorian computus (Meeus, Astronomical Algorithms, chapter 8).
fn easter(year: i16) -> Day {
    let year_number = i32::from(year);
    let (golden, century, rest) = (year_number % 19, year_number / 100, year_number % 100);
    let correction = (century - (century + 8) / 25 + 1) / 3;
    let epact = (19 * golden + century - century / 4 - correction + 15) % 30;
    let weekday = (32 + 2 * (century % 4) + 2 * (rest / 4) - epact - rest % 4) % 7;
    let late = (golden + 11 * epact + 22 * weekday) / 451;
    let days = epact + weekday - 7 * late + 114;
    let (month, day) = (u8::try_from(days / 31).unwrap_or(4), u8::try_from(days % 31 + 1).unwrap_or(1));
    Day::clamped(year, month, day)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As the government lists them.
    #[test]
    fn known_years_are_right() {
        for (year, days) in [
            (2000, "3 Jan, 21 Apr, 24 Apr, 1 May, 29 May, 28 Aug, 25 Dec, 26 Dec"),
            (2002, "1 Jan, 29 Mar, 1 Apr, 6 May, 3 Jun, 4 Jun, 26 Aug, 25 Dec, 26 Dec"),
            (2010, "1 Jan, 2 Apr, 5 Apr, 3 May, 31 May, 30 Aug, 27 Dec, 28 Dec"),
            (2011, "3 Jan, 22 Apr, 25 Apr, 29 Apr, 2 May, 30 May, 29 Aug, 26 Dec, 27 Dec"),
            (2012, "2 Jan, 6 Apr, 9 Apr, 7 May, 4 Jun, 5 Jun, 27 Aug, 25 Dec, 26 Dec"),
            (2020, "1 Jan, 10 Apr, 13 Apr, 8 May, 25 May, 31 Aug, 25 Dec, 28 Dec"),
            (2021, "1 Jan, 2 Apr, 5 Apr, 3 May, 31 May, 30 Aug, 27 Dec, 28 Dec"),
            (2022, "3 Jan, 15 Apr, 18 Apr, 2 May, 2 Jun, 3 Jun, 29 Aug, 19 Sep, 26 Dec, 27 Dec"),
            (2023, "2 Jan, 7 Apr, 10 Apr, 1 May, 8 May, 29 May, 28 Aug, 25 Dec, 26 Dec"),
            (2024, "1 Jan, 29 Mar, 1 Apr, 6 May, 27 May, 26 Aug, 25 Dec, 26 Dec"),
            (2025, "1 Jan, 18 Apr, 21 Apr, 5 May, 26 May, 25 Aug, 25 Dec, 26 Dec"),
            (2026, "1 Jan, 3 Apr, 6 Apr, 4 May, 25 May, 31 Aug, 25 Dec, 28 Dec"),
            (2027, "1 Jan, 26 Mar, 29 Mar, 3 May, 31 May, 30 Aug, 27 Dec, 28 Dec"),
        ] {
            let short = |holiday: BankHoliday| {
                holiday.day.words().split(' ').take(2).map(|word| word.get(..3).unwrap_or(word)).collect::<Vec<_>>().join(" ")
            };
            assert_eq!(bank_holidays(year).into_iter().map(short).collect::<Vec<_>>().join(", "), days, "{year}");
        }
        assert!(bank_holidays(1999).is_empty() && bank_holidays(2101).is_empty());
    }

    #[test]
    fn every_year_has_eight_on_working_days_and_no_day_twice() {
        for year in YEARS {
            let all = bank_holidays(year);
            let more = PROCLAIMED.iter().filter(|proclaimed| proclaimed.0 == year).count();
            assert_eq!(all.len(), 8 + more, "{year}");
            assert!(all.iter().all(|holiday| !Weekday::of(holiday.day).is_weekend() && !is_working_day(holiday.day)), "{year}");
            assert!(all.windows(2).all(|pair| pair[0].day < pair[1].day), "{year}");
        }
    }

    #[test]
    fn easter_is_where_the_tables_have_it() {
        for (year, day) in
            [(2000, "2000-04-23"), (2008, "2008-03-23"), (2038, "2038-04-25"), (2049, "2049-04-18"), (2100, "2100-03-28")]
        {
            assert_eq!(easter(year).to_string(), day);
        }
    }

    #[test]
    fn a_holiday_is_named() {
        assert_eq!(bank_holiday("2023-05-08".parse().unwrap()), Some("Coronation of King Charles III"));
        assert_eq!(bank_holiday("2021-12-25".parse().unwrap()), None, "a Saturday; the Monday is kept instead");
    }
}
