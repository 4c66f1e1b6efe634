//! One event, as the month and the list show it.

use crate::{
    domain::{
        calendar::{Event, State},
        hours::Hours,
        record::Kind,
    },
    ui::{
        route::{Place, Route},
        widgets::page_of,
    },
};
use leptos::prelude::*;

/// What it is, leading to the record that says so, and where it stands.
///
/// Where room is short a board goes by its initials, with its name on hovering and for a screen reader.
pub fn event_line(place: Place, event: &Event, short: bool) -> AnyView {
    let page = match event.record.kind {
        Kind::Details => Some(Route::Settings),
        _ => page_of(event.record),
    };
    let full = event.title.clone();
    let brief = short && !event.short.is_empty();
    let title = if brief {
        let initials = event.short.clone();
        view! { <abbr title=full.clone() aria-hidden="true">{initials}</abbr><span class="govuk-visually-hidden">{full}</span> }
            .into_any()
    } else {
        full.into_any()
    };
    let name = match page {
        Some(route) => view! { <a class="govuk-link" href=place.href(route)>{title}</a> }.into_any(),
        None => view! { <span>{title}</span> }.into_any(),
    };
    let word = event.state.word();
    let state = (!word.is_empty()).then(|| view! { " " <span class="sp-event__state">{word}</span> });
    let cancelled = event.state == State::Cancelled;
    view! { <span class="sp-event__name" class:sp-event__name--off=cancelled>{name}</span>{state} }.into_any()
}

/// Its time, if that is known.
pub fn event_time(event: &Event) -> Option<String> {
    event.hours.map(Hours::words)
}
