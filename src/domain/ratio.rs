//! Exact fractions, for percentages, rates and shares: 132 of 492 is neither 26.8 nor 26.83 per cent until it is rounded.

use super::number::Number;
use std::cmp::Ordering;

/// An exact fraction in lowest terms. Sums that would be too large to hold are nothing rather than wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Ratio {
    over: i128,
    /// Always more than nought.
    under: i128,
}

impl Ratio {
    /// Nought.
    pub const ZERO: Self = Self { over: 0, under: 1 };

    /// One whole number over another; nothing over nought.
    pub fn new(over: i128, under: i128) -> Option<Self> {
        let divisor = i128::try_from(gcd(over.unsigned_abs(), under.unsigned_abs())).ok().filter(|_| under != 0)?;
        let sign = under.signum();
        Some(Self { over: over.checked_div(divisor)?.checked_mul(sign)?, under: under.checked_div(divisor)?.checked_mul(sign)? })
    }

    /// A whole number.
    pub fn whole(value: i64) -> Self {
        Self { over: value.into(), under: 1 }
    }

    /// The sum of both.
    pub fn plus(self, other: Self) -> Option<Self> {
        let left = self.over.checked_mul(other.under)?;
        let right = other.over.checked_mul(self.under)?;
        Self::new(left.checked_add(right)?, self.under.checked_mul(other.under)?)
    }

    /// This less the other.
    pub fn minus(self, other: Self) -> Option<Self> {
        self.plus(Self { over: other.over.checked_neg()?, ..other })
    }

    /// This so many times.
    pub fn times(self, other: Self) -> Option<Self> {
        Self::new(self.over.checked_mul(other.over)?, self.under.checked_mul(other.under)?)
    }

    /// This divided by the other; nothing when the other is nought.
    pub fn over(self, other: Self) -> Option<Self> {
        Self::new(self.over.checked_mul(other.under)?, self.under.checked_mul(other.over)?)
    }

    /// Without its sign.
    #[must_use]
    pub fn abs(self) -> Self {
        Self { over: self.over.checked_abs().unwrap_or(i128::MAX), ..self }
    }

    /// Whether it is nought.
    pub fn is_zero(self) -> bool {
        self.over == 0
    }

    /// Whether it is less than nought.
    pub fn is_negative(self) -> bool {
        self.over < 0
    }

    /// To so many places; what lies half-way goes away from nought, as people round: 0.125 to two places is 0.13.
    pub fn rounded(self, places: u8) -> Option<Number> {
        let scaled = self.over.unsigned_abs().checked_mul(10_u128.checked_pow(places.into())?)?;
        let under = self.under.unsigned_abs();
        let (whole, rest) = (scaled.checked_div(under)?, scaled.checked_rem(under)?);
        let whole = if rest >= under - rest { whole.checked_add(1)? } else { whole };
        let digits = i64::try_from(whole).ok()?;
        Number::of_parts(if self.over < 0 { -digits } else { digits }, places)
    }

    /// For drawing and rough comparison; never for sums.
    #[expect(clippy::cast_precision_loss, reason = "documented as rough")]
    pub fn rough(self) -> f64 {
        self.over as f64 / self.under as f64
    }
}

impl From<Number> for Ratio {
    fn from(number: Number) -> Self {
        let (digits, places) = number.parts();
        Self::new(digits.into(), 10_i128.pow(places.into())).unwrap_or(Self::ZERO)
    }
}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ratio {
    /// By whole parts, then by what is left turned upside down, so that nothing is ever too large to compare.
    fn cmp(&self, other: &Self) -> Ordering {
        let (mut left, mut right, mut turned) = ((self.over, self.under), (other.over, other.under), false);
        loop {
            let wholes = left.0.div_euclid(left.1).cmp(&right.0.div_euclid(right.1));
            let rests = (left.0.rem_euclid(left.1), right.0.rem_euclid(right.1));
            let found = match (wholes, rests) {
                (Ordering::Equal, (0, 0)) => Ordering::Equal,
                (Ordering::Equal, (0, _)) => Ordering::Less,
                (Ordering::Equal, (_, 0)) => Ordering::Greater,
                (Ordering::Equal, rests) => {
                    (left, right, turned) = ((left.1, rests.0), (right.1, rests.1), !turned);
                    continue;
                }
                (unequal, _) => unequal,
            };
            return if turned { found.reverse() } else { found };
        }
    }
}

