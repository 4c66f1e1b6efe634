//! The table: every row of a short list, a window of a long one.

use super::row::ObjectiveRow;
use crate::ui::session::memo;
use crate::ui::widgets::{Show, Spacer, Window, words};
use crate::{
    browser::page,
    domain::{
        objective::ObjectiveId,
        selection::{Order, Selection},
        value::Choice,
    },
    ui::{route::Place, session::Session},
};
use leptos::prelude::*;
use std::collections::HashSet;

/// The height of a row before one could be measured, in CSS pixels.
const ROW_HEIGHT: f64 = 56.0;

/// The table of objectives.
#[component]
pub fn ObjectiveTable(
    /// What to show, in order.
    shown: Memo<Vec<ObjectiveId>>,
    /// What the list is sorted by.
    selection: Memo<Selection>,
    /// Which are chosen for a change in one step.
    chosen: RwSignal<HashSet<ObjectiveId>>,
) -> impl IntoView {
    let session = Session::from_context();
    let count = Signal::derive(move || shown.with(Vec::len));
    let window = Window::over(count, ".sp-table--windowed .sp-row", ROW_HEIGHT);
    let windowed = window.windowed();
    // Another selection begins at its first row.
    Effect::new(move |earlier: Option<()>| {
        selection.track();
        if earlier.is_some() {
            page::set_scroll_of("objectives-window", 0.0);
        }
    });
    let rows = move || {
        let range = window.range().get();
        shown.with(|shown| range.clone().zip(shown.get(range).unwrap_or_default().iter().copied()).collect::<Vec<_>>())
    };
    view! {
        <div
            class="sp-table-window" id="objectives-window" role="region" aria-label="Objectives" tabindex="0"
            class:sp-table-window--scrolls=windowed on:scroll=move |event| window.scrolled(page::scroll_of(&event))
        >
            <table class="sp-table sp-objectives" class:sp-table--windowed=windowed aria-rowcount=words(move || shown.with(|shown| shown.len() + 1).to_string())>
                <caption class="govuk-visually-hidden">"Objectives"</caption>
                <Head shown selection chosen/>
                <tbody>
                    <Spacer height=window.above()/>
                    <For each=rows key=|row| *row let:row>
                        <ObjectiveRow index=row.0 id=row.1 chosen today=session.today()/>
                    </For>
                    <Spacer height=window.below()/>
                </tbody>
            </table>
            <Show when=move || shown.with(Vec::is_empty)>
                <p class="govuk-body sp-nothing">"No objective matches. Change or clear the filters."</p>
            </Show>
        </div>
    }
}

#[component]
fn Head(shown: Memo<Vec<ObjectiveId>>, selection: Memo<Selection>, chosen: RwSignal<HashSet<ObjectiveId>>) -> impl IntoView {
    let session = Session::from_context();
    let all =
        memo(move || shown.with(|shown| !shown.is_empty() && chosen.with(|chosen| shown.iter().all(|id| chosen.contains(id)))));
    let choose_all = move |on: bool| chosen.set(if on { shown.get_untracked().into_iter().collect() } else { HashSet::new() });
    view! {
        <thead>
            <tr>
                <Show when=move || session.can_edit()>
                    <th scope="col" class="sp-col-choose">
                        <input type="checkbox" class="sp-tick" aria-label="Choose all that are shown" prop:checked=all
                            on:change:target=move |event| choose_all(event.target().checked())/>
                    </th>
                </Show>
                {[Order::Place, Order::Title, Order::Lead, Order::Due, Order::Brag].map(|order| view! { <HeadCell order selection/> })}
            </tr>
        </thead>
    }
}

/// A heading that sorts by its column, and turns the order round when it does already.
#[component]
fn HeadCell(order: Order, selection: Memo<Selection>) -> impl IntoView {
    let place = Place::from_context();
    let state = move || selection.with(|selection| (selection.order == order).then_some(selection.descending));
    let sort = move |_| {
        let mut next = selection.get_untracked();
        next.descending = next.order == order && !next.descending;
        next.order = order;
        place.set_query(next.to_query());
    };
    let aria = move || state().map_or("none", |descending| if descending { "descending" } else { "ascending" });
    let sign = move || state().map_or("", |descending| if descending { " ▼" } else { " ▲" });
    view! {
        <th scope="col" class=format!("sp-col-{}", order.key()) aria-sort=aria>
            <button type="button" class="sp-sort" on:click=sort>{order.label()}<span aria-hidden="true">{sign}</span></button>
            // Browsers leave buttons out of headings that they repeat on each sheet of paper.
            <span class="sp-on-paper">{order.label()}</span>
        </th>
    }
}
