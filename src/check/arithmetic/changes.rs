//! Changes that were stated: a rise of 48% of what, and whether the figures bear it out.

use crate::{
    check::{Check, CheckFinding, Group, Look, Severity},
    domain::{
        date::{Date, Day},
        figure::Qualifier,
        id::Id as _,
        indicator::{Indicator, Measure},
        months,
        number::Number,
        reading::{Reading, Span},
        record::{Kind, RecordId},
    },
};

/// A change without the figures it is a change of.
pub static CHANGE_WITHOUT_BASE: Check = Check {
    code: "change-without-base",
    group: Group::Arithmetic,
    severity: Severity::Warning,
    title: "A change without the figures",
    mend: "Enter the value and the earlier value",
};

/// The figures make another change than was stated.
pub static CHANGE_WRONG: Check = Check {
    code: "change-wrong",
    group: Group::Arithmetic,
    severity: Severity::Error,
    title: "A change that the figures do not make",
    mend: "Correct the stated change, or one of the two values",
};

/// The earlier value is not the one that the series has.
pub static EARLIER_DIFFERS: Check = Check {
    code: "earlier-value-differs",
    group: Group::Arithmetic,
    severity: Severity::Error,
    title: "An earlier value that the series does not have",
    mend: "Correct the earlier value, or the reading of the year before",
};

/// The earlier value follows from the change, but was not stated.
pub static EARLIER_IMPLIED: Check = Check {
    code: "earlier-value-implied",
    group: Group::Arithmetic,
    severity: Severity::Advice,
    title: "An earlier value that is only implied",
    mend: "Enter the earlier value, or the reading of the year before, so that the change can be seen",
};

pub(super) fn find_change(look: &mut Look<'_>, indicator: &Indicator, reading: &Reading) {
    if reading.stated_change.is_none() && reading.former.is_none() {
        return;
    }
    let siblings = reading.indicator.map(|id| look.naming::<Reading>(RecordId { kind: Kind::Indicator, id: id.raw() }));
    let siblings = siblings.unwrap_or_default();
    let year_before = siblings.iter().copied().find(|other| is_year_before(other, reading));
    // What is more than 2,000 is no 2,000 that anything could be held against.
    let is_exact = year_before.is_some_and(|other| other.qualifier == Qualifier::Exactly);
    let in_series = year_before.filter(|_| is_exact).and_then(|other| other.known_value(indicator));
    if let (Some(former), Some(known), Some(other)) = (reading.former, in_series, year_before)
        && !siblings.iter().any(|other| other.id != reading.id && is_value(indicator, other, former))
    {
        let when = other.period.map(|period| format!(" for {}", period.words())).unwrap_or_default();
        let (former, known) = (former.grouped(), known.grouped());
        let says = format!("{former} is given as the earlier value, but the reading{when} is {known}");
        let finding = CheckFinding::new(&EARLIER_DIFFERS, look.subject(), says, format!("{known} is not {former}"));
        look.report(finding.about([RecordId { kind: Kind::Reading, id: other.id.raw() }]));
        return;
    }
    let Some(change) = reading.stated_change else { return };
    match (reading.known_value(indicator), reading.former.or(in_series)) {
        (Some(_), _) if reading.qualifier != Qualifier::Exactly => {}
        (Some(value), Some(former)) => {
            let exact = matches!(indicator.measure, Measure::Count | Measure::Snapshot | Measure::Money);
            if bears_out(value, former, change, exact) == Some(false)
                && let Some(percent) = value.percent_change_from(former, 1)
            {
                let (now, then) = (value.grouped(), former.grouped());
                let says = format!("A {} is stated, but from {then} to {now} is a {}", change_words(change), change_words(percent));
                look.find(&CHANGE_WRONG, says, format!("({now} − {then}) ÷ {then} = {percent}%"));
            }
        }
        (Some(value), None) if is_exact || year_before.is_none_or(|other| other.known_value(indicator).is_none()) => {
            find_implied(look, indicator, value, change);
        }
        (None, None) => {
            let says = format!("A {} is stated, but neither the figure nor what it was before", change_words(change));
            look.find(&CHANGE_WITHOUT_BASE, says, format!("? × (100 + {}) ÷ 100 = ?", change.grouped()));
        }
        (Some(_), None) | (None, Some(_)) => {}
    }
}

