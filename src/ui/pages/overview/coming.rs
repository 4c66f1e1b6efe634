//! The next meetings and deadlines.

use crate::ui::widgets::{Show, dated, live};
use crate::{
    domain::{
        calendar::{Event, State, Wanted, events},
        date::Day,
        plan::Body,
    },
    ui::{
        pages::{event_line, event_time},
        route::{Place, Route},
        session::Session,
    },
};
use leptos::prelude::*;

/// How far one looks ahead, in days.
const AHEAD: i64 = 42;
/// How many are shown; the calendar has the rest.
const MOST: usize = 8;

/// What comes up in the next weeks: of what recurs the next time only.
#[component]
pub(super) fn Coming() -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let today = session.today();
    let found = session.body(move |body| coming(body, today));
    view! {
        <Show when=move || !found.with(Vec::is_empty)>
            <section class="sp-section">
                <div class="sp-section__head">
                    <h2 class="govuk-heading-m">"Coming up"</h2>
                    <a class="govuk-link" href=place.href(Route::Calendar)>"Calendar"</a>
                </div>
                <ul class="sp-items sp-items--close">
                    {live(move || found.get().iter().map(|event| view! {
                        <li class="sp-item">
                            <span class="sp-item__main">
                                <span>{event_line(place, event, false)}</span>
                                <span class="sp-coming__date">{dated(event.date)}{event_time(event).map(|time| format!(", {time}"))}</span>
                            </span>
                        </li>
                    }).collect_view())}
                </ul>
            </section>
        </Show>
    }
}

fn coming(body: &Body, today: Day) -> Vec<Event> {
    let mut found: Vec<Event> = Vec::new();
    for event in events(body, today, today.plus_days(AHEAD), &Wanted::default()) {
        let recurs = found.iter().any(|earlier| (earlier.record, &earlier.title) == (event.record, &event.title));
        if matches!(event.state, State::Plain | State::Expected) && event.is_on_a_day() && !recurs {
            found.push(event);
        }
        if found.len() == MOST {
            break;
        }
    }
    found
}
