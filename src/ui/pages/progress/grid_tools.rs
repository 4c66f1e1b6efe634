//! What stands above the progress table: what came back, how the rows are grouped, and what is done to many at once.

use crate::{
    browser::page,
    domain::{date::Date, update::UpdateState},
    edit::{
        progress_grid::{Grouping, ProgressGrid, from_last, mark_all, returns},
        sheet::Typed,
    },
    ui::{
        pages::sheet::Sheet,
        route::{Place, Route},
        session::memo,
        widgets::{Show, live, maybe, words},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// What came back and what is missing, by what the plan holds.
#[component]
pub(super) fn Counts(found: Memo<Arc<ProgressGrid>>) -> impl IntoView {
    let counted = memo(move || found.with(|grid| returns(grid)));
    let missing = move || {
        counted.with(|counted| {
            let line = |(brief, lead): &(String, String)| {
                let lead = if lead.is_empty() { "No lead" } else { lead };
                view! { <li>{format!("{brief}: {lead}")}</li> }
            };
            counted.missing.iter().take(200).map(line).collect_view()
        })
    };
    view! {
        <p class="govuk-body sp-progress__counts" role="status">{words(move || counted.with(|counted| format!("{}.", counted.words())))}</p>
        <Show when=move || found.with(|grid| grid.closed)>
            <p class="govuk-inset-text">"This period is closed. What was reported for it is changed by a correction with a reason."</p>
        </Show>
        <Show when=move || counted.with(|counted| !counted.missing.is_empty())>
            <details class="govuk-details sp-no-print">
                <summary class="govuk-details__summary"><span class="govuk-details__summary-text">"What is missing"</span></summary>
                <div class="govuk-details__text"><ul class="govuk-list sp-progress__missing">{live(missing)}</ul></div>
            </details>
        </Show>
    }
}

/// Links that group the rows by something else.
#[component]
pub(super) fn Groupings(period: Date, by: Memo<Grouping>) -> impl IntoView {
    let place = Place::from_context();
    let link = move |to: Grouping| {
        let (key, label) = to.words();
        let href = words(move || place.link_with(Route::Progress(period), &format!("by={key}")));
        let current = maybe(move || (by.get() == to).then(|| "page".to_owned()));
        view! { <li><a class="govuk-link sp-views__link" href=href aria-current=current>{label}</a></li> }
    };
    view! {
        <nav class="sp-views sp-progress__groupings" aria-label="Group the rows by"><span aria-hidden="true">"Group by"</span><ul>{Grouping::ALL.map(link).into_iter().collect_view()}</ul></nav>
    }
}

/// What is done to many rows at once. Nothing of it is saved before the table is.
#[component]
pub(super) fn Tools(sheet: Sheet, found: Memo<Arc<ProgressGrid>>) -> impl IntoView {
    let say = move |words: String| {
        sheet.said.set(words);
        page::focus_soon("grid-said");
    };
    let fill = move |_| {
        let offered = found.with_untracked(|grid| from_last(grid, &sheet.typed.get_untracked()));
        let count = offered.len();
        sheet.offered.set(offered);
        say(match count {
            0 => "There is nothing to fill in: no earlier return says anything for a cell that is empty.".to_owned(),
            1 => "1 cell shows in grey what was said last. It is saved only when you keep it.".to_owned(),
            count => format!("{count} cells show in grey what was said last. They are saved only when you keep them."),
        });
    };
    let keep = move |_| {
        let count = sheet.offered.with_untracked(Typed::len);
        sheet.keep_offered();
        say(format!("Kept {count} {}. Save the progress to record them.", if count == 1 { "cell" } else { "cells" }));
    };
    let take_away = move |_| {
        sheet.offered.set(Typed::new());
        say("What was grey was taken away.".to_owned());
    };
    let mark = move |state: UpdateState, word: &'static str| {
        let (typed, count) = found.with_untracked(|grid| mark_all(grid, &sheet.typed.get_untracked(), state));
        sheet.retype(typed);
        let rows = if count == 1 { "row" } else { "rows" };
        say(format!("Marked {count} {rows} with a BRAG as {word}. Save the progress to record it."));
    };
    let any_grey = move || sheet.offered.with(|offered| !offered.is_empty());
    let may = move || sheet.session.can_edit() && found.with(|grid| !grid.closed);
    view! {
        <Show when=may>
            <div class="govuk-button-group sp-progress__tools">
                <button type="button" class="govuk-button govuk-button--secondary" on:click=fill>"Fill from last quarter"</button>
                <Show when=any_grey>
                    <button type="button" class="govuk-button govuk-button--secondary" on:click=keep>"Keep what is grey"</button>
                    <button type="button" class="govuk-button govuk-button--secondary" on:click=take_away>"Take what is grey away"</button>
                </Show>
                <button type="button" class="govuk-button govuk-button--secondary" on:click=move |_| mark(UpdateState::Submitted, "submitted")>
                    "Mark all with a BRAG as submitted"
                </button>
                <button type="button" class="govuk-button govuk-button--secondary" on:click=move |_| mark(UpdateState::Accepted, "accepted")>
                    "Mark all with a BRAG as accepted"
                </button>
            </div>
        </Show>
    }
}
