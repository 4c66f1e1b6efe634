//! Objectives and milestones that are late, silent, done and kept, dropped without a word, or said to go on from nothing.

use crate::{
    check::{
        check_finding::{Check, CheckFinding, Group, Severity},
        look::Look,
        suites::Suite,
    },
    domain::{
        brag::Brag,
        date::{Date, Day},
        id::Id as _,
        milestone::Milestone,
        months,
        objective::{Objective, Status},
        overview::{QUARTER_DAYS, said_on},
        period::FinancialYear,
        quarter::{ExceptionWhy, exception, is_told},
        record::{Kind, Object as _},
        sort::{Key, sort},
        update::{Update, UpdateState},
    },
};

static OVERDUE: Check = Group::Plan.check(
    "objective-overdue",
    Severity::Error,
    "Objective past its due date",
    "Report it complete, or agree a new date and say why",
);
static LATE_STEP: Check = Group::Plan.check(
    "milestone-overdue",
    Severity::Warning,
    "Milestone past its date",
    "Enter when it was reached, or give it a new date",
);
static SILENT: Check =
    Group::Plan.check("objective-silent", Severity::Warning, "Nothing heard for a quarter", "Ask the lead for a progress update");
static KEPT: Check = Group::Plan.check(
    "complete-yet-kept",
    Severity::Warning,
    "Reported complete, yet kept",
    "End it as completed, or say how the work that is left stands",
);
static DROPPED: Check = Group::Plan.check(
    "ended-without-reason",
    Severity::Warning,
    "Ended without a reason",
    "Give the reason for ending, in the list or in words",
);
static CONTINUED: Check = Group::Plan.check(
    "continued-from-nothing",
    Severity::Advice,
    "Said to continue, and never heard of before",
    "Name its predecessor, report what was done so far, or word it as new work",
);

static EXCEPTION: Check = Group::Plan.check(
    "exception-without-action",
    Severity::Warning,
    "Off track, without what will be done about it",
    "Enter the corrective action and the forecast date on the page of the period",
);

pub(in crate::check) const OBJECTIVE: Suite =
    Suite { subjects: &[Kind::Objective], checks: &[&OVERDUE, &SILENT, &KEPT, &DROPPED, &CONTINUED, &EXCEPTION], run: objective };
pub(in crate::check) const MILESTONE: Suite = Suite { subjects: &[Kind::Milestone], checks: &[&LATE_STEP], run: milestone };

/// How the titles of objectives begin that go on with something.
const CONTINUES: [&str; 10] = [
    "continue ",
    "continued ",
    "continuing ",
    "the continued ",
    "keep ",
    "carry on ",
    "maintain ",
    "sustain ",
    "further develop",
    "ongoing ",
];

fn objective(look: &mut Look<'_>) {
    let Some(objective) = look.this::<Objective>() else { return };
    if !objective.status.is_live() {
        return dropped(look, objective);
    }
    if let Some(due) = objective.due.filter(|_| objective.is_overdue(look.today())) {
        look.find(&OVERDUE, format!("{} is overdue", objective.brief()), format!("Due {}", due.words()));
    }
    // A draft did not come back: nothing was heard by it.
    let mut updates = look.of_this::<Update>();
    updates.retain(|update| update.is_returned());
    sort(&mut updates, |update| {
        let period = update.period.map(Date::last);
        Key::numbers([said_on(update).map_or(0, Day::ordinal), period.map_or(0, Day::ordinal), update.id.raw().bits()])
    });
    silent(look, objective, &updates);
    kept(look, objective, &updates);
    without_action(look, objective, &updates);
    if updates.is_empty() {
        continued(look, objective);
    }
}

fn dropped(look: &mut Look<'_>, objective: &Objective) {
    let is_told = objective.closing_reason.0.is_some() || !objective.closing_note.trim().is_empty();
    if objective.status != Status::Completed && !is_told {
        let ended = match objective.status {
            Status::Transferred => "was transferred",
            Status::Merged => "was merged",
            Status::Split => "was split",
            _ => "was retired",
        };
        look.find(&DROPPED, format!("{} {ended}, and no reason is given", objective.brief()), objective.title.clone());
    }
}

