//! The page of all figures.

use super::{cards::card, definitions::Definitions, table::table, view::View};
use crate::{
    domain::{
        figures::{Card, cards},
        indicator::IndicatorField,
        plan::Body,
        priority::{Priority, PriorityId},
        record::Kind,
        value::Value,
    },
    edit::next_position,
    ui::{
        pages::{entering::EnterPeriod, parts::AddRecord, register::asked},
        route::{Place, Route},
        session::{Session, memo},
        widgets::{PageHeading, Show, live, maybe, words},
    },
};
use leptos::prelude::*;

/// What is counted to see whether the work works.
#[component]
pub fn Figures() -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let view = memo(move || View::from_query(&place.query().get()));
    let preset = Callback::new(move |()| {
        let position = session.peek_body(|body| next_position(body.indicators.iter().map(|row| row.position)));
        vec![(IndicatorField::Position.into(), Value::Whole(position))]
    });
    let links = View::ALL.into_iter().map(|(of, label)| {
        let href = words(move || place.link_with(Route::Figures, of.to_query()));
        let current = maybe(move || (view.get() == of).then(|| "page".to_owned()));
        view! { <li><a class="govuk-link sp-views__link" href=href aria-current=current>{label}</a></li> }
    });
    view! {
        <PageHeading title="Figures"/>
        <p class="govuk-body sp-intro">
            "What is counted to see whether the work works: the latest of each, how it stands to its target, and which way it goes."
        </p>
        <nav class="sp-views sp-no-print" aria-label="Forms of this page"><ul>{links.collect_view()}</ul></nav>
        {live(move || match view.get() {
            View::Definitions => view! { <Definitions/> }.into_any(),
            View::Table => view! { <Shown pictures=false/> }.into_any(),
            View::Cards => view! { <Shown pictures=true/> }.into_any(),
        })}
        <EnterPeriod/>
        <Show when=move || view.get() != View::Definitions><AddRecord kind=Kind::Indicator fields=asked(Kind::Indicator) preset/></Show>
    }
}

/// The figures as cards with pictures, or as a table without.
#[component]
fn Shown(pictures: bool) -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let today = session.today();
    let found = session.body(move |body| (cards(body, today, pictures), headings(body)));
    live(move || {
        found.with(|(cards, headings)| {
            if cards.is_empty() {
                view! { <p class="govuk-body sp-empty">"No figures yet"</p> }.into_any()
            } else if pictures {
                groups(place, cards, headings)
            } else {
                table(place, cards)
            }
        })
    })
}

fn headings(body: &Body) -> Vec<(PriorityId, String)> {
    body.priorities_in_order().iter().map(|priority| (priority.id, Priority::heading(priority))).collect()
}

/// The cards under the first priority that each measures; those without one last, and retired ones folded.
fn groups(place: Place, cards: &[Card], headings: &[(PriorityId, String)]) -> AnyView {
    let (retired, read): (Vec<&Card>, Vec<&Card>) = cards.iter().partition(|card| card.retired.is_some());
    let known = |card: &Card| card.priorities.iter().copied().find(|id| headings.iter().any(|(other, _)| other == id));
    let of = |priority: Option<PriorityId>| read.iter().copied().filter(|card| known(card) == priority).collect::<Vec<&Card>>();
    let groups = headings.iter().map(|(id, heading)| group(place, heading.clone(), &of(Some(*id))));
    let others = group(place, "Under no priority".to_owned(), &of(None));
    let retired = (!retired.is_empty()).then(|| {
        view! {
            <details class="sp-details">
                <summary>{format!("Retired ({})", retired.len())}</summary>
                {list(place, &retired)}
            </details>
        }
    });
    view! { {groups.collect_view()}{others}{retired} }.into_any()
}

fn group(place: Place, heading: String, cards: &[&Card]) -> Option<AnyView> {
    (!cards.is_empty()).then(|| {
        view! {
            <section class="sp-section">
                <div class="sp-section__head"><h2 class="govuk-heading-m">{heading}</h2></div>
                {list(place, cards)}
            </section>
        }
        .into_any()
    })
}

fn list(place: Place, cards: &[&Card]) -> AnyView {
    let cards = cards.iter().map(|found| card(place, found));
    view! { <ul class="sp-figure-cards">{cards.collect_view()}</ul> }.into_any()
}
