//! The kinds of report, with what each is for.

use super::make::make_query;
use crate::{
    domain::report_template::ReportKind,
    report::about::{about, kinds},
    ui::route::{Place, Route},
};
use leptos::prelude::*;

/// The kinds to choose from, each with what it holds and who reads it.
#[component]
pub(super) fn KindList() -> impl IntoView {
    let place = Place::from_context();
    let item = move |(kind, label): (ReportKind, &'static str)| {
        let about = about(kind);
        let href = place.link_with(Route::Reports, &make_query(kind, &[]));
        view! {
            <li class="sp-report-kinds__item">
                <a class="govuk-link sp-report-kinds__name" href=href>{label}</a>
                <span>{about.what}"."</span>
                <span class="sp-quiet">"Read by: "{about.readers}"."</span>
            </li>
        }
    };
    let items = kinds().map(|(kind, option)| item((kind, option.label))).collect_view();
    view! { <ul class="sp-report-kinds">{items}</ul> }
}
