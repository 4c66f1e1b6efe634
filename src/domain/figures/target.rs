//! Which target a reading is held against.

use super::{
    series::{Point, Series},
    stretch::{PeriodKind, Stretch},
    words::range_words,
};
use crate::domain::{
    date::{Date, Day},
    indicator::{Indicator, Measure, Polarity, Target},
    number::Number,
    ratio::Ratio,
};
use std::sync::Arc;

/// The target for a reading.
#[derive(Clone, Debug, PartialEq)]
pub enum ForReading {
    /// It holds.
    Held(Arc<Target>),
    /// There is one, but it was withdrawn.
    Withdrawn(Arc<Target>),
    /// There is none for that period.
    None,
}

/// The target for a reading, as at a day. One for the very period goes before one for a longer period that it lies in; amounts that
/// add up over a year are only held against a target for the very period.
pub fn target_for(series: &Series, point: &Point, today: Day) -> ForReading {
    let Some(stretch) = point.stretch else { return ForReading::None };
    let nearest = |held: bool| {
        let fitting = series.targets.iter().filter(|target| target.value.is_some() && holds(target, stretch, today) == held);
        let ranked = fitting.filter_map(|target| Some((fit(series, point, stretch, target)?, target)));
        // Of two for the same period the one that was added later counts.
        ranked.rev().min_by_key(|(rank, _)| *rank).map(|(_, target)| target.clone())
    };
    match (nearest(true), nearest(false)) {
        (Some(target), _) => ForReading::Held(target),
        (None, Some(target)) => ForReading::Withdrawn(target),
        (None, None) => ForReading::None,
    }
}

/// Whether a target holds for what a stretch counts. One that was withdrawn while its period ran has judged what had ended before;
/// one that was withdrawn afterwards judges nothing.
fn holds(target: &Target, stretch: Stretch, today: Day) -> bool {
    let Some(withdrawn) = target.withdrawn.map(Date::first).filter(|day| *day <= today) else { return true };
    let while_it_ran = target.period.is_some_and(|period| withdrawn <= period.last());
    while_it_ran && stretch.last < withdrawn
}

/// How well a target fits a reading, nought being best; nothing when it does not.
fn fit(series: &Series, point: &Point, stretch: Stretch, target: &Target) -> Option<i64> {
    let period = Stretch::of(target.period?);
    let same_end = period.last == stretch.last;
    let fits = match point.kind {
        // A target for a part of the year counts from the beginning of the year, as the reading does.
        PeriodKind::ToDate(..) => same_end && stretch.contains(period),
        _ if period == stretch => true,
        PeriodKind::Rolling(_) if series.adds_up() => same_end && period.length_words_are(stretch),
        PeriodKind::AtEnd => period.contains(stretch),
        PeriodKind::Rolling(_) => period.first <= stretch.last && stretch.last <= period.last,
        _ if series.adds_up() => false,
        _ => period.contains(stretch),
    };
    let rank = match point.kind {
        PeriodKind::ToDate(..) => 0,
        _ if period == stretch => 0,
        _ => period.days(),
    };
    fits.then_some(rank)
}

impl Stretch {
    fn length_words_are(self, other: Self) -> bool {
        self.length() == other.length()
    }
}

/// A target as a range: both ends of a band, or one open side.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// The least that meets it.
    pub low: Option<Number>,
    /// The most that meets it.
    pub high: Option<Number>,
}

impl Range {
    /// What meets a target. A single value is met by being there or better; where neither way is better there is no such thing.
    pub fn of(indicator: &Indicator, target: &Target) -> Option<Self> {
        let value = target.value?;
        if let Some(high) = target.high {
            let (low, high) = if high < value { (high, value) } else { (value, high) };
            return Some(Self { low: Some(low), high: Some(high) });
        }
        match indicator.polarity {
            Polarity::Higher => Some(Self { low: Some(value), high: None }),
            Polarity::Lower => Some(Self { low: None, high: Some(value) }),
            Polarity::Band | Polarity::Neutral => None,
        }
    }

    /// How far outside a value lies, below (negative) or above; nought within, both ends counted in.
    pub fn outside(self, value: Ratio) -> Option<Ratio> {
        let below = self.low.map(Ratio::from).filter(|low| value < *low);
        let above = self.high.map(Ratio::from).filter(|high| value > *high);
        match below.or(above) {
            Some(end) => value.minus(end),
            None => Some(Ratio::ZERO),
        }
    }
}

/// A target in words: `30%`, `24% to 40%`, `at most 500 cases`.
pub fn target_words(indicator: &Indicator, target: &Target) -> String {
    match (target.value, target.high) {
        (None, _) => "not given".to_owned(),
        (Some(low), Some(high)) => range_words(indicator, low, high),
        (Some(value), None) => match indicator.polarity {
            Polarity::Higher => format!("at least {}", indicator.said(value)),
            Polarity::Lower => format!("at most {}", indicator.said(value)),
            Polarity::Band | Polarity::Neutral => indicator.said(value),
        },
    }
}

/// Whether a measure has amounts that a target can speak of.
pub fn can_have_target(indicator: &Indicator) -> bool {
    !matches!(indicator.measure, Measure::Direction | Measure::Rating)
}
