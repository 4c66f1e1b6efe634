//! Colours and positions.

#[cfg(test)]
mod colours_and_positions {
    use super::super::*;
    use crate::domain::{
        brag::Brag,
        indicator::{Polarity, RagRule},
        ratio::Ratio,
    };
    use proptest::prelude::*;

    fn ruled(measure: Measure, rule: RagRule, polarity: Polarity, tolerance: Option<&str>) -> Made {
        Made::new(measure, |indicator| {
            indicator.rag_rule = Maybe(Some(rule));
            indicator.polarity = polarity;
            indicator.tolerance = tolerance.map(number);
        })
    }

    fn judged(made: &Made) -> (Option<Brag>, String) {
        let series = made.series();
        let last = series.latest().unwrap();
        let judged = judge(&series, &series.points[last], today());
        (judged.brag, judged.words)
    }

    #[test]
    fn both_ends_of_a_band_are_in_and_the_side_is_said_of_what_is_out() {
        for (value, brag, words) in [
            ("24", Brag::Green, "in the band 24% to 40%, at its lower end"),
            ("40", Brag::Green, "in the band 24% to 40%, at its upper end"),
            ("26.8", Brag::Green, "in the band 24% to 40%"),
            ("21", Brag::Red, "below the band 24% to 40% by 3 percentage points"),
            ("41", Brag::Red, "above the band 24% to 40% by 1 percentage point"),
            ("23.9", Brag::Red, "below the band 24% to 40% by 0.1 percentage points"),
        ] {
            let made = ruled(Measure::Percentage, RagRule::Band, Polarity::Band, None).target("2022", "24 to 40", |_| ());
            assert_eq!(judged(&made.reading("2022", value)), (Some(brag), words.to_owned()), "{value}");
        }
    }

    #[test]
    fn a_target_is_missed_within_the_tolerance_or_beyond_it() {
        for (polarity, value, brag, words) in [
            (Polarity::Higher, "500", Brag::Green, "meets the target of at least 500 cases"),
            (
                Polarity::Higher,
                "475",
                Brag::Amber,
                "misses the target of at least 500 cases by 25 (5%), within the tolerance of 5%",
            ),
            (
                Polarity::Higher,
                "474",
                Brag::Red,
                "misses the target of at least 500 cases by 26 (5.2%), beyond the tolerance of 5%",
            ),
            (Polarity::Lower, "500", Brag::Green, "meets the target of at most 500 cases"),
            (Polarity::Lower, "525", Brag::Amber, "misses the target of at most 500 cases by 25 (5%), within the tolerance of 5%"),
            (Polarity::Lower, "526", Brag::Red, "misses the target of at most 500 cases by 26 (5.2%), beyond the tolerance of 5%"),
        ] {
            let made = ruled(Measure::Count, RagRule::Tolerance, polarity, Some("5")).target("2022/23", "500", |_| ());
            let mut made = made.reading("2022/23", value);
            made.indicator.unit = "cases".to_owned();
            made.body.indicators.put(made.indicator.clone());
            assert_eq!(judged(&made), (Some(brag), words.to_owned()), "{value}");
        }
    }

