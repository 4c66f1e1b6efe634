//! Words in, rules and dates out.

#[cfg(test)]
mod words_and_dates {
    use super::super::*;
    use crate::domain::{
        date::{Date, Day},
        hours::{Hours, Time},
        weekday::{Set, Small, Weekday},
    };
    use proptest::prelude::*;

    fn day(text: &str) -> Day {
        text.parse().unwrap()
    }

    fn read(text: &str) -> Cadence {
        Cadence::read(text).unwrap_or_else(|error| panic!("{text}: {error}"))
    }

    #[test]
    fn words_are_understood_and_said_back() {
        for (typed, said) in [
            ("3rd Thursday of each month", "3rd Thursday of each month"),
            ("third Thursday of the month", "3rd Thursday of each month"),
            ("Monthly, 3rd Thursday", "3rd Thursday of each month"),
            ("every third Thursday of the month", "3rd Thursday of each month"),
            ("last friday of every month at 2pm", "last Friday of each month, at 2pm"),
            ("1st and 3rd Tuesday of each month", "1st and 3rd Tuesday of each month"),
            ("twice a month on the 1st and 3rd Tuesdays", "1st and 3rd Tuesday of each month"),
            ("every Wednesday", "every Wednesday"),
            ("Wednesdays", "every Wednesday"),
            ("weekly on a Wednesday, 10am", "every Wednesday, at 10am"),
            ("Fri and Sat 10pm to 4am", "every Friday and Saturday, 10pm to 4am"),
            ("Fri & Sat 10pm-4am", "every Friday and Saturday, 10pm to 4am"),
            ("Mon-Fri from 9am to 5pm", "every Monday to Friday, 9am to 5pm"),
            ("daily", "every day"),
            ("weekly", "every week"),
            ("every other Monday from 5 January 2026", "every two weeks on Monday from 5 January 2026"),
            ("fortnightly on Mondays starting 5/1/2026", "every two weeks on Monday from 5 January 2026"),
            ("every 2 weeks on Monday from 2026-01-05, 2-4pm", "every two weeks on Monday from 5 January 2026, 2pm to 4pm"),
            ("six-weekly", "every six weeks"),
            ("monthly", "every month"),
            ("once a month", "every month"),
            ("one day per month", "every month"),
            ("quarterly", "every quarter"),
            ("once every quarter", "every quarter"),
            ("every 3 months", "every quarter"),
            ("every two months", "every two months"),
            ("six-monthly", "every six months"),
            ("half-yearly", "every six months"),
            ("quarterly on the 2nd Tuesday from January 2026", "every three months on the 2nd Tuesday from January 2026"),
            ("quarterly in January, April, July and October", "every year in January, April, July and October"),
            ("15th of each month", "the 15th of each month"),
            ("monthly on day 15", "the 15th of each month"),
            ("1st and 15th of each month", "the 1st and 15th of each month"),
            ("last day of each month", "the last day of each month"),
            ("annually in April", "every year in April"),
            ("every April", "every year in April"),
            ("every year in April", "every year in April"),
            ("annually on 4 April", "every year on the 4th of April"),
            ("first Tuesday of April each year", "every year on the 1st Tuesday of April"),
            ("every two years in April from 2026", "every two years in April from 2026"),
            ("yearly", "every year"),
            ("twice a year", "twice a year"),
            ("four times a year", "four times a year"),
            ("bi-monthly (every two months)", "every two months"),
            ("bi monthly (twice a month)", "twice a month"),
            (
                "bi-monthly on the 3rd Thursday from March 2026 (every two months)",
                "every two months on the 3rd Thursday from March 2026",
            ),
            ("Tasking (monthly)", "every month"),
            ("every second Thursday (2nd Thursday of each month)", "2nd Thursday of each month"),
            ("ad hoc", "as and when required"),
            ("Ad-hoc", "as and when required"),
            ("as needed", "as and when required"),
            ("as and when required", "as and when required"),
        ] {
            let cadence = read(typed);
            assert_eq!(cadence.words(), said, "{typed}");
            assert_eq!(Cadence::read(said), Ok(cadence), "{said}");
        }
    }

    #[test]
    fn what_means_two_things_asks_which() {
        for (typed, readings) in [
            ("bi-monthly", ["every two months", "twice a month"]),
            ("Bi monthly", ["every two months", "twice a month"]),
            ("biweekly", ["every two weeks", "twice a week"]),
            ("bi-annual", ["every two years", "twice a year"]),
            ("bi-annually", ["every two years", "twice a year"]),
            ("every second Thursday", ["2nd Thursday of each month", "every two weeks on Thursday"]),
        ] {
            let expected = CadenceError::Ambiguous { given: typed.to_owned(), readings: readings.map(str::to_owned) };
            assert_eq!(Cadence::read(typed), Err(expected), "{typed}");
            for reading in readings {
                assert_eq!(Cadence::read(&format!("{typed} ({reading})")), Cadence::read(reading));
            }
        }
        assert!(
            matches!(Cadence::read("bi-monthly (perhaps)"), Err(CadenceError::Ambiguous { given, .. }) if given == "bi-monthly")
        );
    }