/// `rise of 15%`.
fn change_words(change: Number) -> String {
    let size = change.size().unwrap_or(change).grouped();
    if change.is_nought() {
        "change of 0%".to_owned()
    } else if change.is_negative() {
        format!("fall of {size}%")
    } else {
        format!("rise of {size}%")
    }
}

/// Whether the change may be stated for these values, each rounded as it was written. Counts are exact.
fn bears_out(value: Number, former: Number, change: Number, exact: bool) -> Option<bool> {
    let none = Number::nought();
    let slack = |number: Number| if exact { Some(none) } else { number.half_a_unit() };
    let (value_slack, former_slack, change_slack) = (slack(value)?, slack(former)?, change.half_a_unit()?);
    if former.minus(former_slack)? <= none {
        return None;
    }
    let base = |change: Number| Number::whole(100).plus(change);
    // value × 100 = former × (100 + change), somewhere within the rounding of each.
    let most = former.plus(former_slack)?.times(base(change.plus(change_slack)?)?)?;
    let least = former.minus(former_slack)?.times(base(change.minus(change_slack)?)?)?;
    let highest = value.plus(value_slack)?.times(Number::whole(100))?;
    let lowest = value.minus(value_slack)?.times(Number::whole(100))?;
    Some(lowest <= most && least <= highest)
}

fn find_implied(look: &mut Look<'_>, indicator: &Indicator, value: Number, change: Number) {
    let Some(([implied, least, most], divisor)) = implied(value, change) else { return };
    let says = format!("{} is said to be a {}, but not from what", indicator.said(value), change_words(change));
    let working = format!("{} ÷ {divisor} = {implied}: between {least} and {most}, allowing for rounding", value.grouped());
    look.find(&EARLIER_IMPLIED, says, working);
}

/// What a value was before a change, with the least and the most that rounding allows, and what it was divided by.
fn implied(value: Number, change: Number) -> Option<([Number; 3], Number)> {
    let (half, half_change) = (value.half_a_unit()?, change.half_a_unit()?);
    let hundred = Number::whole(100);
    let before = |value: Number, change: Number| value.ratio(hundred.plus(change)?, hundred, value_places(value));
    let divisor = hundred.plus(change)?;
    if divisor.minus(half_change)? <= Number::nought() || value <= Number::nought() {
        return None;
    }
    let least = before(value.minus(half)?, change.plus(half_change)?)?;
    let most = before(value.plus(half)?, change.minus(half_change)?)?;
    let divisor = divisor.ratio(hundred, Number::whole(1), 2 + change.places())?;
    Some(([before(value, change)?, least, most], divisor))
}

/// To one place more than whole numbers have, and no more than is known.
fn value_places(value: Number) -> u8 {
    value.places().max(1)
}

/// Whether a reading says a value, be one of the two rounded further than the other: 26.8 is said as 27.
fn is_value(indicator: &Indicator, reading: &Reading, value: Number) -> bool {
    let one = Number::whole(1);
    let by_counts = || reading.numerator?.may_be_stated_as(reading.denominator?, indicator.times()?, value);
    let is_rounded = |known: Number| {
        let (finer, rougher) = if known.places() >= value.places() { (known, value) } else { (value, known) };
        finer.may_be_stated_as(one, one, rougher) == Some(true)
    };
    !reading.suppressed && (reading.known_value(indicator).is_some_and(is_rounded) || by_counts() == Some(true))
}

/// Whether a reading is for the same period, of the same kind, a year before another.
fn is_year_before(earlier: &Reading, later: &Reading) -> bool {
    if earlier.span != later.span || earlier.id == later.id {
        return false;
    }
    if later.span == Span::ContractYear {
        let next = earlier.contract_year.and_then(|year| year.plus(Number::whole(1)));
        return earlier.contract == later.contract
            && next.zip(later.contract_year).is_some_and(|(next, year)| next.is_same_as(year));
    }
    let (Some(earlier), Some(later)) = (earlier.period, later.period) else { return false };
    let back = |day: Day| months::plus(Date::Day(day), -12).map(Date::first);
    // The last day of February moves: the day after the end does not.
    let end = |date: Date| date.last().plus_days(1);
    back(later.first()) == Some(earlier.first()) && back(end(later)) == Some(end(earlier))
}
