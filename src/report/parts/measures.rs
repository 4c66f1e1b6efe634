//! How success is measured: indicators with what they stood at and what they are to reach.

use super::Explained;
use crate::domain::{
    date::{Date, Day},
    figures::{Series, baseline_words, target_words},
    indicator::Target,
    objective::ObjectiveId,
    priority::PriorityId,
    record::Kind,
    sort::{Key, sort},
};

/// The indicators of an objective, a line each: `Repeat cases: from 28% in 2021/22, to 24% to 40% in 2023/24`.
pub fn measures_of_objective(series: &[Series], objective: ObjectiveId, day: Day, explained: &Explained) -> Vec<String> {
    still_read(series, day)
        .filter(|series| series.indicator.objectives.contains(&objective))
        .map(|series| line(series, day, explained))
        .collect()
}

/// The same of those that measure a priority and no objective.
pub fn measures_of_priority(series: &[Series], priority: PriorityId, day: Day, explained: &Explained) -> Vec<String> {
    let alone = |series: &&Series| series.indicator.objectives.is_empty() && series.indicator.priorities.contains(&priority);
    still_read(series, day).filter(alone).map(|series| line(series, day, explained)).collect()
}

fn still_read(series: &[Series], day: Day) -> impl Iterator<Item = &Series> {
    series.iter().filter(move |series| series.indicator.retired_on.is_none_or(|on| day < on.first()))
}

fn line(series: &Series, day: Day, explained: &Explained) -> String {
    let indicator = &*series.indicator;
    let baseline = baseline_words(indicator).map(|words| format!("baseline {words}"));
    let target = target_on(series, day).map(|target| {
        let period = target.period.map(|period| format!(" in {}", period.words())).unwrap_or_default();
        format!("target {}{period}", target_words(indicator, target))
    });
    let held: Vec<String> = baseline.into_iter().chain(target).collect();
    let marks = explained.marks(Kind::Indicator, indicator.id);
    if held.is_empty() { indicator.name.clone() + &marks } else { format!("{}: {}{marks}", indicator.name, held.join("; ")) }
}

/// The target that holds on a day: the one whose period ends next, or else the last there was.
fn target_on(series: &Series, day: Day) -> Option<&Target> {
    let holds = |target: &&Target| target.value.is_some() && target.withdrawn.is_none_or(|date: Date| day < date.first());
    let mut held: Vec<&Target> = series.targets.iter().map(|target| &**target).filter(holds).collect();
    sort(&mut held, |target| Key::numbers([target.period.map_or(0, |period| period.last().ordinal())]));
    let next = held.iter().find(|target| target.period.is_some_and(|period| period.last() >= day));
    next.or(held.last()).copied()
}
