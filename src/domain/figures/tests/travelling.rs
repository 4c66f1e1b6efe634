//! Which way figures went.

#[cfg(test)]
mod ways {
    use super::super::*;
    use crate::domain::indicator::{Frequency, Polarity};
    use proptest::prelude::*;

    fn plain(polarity: Polarity) -> Made {
        Made::new(Measure::Count, |indicator| indicator.polarity = polarity)
    }

    fn latest(made: &Made, against: Against) -> Option<String> {
        let series = made.series();
        travel(&series, series.latest()?, against, today()).map(|travel| travel.sentence())
    }

    fn last_year(made: &Made) -> String {
        latest(made, Against::LastYear).unwrap()
    }

    #[test]
    fn a_year_is_compared_with_the_year_before_with_counts_and_per_cent() {
        for (polarity, then, now, words) in [
            (Polarity::Lower, "53", "61", "Worsening: 61, up 8 (15.1%) on 53 in 2021/22"),
            (Polarity::Higher, "53", "61", "Improving: 61, up 8 (15.1%) on 53 in 2021/22"),
            (Polarity::Neutral, "53", "61", "Up: 61, up 8 (15.1%) on 53 in 2021/22"),
            (Polarity::Higher, "61", "53", "Worsening: 53, down 8 (13.1%) on 61 in 2021/22"),
            (Polarity::Higher, "61", "61", "Maintained: 61, the same as in 2021/22"),
            (Polarity::Neutral, "61", "61.0", "The same: 61.0, the same as in 2021/22"),
            (Polarity::Higher, "0", "5", "Improving: 5, up 5 on 0 in 2021/22"),
            (Polarity::Higher, "53 provisional", "61", "Improving: 61, up 8 (15.1%) on 53 in 2021/22; 2021/22 is provisional"),
            (Polarity::Higher, "53", "more than 2000", "Improving: more than 2,000, up on 53 in 2021/22"),
            (Polarity::Higher, "2000", "more than 2000", "Improving: more than 2,000, up on 2,000 in 2021/22"),
            (Polarity::Higher, "2100", "more than 2000", "Not comparable: “more than 2,000” is not exact enough"),
            (Polarity::Higher, "?", "61", "Not comparable: the figure for 2021/22 is suppressed"),
            (Polarity::Higher, "-", "61", "Not comparable: no figure for 2021/22"),
            (Polarity::Higher, "53", "61 partial", "Not comparable: the figure for 2022/23 is only part of the count"),
            (Polarity::Higher, "53", "up", "Improving: rose, as stated, without a figure"),
        ] {
            let made = plain(polarity).reading("2021/22", then).reading("2022/23", now);
            assert_eq!(last_year(&made), words);
            assert_eq!(latest(&made, Against::Previous), None, "the year before is last year");
        }
    }

    #[test]
    fn a_quarter_is_compared_with_last_year_s_and_with_the_one_before() {
        let made = plain(Polarity::Higher)
            .reading("Q2 2021/22", "10")
            .reading("Q1 2022/23", "30")
            .reading("2021/22", "400")
            .reading("Q2 2022/23", "20");
        assert_eq!(last_year(&made), "Improving: 20, up 10 (100%) on 10 in Q2 2021/22");
        assert_eq!(latest(&made, Against::Previous).unwrap(), "Worsening: 20, down 10 (33.3%) on 30 in Q1 2022/23");
        let gap = plain(Polarity::Higher).reading("Q4 2021/22", "30").reading("Q2 2022/23", "20");
        assert_eq!(latest(&gap, Against::Previous).unwrap(), "Not comparable: no figure for the period before");
        assert_eq!(last_year(&gap), "Not comparable: no figure for Q2 2021/22");
    }

    #[test]
    fn percentages_differ_by_points_and_say_their_counts() {
        let made = Made::new(Measure::Percentage, |indicator| indicator.numerator = "Repeat cases".to_owned());
        let made = made.reading("2021", "24.5 120/490").reading("2022", "26.8 132/492");
        assert_eq!(
            last_year(&made),
            "Up: 26.8%, up 2.3 percentage points on 24.5% in 2021; 132 of 492 repeat cases against 120 of 490"
        );
    }

    #[test]
    fn nothing_is_compared_across_a_break_or_between_kinds_of_period() {
        let broken = plain(Polarity::Higher).break_on("1 April 2022").reading("2021/22", "5").reading("2022/23", "6");
        assert_eq!(last_year(&broken), "Not comparable: break in the series on 1 April 2022");
        let within = plain(Polarity::Higher).break_on("1 July 2022").reading("2021/22", "5").reading("2022/23", "6");
        assert_eq!(last_year(&within), "Not comparable: break in the series on 1 July 2022");
        let before = plain(Polarity::Higher).break_on("1 April 2021").reading("2021/22", "5").reading("2022/23", "6");
        assert_eq!(last_year(&before), "Improving: 6, up 1 (20%) on 5 in 2021/22");
        let mixed = plain(Polarity::Higher).reading("2021", "5").reading("2022/23", "6");
        assert_eq!(last_year(&mixed), "Not comparable: 2021 is a calendar year, 2022/23 is a financial year");
        let moment = plain(Polarity::Higher).reading("2021/22", "5").reading("at end: March 2023", "6");
        assert_eq!(last_year(&moment), "Not comparable: 2021/22 is a financial year, as at 31 March 2023 is a moment");
        let moments = plain(Polarity::Higher).reading("at end: 2021/22", "5").reading("at end: 31 March 2023", "6");
        assert_eq!(last_year(&moments), "Improving: 6, up 1 (20%) on 5 as at 31 March 2022");
    }

