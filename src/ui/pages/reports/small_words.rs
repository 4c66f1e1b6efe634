//! That words of the plan may hold small counts, said where a report for the public is saved: nothing can be left out of a sentence.

use super::desk::Desk;
use crate::{
    domain::listing::counted,
    ui::{
        route::{Place, Route},
        widgets::{Show, words},
    },
};
use leptos::prelude::*;

/// How many places there are, and where they are listed.
#[component]
pub(super) fn SmallInWords(desk: Desk) -> impl IntoView {
    let place = Place::from_context();
    let count = desk.small_in_words();
    let href = move || place.link_with(Route::Record(desk.record()), "view=left-out");
    view! {
        <Show when=move || count.get() != 0>
            <p class="govuk-body sp-no-print" id="small-in-words-count">
                {words(move || counted(count.get(), "small number stands", "small numbers stand"))}
                " in words of the plan, where nothing can be left out. "
                <a class="govuk-link" href=href>"Look at them before you publish"</a>
            </p>
        </Show>
    }
}
