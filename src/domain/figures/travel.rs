//! Which way a figure went: against the same period last year, and against the period before.

use super::{
    amount::{Amount, Shown},
    position::is_bounded,
    rag::is_part_of_a_count,
    series::{Point, Series},
    stretch::{PeriodKind, follows, is_year_before},
    target::{ForReading, Range, target_for},
    words::{apart, apart_words, per_cent_words, unit_words},
};
use crate::domain::{
    date::{Date, Day},
    figure::Qualifier,
    indicator::{Indicator, Measure, Polarity},
    months,
    ratio::Ratio,
    reading::{Direction, ReadingId},
    value::Choice as _,
};
use std::cmp::Ordering;

/// Against what a figure is held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Against {
    /// The same period of the year before.
    LastYear,
    /// The period before.
    Previous,
}

/// Which way it went.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The better way.
    Improving,
    /// It stayed where it was, or within its band.
    Maintained,
    /// The worse way.
    Worsening,
    /// Up, where neither way is better.
    Up,
    /// Down, where neither way is better.
    Down,
    /// The same, where neither way is better.
    Same,
    /// There is nothing that it may be compared with.
    NotComparable,
}

impl Way {
    /// As it begins a sentence.
    pub fn label(self) -> &'static str {
        match self {
            Self::Improving => "Improving",
            Self::Maintained => "Maintained",
            Self::Worsening => "Worsening",
            Self::Up => "Up",
            Self::Down => "Down",
            Self::Same => "The same",
            Self::NotComparable => "Not comparable",
        }
    }
}

/// Which way a figure went, with the sum.
#[derive(Clone, Debug, PartialEq)]
pub struct Travel {
    /// Which way.
    pub way: Way,
    /// The figures, or why they cannot be compared: `61 people, up 8 (15.1%) on 53 in 2021/22`.
    pub words: String,
    /// What it was compared with.
    pub with: Option<ReadingId>,
}

impl Travel {
    fn not(words: impl Into<String>) -> Self {
        Self { way: Way::NotComparable, words: words.into(), with: None }
    }

    /// Which way, and the figures, as one sentence without its full stop.
    pub fn sentence(&self) -> String {
        format!("{}: {}", self.way.label(), self.words)
    }
}

/// Which way a reading went, against one or the other. Nothing where both are the same, since a year's period before is last year's,
/// and where the reading has no figure or no date.
pub fn travel(series: &Series, index: usize, against: Against, today: Day) -> Option<Travel> {
    let point = series.points.get(index)?;
    let earlier = series.points.get(..index).unwrap_or_default();
    if matches!(point.shown, Shown::Nothing | Shown::Rating(_)) || point.stretch.is_none() && !has_year_as_period(point) {
        let stated = as_stated(&series.indicator, point);
        return stated.filter(|_| against == Against::LastYear);
    }
    let last_year = earlier.iter().rev().find(|other| is_like(point, other) && is_last_year(point, other));
    match against {
        Against::LastYear => Some(match last_year {
            Some(other) => compare(series, point, other, today),
            None => without_last_year(series, point, earlier),
        }),
        Against::Previous if has_year_as_period(point) => None,
        Against::Previous => {
            if let PeriodKind::ToDate(..) = point.kind {
                return Some(Travel::not("each figure counts from the beginning of the year"));
            }
            let previous = earlier.iter().rev().find(|other| is_like(point, other) && other.stretch != point.stretch);
            match previous.filter(|other| is_next(point, other)) {
                Some(other) if last_year.is_some_and(|same| same.reading.id == other.reading.id) => None,
                Some(other) => Some(compare(series, point, other, today)),
                None => Some(Travel::not("no figure for the period before")),
            }
        }
    }
}

/// Of the same kind, so that the two may be compared at all.
fn is_like(point: &Point, other: &Point) -> bool {
    point.kind == other.kind && point.stretch.is_some() == other.stretch.is_some()
}

fn is_last_year(point: &Point, other: &Point) -> bool {
    match (point.stretch, other.stretch) {
        (Some(later), Some(earlier)) => is_year_before(point.kind, earlier, later),
        _ => is_contract_year_before(point, other),
    }
}

fn is_next(point: &Point, other: &Point) -> bool {
    match (point.stretch, other.stretch) {
        (Some(later), Some(earlier)) => follows(point.kind, earlier, later),
        _ => is_contract_year_before(point, other),
    }
}

fn is_contract_year_before(point: &Point, other: &Point) -> bool {
    let year = |point: &Point| point.reading.contract_year.and_then(months::whole);
    matches!((year(other), year(point)), (Some(earlier), Some(later)) if earlier + 1 == later)
}

/// Whether the period before is last year's anyway.
fn has_year_as_period(point: &Point) -> bool {
    use super::stretch::Length;
    matches!(point.kind, PeriodKind::Whole(Length::Months(12, _)) | PeriodKind::ContractYear(_))
}

