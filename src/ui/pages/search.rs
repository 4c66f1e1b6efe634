//! Search.

use crate::ui::widgets::PageHeading;
use leptos::prelude::*;

/// Search.
#[component]
pub fn Search() -> impl IntoView {
    
    view! { <PageHeading title="Search.".to_owned()/> }
}