    #[test]
    fn what_cannot_be_judged_has_no_colour_and_says_why() {
        let count = |rule| ruled(Measure::Count, rule, Polarity::Higher, Some("5"));
        let tolerance = || count(RagRule::Tolerance).target("2022/23", "500", |_| ());
        for (made, words) in vec![
            (count(RagRule::Tolerance).reading("2022/23", "1"), "no colour: no target for this period"),
            (tolerance().reading("Q1 2022/23", "1"), "no colour: no target for this period"),
            (tolerance().reading("2022", "500"), "no colour: no target for this period"),
            (tolerance().reading("2022/23", "?"), "no colour: no figure to judge"),
            (tolerance().reading("2022/23", "480 partial"), "no colour: the figure is only part of the count"),
            (
                tolerance().reading("2022/23", "more than 450"),
                "no colour: “more than 450” can lie on either side of the target of at least 500",
            ),
            (tolerance().reading("2022/23", "fewer than 490"), "no colour: “fewer than 490” can miss the target by more"),
            (
                count(RagRule::Band).target("2022/23", "500", |_| ()).with_polarity(Polarity::Band).reading("2022/23", "1"),
                "no colour: the target has no upper end, so it is no band",
            ),
            (
                count(RagRule::Tolerance).target("2022/23", "500", |_| ()).with_polarity(Polarity::Neutral).reading("2022/23", "1"),
                "no colour: the indicator does not say which way is better",
            ),
            (count(RagRule::Judgement).reading("2022/23", "1"), "no colour: not judged yet"),
            (
                count(RagRule::Judgement).reading("2022/23", "1").with(|reading| reading.judgement = Maybe(Some(Brag::Amber))),
                "no colour: the judgement gives no reason",
            ),
        ] {
            assert_eq!(judged(&made), (None, words.to_owned()));
        }
        let sure = tolerance().reading("2022/23", "more than 600");
        assert_eq!(judged(&sure).0, Some(Brag::Green));
        let sure = tolerance().reading("2022/23", "fewer than 100");
        assert_eq!(judged(&sure).0, Some(Brag::Red));
        let with_reason = count(RagRule::Judgement).reading("2022/23", "1").with(|reading| {
            (reading.judgement, reading.judgement_why) = (Maybe(Some(Brag::Green)), "More people come forward".to_owned());
        });
        assert_eq!(judged(&with_reason), (Some(Brag::Green), "Green, by judgement: more people come forward".to_owned()));
        let no_rule = Made::new(Measure::Count, |_| ()).target("2022/23", "500", |_| ()).reading("2022/23", "1");
        assert_eq!(judged(&no_rule), (None, String::new()));
    }

    impl Made {
        fn with_polarity(mut self, polarity: Polarity) -> Self {
            self.indicator.polarity = polarity;
            self.body.indicators.put(self.indicator.clone());
            self
        }
    }

    #[test]
    fn a_percentage_of_a_quarter_is_held_against_the_year_s_target_unless_the_quarter_has_its_own() {
        let made = ruled(Measure::Percentage, RagRule::Tolerance, Polarity::Higher, None).target("2022/23", "30", |_| ());
        let made = made.target("Q2 2022/23", "20", |_| ());
        assert_eq!(judged(&made.reading("Q1 2022/23", "25")).0, Some(Brag::Red));
        let made = ruled(Measure::Percentage, RagRule::Tolerance, Polarity::Higher, None).target("2022/23", "30", |_| ());
        assert_eq!(judged(&made.target("Q2 2022/23", "20", |_| ()).reading("Q2 2022/23", "25")).0, Some(Brag::Green));
    }

    #[test]
    fn a_cumulative_figure_is_held_against_the_target_for_the_same_part_of_the_year() {
        let made = || {
            ruled(Measure::Count, RagRule::Profile, Polarity::Higher, None)
                .cumulative()
                .target("Q1 2022/23", "10", |_| ())
                .target("Q2 2022/23", "30", |_| ())
                .target("2022/23", "100", |_| ())
        };
        for (period, value, brag, words) in [
            ("Q2 2022/23", "29", Some(Brag::Red), "misses the target of at least 30 for 30 September 2022 by 1"),
            ("April to September 2022", "30", Some(Brag::Green), "meets the target of at least 30 for 30 September 2022"),
            ("Q4 2022/23", "100", Some(Brag::Green), "meets the target of at least 100 for 31 March 2023"),
            ("Q3 2022/23", "60", None, "no colour: no target for this part of the year"),
        ] {
            assert_eq!(judged(&made().reading(period, value)), (brag, words.to_owned()), "{period}");
        }
    }

