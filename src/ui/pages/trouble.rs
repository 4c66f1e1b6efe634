//! Trouble.

use crate::ui::widgets::PageHeading;
use leptos::prelude::*;

/// Trouble.
#[component]
pub fn Unreadable(plan: crate::domain::id::PlanId, damaged: Vec<crate::exchange::slots::Damaged>) -> impl IntoView {
    let _ = (plan, damaged);
    view! { <PageHeading title="Trouble.".to_owned()/> }
}

/// Too new.
#[component]
pub fn TooNew(plan: crate::domain::id::PlanId, version: u64, raw: String) -> impl IntoView {
    let _ = (plan, version, raw);
    view! { <PageHeading title="Trouble.".to_owned()/> }
}