/// What the overview counts as silent, but for work that began within the quarter.
fn silent(look: &mut Look<'_>, objective: &Objective, updates: &[&Update]) {
    let today = look.today();
    let long_ago = |day: Day| today.days_since(day) > QUARTER_DAYS;
    let last = updates.iter().rev().find_map(|update| Some((said_on(update)?, update.date.or(update.period)?)));
    let brief = objective.brief();
    match last {
        Some((day, date)) if long_ago(day) => {
            let working = format!("Last update: {}; none in the {QUARTER_DAYS} days after it", date.words());
            look.find(&SILENT, format!("Nothing heard of {brief} for a quarter"), working);
        }
        None => {
            let began = objective.starts.or_else(|| look.details().starts).map(Date::first);
            if began.is_none_or(long_ago) {
                look.find(&SILENT, format!("No progress of {brief} was ever reported"), "");
            }
        }
        Some(_) => {}
    }
}

/// Red, or amber twice running, in what was returned last, with nothing said of what brings it back or by when. An objective that is
/// said to be on track or done by now is past that.
fn without_action(look: &mut Look<'_>, objective: &Objective, updates: &[&Update]) {
    if matches!(objective.brag, Brag::Blue | Brag::Green) {
        return;
    }
    let mut told: Vec<&Update> =
        updates.iter().copied().filter(|update| update.state != UpdateState::Draft && is_told(update)).collect();
    sort(&mut told, |update| {
        let period = update.period.map(Date::last);
        Key::numbers([period.map_or(0, Day::ordinal), said_on(update).map_or(0, Day::ordinal), update.id.raw().bits()])
    });
    let Some((last, period)) = told.last().and_then(|update| Some((*update, update.period?))) else { return };
    let before = told.iter().rev().find(|update| update.period.is_some_and(|of| of.last() < period.first())).copied();
    let Some(found) = exception(last, before) else { return };
    let Some(lacks) = found.lacks_words() else { return };
    let stands = match found.why {
        ExceptionWhy::Red => "was red",
        ExceptionWhy::AmberTwice => "was amber for the second time",
    };
    let says = format!("{} {stands} in {}, without {lacks}", objective.brief(), period.words());
    look.find(&EXCEPTION, says, objective.title.clone());
}

/// Complete in a year that is over, and live in this one.
fn kept(look: &mut Look<'_>, objective: &Objective, updates: &[&Update]) {
    let Some(period) = updates.last().filter(|update| update.brag == Brag::Blue).and_then(|update| update.period) else { return };
    let this_year = FinancialYear::containing(look.today());
    if objective.brag == Brag::Blue && period.last() < this_year.first() {
        let says = format!("{} was reported complete for {}, yet it is still live", objective.brief(), period.words());
        let working = format!("Complete by {}, and live in a later year", period.last().words());
        look.find(&KEPT, says, working);
    }
}

/// An objective that goes on has been reported on, stands in an earlier plan, or began before this one. In a plan's first year
/// there may be no report yet.
fn continued(look: &mut Look<'_>, objective: &Objective) {
    let title = objective.title.to_lowercase();
    if !objective.origins.is_empty() || !CONTINUES.iter().any(|words| title.starts_with(words)) {
        return;
    }
    let Some(begins) = look.details().starts else { return };
    let in_first_year = months::plus(Date::Day(begins.first()), 12).is_none_or(|after| look.today() < after.first());
    let began_before = objective.starts.is_some_and(|starts| starts.first() < begins.first());
    if !in_first_year && !began_before {
        let says = format!("{} is said to go on, but nothing before it is known", objective.brief());
        look.find(&CONTINUED, says, format!("“{}”: no predecessor, no update, no earlier start", objective.title));
    }
}

fn milestone(look: &mut Look<'_>) {
    let today = look.today();
    let Some(milestone) = look.this::<Milestone>().filter(|milestone| milestone.is_overdue(today)) else { return };
    let (Some(due), Some(objective)) = (milestone.due, milestone.objective.and_then(|id| look.get::<Objective>(id))) else {
        return;
    };
    if objective.status.is_live() {
        let says = format!("A milestone of {} is late: {}", objective.brief(), milestone.title);
        let finding = CheckFinding::new(&LATE_STEP, milestone.record_id(), says, format!("Due {}", due.words()));
        look.report(finding.about([objective.record_id()]));
    }
}
