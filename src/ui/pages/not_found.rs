//! Page not found.

use crate::ui::widgets::PageHeading;
use leptos::prelude::*;

/// Page not found.
#[component]
pub fn NotFound() -> impl IntoView {
    
    view! { <PageHeading title="Page not found.".to_owned()/> }
}
