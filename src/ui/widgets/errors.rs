//! Errors of a form: a summary on top, each leading to its field.

use super::{Show, live};
use crate::browser::page;
use leptos::prelude::*;

/// What is wrong, and the id of the input it concerns.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FormError {
    /// The id of the input; empty when it concerns the whole form.
    pub input: String,
    /// What is wrong and what to do.
    pub message: String,
}

/// The summary that stands above a form with errors and takes the focus.
#[component]
pub fn ErrorSummary(
    /// The errors; nothing is shown when there are none.
    errors: RwSignal<Vec<FormError>>,
    /// The summary's own id, unique on the page.
    #[prop(into)]
    id: String,
) -> impl IntoView {
    let focus_id = id.clone();
    Effect::new(move |_| {
        if !errors.get().is_empty() {
            page::focus_soon(focus_id.clone());
        }
    });
    let heading = format!("{id}-title");
    view! {
        <Show when=move || !errors.get().is_empty()>
            <div class="govuk-error-summary" id=id.clone() tabindex="-1" role="alert" aria-labelledby=heading.clone()>
                <h2 class="govuk-error-summary__title" id=heading.clone()>"There is a problem"</h2>
                <ul class="govuk-list govuk-error-summary__list">
                    {live(move || errors.get().into_iter().map(|FormError { input, message }| {
                        if input.is_empty() {
                            return view! { <li>{message}</li> }.into_any();
                        }
                        let target = format!("#{input}");
                        let go = move |event: leptos::ev::MouseEvent| {
                            event.prevent_default();
                            page::focus(&input);
                        };
                        view! { <li><a href=target on:click=go>{message}</a></li> }.into_any()
                    }).collect_view())}
                </ul>
            </div>
        </Show>
    }
}
