//! A report of every kind for both examples and for a made-up plan with years of readings, and what stands exempt beside them.

use super::{example, raw};
use safer_plan::{
    domain::{
        date::Date,
        field::Record as _,
        id::{Id as _, RawId},
        meeting::{Action, ActionId},
        plan::Plan,
        report::{Report, ReportId},
        report_template::ReportKind,
        value::Choice as _,
    },
    examples::{Example, generated},
    report::{
        PublicPlan, View,
        document::{Audience, Document},
        kinds::{audience, maker},
        public::appendix,
    },
};

/// The documents, by the kind of report and the plan.
pub fn all_reports() -> Vec<(String, Document)> {
    let examples = [(Example::Plan2022, "2022"), (Example::Plan2017, "2017")].map(|(of, name)| (example(of).plan, name));
    let others = [(generated(48, 7).plan, "made-up")];
    examples.into_iter().chain(others).flat_map(|(plan, name)| reports_of(plan, name)).collect()
}

fn reports_of(mut plan: Plan, name: &str) -> Vec<(String, Document)> {
    for place in 1..=12 {
        plan.body.actions.put(action(&plan, place));
    }
    let (public, today) = (PublicPlan::of(&plan), plan.example.unwrap_or("2026-11-22".parse().expect("a day")));
    let partnership = View::partnership(&plan, today);
    let board = plan.body.boards.iter().find(|row| row.name.ends_with("Community Safety Partnership")).map(|row| row.id);
    let kinds = ReportKind::OPTIONS.iter().filter_map(|option| ReportKind::from_key(option.key));
    let mut found: Vec<(String, Document)> = kinds
        .map(|kind| {
            let kept = plan.body.reports.iter().find(|report| report.kind == kind);
            let report = kept.cloned().unwrap_or_else(|| {
                let mut report = Report::blank(ReportId::of(RawId::ONLY));
                (report.kind, report.board) = (kind, (kind == ReportKind::BoardPack).then_some(board).flatten());
                report.organisation = plan.body.organisations.iter().find(|row| row.name.contains("Police")).map(|row| row.id);
                report
            });
            let view = if audience(kind) == Audience::Public { View::public(&public, today) } else { partnership };
            (format!("{}-{name}", kind.key().replace('_', "-")), maker(kind)(&view, &view.report(&report)).document)
        })
        .collect();
    found.extend(appendix(&partnership, None).map(|made| (format!("exempt-{name}"), made.document)));
    found
}

/// One of the actions that the boards asked for; the examples have none.
fn action(plan: &Plan, place: u8) -> Action {
    let mut action = Action::blank(ActionId::of(raw(&format!("asked{place}"))));
    action.title = format!("Bring what {place} of the partners have done about the hotspots to the next meeting");
    action.meeting = plan.body.meetings.iter().nth(usize::from(place) % plan.body.meetings.len().max(1)).map(|meeting| meeting.id);
    action.lead = plan.body.posts.iter().nth(usize::from(place)).map(|post| post.id);
    action.due = Date::read(&format!("2023-{place:02}-20")).ok();
    action
}
