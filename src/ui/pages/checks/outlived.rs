//! Explanations of what is not found any more: nothing else leads to them, and as footnotes they would still be printed.

use super::{explain::TakeBack, item::said};
use crate::{
    domain::explanation::Explanation,
    ui::{
        checking::Checking,
        session::Session,
        widgets::{Show, live},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// The list. Nothing is shown where there are none.
#[component]
pub(super) fn Outlived() -> impl IntoView {
    let outlived = Checking::from_context().outlived();
    let count = move || outlived.with(Vec::len);
    view! {
        <Show when=move || count() != 0>
            <section class="sp-section" id="outlived">
                <div class="sp-section__head">
                    <h2 class="govuk-heading-m">"Explained, and not found any more "<span class="sp-tally">{live(count)}</span></h2>
                </div>
                <p class="govuk-body-s sp-quiet">
                    "What was explained has been put right, or its record has gone. Take back what is not needed; a footnote is printed until you do."
                </p>
                <ul class="sp-findings">
                    <For each=move || outlived.get() key=|said| (said.id, said.text.clone(), said.footnote) let:explanation><Item explanation/></For>
                </ul>
            </section>
        </Show>
    }
}

#[component]
fn Item(explanation: Arc<Explanation>) -> impl IntoView {
    let session = Session::from_context();
    let earlier = explanation.working.clone();
    let words = said(&explanation);
    view! {
        <li class="sp-finding">
            <p class="sp-finding__working"><span class="sp-finding__label">"It was found: "</span>{earlier}</p>
            {words}
            {live(move || session.can_edit().then(|| view! { <TakeBack explanation=explanation.clone()/> }))}
        </li>
    }
}
