//! The reports that are on their way, and the yearly one that is due.

use crate::{
    domain::{
        date::{Date, Day},
        id::Id as _,
        plan::Plan,
        record::{Kind, RecordId},
        report::{Report, ReportField, ReportStatus},
        report_template::ReportKind,
        sort::{Key, sort},
        value::{Choice as _, Value},
    },
    edit::suggested_report,
    ui::{
        pages::make_query,
        route::{Place, Route},
        session::Session,
        widgets::live,
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// The most reports that are told; the page of reports has all.
const MOST: usize = 3;

/// What there is to say of reports.
#[derive(Clone, Debug, Default, PartialEq)]
struct Told {
    /// The year that is over and has no report to Cabinet.
    due: Option<Date>,
    /// Reports for meetings that are still to come: which, what it is called, and how it stands.
    coming: Vec<(RecordId, String, String)>,
}

fn told(plan: &Plan, today: Day) -> Told {
    let mut reports: Vec<(Day, Arc<Report>)> = plan
        .body
        .reports
        .iter_shared()
        .filter(|report| !matches!(report.status, ReportStatus::Considered | ReportStatus::Withdrawn))
        .filter_map(|report| Some((report.date.filter(|date| date.last() >= today)?.last(), report)))
        .collect();
    sort(&mut reports, |(day, report)| Key::name(&report.title).after(day.ordinal()));
    let line = |(_, report): (Day, Arc<Report>)| {
        let board = report.board.and_then(|id| plan.body.boards.get(id)).map(|board| format!(" for {}", board.name));
        let on = report.date.map(|date| format!(" on {}", date.words())).unwrap_or_default();
        let state = report.status.label().to_lowercase();
        let words = format!("{}{on}: {state}", board.unwrap_or_default());
        (RecordId { kind: Kind::Report, id: report.id.raw() }, report.title.clone(), words)
    };
    Told { due: due(plan, today), coming: reports.into_iter().take(MOST).map(line).collect() }
}

/// The last year that is over, if the plan was there then, has progress to tell of, and no report to Cabinet tells of it.
fn due(plan: &Plan, today: Day) -> Option<Date> {
    let said = suggested_report(plan, ReportKind::Cabinet, today);
    let period = said.into_iter().find_map(|(field, value)| match value {
        Value::Date(period) if field == ReportField::Period => period,
        _ => None,
    })?;
    let tells = |report: &Report| report.kind == ReportKind::Cabinet && report.period == Some(period);
    (!plan.body.updates.is_empty() && !plan.body.reports.iter().any(tells)).then_some(period)
}

/// A line for each.
#[component]
pub(super) fn ReportLines() -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let today = session.today();
    let found = session.select(move |plan| told(plan, today));
    let line = move |(record, title, words): (RecordId, String, String)| {
        let href = place.href(Route::Record(record));
        view! { <p class="govuk-body sp-gathering">"Report"{words}". "<a class="govuk-link" href=href>{title}</a></p> }
    };
    live(move || {
        // An earlier edition is looked at as it was: nothing is due in it.
        let Told { due, coming } = if session.shown().get().is_none() { found.get() } else { Told::default() };
        let due = due.map(|period| {
            let href = place.link_with(Route::Reports, &make_query(ReportKind::Cabinet, &[]));
            view! {
                <p class="govuk-body sp-gathering">
                    {period.words()}" is over and has no report to Cabinet. "<a class="govuk-link" href=href>"Make the annual review"</a>
                </p>
            }
        });
        view! { {coming.into_iter().map(line).collect_view()}{due} }
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{domain::field::Record as _, domain::report::ReportId, examples::Example};

    #[test]
    fn what_is_on_its_way_is_told_and_a_year_without_its_report_is_due() {
        let mut plan = Example::Plan2022.open().unwrap().plan;
        let (day, later): (Day, Day) = ("2023-11-08".parse().unwrap(), "2024-11-08".parse().unwrap());
        let found = told(&plan, day);
        assert_eq!(found.due, None);
        let lines: Vec<(&str, &str)> = found.coming.iter().map(|(_, title, words)| (title.as_str(), words.as_str())).collect();
        assert_eq!(
            lines,
            [("Annual review of the Community Safety Plan 2022-25", " for Havering Cabinet on 8 November 2023: draft")]
        );
        let found = told(&plan, later);
        assert_eq!(found, Told { due: "2023/24".parse().ok(), coming: Vec::new() });
        let ids: Vec<ReportId> = plan.body.reports.iter().map(|report| report.id).collect();
        for id in ids {
            let mut report = Report::blank(id);
            report.status = ReportStatus::Considered;
            report.date = "2023-11-08".parse().ok();
            plan.body.reports.put(report);
        }
        let found = told(&plan, day);
        assert_eq!(found, Told { due: "2022/23".parse().ok(), coming: Vec::new() });
    }
}