    #[test]
    fn a_target_that_was_withdrawn_gives_no_colour_to_what_ended_afterwards() {
        let withdrawn = |on: &'static str| {
            move |target: &mut Target| {
                (target.withdrawn, target.withdrawn_why) = (Some(date(on)), "No longer comparable".to_owned());
            }
        };
        let made =
            |on| ruled(Measure::Percentage, RagRule::Tolerance, Polarity::Higher, None).target("2022/23", "30", withdrawn(on));
        let words = "no colour: the target for 2022/23 was withdrawn 1 January 2023: no longer comparable";
        assert_eq!(judged(&made("1 January 2023").reading("Q4 2022/23", "31")), (None, words.to_owned()));
        assert_eq!(judged(&made("1 January 2023").reading("Q3 2022/23", "31")).0, Some(Brag::Green), "it held then");
        assert_eq!(judged(&made("1 May 2023").reading("Q3 2022/23", "31")).0, None, "withdrawn after its period it judges nothing");
        assert_eq!(judged(&made("9 November 2023").reading("Q4 2022/23", "31")).0, Some(Brag::Green), "not withdrawn yet");
        let renewed = made("1 January 2023").target("2022/23", "40", |_| ()).reading("Q4 2022/23", "31");
        assert_eq!(judged(&renewed).0, Some(Brag::Red), "another holds in its place");
    }

    #[test]
    fn the_place_to_a_benchmark_is_said_with_the_side() {
        for (low, high, said, words) in [
            ("24", Some("40"), "26.8", Some("in the band 24% to 40%")),
            ("28", Some("40"), "26.8", Some("below the band 28% to 40% by 1.2 percentage points")),
            ("24.5", None, "26.8", Some("2.3 percentage points above 24.5%")),
            ("24.5", None, "24.50", Some("the same as 24.5%")),
            ("40", Some("24"), "41", Some("above the band 24% to 40% by 1 percentage point")),
            ("24", Some("40"), "more than 20", None),
            ("24", Some("40"), "more than 40", None),
            ("24", Some("40"), "more than 42", Some("above the band 24% to 40% by at least 2 percentage points")),
        ] {
            let series = Made::new(Measure::Percentage, |_| ()).benchmark(low, high).reading("2022", said).series();
            let found =
                series.points[0].amount().and_then(|amount| benchmark_words(&series.indicator, &series.benchmarks[0], amount));
            assert_eq!(found.as_deref(), words, "{said} of {low} {high:?}");
        }
    }

    proptest! {
        #[test]
        fn the_side_of_a_band_is_that_of_comparing(low in -1000_i64..1000, width in 0_i64..1000, value in -3000_i64..3000) {
            let range = Range { low: Some(Number::whole(low)), high: Some(Number::whole(low + width)) };
            let (found, by) = side(range, Ratio::whole(value)).unwrap();
            let (wanted, far) = if value < low {
                (Side::Below, low - value)
            } else if value > low + width {
                (Side::Above, value - low - width)
            } else {
                (Side::In, 0)
            };
            prop_assert_eq!((found, by), (wanted, Ratio::whole(far)));
        }

        #[test]
        fn a_better_figure_never_has_a_worse_colour(target in 1_i64..1000, tolerance in 0_i64..50, one in 0_i64..2000, other in 0_i64..2000) {
            let (worse, better) = (one.min(other), one.max(other));
            let colour = |polarity, value: i64| {
                let made = ruled(Measure::Count, RagRule::Tolerance, polarity, Some(&tolerance.to_string()));
                let made = made.target("2022/23", &target.to_string(), |_| ()).reading("2022/23", &value.to_string());
                judged(&made).0.map(|brag| brag as usize)
            };
            prop_assert!(colour(Polarity::Higher, better) <= colour(Polarity::Higher, worse));
            prop_assert!(colour(Polarity::Lower, worse) <= colour(Polarity::Lower, better));
        }

        #[test]
        fn a_figure_and_its_target_in_another_scale_have_the_same_colour(target in 1_i64..1000, tolerance in 0_i64..50, value in 0_i64..2000) {
            let colour = |scale: &str| {
                let made = ruled(Measure::Rate, RagRule::Tolerance, Polarity::Higher, Some(&tolerance.to_string()));
                let made = made.target("2022/23", &format!("{target}{scale}"), |_| ()).reading("2022/23", &format!("{value}{scale}"));
                judged(&made).0
            };
            prop_assert_eq!(colour(""), colour("000"));
        }
    }
}
