//! Where the year will end.

#[cfg(test)]
mod where_the_year_ends {
    use super::super::*;
    use crate::domain::indicator::Frequency;
    use proptest::prelude::*;

    fn said(made: &Made) -> String {
        forecast(&made.series(), today()).map_or_else(|why| why, |forecast| forecast.words)
    }

    fn counts() -> Made {
        Made::new(Measure::Count, |indicator| indicator.unit = "cases".to_owned())
    }

    #[test]
    fn months_and_quarters_go_on_in_a_straight_line() {
        let made = counts().reading("2022/23", "100").reading("Q1 2023/24", "30").reading("Q2 2023/24", "31");
        assert_eq!(said(&made), "About 122 cases by the end of 2023/24: a straight line from 6 months");
        let gap = counts().reading("April 2023", "10").reading("June 2023", "14");
        assert_eq!(said(&gap), "About 144 cases by the end of 2023/24: a straight line from 2 months");
        let suppressed = counts().reading("April 2023", "10").reading("May 2023", "?").reading("June 2023", "14");
        assert_eq!(said(&suppressed), "About 144 cases by the end of 2023/24: a straight line from 2 months");
        let calendar =
            Made::new(Measure::Count, |indicator| indicator.frequency = Frequency::CalendarYear).reading("January 2023", "10");
        assert_eq!(said(&calendar), "About 120 by the end of 2023: a straight line from 1 month");
    }

    #[test]
    fn what_counts_from_the_beginning_of_the_year_goes_on_as_last_year() {
        let made = counts().cumulative().reading("Q2 2022/23", "40").reading("2022/23", "100").reading("Q2 2023/24", "50");
        assert_eq!(said(&made), "About 125 cases by the end of 2023/24: last year 40% of the year’s figure was reached by then");
        let no_last_year = counts().cumulative().reading("Q1 2023/24", "20").reading("Q2 2023/24", "50");
        assert_eq!(said(&no_last_year), "About 100 cases by the end of 2023/24: a straight line from 6 months");
        let broken = counts().cumulative().break_on("1 April 2023").reading("Q2 2022/23", "40").reading("2022/23", "100");
        assert_eq!(
            said(&broken.reading("Q2 2023/24", "50")),
            "About 100 cases by the end of 2023/24: a straight line from 6 months"
        );
    }

    #[test]
    fn there_is_none_where_it_would_mislead() {
        let of = |measure| Made::new(measure, |_| ()).reading("Q1 2023/24", "5");
        for (made, why) in vec![
            (of(Measure::Percentage), "a percentage does not add up over the year"),
            (of(Measure::Average), "an average does not add up over the year"),
            (of(Measure::Snapshot), "a stock at a moment does not add up over the year"),
            (counts(), "there are no figures for parts of a year"),
            (counts().reading("2022/23", "5"), "there are no figures for parts of a year"),
            (counts().reading("Q4 2021/22", "5"), "2021/22 is over"),
            (counts().reading("April 2023", "more than 5"), "the figure for April 2023 is not exact"),
            (counts().reading("April 2023", "5").reading("April 2023", "6"), "there is more than one figure for April 2023"),
            (
                counts().reading("May 2023", "5").reading("June 2023", "6").break_on("1 June 2023"),
                "there is a break in the series this year",
            ),
            (counts().cumulative().reading("Q4 2023/24", "5"), "the figures for 2023/24 are complete"),
        ] {
            assert_eq!(said(&made), why);
        }
    }

    proptest! {
        #[test]
        fn a_steady_year_ends_where_it_must(each in 0_i64..10_000, months in 1_usize..12) {
            let names = ["April", "May", "June", "July", "August", "September", "October", "November", "December"];
            let made = names.iter().take(months).fold(counts(), |made, name| made.reading(&format!("{name} 2023"), &each.to_string()));
            prop_assert_eq!(forecast(&made.series(), today()).unwrap().value, Number::whole(each * 12));
        }

        #[test]
        fn a_year_that_repeats_the_last_ends_where_that_did(q1 in 1_i64..1000, q2 in 0_i64..1000, rest in 0_i64..1000) {
            let text = |value: i64| value.to_string();
            let made = counts().cumulative().reading("Q2 2022/23", &text(q1 + q2)).reading("2022/23", &text(q1 + q2 + rest));
            let made = made.reading("Q1 2023/24", &text(q1)).reading("Q2 2023/24", &text(q1 + q2));
            prop_assert_eq!(forecast(&made.series(), today()).unwrap().value, Number::whole(q1 + q2 + rest));
        }
    }
}
