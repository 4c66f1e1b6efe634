//! Drawing.

#[cfg(test)]
mod pictures {
    use super::super::super::picture::thinned;
    use super::super::*;
    use crate::domain::indicator::{Frequency, Polarity, RagRule};
    use proptest::prelude::*;

    const MONTHS: [&str; 12] =
        ["April", "May", "June", "July", "August", "September", "October", "November", "December", "January", "February", "March"];

    /// The months from April 2013, so many of them.
    fn month(number: usize) -> String {
        let place = number % 12;
        let year = 2013 + number / 12 + usize::from(place > 8);
        format!("{} {year}", MONTHS[place])
    }

    fn ten_years() -> Made {
        let made = Made::new(Measure::Count, |indicator| indicator.frequency = Frequency::Monthly);
        (0..120).fold(made, |made, number| made.reading(&month(number), &(40 + number % 17).to_string()))
    }

    fn drawn(made: &Made) -> Picture {
        picture(&made.series(), today(), Size::Whole).unwrap()
    }

    fn readings(picture: &Picture) -> Vec<usize> {
        picture.lines.iter().filter(|line| line.look == Look::Readings).map(|line| line.points.len()).collect()
    }

    #[test]
    fn ten_years_of_months_are_not_crowded_at_any_width() {
        let picture = drawn(&ten_years());
        assert_eq!((picture.dots.len(), readings(&picture)), (120, vec![120]));
        assert_eq!(picture.dots.iter().filter(|dot| dot.marked).count(), 1, "only the latest has a sign");
        for width in Width::ALL {
            let mut shown: Vec<f64> = picture.labels.iter().filter(|label| label.is_at(width)).map(|label| label.x).collect();
            shown.sort_by(f64::total_cmp);
            assert!(shown.len() >= 2, "{width:?} has {shown:?}");
            assert!(shown.windows(2).all(|pair| pair[1] - pair[0] >= width.apart()), "{width:?} has {shown:?}");
        }
        let mut words: Vec<&str> = picture.labels.iter().map(|label| label.words.as_str()).collect();
        words.sort_unstable();
        assert!(words.iter().all(|word| word.len() == 7 && word.contains('/')), "{words:?}");
        assert!((4..=6).contains(&picture.ticks.len()), "{:?}", picture.ticks);
    }

    #[test]
    fn few_periods_are_named_as_briefly_as_they_can_be() {
        let made =
            Made::new(Measure::Count, |_| ()).reading("Q1 2022/23", "5").reading("at end: 25 May 2023", "6").reading("2023", "7");
        let mut words: Vec<String> = drawn(&made).labels.into_iter().map(|label| label.words).collect();
        words.sort_unstable();
        assert_eq!(words, ["2023", "25 May 23", "Q1 22/23"]);
    }

    #[test]
    fn a_line_stops_at_gaps_and_breaks_and_between_kinds_of_period() {
        let quarters = || Made::new(Measure::Count, |_| ()).reading("Q1 2022/23", "5").reading("Q2 2022/23", "6");
        assert_eq!(readings(&drawn(&quarters().reading("Q3 2022/23", "7").reading("Q4 2022/23", "8"))), [4]);
        assert_eq!(readings(&drawn(&quarters().reading("Q4 2022/23", "7").reading("Q1 2023/24", "8"))), [2, 2]);
        let suppressed = drawn(&quarters().reading("Q3 2022/23", "?").reading("Q4 2022/23", "7").reading("Q1 2023/24", "8"));
        assert_eq!((readings(&suppressed), suppressed.gaps.len()), (vec![2, 2], 1));
        let broken = drawn(&quarters().break_on("1 October 2022").reading("Q3 2022/23", "7").reading("Q4 2022/23", "8"));
        assert_eq!((readings(&broken), broken.breaks.len()), (vec![2, 2], 1));
        assert_eq!(broken.breaks[0].words, "1 Oct 22");
        assert!(broken.key.iter().any(|(_, words)| words == "New method, so a break in the series: 1 October 2022"));
        let mixed = drawn(&quarters().reading("2021/22", "20").reading("2022/23", "30"));
        assert_eq!(readings(&mixed), [2, 2]);
        let alone = drawn(&quarters().reading("2022/23", "30"));
        assert_eq!((readings(&alone), alone.dots.iter().filter(|dot| dot.marked).count()), (vec![2], 3));
    }

