//! Other dates that have passed: actions, reviews of risks and of terms of reference, strategies that were to be out.

use super::names::brief;
use crate::{
    check::{
        check_finding::{Check, CheckFinding, Group, Severity},
        look::Look,
        suites::Suite,
    },
    domain::{
        board::Board,
        meeting::{Action, ActionStatus},
        record::Kind,
        risk::{Risk, RiskStatus},
        strategy::Strategy,
        structure::stands_on,
    },
};

static ACTION: Check = Group::Plan.check(
    "action-overdue",
    Severity::Warning,
    "An action of a meeting is overdue",
    "Close the action and say what came of it, or give it a new date",
);
static RISK: Check = Group::Plan.check(
    "risk-review-past",
    Severity::Warning,
    "A risk’s review is past",
    "Look at the risk again, and set its next review",
);
static TERMS: Check = Group::Plan.check(
    "terms-review-past",
    Severity::Advice,
    "Terms of reference are due for review",
    "Review them, and set the date of the next review",
);
static STRATEGY: Check = Group::Plan.check(
    "strategy-late",
    Severity::Warning,
    "A strategy that was to be published",
    "Enter when it was published, or the new date",
);

pub(in crate::check) const SUITE: Suite = Suite {
    subjects: &[Kind::Action, Kind::Risk, Kind::Board, Kind::Strategy],
    checks: &[&ACTION, &RISK, &TERMS, &STRATEGY],
    run: dates,
};

fn dates(look: &mut Look<'_>) {
    let today = look.today();
    let found = match look.subject().kind {
        Kind::Action => look.this::<Action>().filter(|row| row.status == ActionStatus::Open).and_then(|row| {
            let due = row.due.filter(|due| due.last() < today)?;
            Some((&ACTION, format!("“{}” is overdue", row.title), format!("Due {}", due.words())))
        }),
        Kind::Risk => look.this::<Risk>().filter(|row| row.status == RiskStatus::Open).and_then(|row| {
            let review = row.review.filter(|review| review.last() < today)?;
            Some((&RISK, format!("“{}” was to be reviewed", row.title), format!("Next review: {}", review.words())))
        }),
        Kind::Board => look.this::<Board>().filter(|row| stands_on(row.effective_from, row.effective_to, today)).and_then(|row| {
            let next = row.terms_next.filter(|next| next.last() < today)?;
            let says = format!("The terms of reference of {} were to be reviewed", brief(row));
            Some((&TERMS, says, format!("Next review: {}", next.words())))
        }),
        _ => look.this::<Strategy>().filter(|row| row.published.is_none()).and_then(|row| {
            let due = row.due.filter(|due| due.last() < today)?;
            Some((&STRATEGY, format!("“{}” was to be published", row.title), format!("Due {}", due.words())))
        }),
    };
    if let Some((check, says, working)) = found {
        look.report(CheckFinding::new(check, look.subject(), says, working));
    }
}
