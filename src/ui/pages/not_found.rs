//! An address that names no page.

use crate::ui::{
    route::{Place, Route},
    widgets::PageHeading,
};
use leptos::prelude::*;

const WAYS: [(Route, &str); 4] = [
    (Route::Overview, "Overview: where the plan stands"),
    (Route::Objectives, "All objectives"),
    (Route::Search, "Search the plan"),
    (Route::Help, "Help"),
];

/// What happened, and where to go.
#[component]
pub fn NotFound() -> impl IntoView {
    let place = Place::from_context();
    view! {
        <PageHeading title="There is no page at this address".to_owned()/>
        <p class="govuk-body">
            "The link may have been copied without its end, or it leads to a page that this version of Safer Plan does not have. The plan is as it was."
        </p>
        <p class="govuk-body">"You can go to:"</p>
        <ul class="govuk-list govuk-list--bullet">
            {WAYS.map(|(to, label)| view! { <li><a class="govuk-link" href=place.href(to)>{label}</a></li> })}
        </ul>
    }
}
