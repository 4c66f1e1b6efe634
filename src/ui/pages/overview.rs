//! Overview.

use crate::ui::widgets::PageHeading;
use leptos::prelude::*;

/// Overview.
#[component]
pub fn Overview() -> impl IntoView {
    
    view! { <PageHeading title="Overview.".to_owned()/> }
}
