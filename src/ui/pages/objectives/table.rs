//! The table: every row of a short list, a window of a long one.

use super::row::ObjectiveRow;
use crate::ui::session::memo;
use crate::ui::widgets::{Show, words};
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
use std::{collections::HashSet, ops::Range};

/// Up to so many rows are all on the page.
const ALL_BELOW: usize = 100;
/// How many rows beyond what can be seen are on the page, on either side.
const BEYOND: usize = 12;
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
    let scroll = RwSignal::new((0.0, 800.0));
    let printing = RwSignal::new(false);
    for (event, begins) in [("beforeprint", true), ("afterprint", false)] {
        let listener = window_event_listener_untyped(event, move |_| printing.set(begins));
        on_cleanup(move || listener.remove());
    }
    let windowed = memo(move || shown.with(Vec::len) > ALL_BELOW && !printing.get());
    let height = RwSignal::new(ROW_HEIGHT);
    Effect::new(move |_| {
        if windowed.get() {
            page::soon(move || height.set(page::height_of(".sp-table--windowed .sp-row").unwrap_or(ROW_HEIGHT)));
        }
    });
    // Another selection begins at its first row.
    Effect::new(move |earlier: Option<()>| {
        selection.track();
        if earlier.is_some() {
            page::set_scroll_of("objectives-window", 0.0);
        }
    });
    let range = memo(move || {
        let count = shown.with(Vec::len);
        if windowed.get() { window(scroll.get(), height.get(), count) } else { 0..count }
    });
    let rows = move || {
        let range = range.get();
        shown.with(|shown| range.clone().zip(shown.get(range).unwrap_or_default().iter().copied()).collect::<Vec<_>>())
    };
    let space_above = move || pixels(range.get().start, height.get());
    let space_below = move || pixels(shown.with(Vec::len) - range.get().end.min(shown.with(Vec::len)), height.get());
    view! {
        <div
            class="sp-table-window" id="objectives-window" role="region" aria-label="Objectives" tabindex="0"
            class:sp-table-window--scrolls=windowed on:scroll=move |event| scroll.set(page::scroll_of(&event))
        >
            <table class="sp-table sp-objectives" class:sp-table--windowed=windowed aria-rowcount=words(move || shown.with(|shown| shown.len() + 1).to_string())>
                <caption class="govuk-visually-hidden">"Objectives"</caption>
                <Head shown selection chosen/>
                <tbody>
                    <Spacer height=Signal::derive(space_above)/>
                    <For each=rows key=|row| *row let:row>
                        <ObjectiveRow index=row.0 id=row.1 chosen today=session.today()/>
                    </For>
                    <Spacer height=Signal::derive(space_below)/>
                </tbody>
            </table>
            <Show when=move || shown.with(Vec::is_empty)>
                <p class="govuk-body sp-nothing">"No objective matches. Change or clear the filters."</p>
            </Show>
        </div>
    }
}

/// Which rows can be seen, and some beyond.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "pixels over the height of a row, at least 0")]
fn window((top, seen): (f64, f64), height: f64, count: usize) -> Range<usize> {
    let first = (top.max(0.0) / height) as usize;
    let last = first + (seen.max(0.0) / height).ceil() as usize + 1;
    first.saturating_sub(BEYOND).min(count)..(last + BEYOND).min(count)
}

#[expect(clippy::cast_precision_loss, reason = "a count of rows")]
fn pixels(rows: usize, height: f64) -> f64 {
    rows as f64 * height
}

/// Stands for the rows that are not on the page.
#[component]
fn Spacer(height: Signal<f64>) -> impl IntoView {
    move || {
        (height.get() > 0.0).then(|| {
            view! {
                <tr class="sp-spacer" aria-hidden="true"><td colspan="6" style:height=format!("{}px", height.get())></td></tr>
            }
        })
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

#[cfg(test)]
mod tests {
    use super::window;

    #[test]
    fn the_window_holds_what_is_seen_and_little_more() {
        assert_eq!(window((0.0, 600.0), 50.0, 10_000), 0..25);
        assert_eq!(window((5_000.0, 600.0), 50.0, 10_000), 88..125);
        assert_eq!(window((499_999.0, 600.0), 50.0, 10_000), 9_987..10_000);
        assert_eq!(window((9_999_999.0, 600.0), 50.0, 3), 3..3);
    }
}
