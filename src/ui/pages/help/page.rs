//! The page.

use super::sections::{Accessibility, Keeping, Keys, Never, Tasks, Words};
use crate::{browser::page, ui::widgets::PageHeading};
use leptos::prelude::*;

/// Each section's id and heading, in order.
pub(super) const SECTIONS: [(&str, &str); 6] = [
    ("help-tasks", "How things are done"),
    ("help-keeping", "Where the plan is kept"),
    ("help-keys", "Keyboard"),
    ("help-words", "Words used here"),
    ("help-never", "What it never holds"),
    ("help-accessibility", "Accessibility statement"),
];

/// Help.
#[component]
pub fn Help() -> impl IntoView {
    view! {
        <PageHeading title="Help".to_owned()/>
        <nav class="sp-contents" aria-label="On this page">
            <ul class="govuk-list">
                {SECTIONS.map(|(id, heading)| view! {
                    <li><button type="button" class="sp-link-button" on:click=move |_| page::focus(id)>{heading}</button></li>
                })}
            </ul>
        </nav>
        <div class="sp-help">
            <Tasks/>
            <Keeping/>
            <Keys/>
            <Words/>
            <Never/>
            <Accessibility/>
        </div>
    }
}
