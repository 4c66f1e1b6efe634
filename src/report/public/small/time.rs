//! Between periods: a year less three quarters is the fourth, and a count of the year so far less the one before is what came since.
//!
//! Each count that is shown ties the first day of its period to the day after its last: whoever knows one count of a chain of such
//! ties knows the sum of any stretch of it. A hidden count must not lie along a chain, and no two days of one may lie a small count
//! apart.

use super::{
    Cell, Hidden,
    cases::{Case, ReadingCase},
};
use crate::domain::{
    corrections::Amounts,
    date::Day,
    figures::{PeriodKind, Stretch},
    indicator::Measure,
    number::Number,
    record::Kind,
    sort::{Key, sort},
    suppression::{Shown, is_small, publish},
};
use std::collections::HashMap;

/// A count over a period.
#[derive(Clone, Copy, PartialEq)]
struct Tie {
    from: Day,
    to: Day,
    count: Number,
    cell: Cell,
}

/// Hides counts from which a hidden one, or another small one, follows over time.
pub(super) fn hide(cases: &[&Case<'_>], hidden: &mut Hidden) {
    let Some(smallest) = cases.first().map(|case| case.smallest) else { return };
    for of in 0..4 {
        let ties = ties(cases, of);
        while let Some(cell) = next_to_hide(&ties, hidden, smallest) {
            hidden.hide_for_others(cell);
        }
    }
}

/// The counts of one sort of an indicator: of its values, numerators, denominators, or of those not in the numerators.
fn ties(cases: &[&Case<'_>], of: usize) -> Vec<Tie> {
    let mut ties: Vec<Tie> = Vec::new();
    let mut add = |tie: Option<Tie>| {
        if let Some(tie) = tie.filter(|tie| !ties.contains(tie)) {
            ties.push(tie);
        }
    };
    for case in cases {
        let adds_up = |measure: Measure| if of == 0 { measure == Measure::Count } else { measure.is_share() };
        if !adds_up(case.indicator.measure) {
            continue;
        }
        case.readings.iter().for_each(|reading| add(tie(case, reading, of)));
        let baseline = case.indicator.baseline.filter(|_| of == 0 && !case.indicator.cumulative);
        add(baseline.zip(case.indicator.baseline_period).map(|(count, period)| {
            let stretch = Stretch::of(period);
            Tie {
                from: stretch.first,
                to: stretch.last.plus_days(1),
                count,
                cell: Cell::new(Kind::Indicator, case.indicator.id, "baseline"),
            }
        }));
    }
    ties
}

fn tie(case: &Case<'_>, reading: &ReadingCase<'_>, of: usize) -> Option<Tie> {
    let stretch = reading.point.stretch.filter(|_| reading.point.kind != PeriodKind::AtEnd)?;
    let count = super::counts::counts(&case.indicator, &Amounts::of(&reading.point.reading)).into_iter().nth(of)??;
    Some(Tie { from: stretch.first, to: stretch.last.plus_days(1), count, cell: reading.cell() })
}

/// Where each day stands: in which chain, and how much has been counted along it so far.
type Places = HashMap<Day, (usize, Number)>;

fn next_to_hide(ties: &[Tie], hidden: &Hidden, smallest: Number) -> Option<Cell> {
    let shown: Vec<&Tie> = ties.iter().filter(|tie| !hidden.has(tie.cell)).collect();
    let secret: Vec<&Tie> = ties.iter().filter(|tie| hidden.is_secret(tie.cell)).collect();
    let places = places(&shown);
    let (from, to) = follows(&secret, &places).or_else(|| small_step(&secret, &places, smallest))?;
    let mut chain = chain(&shown, from, to);
    // The least that is hidden is the least that is lost; noughts give nothing away.
    sort(&mut chain, |tie| Key::numbers([u64::from(tie.count.is_nought()), u64::try_from(tie.count.parts().0).unwrap_or(0)]));
    chain.first().map(|tie| tie.cell)
}

/// A hidden count whose ends lie along a chain.
fn follows(secret: &[&Tie], places: &Places) -> Option<(Day, Day)> {
    let chain_of = |day: &Day| places.get(day).map(|(chain, _)| *chain);
    let along = |tie: &&&Tie| chain_of(&tie.from).is_some_and(|chain| chain_of(&tie.to) == Some(chain));
    secret.iter().find(along).map(|tie| (tie.from, tie.to))
}

/// Two neighbouring days of a chain that lie a small count apart, or whose hidden counts between can have been one way only.
fn small_step(secret: &[&Tie], places: &Places, smallest: Number) -> Option<(Day, Day)> {
    let mut days: Vec<(Day, usize, Number)> = places.iter().map(|(day, (chain, sum))| (*day, *chain, *sum)).collect();
    sort(&mut days, |(day, chain, _)| Key::numbers([*chain as u64, day.ordinal()]));
    days.windows(2).find_map(|pair| {
        let [(from, chain, before), (to, same, after)] = pair else { return None };
        let apart = after.minus(*before)?.size()?;
        let known = || {
            let parts = between(secret, *from, *to);
            let published = publish(Some(apart), &parts, true, smallest);
            !parts.is_empty() && (published.whole != Shown::Full || published.parts.contains(&Shown::Protecting))
        };
        (chain == same && (is_small(apart, smallest) || known())).then_some((*from, *to))
    })
}

/// Hidden counts that fill the time from one day to another.
fn between(secret: &[&Tie], from: Day, to: Day) -> Vec<Option<Number>> {
    let (mut day, mut counts) = (from, Vec::new());
    while day < to {
        let Some(next) = secret.iter().filter(|tie| tie.from == day && day < tie.to && tie.to <= to).min_by_key(|tie| tie.to)
        else {
            return Vec::new();
        };
        counts.push(Some(next.count));
        day = next.to;
    }
    counts
}

fn places(shown: &[&Tie]) -> Places {
    let mut places = Places::new();
    for (chain, start) in shown.iter().enumerate() {
        if places.contains_key(&start.from) {
            continue;
        }
        places.insert(start.from, (chain, Number::nought()));
        let mut open = vec![(start.from, Number::nought())];
        while let Some((day, sum)) = open.pop() {
            for tie in shown {
                let next = if tie.from == day {
                    sum.plus(tie.count).map(|sum| (tie.to, sum))
                } else if tie.to == day {
                    sum.minus(tie.count).map(|sum| (tie.from, sum))
                } else {
                    None
                };
                if let Some((day, sum)) = next.filter(|(day, _)| !places.contains_key(day)) {
                    places.insert(day, (chain, sum));
                    open.push((day, sum));
                }
            }
        }
    }
    places
}

/// The ties that lead from one day to another.
fn chain<'a>(shown: &[&'a Tie], from: Day, to: Day) -> Vec<&'a Tie> {
    let mut came: HashMap<Day, (Day, &Tie)> = HashMap::new();
    let mut open = vec![from];
    while let Some(day) = open.pop() {
        for tie in shown {
            let next = if tie.from == day {
                tie.to
            } else if tie.to == day {
                tie.from
            } else {
                continue;
            };
            if next != from && !came.contains_key(&next) {
                came.insert(next, (day, tie));
                open.push(next);
            }
        }
    }
    let (mut day, mut chain) = (to, Vec::new());
    while let Some((before, tie)) = came.get(&day).filter(|_| day != from) {
        chain.push(*tie);
        day = *before;
    }
    chain
}
