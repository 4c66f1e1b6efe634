//! What was picked out of the words, put together to a rule.

use super::{
    error::CadenceError,
    rule::{Cadence, DayOfMonth, MonthOfYear, Nth, On, Rule, Unit},
};
use crate::domain::{
    date::Date,
    hours::Hours,
    weekday::{Set, Weekday},
};

/// What was picked out of the words so far.
#[derive(Default)]
pub(super) struct Slots {
    /// `every two weeks`.
    pub step: Option<(Unit, u8)>,
    /// `twice a month`.
    pub times: Option<(Unit, u8)>,
    pub nths: Set<Nth>,
    pub weekdays: Set<Weekday>,
    pub days: Set<DayOfMonth>,
    pub months: Set<MonthOfYear>,
    pub from: Option<Date>,
    pub hours: Option<Hours>,
    /// `every second Thursday`, which may be every other one.
    pub every_nth: bool,
    /// `of the month`.
    pub of_month: bool,
}

impl Slots {
    /// The rule that they make.
    pub fn cadence(self) -> Result<Cadence, CadenceError> {
        let rule = self.rule()?;
        Ok(Cadence { rule, from: self.from, hours: self.hours })
    }

    fn rule(&self) -> Result<Rule, CadenceError> {
        let not_understood = || CadenceError::NotUnderstood { part: String::new() };
        let on = self.on()?;
        let settled = on != On::Unsaid || !self.months.is_empty();
        let weekly_days = if self.nths.is_empty() { self.weekdays } else { Set::default() };
        let which_week = || weekly_days.iter().next().map_or(Ok(()), |day| Err(CadenceError::WhichWeek { day }));
        if self.every_nth
            && !self.of_month
            && self.step.is_none()
            && self.months.is_empty()
            && let On::Weekday(nths, day) = on
        {
            let which = nths.only().map_or(2, |nth| nth as u8 + 1);
            let spelt = if which == 2 {
                "two"
            } else if which == 3 {
                "three"
            } else {
                "four"
            };
            let nth = nths.only().map_or("2nd", Nth::words);
            let readings = [format!("{nth} {} of each month", day.name()), format!("every {spelt} weeks on {}", day.name())];
            return Err(CadenceError::Ambiguous { given: String::new(), readings });
        }
        let rule = match self.step {
            Some((Unit::Week, every)) if !settled => Rule::Weekly { every, days: weekly_days },
            Some((Unit::Week, _)) => return Err(not_understood()),
            Some((Unit::Month, every)) => {
                which_week()?;
                match self.months.len() {
                    0 => Rule::Monthly { every, on },
                    // `quarterly in January, April, July and October`
                    several if several * u32::from(every) == 12 => Rule::Yearly { every: 1, months: self.months, on },
                    _ => return Err(not_understood()),
                }
            }
            Some((Unit::Year, every)) => {
                which_week()?;
                if on != On::Unsaid && self.months.is_empty() {
                    return Err(CadenceError::WhichMonth);
                }
                Rule::Yearly { every, months: self.months, on }
            }
            None if settled => {
                which_week()?;
                if self.months.is_empty() {
                    Rule::Monthly { every: 1, on }
                } else {
                    Rule::Yearly { every: 1, months: self.months, on }
                }
            }
            None if self.of_month => {
                which_week()?;
                return Err(not_understood());
            }
            None if !weekly_days.is_empty() => Rule::Weekly { every: 1, days: weekly_days },
            None => match self.times {
                Some((within, number)) => return Ok(Rule::Times { number, within }),
                None => return Err(not_understood()),
            },
        };
        if self.times.is_none_or(|times| counts(rule) == Some(times)) { Ok(rule) } else { Err(not_understood()) }
    }

    fn on(&self) -> Result<On, CadenceError> {
        let not_understood = || CadenceError::NotUnderstood { part: String::new() };
        match (self.nths.is_empty(), self.days.is_empty()) {
            (true, true) => Ok(On::Unsaid),
            (false, true) => self.weekdays.only().map(|day| On::Weekday(self.nths, day)).ok_or_else(not_understood),
            (true, false) if self.weekdays.is_empty() => Ok(On::Days(self.days)),
            _ => Err(not_understood()),
        }
    }
}

/// How many times in what a rule makes something happen, to hold against `twice a month`.
fn counts(rule: Rule) -> Option<(Unit, u8)> {
    let on = |on| match on {
        On::Unsaid => 1,
        On::Days(days) => days.len(),
        On::Weekday(nths, _) => nths.len(),
    };
    let (unit, number) = match rule {
        Rule::Weekly { every: 1, days } => (Unit::Week, days.len()),
        Rule::Monthly { every: 1, on: days } => (Unit::Month, on(days)),
        Rule::Yearly { every: 1, months, on: days } => (Unit::Year, months.len() * on(days)),
        _ => return None,
    };
    u8::try_from(number).ok().map(|number| (unit, number))
}
