//! A definition sheet for each figure, one to a page of paper.

use crate::{
    domain::{
        figures::{Definition, Series, definition},
        id::Id as _,
        record::{Kind, RecordId},
    },
    ui::{
        route::{Place, Route},
        session::Session,
        widgets::{Show, live},
    },
};
use leptos::prelude::*;

/// All of them.
#[component]
pub(super) fn Definitions() -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let today = session.today();
    let sheets = session
        .body(move |body| Series::all(body).iter().map(|series| definition(body, series, today)).collect::<Vec<Definition>>());
    view! {
        <p class="govuk-body sp-no-print">"Print this page to have every sheet on paper, one to a page."</p>
        <Show when=move || sheets.with(Vec::is_empty)><p class="govuk-body sp-empty">"No figures yet"</p></Show>
        {live(move || sheets.with(|sheets| sheets.iter().map(|found| sheet(place, found)).collect_view()))}
    }
}

fn sheet(place: Place, found: &Definition) -> AnyView {
    let href = place.link(Route::Record(RecordId { kind: Kind::Indicator, id: found.id.raw() }));
    let fact = |(label, lines): &(String, Vec<String>)| {
        let said = match lines.as_slice() {
            [one] => one.clone().into_any(),
            several => {
                let items = several.iter().map(|line| view! { <li>{line.clone()}</li> });
                view! { <ul class="govuk-list">{items.collect_view()}</ul> }.into_any()
            }
        };
        view! {
            <div class="govuk-summary-list__row">
                <dt class="govuk-summary-list__key">{label.clone()}</dt>
                <dd class="govuk-summary-list__value">{said}</dd>
            </div>
        }
    };
    view! {
        <article class="sp-section sp-sheet">
            <div class="sp-section__head"><h2 class="govuk-heading-m"><a class="govuk-link" href=href>{found.name.clone()}</a></h2></div>
            <dl class="govuk-summary-list">{found.facts.iter().map(fact).collect_view()}</dl>
        </article>
    }
    .into_any()
}
