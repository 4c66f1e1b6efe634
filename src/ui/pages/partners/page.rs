//! The page.

use super::{authorities::Authorities, organisations::Organisations, posts::Posts};
use crate::ui::widgets::PageHeading;
use leptos::prelude::*;

/// Partners and posts.
#[component]
pub fn Partners() -> impl IntoView {
    view! {
        <PageHeading title="Partners and posts".to_owned()/>
        <Authorities/>
        <Organisations/>
        <Posts/>
    }
}
