//! A year's target over its parts.

#[cfg(test)]
mod parts_of_a_year {
    use super::super::*;
    use crate::domain::ratio::Ratio;
    use proptest::prelude::*;

    #[test]
    fn a_year_has_its_quarters_and_months() {
        let words = |year: &str, parts| parts_of(date(year), parts).into_iter().map(Date::words).collect::<Vec<_>>();
        assert_eq!(words("2024/25", Parts::Quarters), ["Q1 2024/25", "Q2 2024/25", "Q3 2024/25", "Q4 2024/25"]);
        let months = words("2024/25", Parts::Months);
        assert_eq!((months.len(), months[0].as_str(), months[11].as_str()), (12, "April 2024", "March 2025"));
        assert!(is_year_of(YearStart::April, date("2024/25")) && is_year_of(YearStart::January, date("2024")));
        assert!(!is_year_of(YearStart::April, date("2024")) && !is_year_of(YearStart::April, date("Q1 2024/25")));
        assert!(!is_year_of(YearStart::April, date("April to September 2024")));
    }

    #[test]
    fn last_year_s_shares_are_those_that_had_been_reached() {
        let cumulative = || Made::new(Measure::Count, |indicator| indicator.cumulative = true);
        let made = cumulative().reading("Q1 2022/23", "10").reading("Q2 2022/23", "40").reading("Q3 2022/23", "60");
        let shares = |made: &Made| last_years_shares(&made.series(), date("2023/24"), Parts::Quarters);
        let missing = "There is no figure for 2022/23, so last year’s shares are not known. Spread it evenly instead";
        assert_eq!(shares(&made), Err(missing.to_owned()));
        let made = made.reading("2022/23", "80");
        let spread = by_shares(number("100"), &shares(&made).unwrap()).unwrap();
        assert_eq!(spread, ["13", "50", "75", "100"].map(number));
        let falling =
            cumulative().reading("Q1 2022/23", "10").reading("Q2 2022/23", "5").reading("Q3 2022/23", "6").reading("2022/23", "8");
        assert!(shares(&falling).is_err());
    }

    proptest! {
        #[test]
        fn what_is_spread_never_falls_and_ends_at_the_whole(digits in 0_i64..1_000_000, places in 0_u8..3, cuts in proptest::collection::vec(0_i64..100, 1..12)) {
            let total = Number::of_parts(digits, places).unwrap();
            let (mut sum, all) = (0, cuts.iter().sum::<i64>() + 1);
            let mut shares: Vec<Ratio> = cuts.iter().map(|cut| { sum += cut; Ratio::new(sum.into(), all.into()).unwrap() }).collect();
            shares.push(Ratio::whole(1));
            for spread in [by_shares(total, &shares).unwrap(), evenly(total, 12).unwrap(), evenly(total, 4).unwrap()] {
                prop_assert!(spread.windows(2).all(|pair| pair[0] <= pair[1]));
                prop_assert_eq!(spread.last(), Some(&total));
            }
        }
    }
}
