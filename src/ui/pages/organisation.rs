//! Organisation.

use crate::ui::widgets::PageHeading;
use leptos::prelude::*;

/// Organisation.
#[component]
pub fn OrganisationPage(id: crate::domain::organisation::OrganisationId) -> impl IntoView {
    let _ = id;
    view! { <PageHeading title="Organisation.".to_owned()/> }
}
