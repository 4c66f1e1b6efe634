//! Figures on other pages: the most pressing on the overview, and those that measure an objective.

use super::cards::{card, page_of, standing, told, travel_words};
use crate::{
    domain::{
        figures::{Card, cards_of, most_pressing},
        id::Id as _,
        indicator::IndicatorField,
        objective::ObjectiveId,
        plan::Body,
        record::{FieldId, Kind},
        value::Value,
    },
    edit::next_position,
    ui::{
        pages::{parts::AddRecord, register::asked},
        route::{Place, Route},
        session::Session,
        widgets::{Show, live},
    },
};
use leptos::prelude::*;

/// How many the overview shows.
const MOST: usize = 6;

/// The most pressing figures that the partnership answers for.
#[component]
pub fn OverviewFigures() -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let today = session.today();
    let found = session.body(move |body| most_pressing(body, today, MOST));
    view! {
        <Show when=move || !found.with(Vec::is_empty)>
            <section class="sp-section" id="overview-figures">
                <div class="sp-section__head">
                    <h2 class="govuk-heading-m">"Figures"</h2>
                    <a class="govuk-link" href=place.href(Route::Figures)>"All figures"</a>
                </div>
                <ul class="sp-figure-cards">
                    {live(move || found.with(|found| found.iter().map(|found| card(place, found)).collect_view()))}
                </ul>
            </section>
        </Show>
    }
}

/// The figures that measure an objective.
#[component]
pub fn MeasuredBy(
    /// Which.
    objective: ObjectiveId,
) -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let today = session.today();
    let found = session.body(move |body| cards_of(body, objective, today));
    let preset = Callback::new(move |()| session.peek_body(|body| preset(body, objective)));
    let item = move |found: &Card| {
        let latest = match &found.latest {
            None => view! { <p class="sp-quiet">"No readings yet"</p> }.into_any(),
            Some(row) => {
                let travels = told(row).into_iter().map(|(against, travel)| view! { <p>{travel_words(against, travel)}</p> });
                view! { {standing(row)}{travels.collect_view()} }.into_any()
            }
        };
        view! {
            <li class="sp-item">
                <div class="sp-item__main"><a class="govuk-link" href=place.link(page_of(found))>{found.name.clone()}</a>{latest}</div>
            </li>
        }
    };
    view! {
        <section class="sp-section" id="measured-by">
            <div class="sp-section__head"><h2 class="govuk-heading-m">"Measured by"</h2></div>
            <Show when=move || found.with(Vec::is_empty)><p class="govuk-body sp-empty">"No figure measures it yet"</p></Show>
            <ul class="sp-items sp-measured">{live(move || found.with(|found| found.iter().map(item).collect_view()))}</ul>
            <AddRecord kind=Kind::Indicator fields=asked(Kind::Indicator) preset/>
        </section>
    }
}

/// A new figure measures this objective and its priority, and comes last.
fn preset(body: &Body, id: ObjectiveId) -> Vec<(FieldId, Value)> {
    let priority = body.objectives.get(id).and_then(|objective| objective.priority);
    vec![
        (IndicatorField::Objectives.into(), Value::Links(vec![id.raw()])),
        (IndicatorField::Priorities.into(), Value::Links(priority.map(crate::domain::id::Id::raw).into_iter().collect())),
        (IndicatorField::Position.into(), Value::Whole(next_position(body.indicators.iter().map(|row| row.position)))),
    ]
}
