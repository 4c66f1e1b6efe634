//! The colour of a reading, by the indicator's own rule, and in words why.

use super::{
    amount::Amount,
    position::{Side, at_least, band_words, is_bounded, is_certain, side},
    series::{Point, Series},
    target::{ForReading, Range, target_for, target_words},
    words::{apart, apart_words, per_cent_words},
};
use crate::domain::{
    brag::Brag,
    date::{Date, Day},
    field::lower_first,
    indicator::{Indicator, Measure, Polarity, RagRule, Target},
    ratio::Ratio,
    reading::Confidence,
    value::Choice as _,
};

/// How a reading is judged.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Judged {
    /// Its colour, if it has one.
    pub brag: Option<Brag>,
    /// Why, or why it has none; empty where the indicator has no rule.
    pub words: String,
}

/// Judges a reading, as at a day.
pub fn judge(series: &Series, point: &Point, today: Day) -> Judged {
    let indicator = &*series.indicator;
    let none = |words: String| Judged { brag: None, words };
    match indicator.rag_rule.0 {
        None => none(String::new()),
        Some(RagRule::Judgement) => judgement(point),
        Some(rule) => {
            let target = match target_for(series, point, today) {
                ForReading::Held(target) => target,
                ForReading::Withdrawn(target) => return none(format!("no colour: {}", withdrawn_words(&target))),
                ForReading::None => {
                    let profile = rule == RagRule::Profile || indicator.cumulative;
                    let missing = if profile { "no target for this part of the year" } else { "no target for this period" };
                    return none(format!("no colour: {missing}"));
                }
            };
            let Some(amount) = point.amount() else { return none("no colour: no figure to judge".to_owned()) };
            if is_part_of_a_count(indicator, point) {
                return none("no colour: the figure is only part of the count".to_owned());
            }
            let Some(range) = Range::of(indicator, &target) else { return none(format!("no colour: {}", needs(indicator, rule))) };
            if !is_certain(range, amount) {
                let shown = point.shown.brief(indicator);
                return none(format!(
                    "no colour: “{shown}” can lie on either side of the target of {}",
                    target_words(indicator, &target)
                ));
            }
            let judged = against(indicator, rule, &target, range, amount);
            // Amber says how far it misses, which a bounded amount does not.
            if judged.brag == Some(Brag::Amber) && is_bounded(amount) {
                return none(format!("no colour: “{}” can miss the target by more", point.shown.brief(indicator)));
            }
            judged
        }
    }
}

/// `the target for 2023/24 was withdrawn 8 November 2023: no longer comparable`.
pub fn withdrawn_words(target: &Target) -> String {
    let of = target.period.map(|period| format!(" for {}", period.words())).unwrap_or_default();
    let on = target.withdrawn.map(|day| format!(" {}", day.words())).unwrap_or_default();
    let why = if target.withdrawn_why.is_empty() { String::new() } else { format!(": {}", lower_first(&target.withdrawn_why)) };
    format!("the target{of} was withdrawn{on}{why}")
}

/// A count of which a part is missing says nothing of the whole; a percentage or average may.
pub(super) fn is_part_of_a_count(indicator: &Indicator, point: &Point) -> bool {
    point.reading.confidence == Confidence::Partial && matches!(indicator.measure, Measure::Count | Measure::Money)
}

fn needs(indicator: &Indicator, rule: RagRule) -> &'static str {
    match (rule, indicator.polarity) {
        (RagRule::Band, _) | (_, Polarity::Band) => "the target has no upper end, so it is no band",
        _ => "the indicator does not say which way is better",
    }
}

fn judgement(point: &Point) -> Judged {
    let reading = &point.reading;
    match (reading.judgement.0, reading.judgement_why.trim()) {
        (None, _) => Judged { brag: None, words: "no colour: not judged yet".to_owned() },
        (Some(_), "") => Judged { brag: None, words: "no colour: the judgement gives no reason".to_owned() },
        (Some(brag), why) => Judged { brag: Some(brag), words: format!("{}, by judgement: {}", brag.colour(), lower_first(why)) },
    }
}

fn against(indicator: &Indicator, rule: RagRule, target: &Target, range: Range, amount: &Amount) -> Judged {
    let value = amount.value;
    let Some((side, miss)) = side(range, value.into()) else { return Judged { brag: None, words: String::new() } };
    let is_band = range.low.is_some() && range.high.is_some();
    let place = if is_band {
        band_words(indicator, range.low.unwrap_or(value), range.high.unwrap_or(value), amount)
    } else if side == Side::In {
        format!("meets the target of {}{}", target_words(indicator, target), profile_words(rule, target))
    } else {
        let end = range.low.or(range.high).unwrap_or(value);
        let by = apart(value, end).map(|by| format!("{}{}", at_least(amount), apart_words(indicator, by))).unwrap_or_default();
        format!("misses the target of {}{} by {by}", target_words(indicator, target), profile_words(rule, target))
    };
    if side == Side::In {
        return Judged { brag: Some(Brag::Green), words: place };
    }
    let end = if side == Side::Below { range.low } else { range.high }.map_or(Ratio::ZERO, Ratio::from);
    let share = miss.over(end.abs()).and_then(|share| share.times(Ratio::whole(100)));
    let (brag, tolerance) = match (indicator.tolerance, share) {
        (Some(tolerance), Some(share)) if share <= tolerance.into() => {
            (Brag::Amber, format!(" ({}), within the tolerance of {}%", per_cent_words(share), tolerance.grouped()))
        }
        (Some(tolerance), Some(share)) => {
            (Brag::Red, format!(" ({}), beyond the tolerance of {}%", per_cent_words(share), tolerance.grouped()))
        }
        _ => (Brag::Red, String::new()),
    };
    Judged { brag: Some(brag), words: format!("{place}{tolerance}") }
}

/// For a profile, which part of the year the target is for.
fn profile_words(rule: RagRule, target: &Target) -> String {
    match (rule, target.period) {
        (RagRule::Profile, Some(period)) => format!(" for {}", Date::Day(period.last()).words()),
        _ => String::new(),
    }
}

/// The rule in words: `Within a tolerance of the target, 5%`.
pub fn rule_words(indicator: &Indicator) -> Option<String> {
    let rule = indicator.rag_rule.0?;
    let tolerance = indicator.tolerance.filter(|_| rule != RagRule::Judgement);
    Some(match tolerance {
        Some(tolerance) => format!("{}, {}%", rule.label(), tolerance.grouped()),
        None => rule.label().to_owned(),
    })
}
