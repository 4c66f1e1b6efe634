//! What became of the objectives, in a paragraph that can be copied into a report.

use crate::{
    browser::clipboard,
    ui::{session::Session, widgets::live},
};
use leptos::prelude::*;

/// The paragraph and its button.
#[component]
pub(super) fn Paragraph(
    /// The text.
    text: Signal<String>,
) -> impl IntoView {
    let session = Session::from_context();
    let failed = RwSignal::new(false);
    let copy = move |_| {
        clipboard::copy(&text.get_untracked(), move |copied| {
            failed.set(!copied);
            if copied {
                session.said().set("Copied the paragraph".to_owned());
            }
        });
    };
    view! {
        <section class="sp-section">
            <div class="sp-section__head"><h2 class="govuk-heading-m">"What became of the objectives"</h2></div>
            <p class="govuk-body sp-paragraph" id="change-paragraph">{text}</p>
            <button type="button" class="govuk-button govuk-button--secondary sp-no-print" on:click=copy>"Copy the paragraph"</button>
            {live(move || failed.get().then(|| view! {
                <p class="govuk-error-message" role="alert">"The browser did not copy the paragraph. Select it and copy it by keyboard."</p>
            }))}
        </section>
    }
}
