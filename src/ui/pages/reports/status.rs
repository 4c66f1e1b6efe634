//! How far a report has come, and the step that follows.

use super::desk::Desk;
use crate::{
    domain::{
        report::{Report, ReportField, ReportStatus},
        value::{Choice as _, Value},
    },
    edit::Edit,
    report::about::about,
    ui::{
        session::memo,
        widgets::{live, words},
    },
};
use leptos::prelude::*;

/// The status that follows, with what one does to reach it. A report is not sent before it was saved as a file.
fn next(report: &Report) -> Option<(ReportStatus, &'static str)> {
    if !about(report.kind).has_template {
        return None;
    }
    match report.status {
        ReportStatus::Draft if report.made.is_some() => Some((ReportStatus::Sent, "Mark as sent to Democratic Services")),
        ReportStatus::Sent => Some((ReportStatus::Published, "Mark as published with the agenda")),
        ReportStatus::Published => Some((ReportStatus::Considered, "Mark as considered")),
        _ => None,
    }
}

/// The button for it.
#[component]
pub(super) fn NextStatus(desk: Desk) -> impl IntoView {
    let refused = RwSignal::new(String::new());
    let found = memo(move || desk.report().with(|report| report.as_deref().and_then(next)));
    let step = move |status: ReportStatus| {
        let edit = Edit::set(desk.record(), ReportField::Status, Value::Choice(Some(status.key())));
        refused.set(desk.edit(Ok(edit)).err().unwrap_or_default());
    };
    view! {
        {live(move || found.get().filter(|_| desk.session().can_edit()).map(|(status, label)| view! {
            <p class="govuk-body sp-no-print"><button type="button" id="next-status" class="sp-link-button" on:click=move |_| step(status)>{label}</button></p>
        }))}
        <p class="govuk-error-message" role="alert">{words(move || refused.get())}</p>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        field::Record as _,
        id::{Id as _, RawId},
        report::ReportId,
        report_template::ReportKind,
    };

    #[test]
    fn each_status_leads_to_the_next_once_there_is_a_file() {
        let mut report = Report::blank(ReportId::of(RawId::ONLY));
        report.kind = ReportKind::Cabinet;
        assert_eq!(next(&report), None);
        report.made = "2023-10-20".parse().ok();
        let mut seen = Vec::new();
        while let Some((status, _)) = next(&report) {
            seen.push(status);
            report.status = status;
        }
        assert_eq!(seen, [ReportStatus::Sent, ReportStatus::Published, ReportStatus::Considered]);
        (report.status, report.kind) = (ReportStatus::Draft, ReportKind::OnePage);
        assert_eq!(next(&report), None);
    }
}
