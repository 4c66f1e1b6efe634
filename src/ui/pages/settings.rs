//! Settings.

use crate::ui::widgets::PageHeading;
use leptos::prelude::*;

/// Settings.
#[component]
pub fn Settings() -> impl IntoView {
    
    view! { <PageHeading title="Settings.".to_owned()/> }
}
