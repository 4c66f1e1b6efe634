//! Post.

use crate::ui::widgets::PageHeading;
use leptos::prelude::*;

/// Post.
#[component]
pub fn PostPage(id: crate::domain::post::PostId) -> impl IntoView {
    let _ = id;
    view! { <PageHeading title="Post.".to_owned()/> }
}
