//! Scrutiny: a committee, a session in twelve months, responses in time.

use super::case::{Case, Outcome, Standing, counted, listed, record};
use crate::domain::{
    board::{Board, BoardKind},
    date::{Date, Day},
    notice::next_scrutiny,
    scrutiny::{Recommendation, ResponseStatus, Scrutiny},
    structure::stands_on,
};

/// There is a scrutiny committee.
pub(super) fn committee(case: &Case<'_>) -> Outcome {
    let is_one = |row: &&Board| row.kind == BoardKind::Scrutiny && stands_on(row.effective_from, row.effective_to, case.today);
    let boards: Vec<_> = case.body.boards.iter().filter(is_one).collect();
    if boards.is_empty() {
        return case.missing("no board of the plan is a scrutiny committee");
    }
    let names: Vec<&str> = boards.iter().map(|board| board.name.as_str()).collect();
    Outcome::new(Standing::Met, listed(&names)).about(boards.iter().map(|board| record::<Board>(board.id)))
}

/// It looked at the partnership within twelve months.
pub(super) fn within_a_year(case: &Case<'_>) -> Outcome {
    let sessions: Vec<&Scrutiny> = case.body.scrutiny.iter().collect();
    let about = sessions.iter().map(|row| record::<Scrutiny>(row.id)).collect::<Vec<_>>();
    let counts = format!(
        "Sessions in the plan: {}; with a date: {}",
        sessions.len(),
        sessions.iter().filter(|row| row.date.is_some()).count()
    );
    let Some((due, working)) = next_scrutiny(case.body, case.today) else {
        return Outcome::asked("no scrutiny session with a date that has come is in the plan").look(counts).about(about);
    };
    let outcome = if due.last() < case.today {
        Outcome::new(Standing::NotMet, format!("scrutiny was due again by {}", due.words()))
    } else {
        Outcome::new(Standing::Met, format!("due again by {}", due.words()))
    };
    outcome.look(working.trim_end_matches('.')).look(counts).about(about)
}

/// By when a response is due: the date given, else so many days after the session.
fn due(case: &Case<'_>, row: &Recommendation, days: i64) -> Option<Day> {
    let session = || row.scrutiny.and_then(|id| case.body.scrutiny.get(id)).and_then(|session| session.date);
    row.due.map(Date::last).or_else(|| session().map(|date| date.last().plus_days(days)))
}

/// Recommendations were answered within so many days.
pub(super) fn responses(case: &Case<'_>, days: i64) -> Outcome {
    let all: Vec<&Recommendation> = case.body.recommendations.iter().collect();
    if all.is_empty() {
        return Outcome::new(Standing::NotApplicable, "scrutiny has made no recommendation that is in the plan");
    }
    let awaited = |row: &Recommendation| row.status == ResponseStatus::Awaited;
    let was_late = |row: &&&Recommendation| {
        let answered = if awaited(row) { Some(case.today) } else { row.responded.map(Date::first) };
        matches!((due(case, row, days), answered), (Some(due), Some(day)) if due < day)
    };
    let late: Vec<_> = all.iter().filter(was_late).collect();
    let waiting = late.iter().filter(|row| awaited(row)).count();
    let total = counted(all.len(), "recommendation", "recommendations");
    let outcome = if late.is_empty() {
        Outcome::new(Standing::Met, format!("{total}, none answered late"))
    } else {
        let standing = if late.len() == all.len() { Standing::NotMet } else { Standing::Partly };
        Outcome::new(standing, format!("{} of {total} late, {waiting} of them still without a response", late.len()))
    };
    let line = |row: &&&Recommendation| {
        Some(format!("{}: response due {}", row.title.trim_end_matches('.'), due(case, row, days)?.words()))
    };
    let lines: Vec<String> = late.iter().filter_map(line).collect();
    outcome.looks(lines).about(late.iter().map(|row| record::<Recommendation>(row.id)).collect::<Vec<_>>())
}