    #[test]
    fn what_is_not_understood_is_named() {
        for (typed, part) in
            [("termly", "termly"), ("every full moon", "full"), ("monthly on the Ides", "ides"), ("10am", "10am"), ("", "")]
        {
            assert_eq!(Cadence::read(typed), Err(CadenceError::NotUnderstood { part: part.to_owned() }), "{typed}");
        }
        assert_eq!(Cadence::read("monthly on Thursday"), Err(CadenceError::WhichWeek { day: Weekday::Thursday }));
        assert_eq!(Cadence::read("every year on the 1st Tuesday"), Err(CadenceError::WhichMonth));
        assert_eq!(Cadence::read("5th Thursday of each month"), Err(CadenceError::FifthWeekday));
        assert_eq!(Cadence::read("every 500 weeks"), Err(CadenceError::TooMany { unit: Unit::Week }));
        for typed in
            ["weekly monthly", "every two weeks on the 3rd Thursday", "32nd of each month", "quarterly in April", "every 0 weeks"]
        {
            assert!(Cadence::read(typed).is_err(), "{typed}");
        }
    }

    #[test]
    fn dates_follow() {
        let dates = |typed: &str, from: &str, to: &str| {
            read(typed).occurrences(day(from), day(to)).into_iter().map(Date::words).collect::<Vec<_>>().join("; ")
        };
        for (typed, from, to, expected) in [
            ("3rd Thursday of each month", "2023-10-01", "2023-11-30", "19 October 2023; 16 November 2023"),
            ("last Friday of each month", "2024-02-01", "2024-03-31", "23 February 2024; 29 March 2024"),
            ("31st of each month", "2024-01-01", "2024-04-30", "31 January 2024; 31 March 2024"),
            (
                "the 30th and last day of each month",
                "2024-02-01",
                "2024-04-30",
                "29 February 2024; 30 March 2024; 31 March 2024; 30 April 2024",
            ),
            ("Fri and Sat 10pm to 4am", "2024-03-01", "2024-03-08", "1 March 2024; 2 March 2024; 8 March 2024"),
            (
                "every two weeks on Monday and Friday from 8 January 2026",
                "2026-01-01",
                "2026-01-31",
                "9 January 2026; 19 January 2026; 23 January 2026",
            ),
            ("every two weeks on Monday", "2026-01-01", "2026-12-31", ""),
            ("monthly", "2024-01-15", "2024-03-15", "January 2024; February 2024; March 2024"),
            ("quarterly", "2024-01-15", "2024-06-30", "Q4 2023/24; Q1 2024/25"),
            ("quarterly from May 2024", "2024-01-15", "2024-12-31", "May 2024; August 2024; November 2024"),
            ("every two months", "2024-04-01", "2024-07-31", "April to May 2024; June to July 2024"),
            ("six-monthly", "2024-04-01", "2025-03-31", "April to September 2024; October 2024 to March 2025"),
            ("every five months", "2024-04-01", "2025-03-31", ""),
            ("annually in April", "2024-05-01", "2026-12-31", "April 2025; April 2026"),
            ("every two years in April from 2023", "2024-05-01", "2027-12-31", "April 2025; April 2027"),
            ("every year", "2024-05-01", "2025-12-31", "2024; 2025"),
            ("every year on the 1st Tuesday of April", "2023-01-01", "2024-12-31", "4 April 2023; 2 April 2024"),
            ("twice a year", "2024-04-01", "2025-03-31", "April to September 2024; October 2024 to March 2025"),
            ("weekly", "2024-01-02", "2024-01-09", "1 January 2024 to 7 January 2024; 8 January 2024 to 14 January 2024"),
            ("as and when required", "2024-01-01", "2024-12-31", ""),
            ("every Wednesday from 5 January 2022", "2021-12-01", "2022-01-12", "5 January 2022; 12 January 2022"),
        ] {
            assert_eq!(dates(typed, from, to), expected, "{typed}");
        }
        assert_eq!(read("every Wednesday").occurrences(day("2022-01-01"), day("2022-12-31")).len(), 52);
        let night = read("Fri and Sat 10pm to 4am").hours().unwrap();
        assert!(night.over_midnight());
        assert_eq!(read("every year on 29 February").next(day("2097-01-01"), 1), [Date::Day(day("2104-02-29"))]);
        assert_eq!(read("as needed").next(day("2024-01-01"), 3), []);
    }

