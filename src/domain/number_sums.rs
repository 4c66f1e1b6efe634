//! Sums, shares and rounding with exact numbers. What would not be exact, or is too large to keep, is nothing.

use super::number::{MOST_PLACES, Number};
use std::cmp::Ordering;

impl Number {
    /// Nought.
    pub const fn nought() -> Self {
        Self::NOUGHT
    }

    /// Whether it is nought, however it is written.
    pub fn is_nought(self) -> bool {
        self.units(self.places()) == 0
    }

    /// Whether it is below nought.
    pub fn is_negative(self) -> bool {
        self.units(self.places()) < 0
    }

    /// Whether both are the same amount, however they are written: `5` and `5.0`.
    pub fn is_same_as(self, other: Self) -> bool {
        self.partial_cmp(&other) == Some(Ordering::Equal)
    }

    /// The sum, with the places of the one that has more.
    pub fn plus(self, other: Self) -> Option<Self> {
        let places = self.places().max(other.places());
        Self::of_units(self.units(places).checked_add(other.units(places))?, places)
    }

    /// The difference, with the places of the one that has more.
    pub fn minus(self, other: Self) -> Option<Self> {
        let places = self.places().max(other.places());
        Self::of_units(self.units(places).checked_sub(other.units(places))?, places)
    }

    /// The product, with the places of both.
    pub fn times(self, other: Self) -> Option<Self> {
        let units = self.units(self.places()).checked_mul(other.units(other.places()))?;
        Self::of_units(units, self.places().checked_add(other.places())?)
    }

    /// The number without its sign.
    pub fn size(self) -> Option<Self> {
        Self::of_units(self.units(self.places()).abs(), self.places())
    }

    /// The sum of some numbers; nought when there are none.
    pub fn sum(numbers: impl IntoIterator<Item = Self>) -> Option<Self> {
        numbers.into_iter().try_fold(Self::NOUGHT, Self::plus)
    }

    /// `self × times ÷ whole`, rounded to so many places, a half away from nought. Nothing when the whole is nought.
    pub fn ratio(self, whole: Self, times: Self, places: u8) -> Option<Self> {
        let (above, below) = fraction(self, whole, times, places)?;
        let (twice, sign) = (above.checked_abs()?.checked_mul(2)?.checked_add(below)?, above.signum());
        Self::of_units(sign * (twice / below.checked_mul(2)?), places)
    }

    /// Its share of a whole in per cent, rounded to so many places: 132 of 492 to one place is 26.8.
    pub fn percent_of(self, whole: Self, places: u8) -> Option<Self> {
        self.ratio(whole, Self::whole(100), places)
    }

    /// The change from an earlier value in per cent, rounded to so many places: 650 from 495 to one place is 31.3.
    pub fn percent_change_from(self, earlier: Self, places: u8) -> Option<Self> {
        self.minus(earlier)?.ratio(earlier, Self::whole(100), places)
    }

    /// Half a unit of the last place it is written with: what rounding may have taken or added.
    pub fn half_a_unit(self) -> Option<Self> {
        Self::of_units(5, self.places().checked_add(1)?)
    }

    /// The most of this whole that may be stated as so many per cent, counted in the places of the whole: 67% of 133 is 89 at most.
    pub fn most_at_percent(self, share: Self) -> Option<Self> {
        let (whole, share_units) = (self.units(self.places()), share.units(share.places()));
        let above = whole.checked_mul(share_units.checked_mul(2)?.checked_add(1)?)?;
        Self::of_units(above.div_euclid(200 * 10_i128.checked_pow(share.places().into())?), self.places())
    }

    /// Whether `self × times ÷ whole` may be stated as `stated`: it lies within half a unit of the last place that was stated, so that
    /// a half may have been rounded up or down. Nothing when the whole is nought or the numbers are too large.
    pub fn may_be_stated_as(self, whole: Self, times: Self, stated: Self) -> Option<bool> {
        let (above, below) = fraction(self, whole, times, stated.places())?;
        let off = above.checked_sub(stated.units(stated.places()).checked_mul(below)?)?;
        Some(off.checked_abs()?.checked_mul(2)? <= below)
    }
}

