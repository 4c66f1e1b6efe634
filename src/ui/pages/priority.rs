//! Priority.

use crate::ui::widgets::PageHeading;
use leptos::prelude::*;

/// Priority.
#[component]
pub fn PriorityPage(id: crate::domain::priority::PriorityId) -> impl IntoView {
    let _ = id;
    view! { <PageHeading title="Priority.".to_owned()/> }
}
