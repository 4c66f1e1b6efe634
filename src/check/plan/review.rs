//! The yearly review of the plan: more than a year between what one body decided and what it decides next, or since anybody did.

use super::names::brief;
use crate::{
    check::{
        check_finding::{Check, CheckFinding, Group, Severity},
        look::Look,
        suites::Suite,
    },
    domain::{
        approval::{Approval, Outcome, Verb},
        board::{Board, BoardId, BoardKind},
        date::{Date, Day},
        id::Id as _,
        months,
        record::{Kind, Object as _},
        sort::{Key, sort},
    },
};

static YEAR: Check = Group::Plan.check(
    "review-after-a-year",
    Severity::Warning,
    "More than a year between the plan and its review",
    "Report on the plan once a year to each body that approves it, and say why if it was later",
);
static PAST: Check = Group::Plan.check(
    "plan-review-past",
    Severity::Warning,
    "The plan’s review is past",
    "Record the review, or set the date of the next one",
);

pub(in crate::check) const SUITE: Suite = Suite { subjects: &[Kind::Details], checks: &[&YEAR, &PAST], run: review };

fn review(look: &mut Look<'_>) {
    let (details, today) = (look.details(), look.today());
    let runs = details.ends.is_none_or(|ends| today <= ends.last());
    if let Some(next) = details.next_review.filter(|next| runs && next.last() < today) {
        look.find(&PAST, "The plan’s next review lies in the past", format!("Next review: {}", next.words()));
    }
    let mut seen: Vec<(BoardId, &Approval, Date)> = Vec::new();
    let all: Vec<&Approval> = look.all::<Approval>().filter(|step| step.verb != Verb::Consult).collect();
    for step in all {
        let day = match step.outcome {
            Outcome::Awaited => step.due,
            Outcome::Deferred => None,
            _ => step.date,
        };
        let board = step.board.and_then(|board| look.get::<Board>(board)).filter(|board| reviews(board.kind));
        if let (Some(day), Some(board)) = (day, board) {
            seen.push((board.id, step, day));
        }
    }
    sort(&mut seen, |(board, step, day)| Key::numbers([board.raw().bits(), day.last().ordinal(), step.id.raw().bits()]));
    for pair in seen.windows(2) {
        let [(board, before, from), (same, after, to)] = pair else { continue };
        if board == same && is_over_a_year(*from, to.first()) {
            let name = look.get::<Board>(*board).map(brief).unwrap_or_default();
            let says = format!("More than a year passes before {name} takes the plan up again");
            let working = format!(
                "“{}” {}, “{}” {}: more than 12 months",
                before.subject.trim(),
                from.words(),
                after.subject.trim(),
                to.words()
            );
            look.report(CheckFinding::new(&YEAR, after.record_id(), says, working).about([before.record_id()]));
        }
    }
    let last = seen.iter().map(|(_, step, day)| (day.last(), *day, *step)).max_by_key(|(last, _, step)| (*last, step.id));
    if let Some((_, day, step)) = last.filter(|(_, day, _)| runs && is_over_a_year(*day, today)) {
        let says = "No review of the plan is recorded for more than a year".to_owned();
        let working = format!("“{}” {}; nothing after it", step.subject.trim(), day.words());
        look.report(CheckFinding::new(&YEAR, look.subject(), says, working).about([step.record_id()]));
    }
}

/// The bodies that answer for the plan.
fn reviews(kind: BoardKind) -> bool {
    matches!(kind, BoardKind::Cabinet | BoardKind::Council | BoardKind::StrategyGroup)
}

/// Whichever day of a month or year is meant.
fn is_over_a_year(from: Date, to: Day) -> bool {
    months::plus(Date::Day(from.last()), 12).is_some_and(|year_on| year_on.last() < to)
}
