//! All figures as a plain table.

use super::cards::{page_of, told, way_words};
use crate::{
    domain::{
        field::capitalised,
        figures::{Card, Row},
    },
    ui::{route::Place, widgets::BragTag},
};
use leptos::prelude::*;

/// The table, retired figures last.
pub(super) fn table(place: Place, cards: &[Card]) -> AnyView {
    let (retired, read): (Vec<&Card>, Vec<&Card>) = cards.iter().partition(|card| card.retired.is_some());
    let rows = read.into_iter().chain(retired).map(|card| row(place, card));
    view! {
        <div class="sp-register" role="region" aria-label="Figures as a table" tabindex="0">
            <table class="sp-table sp-register__table" role="table">
                <caption class="govuk-visually-hidden">"Figures"</caption>
                <thead role="rowgroup">
                    <tr role="row">
                        {["Figure", "Latest", "Period", "Target", "RAG", "Direction of travel"].map(|head| view! {
                            <th scope="col" role="columnheader">{head}</th>
                        }).collect_view()}
                    </tr>
                </thead>
                <tbody role="rowgroup">{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(place: Place, card: &Card) -> AnyView {
    let name = match &card.retired {
        Some(on) => format!("{} (retired {on})", card.name),
        None => card.name.clone(),
    };
    let cells = match &card.latest {
        None => view! { <td role="cell" data-label="Latest">"No readings yet"</td><td role="cell"></td><td role="cell"></td><td role="cell"></td><td role="cell"></td> }.into_any(),
        Some(latest) => {
            let said: Vec<String> = told(latest).into_iter().map(|(against, travel)| format!("{}: {}", way_words(against, travel), travel.words)).collect();
            view! {
                <td role="cell" data-label="Latest">{latest.figure.clone()}</td>
                <td role="cell" data-label="Period">{latest.when.clone()}</td>
                {cell("Target", &latest.target)}
                {rag_cell(latest)}
                {cell("Direction of travel", &said.join(". "))}
            }.into_any()
        }
    };
    view! {
        <tr role="row">
            <th scope="row" role="rowheader"><a class="govuk-link" href=place.link(page_of(card))>{name}</a></th>
            {cells}
        </tr>
    }
    .into_any()
}

/// A cell, empty where there is nothing to say, so that nothing is said of it on a narrow screen.
pub(super) fn cell(label: &'static str, words: &str) -> AnyView {
    if words.is_empty() {
        return view! { <td role="cell"></td> }.into_any();
    }
    view! { <td role="cell" data-label=label>{capitalised(words)}</td> }.into_any()
}

/// The colour with its word and why.
pub(super) fn rag_cell(row: &Row) -> AnyView {
    if row.judged.words.is_empty() && row.judged.brag.is_none() {
        return view! { <td role="cell"></td> }.into_any();
    }
    view! {
        <td role="cell" data-label="RAG">
            {row.judged.brag.map(|brag| view! { <BragTag brag/>" " })}
            <span>{capitalised(&row.judged.words)}</span>
        </td>
    }
    .into_any()
}
