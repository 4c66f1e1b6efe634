//! What was found at one record, on its own page.

use super::item::Items;
use crate::{
    check::State,
    domain::record::RecordId,
    ui::{
        checking::{Checking, Found},
        session::memo,
        widgets::{Show, live},
    },
};
use leptos::prelude::*;

/// The findings at a record and what is part of it. Nothing is shown where there are none.
#[component]
pub fn RecordFindings(
    /// The record.
    record: RecordId,
) -> impl IntoView {
    let found = Checking::from_context().of(record);
    let open = memo(move || found.with(|found| found.iter().filter(|found| found.state.is_open()).cloned().collect::<Vec<_>>()));
    let closed = memo(move || found.with(|found| found.iter().filter(|found| !found.state.is_open()).cloned().collect::<Vec<_>>()));
    let count = move || open.with(Vec::len);
    view! {
        <Show when=move || !found.with(Vec::is_empty)>
            <section class="sp-section sp-no-print" id="findings">
                <div class="sp-section__head"><h2 class="govuk-heading-m">"Checks "<span class="sp-tally">{count}</span></h2></div>
                <Show when=move || !open.with(Vec::is_empty)><Items found=open/></Show>
                <Show when=move || !closed.with(Vec::is_empty)>
                    <h3 class="govuk-heading-s">"Explained or not applicable"</h3>
                    <Items found=closed/>
                </Show>
            </section>
        </Show>
    }
}

/// The explanations of a record's findings that are to be printed as footnotes.
#[component]
pub fn Footnotes(
    /// The record.
    record: RecordId,
) -> impl IntoView {
    let found = Checking::from_context().of(record);
    let notes = memo(move || found.with(|found| found.iter().filter_map(footnote).collect::<Vec<_>>()));
    view! {
        <Show when=move || !notes.with(Vec::is_empty)>
            <section class="sp-footnotes">
                <h2 class="govuk-heading-s">"Footnotes"</h2>
                <ol>{live(move || notes.get().into_iter().map(|note| view! { <li>{note}</li> }).collect_view())}</ol>
            </section>
        </Show>
    }
}

/// What a finding says and why that is right, where a footnote was asked for.
fn footnote(found: &Found) -> Option<String> {
    match &found.state {
        State::Explained(said) if said.footnote => Some(format!("{}: {}", found.finding.says, said.text)),
        _ => None,
    }
}
