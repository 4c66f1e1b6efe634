//! Where the text is pasted.

use super::working::{Step, TEXT, Working};
use crate::{
    browser::page,
    ui::widgets::{Show, flag},
};
use leptos::prelude::*;

/// The form.
#[component]
pub(super) fn Paste(working: Working) -> impl IntoView {
    let empty = RwSignal::new(false);
    let text = move || working.get(TEXT);
    let read = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if working.draft.with_untracked(|draft| draft.get(TEXT).is_none_or(|text| text.trim().is_empty())) {
            empty.set(true);
            page::focus_soon("report-text");
            return;
        }
        working.step.set(Step::Check);
        page::focus_soon("page-title");
    };
    let clear = move |_| {
        working.set_text(String::new());
        page::focus_soon("report-text");
    };
    view! {
        <form class="sp-form sp-report__paste" id="report-form" novalidate on:submit=read>
            <div class="govuk-form-group" class:govuk-form-group--error=flag(move || empty.get())>
                <label class="govuk-label govuk-label--s" for="report-text">"Text of the report"</label>
                <div class="govuk-hint" id="report-text-hint">
                    "From Word, a PDF or a web page. Numbers, bold headings and bullets are understood in any mixture; what is not is listed."
                </div>
                <p class="govuk-error-message" id="report-text-error">
                    {move || empty.get().then(|| view! { <span class="govuk-visually-hidden">"Error: "</span>"Paste the text of the report" })}
                </p>
                <textarea class="govuk-textarea" id="report-text" rows="16" spellcheck="false" aria-describedby="report-text-hint report-text-error"
                    aria-invalid=move || empty.get().then_some("true")
                    prop:value=text on:input:target=move |event| { empty.set(false); working.set_text(event.target().value()); }></textarea>
            </div>
            <div class="govuk-button-group">
                <button type="submit" class="govuk-button">"Read the text"</button>
                <Show when=move || !text().is_empty()>
                    <button type="button" class="govuk-button govuk-button--secondary" on:click=clear>"Clear"</button>
                </Show>
            </div>
        </form>
    }
}
