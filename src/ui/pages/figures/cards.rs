//! A card for each figure: its latest value, a small picture, what it is held against and which way it goes.

use super::chart::spark;
use crate::{
    domain::{
        field::capitalised,
        figures::{Card, Row, Travel, Way},
        id::Id as _,
        record::{Kind, RecordId},
    },
    ui::{
        route::{Place, Route},
        widgets::BragTag,
    },
};
use leptos::prelude::*;

/// The address of an indicator's page.
pub(super) fn page_of(card: &Card) -> Route {
    Route::Record(RecordId { kind: Kind::Indicator, id: card.id.raw() })
}

/// One card.
pub(super) fn card(place: Place, card: &Card) -> AnyView {
    let href = place.link(page_of(card));
    let latest = match &card.latest {
        None => view! { <p class="sp-figure-card__none">"No readings yet"</p> }.into_any(),
        Some(row) => standing(row),
    };
    let picture = card.picture.as_ref().map(spark);
    let retired = card.retired.as_ref().map(|on| view! { <p class="sp-quiet">{format!("Retired {on}")}</p> });
    view! {
        <li class="sp-figure-card">
            <h3 class="sp-figure-card__name"><a class="govuk-link" href=href>{card.name.clone()}</a></h3>
            {latest}
            {picture}
            {card.latest.as_ref().map(held_against)}
            {retired}
        </li>
    }
    .into_any()
}

/// The latest value with its period and colour.
pub(super) fn standing(row: &Row) -> AnyView {
    view! {
        <p class="sp-figure-card__latest">
            <strong class="sp-figure-card__value">{row.brief.clone()}</strong>
            <span class="sp-quiet">{row.when.clone()}</span>
            {row.judged.brag.map(|brag| view! { <BragTag brag/> })}
        </p>
        {(!row.more.is_empty()).then(|| view! { <p class="sp-quiet">{row.more.clone()}</p> })}
    }
    .into_any()
}

/// The target or band, each benchmark, and the direction of travel, in words.
fn held_against(row: &Row) -> AnyView {
    let mut lines: Vec<String> = Vec::new();
    if !row.judged.words.is_empty() {
        lines.push(capitalised(&row.judged.words));
    } else if !row.target.is_empty() {
        lines.push(format!("Target: {}", row.target));
    }
    lines.extend(row.benchmarks.iter().cloned());
    let lines = lines.into_iter().map(|line| view! { <li>{line}</li> });
    let travels = told(row).into_iter().map(|(against, travel)| view! { <li>{travel_words(against, travel)}</li> });
    view! { <ul class="sp-figure-card__words">{lines.collect_view()}{travels.collect_view()}</ul> }.into_any()
}

/// The directions of travel that say something: last year's, and the period before where it can be compared.
pub(super) fn told(row: &Row) -> Vec<(&'static str, &Travel)> {
    let previous = row.previous.as_ref().filter(|travel| travel.way != Way::NotComparable);
    let last_year = row.last_year.as_ref().filter(|travel| travel.way != Way::NotComparable || previous.is_none());
    let last_year = last_year.map(|travel| ("last year", travel));
    last_year.into_iter().chain(previous.map(|travel| ("the period before", travel))).collect()
}

/// `Improving since last year`, `Not comparable with the period before`.
pub(super) fn way_words(against: &str, travel: &Travel) -> String {
    let between = if travel.way == Way::NotComparable { "with" } else { "since" };
    format!("{} {between} {against}", travel.way.label())
}

/// `✓ Improving since last year: …`, with a sign that says the same as the word.
pub(super) fn travel_words(against: &'static str, travel: &Travel) -> AnyView {
    let sign = match travel.way {
        Way::Improving => "✓",
        Way::Worsening => "✗",
        Way::Maintained | Way::Same => "=",
        Way::Up => "↑",
        Way::Down => "↓",
        Way::NotComparable => "–",
    };
    view! {
        <span class="sp-travel__sign" aria-hidden="true">{sign}</span>
        <strong>{way_words(against, travel)}</strong>{format!(": {}", travel.words)}
    }
    .into_any()
}
