//! Help.

use crate::ui::widgets::PageHeading;
use leptos::prelude::*;

/// Help.
#[component]
pub fn Help() -> impl IntoView {
    
    view! { <PageHeading title="Help.".to_owned()/> }
}
