//! Partners.

use crate::ui::widgets::PageHeading;
use leptos::prelude::*;

/// Partners.
#[component]
pub fn Partners() -> impl IntoView {
    
    view! { <PageHeading title="Partners.".to_owned()/> }
}