    #[test]
    fn cumulative_readings_begin_anew_each_year() {
        let made = Made::new(Measure::Count, |_| ()).cumulative();
        let made = ["Q1 2022/23", "Q2 2022/23", "Q3 2022/23", "Q4 2022/23", "Q1 2023/24", "Q2 2023/24"]
            .iter()
            .zip(["5", "9", "15", "20", "6", "11"])
            .fold(made, |made, (period, value)| made.reading(period, value));
        let picture = drawn(&made);
        assert_eq!(readings(&picture), [4, 2]);
        let ahead: Vec<&Line> = picture.lines.iter().filter(|line| line.look == Look::Forecast).collect();
        assert_eq!(ahead.len(), 1);
        assert_eq!(ahead[0].points[0], (picture.dots[5].x, picture.dots[5].y), "it goes on from the latest reading");
        let years = Made::new(Measure::Count, |_| ()).cumulative().reading("2021/22", "5").reading("Q4 2022/23", "9");
        assert_eq!(readings(&drawn(&years)), [2], "whole years are a series of their own");
    }

    #[test]
    fn targets_profiles_bands_and_benchmarks_are_drawn_and_named() {
        let looks = |picture: &Picture, look: Look| {
            picture.lines.iter().filter(|line| line.look == look).count()
                + picture.areas.iter().filter(|area| area.look == look).count()
        };
        let percentage = Made::new(Measure::Percentage, |indicator| {
            (indicator.polarity, indicator.rag_rule) = (Polarity::Band, Maybe(Some(RagRule::Band)));
        });
        let band = drawn(
            &percentage
                .reading("2022", "26.8")
                .target("2022", "24 to 40", |_| ())
                .benchmark("20", Some("30"))
                .benchmark("25", None),
        );
        assert_eq!((looks(&band, Look::Target), looks(&band, Look::Benchmark)), (1, 2));
        let words: Vec<&str> = band.key.iter().map(|(_, words)| words.as_str()).collect();
        assert_eq!(words, ["Readings", "Elsewhere: 20% to 30%", "Elsewhere: 25%", "Target band for 2022: 24% to 40%"]);
        assert!(band.words.contains("One reading: 26.8% (2022). Elsewhere: 20% to 30%"), "{}", band.words);
        let monthly = ["April 2023", "May 2023", "June 2023"].iter();
        let monthly =
            monthly.fold(Made::new(Measure::Count, |_| ()), |made, period| made.reading(period, "5").target(period, "6", |_| ()));
        assert_eq!(looks(&drawn(&monthly), Look::Target), 1, "one line as long as the target stays");
        let months = Made::new(Measure::Count, |_| ()).reading("April 2023", "5").target("2023/24", "60", |_| ());
        assert_eq!(looks(&drawn(&months), Look::Target), 0, "a year's count says nothing of a month's");
        let profile = Made::new(Measure::Count, |_| ()).cumulative().reading("Q1 2023/24", "5");
        let profile = profile.target("Q1 2023/24", "10", |_| ()).target("Q2 2023/24", "20", |_| ()).target("2023/24", "60", |_| ());
        assert_eq!((looks(&drawn(&profile), Look::Profile), looks(&drawn(&profile), Look::Target)), (1, 0));
    }