    #[test]
    fn advice_comes_where_no_date_can_follow() {
        for (typed, wants) in [
            ("every two weeks on Monday", true),
            ("every five months", true),
            ("every two months on the 1st Monday", true),
            ("every two years in April", true),
            ("every two weeks from January 2026", true),
            ("every two weeks on Monday from 5 January 2026", false),
            ("quarterly", false),
            ("monthly", false),
            ("ad hoc", false),
        ] {
            assert_eq!(read(typed).wants().is_some(), wants, "{typed}");
        }
    }

    fn set<T: Small + std::fmt::Debug>(places: std::ops::Range<u8>) -> impl Strategy<Value = Set<T>> {
        prop::collection::vec(places, 1..4).prop_map(|places| places.into_iter().filter_map(T::at).collect())
    }

    fn on() -> impl Strategy<Value = On> {
        prop_oneof![
            Just(On::Unsaid),
            set(0..32).prop_map(On::Days),
            (set(0..5), 0_u8..7).prop_map(|(nths, day)| On::Weekday(nths, Weekday::at(day).unwrap())),
        ]
    }

    fn rule() -> impl Strategy<Value = Rule> {
        let unit = prop_oneof![Just(Unit::Week), Just(Unit::Month), Just(Unit::Year)];
        let every = prop_oneof![Just(1_u8), 1_u8..14, 1_u8..=99];
        prop_oneof![
            (2_u8..13, unit).prop_map(|(number, within)| Rule::Times { number, within }),
            (every.clone(), set(0..7), any::<bool>())
                .prop_map(|(every, days, said)| Rule::Weekly { every, days: if said { days } else { Set::default() } }),
            (every.clone(), on()).prop_map(|(every, on)| Rule::Monthly { every, on }),
            (every, set(0..12), on()).prop_map(|(every, months, on)| Rule::Yearly { every, months, on }),
        ]
    }

    fn cadence() -> impl Strategy<Value = Cadence> {
        let time = || (0_u8..24, 0_u8..60).prop_map(|(hour, minute)| Time { hour, minute });
        let hours = (time(), prop::option::of(time())).prop_map(|(start, end)| Hours { start, end });
        let from = (1901_i16..2190, 1_u8..=12, 1_u8..=28, 0..3).prop_map(|(year, month, date, precision)| match precision {
            0 => Date::Year(year),
            1 => Date::Month(crate::domain::date::Month::new(year, month).unwrap()),
            _ => Date::Day(Day::new(year, month, date).unwrap()),
        });
        (rule(), prop::option::of(from), prop::option::of(hours)).prop_map(|(rule, from, hours)| Cadence { rule, from, hours })
    }

    proptest! {
        #[test]
        fn words_read_back_as_the_same_rule(cadence in cadence()) {
            prop_assert_eq!(Cadence::read(&cadence.words()), Ok(cadence), "{}", cadence.words());
        }

        #[test]
        fn dates_are_in_order_and_within_range(cadence in cadence(), start in 0_i64..80_000, length in 0_i64..4_000) {
            let from = day("1960-01-01").plus_days(start);
            let to = from.plus_days(length);
            let dates = cadence.occurrences(from, to);
            for date in &dates {
                prop_assert!(date.last() >= from && date.first() <= to, "{} {}", cadence.words(), date.words());
            }
            for pair in dates.windows(2) {
                prop_assert!(pair[0].last() < pair[1].first(), "{}", cadence.words());
            }
        }

        #[test]
        fn nothing_typed_makes_it_panic(text in "\\PC{0,40}") {
            let _ = Cadence::read(&text).map(|cadence| cadence.next(day("2024-01-01"), 3));
        }

        #[test]
        fn no_mix_of_its_own_words_makes_it_panic(words in prop::collection::vec(prop::sample::select(vec![
            "every", "each", "2", "3rd", "last", "thursday", "mon", "month", "monthly", "weekly", "bi", "from", "2026", "april", "to",
            "10pm", "4am", "of", "the", "and", "(", ")", "twice", "a", "year", "day", "second", "other", "99", "-", "12", "noon", "15th",
        ]), 0..9)) {
            if let Ok(cadence) = Cadence::read(&words.join(" ")) {
                prop_assert_eq!(Cadence::read(&cadence.words()), Ok(cadence), "{}", cadence.words());
                let _ = cadence.next(day("2024-01-01"), 3);
            }
        }
    }
}
