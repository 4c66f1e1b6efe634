//! Every kind of report of both example plans, each with what it has to be asked for.

use safer_plan::{
    domain::{
        field::Record as _,
        id::{Id as _, RawId},
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
    },
};

/// The document of every kind of both examples, by a name: `board_pack_2022`; and figures with as many readings as a plan in use has.
pub fn all_kinds() -> Vec<(String, Document)> {
    let mut followed = generated(36, 5).plan;
    followed.example = "2026-11-22".parse().ok();
    let examples = [(Example::Plan2022, "2022"), (Example::Plan2017, "2017")].map(|(of, name)| (super::example(of).plan, name));
    let asked_of = |plan: &Plan, name: &str, kind| (format!("{}_{name}", ReportKind::key(kind)), made(plan, &asked(plan, kind)));
    let of_examples = examples.iter().flat_map(|(plan, name)| ReportKind::ALL.iter().map(|kind| asked_of(plan, name, *kind)));
    of_examples.chain([asked_of(&followed, "followed", ReportKind::Figures)]).collect()
}

/// The report of a kind that the plan has, or one with what that kind is about.
fn asked(plan: &Plan, kind: ReportKind) -> Report {
    if let Some(report) = plan.body.reports.iter().find(|report| report.kind == kind) {
        return report.clone();
    }
    let mut report = Report::blank(ReportId::of(RawId::ONLY));
    report.kind = kind;
    if matches!(kind, ReportKind::Cabinet | ReportKind::Scrutiny) {
        "Review of the plan".clone_into(&mut report.title);
    }
    let police = plan.body.organisations.iter().find(|row| row.name.contains("Metropolitan Police"));
    report.organisation = police.map(|row| row.id).filter(|_| kind == ReportKind::Partner);
    let busiest =
        plan.body.boards.iter().max_by_key(|board| plan.body.meetings.iter().filter(|row| row.board == Some(board.id)).count());
    report.board = busiest.map(|row| row.id).filter(|_| kind == ReportKind::BoardPack);
    report
}

fn made(plan: &Plan, report: &Report) -> Document {
    let today = plan.example.expect("an example is shown as at a day");
    let make = maker(report.kind);
    let made = match audience(report.kind) {
        Audience::Public => make(&View::public(&PublicPlan::of(plan), today), report),
        Audience::Partnership => make(&View::partnership(plan, today), report),
    };
    made.document
}