    #[test]
    fn a_withdrawn_target_is_drawn_until_then_and_the_readings_go_on() {
        let made = Made::new(Measure::Percentage, |indicator| {
            (indicator.polarity, indicator.rag_rule) = (Polarity::Higher, Maybe(Some(RagRule::Tolerance)));
        });
        let made =
            made.reading("Q1 2022/23", "31").reading("Q2 2022/23", "33").reading("Q3 2022/23", "35").reading("Q4 2022/23", "36");
        let picture = drawn(&made.target("2022/23", "30", |target| target.withdrawn = Some(date("1 October 2022"))));
        let colours: Vec<bool> = picture.dots.iter().map(|dot| dot.brag.is_some()).collect();
        assert_eq!((colours, readings(&picture)), (vec![true, true, false, false], vec![4]));
        let target = picture.lines.iter().find(|line| line.look == Look::Target).unwrap();
        assert!((target.points[1].0 - 50.0).abs() < 1.0, "{:?}", target.points);
    }

    #[test]
    fn nothing_is_drawn_where_there_is_nothing_to_draw() {
        for made in [
            Made::new(Measure::Count, |_| ()),
            Made::new(Measure::Count, |_| ()).reading("2022/23", "?"),
            Made::new(Measure::Count, |_| ()).reading("contract: 1", "495"),
        ] {
            assert_eq!(picture(&made.series(), today(), Size::Whole), None);
        }
    }

    #[test]
    fn scales_begin_at_nought_and_count_as_people_do() {
        for (amounts, whole, ticks) in [
            (vec![26.8, 40.0], false, "40 30 20 10 0"),
            (vec![1.0, 3.0], true, "3 2 1 0"),
            (vec![0.2, 0.9], false, "1.0 0.8 0.6 0.4 0.2 0.0"),
            (vec![1_234_567.0], true, "1500000 1000000 500000 0"),
            (vec![-3.0, 4.0], false, "4 2 0 -2 -4"),
            (vec![0.0], true, "1 0"),
            (vec![], true, "1 0"),
        ] {
            let found: Vec<String> = Scale::of(&amounts, 200.0, whole)
                .ticks(|value| value.to_string())
                .iter()
                .map(|tick| tick.value.to_string())
                .collect();
            assert_eq!(found.join(" "), ticks, "{amounts:?}");
        }
    }

    proptest! {
        #[test]
        fn everything_stands_within_the_picture(
            readings in proptest::collection::vec((0_usize..130, -5_i64..100_000), 1..60), cumulative: bool, target in proptest::option::of(0_i64..200_000),
        ) {
            let mut made = Made::new(Measure::Count, |indicator| indicator.cumulative = cumulative);
            for (number, value) in &readings {
                made = made.reading(&month(*number), &value.to_string());
            }
            if let Some(target) = target {
                made = made.target("2022/23", &target.to_string(), |_| ());
            }
            for size in [Size::Whole, Size::Spark] {
                let picture = picture(&made.series(), today(), size).unwrap();
                let inside = |x: f64, y: f64| (0.0..=100.0).contains(&x) && (-0.001..=picture.height + 0.001).contains(&y);
                prop_assert_eq!(picture.dots.len(), readings.len());
                prop_assert!(picture.dots.iter().all(|dot| inside(dot.x, dot.y)));
                prop_assert!(picture.lines.iter().flat_map(|line| &line.points).all(|(x, y)| inside(*x, *y)));
                prop_assert!(picture.dots.windows(2).all(|pair| pair[0].x <= pair[1].x));
                prop_assert!(picture.ticks.len() <= 8, "{:?}", picture.ticks);
            }
        }

        #[test]
        fn labels_never_stand_closer_than_their_width_allows(places in proptest::collection::vec(0.0_f64..100.0, 1..200)) {
            let wanted = places.iter().map(|x| (*x, "2022/23".to_owned())).collect();
            let labels = thinned(wanted);
            for width in Width::ALL {
                let shown: Vec<f64> = labels.iter().filter(|label| label.is_at(width)).map(|label| label.x).collect();
                for (index, x) in shown.iter().enumerate() {
                    prop_assert!(shown.iter().skip(index + 1).all(|other| (x - other).abs() >= width.apart()));
                }
            }
        }
    }
}
