//! What is said of a record that is not there.

use crate::{
    domain::record::Kind,
    ui::{
        route::{Place, Route},
        widgets::PageHeading,
    },
};
use leptos::prelude::*;

/// The page of a record that was deleted, or is not in the edition shown.
#[component]
pub fn Gone(
    /// What kind of record it was.
    kind: Kind,
    /// Where to go from here.
    to: Route,
    /// What that page is called.
    #[prop(into)]
    to_label: String,
) -> impl IntoView {
    let place = Place::from_context();
    view! {
        <PageHeading title=format!("This {} is not here", kind.noun())/>
        <p class="govuk-body">"It was deleted, or it is not part of the edition shown. Undo brings back what was deleted just now."</p>
        <p class="govuk-body"><a class="govuk-link" href=place.href(to)>{to_label}</a></p>
    }
}
