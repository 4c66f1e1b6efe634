//! Approval: full Council for a plan of the policy framework, some body at least for any, and steps that are late.

use super::names::brief;
use crate::{
    check::{
        check_finding::{Check, CheckFinding, Group, Severity},
        look::Look,
        suites::Suite,
    },
    domain::{
        approval::{Approval, Outcome, Verb},
        board::{Board, BoardKind},
        date::Date,
        details::PlanStatus,
        id::Id as _,
        months,
        record::{Kind, Object as _, RecordId},
        sort::{Key, sort},
        value::Choice as _,
    },
};

static COUNCIL: Check = Group::Plan.check(
    "council-approval-missing",
    Severity::Error,
    "Full Council has not approved the plan",
    "Take the plan to full Council, and record the date and minute of its approval",
);
static NONE: Check = Group::Plan.check(
    "approval-missing",
    Severity::Warning,
    "In force without an approval",
    "Record which body approved the plan, and when",
);
static LATE: Check = Group::Plan.check(
    "approval-late",
    Severity::Warning,
    "A decision is late",
    "Record what was decided, or when the matter comes back",
);
static AFTER_START: Check = Group::Plan.check(
    "approved-after-start",
    Severity::Advice,
    "Approved after it began",
    "Say in reports which part of the year the approved plan covers",
);

pub(in crate::check) const SUITE: Suite =
    Suite { subjects: &[Kind::Details, Kind::Approval], checks: &[&COUNCIL, &NONE, &LATE, &AFTER_START], run: approvals };

fn approvals(look: &mut Look<'_>) {
    match look.subject().kind {
        Kind::Details => of_plan(look),
        _ => late(look),
    }
}

fn late(look: &mut Look<'_>) {
    let today = look.today();
    let Some(step) = look.this::<Approval>().filter(|step| step.is_late(today)) else { return };
    let body = step.board.and_then(|board| look.get::<Board>(board)).map_or("A body".to_owned(), brief);
    let due = step.due.map(|due| format!("Due {}", due.words())).unwrap_or_default();
    look.find(&LATE, format!("{body} was to decide on “{}”, and no decision is recorded", step.subject.trim()), due);
}

/// A step with the body that takes it.
struct Step<'a> {
    approval: &'a Approval,
    board: &'a Board,
}

impl Step<'_> {
    fn approves(&self) -> bool {
        matches!(self.approval.verb, Verb::Approve | Verb::Adopt)
    }

    fn words(&self) -> String {
        let (body, outcome) = (brief(self.board), self.approval.outcome.label().to_lowercase());
        match (self.approval.outcome, self.approval.date) {
            (Outcome::Awaited, _) => format!("{body} {outcome}"),
            (_, Some(date)) => format!("{body} {outcome} {}", date.words()),
            (_, None) => format!("{body} {outcome} (no date)"),
        }
    }
}

fn of_plan(look: &mut Look<'_>) {
    let details = look.details();
    let mut steps = Vec::new();
    let mut approvals: Vec<&Approval> = look.all::<Approval>().collect();
    sort(&mut approvals, |approval| Key::numbers([approval.position.into(), approval.id.raw().bits()]));
    for approval in approvals {
        if let Some(board) = approval.board.and_then(|board| look.get::<Board>(board)) {
            steps.push(Step { approval, board });
        }
    }
    let is_council = |step: &&Step<'_>| step.board.kind == BoardKind::Council && step.approves();
    let agreed = |step: &&Step<'_>| step.approves() && step.approval.is_agreed();
    let council_named = is_full_council(&details.approved_by) && details.approved_on.is_some();
    if details.policy_framework && !council_named && !steps.iter().filter(is_council).any(|step| agreed(&step)) {
        let by_hand = || details.approved_on.map(|on| format!("{}: {}", details.approved_by, on.words())).unwrap_or_default();
        let working = if steps.is_empty() { by_hand() } else { told(&steps) };
        let about: Vec<RecordId> = steps.iter().filter(is_council).map(|step| step.approval.record_id()).collect();
        let says = "The plan belongs to the policy framework, and full Council has not approved it".to_owned();
        look.report(CheckFinding::new(&COUNCIL, look.subject(), says, working).about(about));
    } else if matches!(details.status, PlanStatus::Approved | PlanStatus::Live)
        && details.approved_on.is_none()
        && !steps.iter().any(|step| agreed(&step))
    {
        let says = format!("The plan is {}, and no approval is recorded", details.status.label().to_lowercase());
        look.find(&NONE, says, "");
    }
    after_start(look, details.starts, details.approved_on);
}

/// Which body approved what: `“Plan 2022-25”: Cabinet agreed October 2022, Full Council not yet decided`.
fn told(steps: &[Step<'_>]) -> String {
    let mut subjects: Vec<(&str, Vec<String>)> = Vec::new();
    for step in steps.iter().filter(|step| step.approves()) {
        let subject = step.approval.subject.trim();
        match subjects.iter_mut().find(|(known, _)| known.eq_ignore_ascii_case(subject)) {
            Some((_, words)) => words.push(step.words()),
            None => subjects.push((subject, vec![step.words()])),
        }
    }
    subjects.into_iter().map(|(subject, words)| format!("“{subject}”: {}", words.join(", "))).collect::<Vec<_>>().join("; ")
}

fn is_full_council(approved_by: &str) -> bool {
    approved_by.to_lowercase().contains("full council")
}

/// More than a month after, whatever the day in the month.
fn after_start(look: &mut Look<'_>, starts: Option<Date>, approved: Option<Date>) {
    let (Some(starts), Some(approved)) = (starts, approved) else { return };
    let late = months::between(starts.first(), approved.first());
    if late > 0 {
        let says = format!("The plan was approved {} after it began", months::words(late));
        let working = format!("Began {}, approved {}", starts.first().words(), approved.words());
        look.find(&AFTER_START, says, working);
    }
}
