//! The scale of a picture: from nought, in steps that people count in.

use crate::domain::number::Number;

/// A height and what is written beside it.
#[derive(Clone, Debug, PartialEq)]
pub struct Tick {
    /// The amount.
    pub value: Number,
    /// The amount in the indicator's unit, where that is short.
    pub words: String,
    /// How far down, in pixels.
    pub y: f64,
}

/// From which amount to which, over so many pixels.
#[derive(Clone, Debug, PartialEq)]
pub struct Scale {
    low: f64,
    high: f64,
    height: f64,
    step: (i64, i32),
}

/// How many steps there are at most.
const STEPS: f64 = 5.0;

impl Scale {
    /// A scale that holds nought and all of the amounts. Counts step by whole numbers.
    pub fn of(amounts: &[f64], height: f64, whole: bool) -> Self {
        let finite = amounts.iter().copied().filter(|amount| amount.is_finite());
        let (low, high) = finite.fold((0.0_f64, 0.0_f64), |(low, high), amount| (low.min(amount), high.max(amount)));
        let high = if high > low { high } else { low + 1.0 };
        let step = nice((high - low) / STEPS, whole);
        let size = size(step);
        Self { low: (low / size).floor() * size, high: (high / size).ceil() * size, height, step }
    }

    /// A scale that holds the amounts and no more, for a picture that shows the way only.
    pub fn close(amounts: &[f64], height: f64) -> Self {
        let finite = || amounts.iter().copied().filter(|amount| amount.is_finite());
        let (low, high) = (finite().fold(f64::INFINITY, f64::min), finite().fold(f64::NEG_INFINITY, f64::max));
        if high > low { Self { low, high, height, step: (1, 0) } } else { Self::of(amounts, height, false) }
    }

    /// How far down an amount stands.
    pub fn y(&self, amount: f64) -> f64 {
        self.height * (self.high - amount) / (self.high - self.low)
    }

    /// The amounts that are written beside the scale, from the top.
    pub fn ticks(&self, words: impl Fn(Number) -> String) -> Vec<Tick> {
        let size = size(self.step);
        let (mantissa, exponent) = self.step;
        let number = |count: i64| {
            let digits = count.checked_mul(mantissa)?;
            match u8::try_from(-exponent) {
                Ok(places) => Number::of_parts(digits, places),
                Err(_) => Number::whole(digits).times_ten(u8::try_from(exponent).ok()?),
            }
        };
        let (first, last) = (rounded(self.low / size), rounded(self.high / size));
        let tick = |count: i64| number(count).map(|value| Tick { value, words: words(value), y: self.y(value.rough()) });
        (first..=last).rev().filter_map(tick).collect()
    }
}

/// A step of one, two or five times a power of ten that is no smaller than asked.
fn nice(least: f64, whole: bool) -> (i64, i32) {
    let exponent = floor_log10(least).clamp(-9, 17);
    let fits = |step: &(i64, i32)| size(*step) >= least * (1.0 - 1e-9);
    let step = [(1, exponent), (2, exponent), (5, exponent)].into_iter().find(fits).unwrap_or((1, exponent + 1));
    if whole && size(step) < 1.0 { (1, 0) } else { step }
}

fn floor_log10(amount: f64) -> i32 {
    (-9..=17).rev().find(|exponent| 10_f64.powi(*exponent) <= amount).unwrap_or(-9)
}

#[expect(clippy::cast_precision_loss, reason = "one, two or five")]
fn size((mantissa, exponent): (i64, i32)) -> f64 {
    mantissa as f64 * 10_f64.powi(exponent)
}

#[expect(clippy::cast_possible_truncation, reason = "a few steps either way")]
fn rounded(count: f64) -> i64 {
    count.round().clamp(-1000.0, 1000.0) as i64
}