fn gcd(one: u128, other: u128) -> u128 {
    let (mut one, mut other) = (one, other);
    while other != 0 {
        (one, other) = (other, one % other);
    }
    one.max(1)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn number(text: &str) -> Number {
        text.parse().unwrap()
    }

    fn per_cent(part: &str, of: &str) -> Option<Ratio> {
        Ratio::from(number(part)).over(number(of).into())?.times(Ratio::whole(100))
    }

    #[test]
    fn percentages_are_exact_until_they_are_rounded() {
        for (part, of, places, said) in [
            ("132", "492", 1, "26.8"),
            ("132", "492", 3, "26.829"),
            ("8", "53", 1, "15.1"),
            ("1", "8", 2, "12.50"),
            ("1", "800", 2, "0.13"),
            ("-1", "800", 2, "-0.13"),
            ("1", "3", 9, "33.333333333"),
            ("2", "3", 0, "67"),
            ("0", "7", 1, "0.0"),
        ] {
            let found = per_cent(part, of).and_then(|ratio| ratio.rounded(places));
            assert_eq!(found.map(|found| found.to_string()).as_deref(), Some(said), "{part} of {of}");
        }
        assert_eq!(per_cent("1", "0"), None);
        assert_eq!(per_cent("1", "0.00"), None);
        assert_eq!(Ratio::whole(1).rounded(10), None, "more places than a number keeps");
    }

    fn ratio() -> impl Strategy<Value = Ratio> {
        (any::<i64>(), 1_i64..=i64::MAX).prop_map(|(over, under)| Ratio::new(over.into(), under.into()).unwrap())
    }

    proptest! {
        #[test]
        fn comparing_agrees_with_multiplying_crosswise(a in any::<i32>(), b in 1_i32.., c in any::<i32>(), d in 1_i32..) {
            let (left, right) = (Ratio::new(a.into(), b.into()).unwrap(), Ratio::new(c.into(), d.into()).unwrap());
            prop_assert_eq!(left.cmp(&right), (i64::from(a) * i64::from(d)).cmp(&(i64::from(c) * i64::from(b))));
        }

        #[test]
        fn comparing_never_overflows_and_is_an_order(a in ratio(), b in ratio()) {
            prop_assert_eq!(a.cmp(&b), b.cmp(&a).reverse());
            prop_assert_eq!(a.cmp(&b) == Ordering::Equal, a == b);
        }

        #[test]
        fn rounding_is_off_by_half_a_unit_at_most(over in -1_000_000_000_i128..1_000_000_000, under in 1_i128..1_000_000, places in 0_u8..5) {
            let exact = Ratio::new(over, under).unwrap();
            let off = Ratio::from(exact.rounded(places).unwrap()).minus(exact).unwrap().abs();
            prop_assert!(off <= Ratio::new(1, 2 * 10_i128.pow(places.into())).unwrap());
        }

        #[test]
        fn what_is_taken_away_can_be_put_back(a in any::<i32>(), b in 1_i32.., c in any::<i32>(), d in 1_i32..) {
            let (a, c) = (Ratio::new(a.into(), b.into()).unwrap(), Ratio::new(c.into(), d.into()).unwrap());
            prop_assert_eq!(a.minus(c).and_then(|less| less.plus(c)), Some(a));
            if !c.is_zero() {
                prop_assert_eq!(a.over(c).and_then(|share| share.times(c)), Some(a));
            }
        }
    }
}
