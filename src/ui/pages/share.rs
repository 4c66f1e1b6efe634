//! Share.

use crate::ui::widgets::PageHeading;
use leptos::prelude::*;

/// Share.
#[component]
pub fn Share() -> impl IntoView {
    
    view! { <PageHeading title="Share.".to_owned()/> }
}
