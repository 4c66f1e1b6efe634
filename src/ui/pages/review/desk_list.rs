//! The objectives on the desk, by priority.

use super::{
    row::Row,
    sitting::{Group, Shown, Sitting},
};
use crate::ui::{
    session::memo,
    widgets::{Show, words},
};
use leptos::prelude::*;
use std::sync::Arc;

/// The list.
#[component]
pub(super) fn DeskList(sitting: Sitting) -> impl IntoView {
    let groups = memo(move || sitting.groups());
    let keys =
        memo(move || groups.with(|groups| groups.iter().map(|group| (group.priority, group.heading.clone())).collect::<Vec<_>>()));
    let none = move || match sitting.shown.get() {
        Shown::All => "There is no objective in the reviewed edition.",
        Shown::Undecided => "Nothing is undecided.",
        Shown::Warned => "No decision has a warning.",
    };
    let rows = move |priority| {
        let of = move |groups: &Vec<Group>| groups.iter().find(|group| group.priority == priority).map(|group| group.rows.clone());
        memo(move || groups.with(of).unwrap_or_default())
    };
    view! {
        <section class="sp-section">
            <div class="sp-section__head"><h2 class="govuk-heading-m" id="desk" tabindex="-1">"Objectives"</h2></div>
            <Show when=move || groups.with(Vec::is_empty)><p class="govuk-body sp-empty">{words(move || none().to_owned())}</p></Show>
            <For each=move || keys.get() key=Clone::clone let:group>
                {
                    let rows = rows(group.0);
                    view! {
                        <h3 class="govuk-heading-s sp-desk__priority">{group.1.clone()}</h3>
                        <ul class="sp-desk">
                            // A row is drawn again when its decision or its objective is another, and only then: a form that is open stays open.
                            <For each=move || rows.get() key=|row| (row.id, row.decision.as_ref().map(|of| Arc::as_ptr(of) as usize), Arc::as_ptr(&row.now) as usize) let:row>
                                <Row sitting row/>
                            </For>
                        </ul>
                    }
                }
            </For>
        </section>
    }
}
