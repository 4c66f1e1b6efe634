//! That words of the plan may hold small counts, said where a report for the public is saved: nothing can be left out of a sentence.

use super::desk::Desk;
use crate::{
    domain::listing::counted,
    exchange::office::{Reply, Request},
    report::{document::Audience, kinds::audience},
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
    let count = RwSignal::new(0_usize);
    Effect::new(move |_| {
        // After the report, which somebody is waiting for.
        if desk.made().with(Option::is_some) && audience(untrack(|| desk.look()).kind) == Audience::Public {
            desk.office().ask(Request::SmallInWords, move |answer| {
                if let Reply::SmallInWords(found) = answer.reply {
                    count.try_set(found);
                }
            });
        }
    });
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