    #[test]
    fn what_the_reading_itself_says_of_the_earlier_value_is_said_as_stated() {
        let former = plain(Polarity::Neutral).reading("2022/23", "61").with(|reading| reading.former = Some(number("53")));
        assert_eq!(last_year(&former), "Up: 61, up 8 (15.1%) on 53 before, as stated");
        let alone = plain(Polarity::Lower).reading("January 2023", "-").with(|reading| reading.stated_change = Some(number("48")));
        assert_eq!(last_year(&alone), "Worsening: up 48%, as stated; the earlier figure is not given");
        assert_eq!(latest(&alone, Against::Previous), None);
        let silent = plain(Polarity::Lower).reading("2022/23", "-");
        assert_eq!(latest(&silent, Against::LastYear), None);
        let hidden = plain(Polarity::Lower).reading("2022/23", "?");
        assert_eq!(last_year(&hidden), "Not comparable: the figure is suppressed");
        let change = plain(Polarity::Lower).reading("2022/23", "9").with(|reading| reading.stated_change = Some(number("48")));
        assert_eq!(last_year(&change), "Worsening: up 48%, as stated; the earlier figure is not given");
    }

    #[test]
    fn in_a_band_nearer_is_better_and_anywhere_within_is_as_good() {
        let banded = |then, now| {
            let made = Made::new(Measure::Percentage, |indicator| indicator.polarity = Polarity::Band);
            last_year(&made.target("2022", "24 to 40", |_| ()).reading("2021", then).reading("2022", now))
        };
        assert_eq!(banded("21", "23"), "Improving: 23%, up 2 percentage points on 21% in 2021");
        assert_eq!(banded("44", "41"), "Improving: 41%, down 3 percentage points on 44% in 2021");
        assert_eq!(banded("25", "39"), "Maintained: 39%, up 14 percentage points on 25% in 2021");
        assert_eq!(banded("39", "41"), "Worsening: 41%, up 2 percentage points on 39% in 2021");
    }

    #[test]
    fn cumulative_figures_are_compared_with_the_same_part_of_last_year_only() {
        let made =
            plain(Polarity::Higher).cumulative().reading("Q2 2021/22", "10").reading("Q1 2022/23", "6").reading("Q2 2022/23", "12");
        assert_eq!(last_year(&made), "Improving: 12, up 2 (20%) on 10 in Q2 2021/22");
        assert_eq!(latest(&made, Against::Previous).unwrap(), "Not comparable: each figure counts from the beginning of the year");
        let year = plain(Polarity::Higher).cumulative().reading("2021/22", "10").reading("Q4 2022/23", "12");
        assert_eq!(last_year(&year), "Improving: 12, up 2 (20%) on 10 in 2021/22", "both are the whole year");
    }

    #[test]
    fn years_of_one_contract_are_compared_without_dates() {
        let made = plain(Polarity::Higher).reading("contract: 1", "495").reading("contract: 2", "650");
        assert_eq!(last_year(&made), "Improving: 650, up 155 (31.3%) on 495 in year 1 of a contract");
        let gap = plain(Polarity::Higher).reading("contract: 1", "495").reading("contract: 3", "650");
        assert_eq!(last_year(&gap), "Not comparable: nothing to compare it with");
    }

    fn period() -> impl Strategy<Value = String> {
        let year = 2015_i32..2024;
        let financial = year.clone().prop_map(|year| format!("{year}/{:02}", (year + 1) % 100));
        let month = (year.clone(), 0_usize..12).prop_map(|(year, month)| {
            let names = [
                "January",
                "February",
                "March",
                "April",
                "May",
                "June",
                "July",
                "August",
                "September",
                "October",
                "November",
                "December",
            ];
            format!("{} {year}", names[month])
        });
        let quarter = (year.clone(), 1..5).prop_map(|(year, quarter)| format!("Q{quarter} {year}/{:02}", (year + 1) % 100));
        let moment = month.clone().prop_map(|month| format!("at end: {month}"));
        prop_oneof![financial, year.prop_map(|year| year.to_string()), month, quarter, moment]
    }

    proptest! {
        #[test]
        fn only_figures_of_one_kind_and_one_method_are_ever_compared(
            readings in proptest::collection::vec((period(), 0_i64..100), 1..40), breaks in proptest::collection::vec(2015_i32..2024, 0..3), cumulative: bool,
        ) {
            let mut made = Made::new(Measure::Count, |indicator| {
                indicator.polarity = Polarity::Higher;
                indicator.cumulative = cumulative;
                indicator.frequency = Frequency::Irregular;
            });
            for (period, value) in &readings {
                made = made.reading(period, &value.to_string());
            }
            for year in breaks {
                made = made.break_on(&format!("1 June {year}"));
            }
            let series = made.series();
            for index in 0..series.points.len() {
                for against in [Against::LastYear, Against::Previous] {
                    let Some(found) = travel(&series, index, against, today()) else { continue };
                    let now = &series.points[index];
                    let with = found.with.and_then(|id| series.points.iter().find(|point| point.reading.id == id));
                    prop_assert_eq!(with.is_none(), found.way == Way::NotComparable);
                    let Some(then) = with else { continue };
                    let (later, earlier) = (now.stretch.unwrap(), then.stretch.unwrap());
                    prop_assert_eq!(now.kind, then.kind);
                    prop_assert!(earlier.last < later.last);
                    for day in series.breaks() {
                        prop_assert!(!(earlier.first < day && day <= later.last), "{} and {} with a break on {}", then.when, now.when, day);
                    }
                    let (a, b) = (now.amount().unwrap().value, then.amount().unwrap().value);
                    let way = if a > b { Way::Improving } else if a < b { Way::Worsening } else { Way::Maintained };
                    prop_assert_eq!(found.way, way);
                }
            }
        }
    }
}