/// What is said where there is no reading of last year: its baseline, what the reading itself says of the earlier value, or why not.
fn without_last_year(series: &Series, point: &Point, earlier: &[Point]) -> Travel {
    let indicator = &*series.indicator;
    if point.shown == Shown::Suppressed {
        return Travel::not("the figure is suppressed");
    }
    if let Some(travel) = as_stated(indicator, point) {
        return travel;
    }
    let wanted = point.reading.period.and_then(|period| Some(months::plus(period, -12)?.words()));
    let covers = |other: &&Point| match (point.stretch, other.stretch) {
        (Some(later), Some(earlier)) => (180..550).contains(&later.last.days_since(earlier.last)),
        _ => false,
    };
    if let Some(other) = earlier.iter().rev().filter(|other| other.kind != point.kind).find(covers) {
        return Travel::not(format!(
            "{} is {}, {} is {}",
            other.when,
            other.kind.words(),
            point.when,
            if other.kind.words() == point.kind.words() { "another".to_owned() } else { point.kind.words() }
        ));
    }
    match wanted {
        _ if point.stretch.is_none() => Travel::not("nothing to compare it with"),
        Some(period) => Travel::not(format!("no figure for {period}")),
        None => Travel::not("no figure for the year before"),
    }
}

/// What a reading itself says of an earlier value, or of which way it went.
fn as_stated(indicator: &Indicator, point: &Point) -> Option<Travel> {
    let reading = &*point.reading;
    if let Shown::Direction(direction) = point.shown {
        let order = match direction {
            Direction::Up => Ordering::Greater,
            Direction::Down => Ordering::Less,
            Direction::Same => Ordering::Equal,
        };
        let words = format!("{}, as stated, without a figure", direction.label().to_lowercase());
        return Some(Travel { way: way(indicator, order, None), words, with: None });
    }
    if let (Some(former), Some(amount)) = (reading.former, point.amount()) {
        let then = Amount { value: former, qualifier: Qualifier::Exactly, stated: Some(former), worked_out: None, counts: None };
        let mut travel = of_amounts(indicator, amount, &then, None, "before, as stated")?;
        travel.with = None;
        return Some(travel);
    }
    let change = reading.stated_change?;
    let order = Ratio::from(change).cmp(&Ratio::ZERO);
    let size = per_cent_words(Ratio::from(change).abs());
    let words = match order {
        Ordering::Greater => format!("up {size}, as stated; the earlier figure is not given"),
        Ordering::Less => format!("down {size}, as stated; the earlier figure is not given"),
        Ordering::Equal => "no change, as stated; the earlier figure is not given".to_owned(),
    };
    Some(Travel { way: way(indicator, order, None), words, with: None })
}

fn compare(series: &Series, now: &Point, then: &Point, today: Day) -> Travel {
    let indicator = &*series.indicator;
    match (now.epoch, then.epoch) {
        (Some(one), Some(other)) if one == other => {}
        _ => return Travel::not(format!("break in the series{}", break_between(series, now, then))),
    }
    for point in [now, then] {
        match point.shown {
            Shown::Suppressed => return Travel::not(format!("the figure {} is suppressed", point.when_after("for"))),
            Shown::Nothing => return Travel::not(format!("no figure {}", point.when_after("for"))),
            Shown::Rating(_) => return Travel::not("ratings in words"),
            _ if is_part_of_a_count(indicator, point) => {
                return Travel::not(format!("the figure {} is only part of the count", point.when_after("for")));
            }
            Shown::Direction(_) | Shown::Amount(_) => {}
        }
    }
    let (Some(amount), Some(earlier)) = (now.amount(), then.amount()) else {
        return as_stated(indicator, now).unwrap_or_else(|| Travel::not(format!("no figure {}", then.when_after("for"))));
    };
    let band = match target_for(series, now, today) {
        ForReading::Held(target) => Range::of(indicator, &target).filter(|range| range.low.is_some() && range.high.is_some()),
        _ => None,
    };
    let Some(mut travel) = of_amounts(indicator, amount, earlier, band, &before_words(then)) else {
        let bounded = if is_bounded(amount) { now } else { then };
        return Travel::not(format!("“{}” is not exact enough", bounded.shown.brief(indicator)));
    };
    travel.with = Some(then.reading.id);
    let unsure: Vec<&str> =
        [now, then].into_iter().filter(|point| point.is_provisional()).map(|point| point.when.as_str()).collect();
    match unsure.as_slice() {
        [] => {}
        [one] => travel.words = format!("{}; {one} is provisional", travel.words),
        _ => travel.words.push_str("; both are provisional"),
    }
    travel
}

/// When the earlier reading was: `in 2021/22`, `as at 31 March 2022`.
fn before_words(then: &Point) -> String {
    match then.kind {
        PeriodKind::Rolling(_) => format!("before ({})", then.when),
        _ => then.when_after("in"),
    }
}

