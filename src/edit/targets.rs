//! Withdrawing a target, and spreading a year's target over its parts: each one undo step.

use super::{Edit, brief};
use crate::domain::{
    date::Date,
    field::Record as _,
    figures::{Parts, Series, by_shares, can_have, evenly, is_year_of, last_years_shares, parts_of},
    id::{Id as _, RawId},
    indicator::{Target, TargetField, TargetId},
    number::Number,
    plan::Plan,
    record::{Kind, RecordId},
    value::Value,
};
use std::fmt;

/// Why nothing was done to a target.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TargetError {
    /// It is not in the plan any more.
    Gone,
    /// It has no period or value, so it cannot be spread.
    Incomplete,
    /// It was withdrawn before.
    Withdrawn(Date),
    /// A band cannot be spread.
    IsBand,
    /// It is not for a whole year of what counts from the beginning of the year.
    NotForAYear,
    /// Last year's shares are not known; why, in a sentence.
    NoShares(String),
    /// The numbers are too large.
    TooLarge,
}

impl fmt::Display for TargetError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Gone => f.write_str("This target is no longer in the plan. Nothing was changed"),
            Self::Incomplete => f.write_str("This target has no period or no value yet. Give it both first"),
            Self::Withdrawn(on) => write!(f, "This target was withdrawn {} already. Nothing was changed", on.words()),
            Self::IsBand => f.write_str("A band cannot be spread over the year. Add a target for each part instead"),
            Self::NotForAYear => f.write_str(
                "Only a target for a whole year can be spread, and only where figures count from the beginning of the year",
            ),
            Self::NoShares(why) => f.write_str(why),
            Self::TooLarge => f.write_str("This target is too large to be spread"),
        }
    }
}

impl std::error::Error for TargetError {}

/// Withdraws a target from a day on: it gives no colour from then, and stays in the plan with the reason.
///
/// # Errors
///
/// [`TargetError`] when it is gone or was withdrawn before.
pub fn withdraw_target(plan: &Plan, id: TargetId, on: Date, why: &str) -> Result<Edit, TargetError> {
    let target = plan.body.targets.get(id).ok_or(TargetError::Gone)?;
    if let Some(on) = target.withdrawn {
        return Err(TargetError::Withdrawn(on));
    }
    let record = RecordId { kind: Kind::Target, id: id.raw() };
    Ok(Edit::Several {
        label: format!("Withdrew the {}{}", target_name(target), of_indicator(plan, target)),
        edits: vec![
            Edit::set(record, TargetField::Withdrawn, Value::Date(Some(on))),
            Edit::set(record, TargetField::WithdrawnWhy, Value::Text(why.to_owned())),
        ],
    })
}

/// How a year's target is spread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spread {
    /// As much in each part.
    Evenly,
    /// As the year before went.
    AsLastYear,
}

/// Gives each part of a year a target of its own, counted from the beginning of the year. The year's own target stays as it is and is
/// that of the last part; parts that have a target get the new value.
///
/// # Errors
///
/// [`TargetError`] when it is gone, is not a single value for a whole year, or last year's shares are not known.
pub fn spread_target(
    plan: &Plan,
    id: TargetId,
    parts: Parts,
    how: Spread,
    ids: &mut dyn FnMut() -> RawId,
) -> Result<Edit, TargetError> {
    let target = plan.body.targets.get(id).ok_or(TargetError::Gone)?;
    let series = target.indicator.and_then(|id| Series::of(&plan.body, id)).ok_or(TargetError::Gone)?;
    let (Some(year), Some(total)) = (target.period, target.value) else { return Err(TargetError::Incomplete) };
    if let Some(on) = target.withdrawn {
        return Err(TargetError::Withdrawn(on));
    }
    if target.high.is_some() {
        return Err(TargetError::IsBand);
    }
    if !series.indicator.cumulative || !is_year_of(series.year_start(), year) || !can_have(parts, year) {
        return Err(TargetError::NotForAYear);
    }
    let periods = parts_of(year, parts);
    let values = match how {
        Spread::Evenly => evenly(total, periods.len()),
        Spread::AsLastYear => by_shares(total, &last_years_shares(&series, year, parts).map_err(TargetError::NoShares)?),
    };
    let values = values.ok_or(TargetError::TooLarge)?;
    // The last part ends with the year, whose target there is.
    let count = periods.len().saturating_sub(1);
    let edits =
        periods.into_iter().zip(values).take(count).map(|(period, value)| part(&series, target, period, value, ids)).collect();
    let noun = if parts == Parts::Quarters { "quarters" } else { "months" };
    Ok(Edit::Several { label: format!("Spread the {}{} over its {noun}", target_name(target), of_indicator(plan, target)), edits })
}

fn part(series: &Series, year: &Target, period: Date, value: Number, ids: &mut dyn FnMut() -> RawId) -> Edit {
    let there = series.targets.iter().find(|target| {
        let same = target.period.is_some_and(|other| other.first() == period.first() && other.last() == period.last());
        same && target.withdrawn.is_none() && target.id != year.id
    });
    if let Some(there) = there {
        let record = RecordId { kind: Kind::Target, id: there.id.raw() };
        return Edit::set(record, TargetField::Value, Value::Number(Some(value)));
    }
    let mut target = Target::blank(TargetId::of(ids()));
    (target.indicator, target.period, target.value) = (year.indicator, Some(period), Some(value));
    target.decided_by.clone_from(&year.decided_by);
    Edit::Add(target.into())
}

fn target_name(target: &Target) -> String {
    target.period.map_or_else(|| "target".to_owned(), |period| format!("target for {}", period.words()))
}

fn of_indicator(plan: &Plan, target: &Target) -> String {
    let name = |id: crate::domain::indicator::IndicatorId| brief(plan, RecordId { kind: Kind::Indicator, id: id.raw() });
    target.indicator.map(|id| format!(" of {}", name(id))).unwrap_or_default()
}
