//! What a partnership plan holds: priorities from the assessment, who does what, money, measures, engagement.

use super::{
    assessments,
    case::{Case, Outcome, Standing, counted},
};
use crate::domain::{assessment::fit, id::Id, indicator::Indicator, objective::Objective};

/// So many of so many; enough when it is all of them, or when one is enough and there is one.
struct Count {
    what: String,
    enough: bool,
}

/// The five contents, each counted.
pub(super) fn contents(case: &Case<'_>) -> Outcome {
    let live: Vec<&Objective> = case.body.objectives.iter().filter(|objective| objective.status.is_live()).collect();
    if live.is_empty() || !case.has_begun() {
        return case.missing("the plan has no priorities and live objectives yet");
    }
    let counts = [priorities(case), leads(&live), resources(case, &live), measures(case, &live), engagement(case)];
    let met = counts.iter().filter(|count| count.enough).count();
    let standing = match met {
        0 => Standing::NotMet,
        5 => Standing::Met,
        _ => Standing::Partly,
    };
    let short: Vec<&str> = counts.iter().filter(|count| !count.enough).map(|count| count.what.as_str()).collect();
    let says =
        if short.is_empty() { "all five are there".to_owned() } else { format!("{met} of 5 are there; {}", short.join("; ")) };
    let line = |count: Count| format!("{}{}", if count.enough { "There: " } else { "Short: " }, count.what);
    Outcome::new(standing, says).looks(counts.into_iter().map(line))
}

fn priorities(case: &Case<'_>) -> Count {
    let all = case.priorities().len();
    let alone = assessments::latest(case).map_or(all, |(row, _)| fit(case.body, row.id, case.today).priorities_alone.len());
    let linked = all.saturating_sub(alone);
    Count {
        what: format!("{linked} of {} link to a finding of the assessment", counted(all, "priority", "priorities")),
        enough: linked == all,
    }
}

/// Ids in order, to look others up in: far quicker than a hash for the thousands that a large plan has.
fn sorted<I: Id>(ids: impl Iterator<Item = I>) -> Vec<I> {
    let mut ids: Vec<I> = ids.collect();
    ids.sort_unstable();
    ids
}

fn of_live(named: usize, all: usize, what: &str) -> String {
    format!("{named} of {} {what}", counted(all, "objective", "objectives"))
}

fn leads(live: &[&Objective]) -> Count {
    let named = live.iter().filter(|row| row.lead.is_some() || row.lead_organisation.is_some()).count();
    Count { what: of_live(named, live.len(), "name a lead"), enough: named == live.len() }
}

fn resources(case: &Case<'_>, live: &[&Objective]) -> Count {
    let paid = sorted(case.body.funding.iter().flat_map(|row| row.objectives.iter().copied()));
    let named = live.iter().filter(|row| paid.binary_search(&row.id).is_ok()).count();
    let sums = counted(case.body.funding.len(), "sum of money", "sums of money");
    let what = format!("{sums} in the plan, named by {named} of {}", counted(live.len(), "objective", "objectives"));
    Count { what, enough: !case.body.funding.is_empty() }
}

fn measures(case: &Case<'_>, live: &[&Objective]) -> Count {
    let holds = |row: &&crate::domain::indicator::Target| row.withdrawn.is_none_or(|date| case.today < date.first());
    let aimed = sorted(case.body.targets.iter().filter(holds).filter_map(|row| row.indicator));
    let is_used =
        |row: &&Indicator| aimed.binary_search(&row.id).is_ok() && row.retired_on.is_none_or(|date| case.today < date.first());
    let used: Vec<&Indicator> = case.body.indicators.iter().filter(is_used).collect();
    let objectives = sorted(used.iter().flat_map(|row| row.objectives.iter().copied()));
    let under = sorted(used.iter().flat_map(|row| row.priorities.iter().copied()));
    let is_measured = |row: &&&Objective| {
        objectives.binary_search(&row.id).is_ok() || row.priority.is_some_and(|id| under.binary_search(&id).is_ok())
    };
    let named = live.iter().filter(is_measured).count();
    Count { what: of_live(named, live.len(), "are measured by an indicator with a target"), enough: !used.is_empty() }
}

fn engagement(case: &Case<'_>) -> Count {
    let records = case.body.engagement.len();
    Count { what: format!("{} in the plan", counted(records, "engagement", "engagements")), enough: records > 0 }
}
