//! What comes round every year: revising the plan, asking people, telling others.

use super::{
    Told,
    case::{Case, Outcome, Standing, counted, record},
};
use crate::domain::{
    approval::{Approval, Verb},
    date::{Date, Day},
    engagement::{Engagement, EngagementKind},
    notice::plan_refreshes,
};

/// The plan was revised before the last 1 April. The plan holds decisions only; a revision that nobody decided on is the officer’s
/// to tell.
pub(super) fn revised(case: &Case<'_>) -> Outcome {
    if case.body.details.span().is_none() {
        return Outcome::asked("the plan’s start and end dates are not given");
    }
    let days: Vec<Day> = plan_refreshes(case.body).into_iter().map(|(day, _)| day).collect();
    let Some(last) = days.iter().copied().filter(|day| *day < case.today).max() else {
        let next = days.iter().copied().min().map(|day| format!("; it is to be revised by {}", day.words())).unwrap_or_default();
        return Outcome::new(Standing::NotApplicable, format!("no 1 April has passed since the plan began{next}"));
    };
    let since = Day::clamped(last.year() - 1, 4, 1);
    let is_change = |row: &&Approval| {
        let is_first = row.subject.trim().eq_ignore_ascii_case(case.body.details.title.trim());
        !is_first && row.is_agreed() && matches!(row.verb, Verb::Approve | Verb::Adopt | Verb::Endorse)
    };
    let mut dates: Vec<(Date, &Approval)> = Vec::new();
    dates.extend(case.body.approvals.iter().filter(is_change).filter_map(|row| Some((row.date?, row))));
    dates.retain(|(date, _)| since <= date.last() && case.has_come(*date));
    let asked = format!("To be revised by {}", last.words());
    let in_time = dates.iter().filter(|(date, _)| date.last() <= last).max_by_key(|(date, _)| date.last());
    if let Some((date, row)) = in_time {
        let says = format!("“{}” was agreed {}", row.subject, date.words());
        return Outcome::new(Standing::Met, says).look(asked).about([record::<Approval>(row.id)]);
    }
    match dates.iter().min_by_key(|(date, _)| date.last()) {
        Some((date, row)) => Outcome::asked(format!("was the plan revised by {}?", last.words()))
            .look(asked)
            .look(format!(
                "The first change agreed since is “{}”, {}: late, unless the plan was revised before",
                row.subject,
                date.words()
            ))
            .about([record::<Approval>(row.id)]),
        None => Outcome::asked(format!("was the plan revised by {}?", last.words()))
            .look(asked)
            .look(format!("No change to the plan agreed since {} is among the approvals", since.words())),
    }
}

/// People were asked within so many months.
pub(super) fn engagement(case: &Case<'_>, months: i64) -> Outcome {
    let date = |row: &Engagement| row.ends.or(row.starts);
    let asked = case.body.engagement.iter().filter(|row| row.kind != EngagementKind::Publicity);
    let dated: Vec<(&Engagement, Date)> =
        asked.filter_map(|row| Some((row, date(row)?))).filter(|(_, date)| case.has_come(*date)).collect();
    let Some((latest, last)) = dated.iter().max_by_key(|(_, date)| date.last()) else {
        return Outcome::asked("no engagement with a date that has come is in the plan");
    };
    let recent: Vec<_> = dated.iter().filter(|(_, date)| case.is_within(*date, months)).collect();
    let groups = recent.iter().filter(|(row, _)| !row.groups.is_empty() || !row.audience.trim().is_empty()).count();
    let line = |row: &Engagement, date: Date| {
        let responses = row.responses.map(|number| format!(", {} responses", number.grouped())).unwrap_or_default();
        format!("{}, {}{responses}", row.title, date.words())
    };
    let outcome = if recent.is_empty() {
        Outcome::new(Standing::Partly, format!("the last was {}, more than {months} months ago", line(latest, *last)))
    } else {
        let says = format!("{} in the last {months} months", counted(recent.len(), "engagement", "engagements"));
        Outcome::new(Standing::Met, says).look(format!("{groups} of {} say who was reached", recent.len()))
    };
    let lines: Vec<String> = recent.iter().map(|(row, date)| line(row, *date)).collect();
    outcome.looks(lines).about(recent.iter().map(|(row, _)| record::<Engagement>(row.id)).collect::<Vec<_>>())
}

/// Others were told of the plan since it began.
pub(super) fn told(case: &Case<'_>, told: Told) -> Outcome {
    let details = &case.body.details;
    let (date, what, question) = match told {
        Told::Summary => (details.summary_published, "a summary was published", "has a summary been published, and when?"),
        Told::Copy => (
            details.sent_to_policing_body,
            "the policing body was sent a copy",
            "has the policing body been sent a copy, and when?",
        ),
    };
    let Some(date) = date else {
        return Outcome::asked(question).look("The plan’s particulars give no date");
    };
    let begun = [details.approved_on, details.starts].into_iter().flatten().map(Date::first).min();
    match begun.filter(|begun| date.last() < *begun) {
        Some(begun) => Outcome::new(Standing::Partly, format!("{what} {}, before this plan", date.words()))
            .look(format!("The plan was approved or began {}", begun.words())),
        None => Outcome::new(Standing::Met, format!("{what} {}", date.words())),
    }
}
