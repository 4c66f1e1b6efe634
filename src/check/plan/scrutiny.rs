//! Scrutiny once a year, and what it recommended.

use crate::{
    check::{
        check_finding::{Check, CheckFinding, Group, Severity},
        look::Look,
        suites::Suite,
    },
    domain::{
        date::Date,
        months,
        record::{Kind, Object as _},
        scrutiny::{Recommendation, Scrutiny},
    },
};

static YEAR: Check = Group::Plan.check(
    "scrutiny-over-a-year-ago",
    Severity::Warning,
    "Not scrutinised for a year",
    "Ask the scrutiny committee for a session: it has to meet as crime and disorder committee at least once in twelve months",
);
static LATE: Check = Group::Plan.check(
    "recommendation-late",
    Severity::Warning,
    "A recommendation without a response",
    "Respond to the committee, and record the response",
);

pub(in crate::check) const SUITE: Suite =
    Suite { subjects: &[Kind::Details, Kind::Recommendation], checks: &[&YEAR, &LATE], run: scrutiny };

fn scrutiny(look: &mut Look<'_>) {
    match look.subject().kind {
        Kind::Details => sessions(look),
        _ => response(look),
    }
}

fn sessions(look: &mut Look<'_>) {
    let (details, today) = (look.details(), look.today());
    let year_after = |date: Date| months::plus(Date::Day(date.last()), 12).map(Date::last);
    if details.ends.is_some_and(|ends| ends.last() < today) {
        return;
    }
    let sessions: Vec<&Scrutiny> = look.all::<Scrutiny>().collect();
    let held = sessions.iter().filter_map(|session| Some((session.date.filter(|date| date.first() <= today)?, *session)));
    match held.max_by_key(|(date, session)| (date.last(), session.id)) {
        Some((date, session)) if year_after(date).is_some_and(|due| due < today) => {
            let working = format!("Last session: {}, “{}”", date.words(), session.title);
            let says = "No scrutiny committee has looked at the plan for more than twelve months".to_owned();
            look.report(CheckFinding::new(&YEAR, look.subject(), says, working).about([session.record_id()]));
        }
        Some(_) => {}
        // In the first twelve months there may be none yet.
        None => {
            let first_due = details.starts.and_then(|starts| months::plus(Date::Day(starts.first()), 12));
            if let (Some(starts), true) = (details.starts, first_due.is_some_and(|due| due.last() <= today)) {
                let without_date = if sessions.is_empty() { "no session is listed" } else { "no session has a date" };
                let working = format!("The plan began {}; {without_date}", starts.first().words());
                look.find(&YEAR, "No scrutiny session on the plan is recorded", working);
            }
        }
    }
}

fn response(look: &mut Look<'_>) {
    let today = look.today();
    let Some(late) = look.this::<Recommendation>().filter(|row| row.is_late(today)) else { return };
    let due = late.due.map(|due| format!("Response due {}", due.words())).unwrap_or_default();
    look.find(&LATE, format!("No response to “{}”", late.title), due);
}
