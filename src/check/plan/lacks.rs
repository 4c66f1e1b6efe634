//! What objectives, indicators and priorities lack.

use super::names::brief;
use crate::{
    check::{
        check_finding::{Check, Group, Severity},
        look::Look,
        suites::Suite,
    },
    domain::{
        board::Board,
        indicator::{Benchmark, Indicator, IndicatorClass, Measure, Polarity, Target},
        objective::Objective,
        priority::Priority,
        record::Kind,
        structure::stands_on,
    },
};

static NO_LEAD: Check = Group::Plan.check(
    "objective-without-lead",
    Severity::Warning,
    "Objective without a lead",
    "Name a lead officer or a lead organisation: what nobody leads, nobody answers for",
);
static NO_DATE: Check = Group::Plan.check(
    "objective-without-date",
    Severity::Warning,
    "Objective without a due date",
    "Give a due date; for work that goes on, the date by which it is looked at again",
);
static NO_MEASURE: Check = Group::Plan.check(
    "objective-without-measure",
    Severity::Advice,
    "Objective without a measure",
    "Link an indicator that shows whether it works",
);
static NO_BASELINE: Check = Group::Plan.check(
    "indicator-without-baseline",
    Severity::Advice,
    "Indicator without a baseline",
    "Say where it stood before the work began, and for which period",
);
static NO_TARGET: Check = Group::Plan.check(
    "indicator-without-target",
    Severity::Advice,
    "Indicator without a target",
    "Set a target, or mark it as contextual if the partnership does not answer for it",
);
static LEADERLESS: Check = Group::Plan.check(
    "priority-without-lead",
    Severity::Advice,
    "Priority without a lead",
    "Name the post that answers for the priority",
);
static UNSEEN: Check = Group::Plan.check(
    "priority-without-board",
    Severity::Advice,
    "Priority without a board",
    "Name the board or group that follows it",
);
static EMPTY: Check = Group::Plan.check(
    "priority-without-objective",
    Severity::Warning,
    "Priority without a live objective",
    "Add an objective, or end the priority",
);

pub(in crate::check) const OBJECTIVE: Suite =
    Suite { subjects: &[Kind::Objective], checks: &[&NO_LEAD, &NO_DATE, &NO_MEASURE], run: objective };
pub(in crate::check) const INDICATOR: Suite =
    Suite { subjects: &[Kind::Indicator], checks: &[&NO_BASELINE, &NO_TARGET], run: indicator };
pub(in crate::check) const PRIORITY: Suite =
    Suite { subjects: &[Kind::Priority], checks: &[&LEADERLESS, &UNSEEN, &EMPTY], run: priority };

fn objective(look: &mut Look<'_>) {
    let Some(objective) = look.this::<Objective>().filter(|objective| objective.status.is_live()) else { return };
    let (brief, today) = (objective.brief(), look.today());
    if objective.lead.is_none() && objective.lead_organisation.is_none() {
        look.find(&NO_LEAD, format!("{brief} has no lead officer or organisation"), "");
    }
    if objective.due.is_none() {
        look.find(&NO_DATE, format!("{brief} has no due date"), "");
    }
    let indicators = look.of_this::<Indicator>();
    let is_read = |indicator: &&Indicator| indicator.retired_on.is_none_or(|retired| today <= retired.last());
    if !indicators.iter().any(is_read) {
        let retired = match indicators.as_slice() {
            [] => String::new(),
            [one] => format!("“{}” is retired", one.name),
            several => format!("All {} of its indicators are retired", several.len()),
        };
        look.find(&NO_MEASURE, format!("No indicator measures {brief}"), retired);
    }
}

/// Directions and ratings in words start from nothing and aim at no number.
fn is_number(measure: Measure) -> bool {
    !matches!(measure, Measure::Direction | Measure::Rating)
}

fn indicator(look: &mut Look<'_>) {
    let today = look.today();
    let in_use = |indicator: &&Indicator| indicator.retired_on.is_none_or(|retired| today <= retired.last());
    let Some(indicator) = look.this::<Indicator>().filter(in_use).filter(|indicator| is_number(indicator.measure)) else { return };
    if indicator.class != IndicatorClass::Performance {
        return;
    }
    let name = if indicator.code.is_empty() { &indicator.name } else { &indicator.code };
    if indicator.baseline.is_none() {
        look.find(&NO_BASELINE, format!("“{name}” has no baseline"), "");
    }
    let targets = look.of_this::<Target>();
    if targets.iter().any(|target| target.withdrawn.is_none()) {
        return;
    }
    // A figure that should lie within a band is held against the benchmark's, where there is one.
    let banded = indicator.polarity == Polarity::Band && look.of_this::<Benchmark>().iter().any(|band| band.high.is_some());
    if !banded {
        let withdrawn = if targets.is_empty() { "" } else { "Its targets were withdrawn" };
        look.find(&NO_TARGET, format!("“{name}” has no target"), withdrawn);
    }
}

fn priority(look: &mut Look<'_>) {
    let today = look.today();
    let in_force = |priority: &&Priority| stands_on(priority.effective_from, priority.effective_to, today);
    let Some(priority) = look.this::<Priority>().filter(in_force) else { return };
    let name = format!("“{}”", priority.heading());
    if priority.lead.is_none() {
        let board = priority.board.and_then(|board| look.get::<Board>(board)).map(brief);
        let overseen = board.map(|board| format!("{board} follows it")).unwrap_or_default();
        look.find(&LEADERLESS, format!("{name} has no lead officer"), overseen);
    }
    if priority.board.is_none() {
        look.find(&UNSEEN, format!("No board follows {name}"), "");
    }
    let objectives = look.of_this::<Objective>();
    if !objectives.iter().any(|objective| objective.status.is_live()) {
        let ended = match objectives.len() {
            0 => String::new(),
            1 => "The one it had has ended".to_owned(),
            several => format!("All {several} it had have ended"),
        };
        look.find(&EMPTY, format!("{name} has no live objective"), ended);
    }
}
