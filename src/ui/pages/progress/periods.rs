//! Every period there is, and the line of the overview that leads to the one being gathered.

use crate::{
    domain::{
        date::Date,
        quarter::{PeriodRow, gathered_now, period_row, period_rows},
    },
    ui::{
        route::{Place, Route},
        session::Session,
        widgets::live,
    },
};
use leptos::prelude::*;

/// The periods, the newest first.
#[component]
pub(super) fn PeriodsView() -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let today = session.today();
    let rows = session.select(move |plan| period_rows(plan, today));
    let row = move |row: PeriodRow| {
        let state = match row.closed {
            Some(_) => "Closed",
            None if row.period.last() >= today => "Not over yet",
            None => "Open",
        };
        let due = row.due.map(Date::words).unwrap_or_default();
        let returned = format!("{} of {}", row.returned, row.whole);
        let href = place.link_with(Route::Progress(row.period), if row.closed.is_some() { "view=summary" } else { "" });
        view! {
            <tr><th scope="row"><a class="govuk-link" href=href>{row.period.words()}</a></th><td>{returned}</td><td>{due}</td><td>{state}</td></tr>
        }
    };
    view! {
        <div class="sp-register" role="region" aria-label="Periods" tabindex="0">
            <table class="sp-table">
                <thead><tr><th scope="col">"Period"</th><th scope="col">"Returned"</th><th scope="col">"Due"</th><th scope="col">"State"</th></tr></thead>
                <tbody>{live(move || rows.get().into_iter().map(row).collect_view())}</tbody>
            </table>
        </div>
    }
}

/// `Q2 2023/24: 24 of 36 returned, due 20 October 2023`, with a link. Said of the working copy only.
#[component]
pub fn GatheringLine() -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let today = session.today();
    let now = session.select(move |plan| period_row(plan, gathered_now(plan, today)));
    let shown = move || Some(now.get()).filter(|row| row.whole > 0 && session.shown().get().is_none());
    live(move || {
        shown().map(|row| {
            let due = row.due.map(|due| format!(", due {}", due.words())).unwrap_or_default();
            let state = if row.closed.is_some() { ", closed".to_owned() } else { due };
            let words = format!(": {} of {} returned{state}", row.returned, row.whole);
            let href = place.href(Route::Progress(row.period));
            view! { <p class="govuk-body sp-gathering"><a class="govuk-link" href=href>"Progress for "{row.period.words()}</a>{words}"."</p> }
        })
    })
}