/// The day of the break that lies between two readings.
fn break_between(series: &Series, now: &Point, then: &Point) -> String {
    let (Some(now), Some(then)) = (now.stretch, then.stretch) else { return String::new() };
    let found = series.breaks().into_iter().rev().find(|day| then.first < *day && *day <= now.last);
    found.map(|day| format!(" on {}", Date::Day(day).words())).unwrap_or_default()
}

/// The two amounts compared; nothing where they are too inexact to tell which is more.
fn of_amounts(indicator: &Indicator, now: &Amount, then: &Amount, band: Option<Range>, when: &str) -> Option<Travel> {
    let order = certain_order(now, then)?;
    let (said, was) = (Shown::Amount(*now).brief(indicator), then.short(indicator));
    let change = now.exact().minus(then.exact())?;
    let by = apart_words(indicator, apart(now.value, then.value)?);
    let share = match indicator.measure {
        // A per cent of per cents would be mistaken for percentage points.
        Measure::Percentage => String::new(),
        _ => change
            .abs()
            .over(then.exact().abs())
            .and_then(|share| share.times(Ratio::whole(100)))
            .map_or_else(String::new, |share| format!(" ({})", per_cent_words(share))),
    };
    let of = if is_bounded(now) || is_bounded(then) { String::new() } else { format!(" {by}{share}") };
    let words = match order {
        Ordering::Equal => {
            let when = when.strip_prefix("as ").unwrap_or(when);
            format!("{said}, the same as {when}{}", counts_words(indicator, now, then))
        }
        Ordering::Greater => format!("{said}, up{of} on {was} {when}{}", counts_words(indicator, now, then)),
        Ordering::Less => format!("{said}, down{of} on {was} {when}{}", counts_words(indicator, now, then)),
    };
    let band = band.map(|band| (band, now.exact(), then.exact()));
    Some(Travel { way: way(indicator, order, band), words, with: None })
}

/// The counts behind two percentages.
fn counts_words(indicator: &Indicator, now: &Amount, then: &Amount) -> String {
    let Some((part, of)) = now.counts else { return String::new() };
    let label = unit_words(&indicator.numerator);
    let label = if label.is_empty() { String::new() } else { format!(" {label}") };
    match then.counts {
        Some((was, was_of)) => {
            format!("; {} of {}{label} against {} of {}", part.grouped(), of.grouped(), was.grouped(), was_of.grouped())
        }
        None => format!("; {} of {}{label}", part.grouped(), of.grouped()),
    }
}

/// Which amount is more, where every amount that each can mean says the same.
fn certain_order(now: &Amount, then: &Amount) -> Option<Ordering> {
    let order = now.exact().cmp(&then.exact());
    let up = |amount: &Amount| matches!(amount.qualifier, Qualifier::AtLeast | Qualifier::MoreThan);
    let down = |amount: &Amount| matches!(amount.qualifier, Qualifier::AtMost | Qualifier::FewerThan);
    if !is_bounded(now) && !is_bounded(then) {
        return Some(order);
    }
    let may_be_more = up(now) || down(then);
    let may_be_less = down(now) || up(then);
    let strict = [now, then].iter().any(|amount| matches!(amount.qualifier, Qualifier::MoreThan | Qualifier::FewerThan));
    match order {
        Ordering::Greater if !may_be_less => Some(order),
        Ordering::Less if !may_be_more => Some(order),
        Ordering::Equal if strict && may_be_more && !may_be_less => Some(Ordering::Greater),
        Ordering::Equal if strict && may_be_less && !may_be_more => Some(Ordering::Less),
        _ => None,
    }
}

fn way(indicator: &Indicator, order: Ordering, band: Option<(Range, Ratio, Ratio)>) -> Way {
    match (indicator.polarity, order) {
        (Polarity::Higher, Ordering::Greater) | (Polarity::Lower, Ordering::Less) => Way::Improving,
        (Polarity::Higher, Ordering::Less) | (Polarity::Lower, Ordering::Greater) => Way::Worsening,
        (Polarity::Higher | Polarity::Lower, Ordering::Equal) => Way::Maintained,
        (Polarity::Band, _) if band.is_some() => within(band).unwrap_or(Way::NotComparable),
        (_, Ordering::Greater) => Way::Up,
        (_, Ordering::Less) => Way::Down,
        (_, Ordering::Equal) => Way::Same,
    }
}

/// Nearer to the band is better; anywhere within it is as good.
fn within(band: Option<(Range, Ratio, Ratio)>) -> Option<Way> {
    let (range, now, then) = band?;
    let (now, then) = (range.outside(now)?.abs(), range.outside(then)?.abs());
    Some(match now.cmp(&then) {
        Ordering::Less => Way::Improving,
        Ordering::Equal => Way::Maintained,
        Ordering::Greater => Way::Worsening,
    })
}

/// A baseline in words: `53 people in 2021/22`.
pub fn baseline_words(indicator: &Indicator) -> Option<String> {
    let value = indicator.said(indicator.baseline?);
    Some(match indicator.baseline_period {
        Some(period) => format!("{value} in {}", period.words()),
        None => format!("{value}, period not given"),
    })
}