/// `part × times ÷ whole` in units of so many places, as a fraction whose lower half is above nought.
fn fraction(part: Number, whole: Number, times: Number, places: u8) -> Option<(i128, i128)> {
    let common = part.places().max(whole.places());
    let above = part.units(common).checked_mul(times.units(times.places()))?.checked_mul(10_i128.checked_pow(places.into())?)?;
    let below = whole.units(common).checked_mul(10_i128.checked_pow(times.places().into())?)?;
    (below != 0 && places <= MOST_PLACES).then(|| if below < 0 { (-above, -below) } else { (above, below) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn number(text: &str) -> Number {
        text.parse().unwrap()
    }

    #[test]
    fn shares_are_those_of_the_report() {
        for (part, whole, places, share) in [
            ("132", "492", 1, "26.8"),
            ("99", "133", 1, "74.4"),
            ("99", "133", 0, "74"),
            ("13", "16", 2, "81.25"),
            ("3", "16", 2, "18.75"),
            ("71", "172", 1, "41.3"),
            ("1", "8", 2, "12.50"),
            ("1", "8", 1, "12.5"),
            ("1", "200", 0, "1"),
            ("-1", "8", 0, "-13"),
            ("0", "8", 1, "0.0"),
            ("2.5", "5", 0, "50"),
            ("1", "-4", 0, "-25"),
        ] {
            assert_eq!(
                number(part).percent_of(number(whole), places).map(|share| share.to_string()).as_deref(),
                Some(share),
                "{part} of {whole}"
            );
        }
        assert_eq!(number("1").percent_of(number("0.0"), 1), None);
        assert_eq!(number("650").percent_change_from(number("495"), 1), Some(number("31.3")));
        assert_eq!(number("461").ratio(number("3"), number("1"), 1), Some(number("153.7")));
        assert_eq!(number("17").ratio(number("260651"), number("1000"), 2), Some(number("0.07")));
    }

    #[test]
    fn a_stated_share_may_be_rounded_either_way_at_the_half() {
        for (part, whole, stated, fits) in [
            ("132", "492", "26.8", true),
            ("132", "492", "26.83", true),
            ("132", "492", "27", true),
            ("132", "492", "26.9", false),
            ("132", "492", "26", false),
            ("99", "133", "74", true),
            ("99", "89", "74", false),
            ("1", "8", "12", true),
            ("1", "8", "13", true),
            ("1", "8", "12.4", false),
        ] {
            let fitted = number(part).may_be_stated_as(number(whole), Number::whole(100), number(stated));
            assert_eq!(fitted, Some(fits), "{part} of {whole} as {stated}");
        }
        assert_eq!(number("1").may_be_stated_as(number("0"), Number::whole(100), number("1")), None);
    }

    #[test]
    fn products_are_exact() {
        assert_eq!(number("60.5").times(number("-1.15")), Some(number("-69.575")));
        assert_eq!(number("0.00001").times(number("0.00001")), None);
        assert_eq!(Number::whole(i64::MAX).times(Number::whole(2)), None);
    }

    #[test]
    fn sums_are_exact() {
        assert_eq!(Number::sum(["0.1", "0.20", "3"].map(number)), Some(number("3.30")));
        assert_eq!(Number::sum([]), Some(Number::nought()));
        assert_eq!(number("21").minus(number("23.0")), Some(number("-2.0")));
        assert_eq!(Number::whole(i64::MAX).plus(Number::whole(1)), None);
        assert!(number("5").is_same_as(number("5.00")) && number("-0.1").is_negative() && number("0.00").is_nought());
        assert!(!number("0.001").is_nought() && !number("0").is_negative());
    }

    fn any_number() -> impl Strategy<Value = Number> {
        (-1_000_000_000_i64..1_000_000_000, 0_u8..5).prop_map(|(units, places)| Number::of_units(units.into(), places).unwrap())
    }

    proptest! {
        #[test]
        fn what_is_added_can_be_taken_away(a in any_number(), b in any_number(), c in any_number()) {
            let sum = a.plus(b).unwrap();
            prop_assert!(sum.minus(b).unwrap().is_same_as(a));
            prop_assert_eq!(sum, b.plus(a).unwrap());
            prop_assert!(sum.plus(c).unwrap().is_same_as(a.plus(b.plus(c).unwrap()).unwrap()));
        }

        #[test]
        fn a_share_that_was_worked_out_may_be_stated(part in any_number(), whole in any_number(), places in 0_u8..5) {
            if let Some(share) = part.percent_of(whole, places) {
                prop_assert_eq!(part.may_be_stated_as(whole, Number::whole(100), share), Some(true));
                // Two units of the last place away it may not.
                let off = share.plus(Number::of_units(2, places).unwrap()).unwrap();
                prop_assert_eq!(part.may_be_stated_as(whole, Number::whole(100), off), Some(false));
            }
        }

        #[test]
        fn never_panics(a in any::<i64>(), b in any::<i64>(), c in any::<i64>(), places in 0_u8..12) {
            let (a, b, c) = (Number::whole(a), Number::whole(b), Number::whole(c));
            let _ = (a.plus(b), a.minus(b), a.ratio(b, c, places), a.may_be_stated_as(b, c, c), a.size());
        }
    }
}
