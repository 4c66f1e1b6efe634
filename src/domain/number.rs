//! Exact decimal numbers, as they stand in a report: `26.8` stays 26.8.

use std::{cmp::Ordering, fmt, str::FromStr};

pub(super) const MOST_PLACES: u8 = 9;

/// A decimal number with up to nine places. It keeps the places it was written with: `5.0` is not shown as `5`.
#[derive(Clone, Copy, PartialEq, Eq, Hash)]
pub struct Number {
    digits: i64,
    places: u8,
}

/// What was given is not a number that can be kept exactly.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotANumber;

impl Number {
    pub(super) const NOUGHT: Self = Self { digits: 0, places: 0 };

    /// A whole number.
    pub fn whole(value: i64) -> Self {
        Self { digits: value, places: 0 }
    }

    /// So many units of the last of so many places; nothing when that is more than can be kept.
    pub(super) fn of_units(units: i128, places: u8) -> Option<Self> {
        let digits = i64::try_from(units).ok()?;
        (places <= MOST_PLACES).then_some(Self { digits, places })
    }

    /// The number in units of the last of so many places, which must be at least those it has.
    pub(super) fn units(self, places: u8) -> i128 {
        i128::from(self.digits) * 10_i128.pow(places.saturating_sub(self.places).into())
    }

    /// How many places it is written with: 1 for `26.8`.
    pub fn places(self) -> u8 {
        self.places
    }

    /// So many hundredths: pence as pounds.
    pub fn of_hundredths(hundredths: i64) -> Self {
        Self { digits: hundredths, places: 2 }
    }

    /// So many units of the last of so many places: 268 and 1 are 26.8. Nothing where there are more places than can be kept.
    pub fn of_parts(digits: i64, places: u8) -> Option<Self> {
        (places <= MOST_PLACES).then_some(Self { digits, places })
    }

    /// Its digits as a whole number, and how many of them stand after the point.
    pub fn parts(self) -> (i64, u8) {
        (self.digits, self.places)
    }

    /// The number in hundredths, if it is a whole number of them and not too large.
    pub fn hundredths(self) -> Option<i64> {
        match self.places {
            0..=2 => self.digits.checked_mul(10_i64.pow(u32::from(2 - self.places))),
            places => {
                let unit = 10_i64.pow(u32::from(places - 2));
                (self.digits % unit == 0).then_some(self.digits / unit)
            }
        }
    }

    /// The number with so many noughts more, if it can be kept.
    pub fn times_ten(self, noughts: u8) -> Option<Self> {
        let fewer_places = self.places.min(noughts);
        let digits = self.digits.checked_mul(10_i64.checked_pow(u32::from(noughts - fewer_places))?)?;
        Some(Self { digits, places: self.places - fewer_places })
    }

    /// The number for drawing and rough comparison; never for sums.
    #[expect(clippy::cast_precision_loss, reason = "documented as rough")]
    pub fn rough(self) -> f64 {
        self.digits as f64 / 10_f64.powi(self.places.into())
    }

    /// The number with commas between thousands, for people.
    pub fn grouped(self) -> String {
        let text = self.to_string();
        let (sign, rest) = text.strip_prefix('-').map_or(("", text.as_str()), |rest| ("-", rest));
        let (whole, fraction) = rest.split_once('.').map_or((rest, None), |(whole, fraction)| (whole, Some(fraction)));
        let mut out = String::from(sign);
        for (index, digit) in whole.chars().enumerate() {
            if index > 0 && (whole.len() - index).is_multiple_of(3) {
                out.push(',');
            }
            out.push(digit);
        }
        if let Some(fraction) = fraction {
            out.push('.');
            out.push_str(fraction);
        }
        out
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.digits < 0 { "-" } else { "" };
        let digits = self.digits.unsigned_abs();
        if self.places == 0 {
            return write!(f, "{sign}{digits}");
        }
        let unit = 10_u64.pow(self.places.into());
        write!(f, "{sign}{}.{:0places$}", digits / unit, digits % unit, places = usize::from(self.places))
    }
}

impl fmt::Debug for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

impl PartialOrd for Number {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.units(MOST_PLACES).cmp(&other.units(MOST_PLACES)))
    }
}

impl FromStr for Number {
    type Err = NotANumber;

    /// Reads `2000`, `2,000`, `26.8` and `-3`. No currency, no per cent sign, no exponent.
    fn from_str(text: &str) -> Result<Self, NotANumber> {
        let text = text.trim();
        let (negative, unsigned) = text.strip_prefix('-').map_or((false, text), |rest| (true, rest));
        let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, ""));
        if whole.is_empty() || (unsigned.contains('.') && fraction.is_empty()) || !well_grouped(whole) {
            return Err(NotANumber);
        }
        let places = u8::try_from(fraction.len()).ok().filter(|places| *places <= MOST_PLACES).ok_or(NotANumber)?;
        let mut digits = 0_i64;
        for character in whole.chars().filter(|character| *character != ',').chain(fraction.chars()) {
            let digit = character.to_digit(10).ok_or(NotANumber)?;
            digits = digits.checked_mul(10).and_then(|sum| sum.checked_add(digit.into())).ok_or(NotANumber)?;
        }
        if negative {
            digits = -digits;
        }
        Ok(Self { digits, places })
    }
}

/// Commas stand between groups of three or not at all.
fn well_grouped(whole: &str) -> bool {
    let mut groups = whole.split(',');
    let first = groups.next().unwrap_or_default().len();
    !whole.contains(',') || ((1..=3).contains(&first) && groups.all(|group| group.len() == 3))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_what_was_written() {
        for (given, kept, grouped) in [
            ("2,000", "2000", "2,000"),
            ("26.8", "26.8", "26.8"),
            ("5.0", "5.0", "5.0"),
            ("-1234567.50", "-1234567.50", "-1,234,567.50"),
            ("0", "0", "0"),
            ("-0.5", "-0.5", "-0.5"),
        ] {
            let number: Number = given.parse().unwrap();
            assert_eq!((number.to_string().as_str(), number.grouped().as_str()), (kept, grouped));
            assert_eq!(kept.parse(), Ok(number));
        }
    }

    #[test]
    fn refuses_what_is_not_a_plain_number() {
        for text in ["", "-", ".5", "5.", "1e3", "12%", "£5", "1,23", "1,2345", ",123", "99999999999999999999", "NaN", "٣"] {
            assert_eq!(text.parse::<Number>(), Err(NotANumber), "{text}");
        }
    }

    #[test]
    fn compares_across_places() {
        let number = |text: &str| text.parse::<Number>().unwrap();
        assert!(number("26.8") > number("24") && number("26.80") <= number("26.8") && number("-1") < number("0.1"));
    }
}
