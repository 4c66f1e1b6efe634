//! A list to choose one thing from, or any, above what is filtered by it.

use super::{flag, live};
use leptos::prelude::*;

/// A list with a label; the empty key stands for any.
#[component]
pub fn Picker(
    /// The list's id, unique on the page.
    id: &'static str,
    /// What is chosen.
    label: &'static str,
    /// What no choice is called.
    any: &'static str,
    /// Keys and words.
    #[prop(into)]
    options: Signal<Vec<(String, String)>>,
    /// The key chosen now.
    chosen: Signal<String>,
    /// Told what was chosen.
    choose: Callback<String>,
) -> impl IntoView {
    view! {
        <div class="sp-filter">
            <label class="govuk-label" for=id>{label}</label>
            <select id=id class="govuk-select" on:change:target=move |event| choose.run(event.target().value())>
                <option value="" prop:selected=flag(move || chosen.get().is_empty())>{any}</option>
                {live(move || options.get().into_iter().map(|(key, words)| {
                    let mine = key.clone();
                    view! { <option value=key prop:selected=flag(move || chosen.get() == mine)>{words}</option> }
                }).collect_view())}
            </select>
        </div>
    }
}
