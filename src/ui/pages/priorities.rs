//! Priorities.

use crate::ui::widgets::PageHeading;
use leptos::prelude::*;

/// Priorities.
#[component]
pub fn Priorities() -> impl IntoView {
    
    view! { <PageHeading title="Priorities.".to_owned()/> }
}
