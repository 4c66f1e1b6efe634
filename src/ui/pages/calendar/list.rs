//! Several months as a list: when, what, and of what sort.

use super::event::{event_line, event_time};
use crate::{
    domain::{
        bank_holidays::bank_holiday,
        calendar::Event,
        date::{Date, Day},
        value::Choice as _,
    },
    ui::{route::Place, widgets::dated},
};
use leptos::prelude::*;

/// The list.
pub fn list_view(place: Place, title: &str, today: Day, events: &[Event]) -> AnyView {
    if events.is_empty() {
        return view! { <p class="govuk-body sp-empty">"Nothing in these months"</p> }.into_any();
    }
    let rows = events.iter().map(|event| row(place, today, event));
    let title = title.to_owned();
    view! {
        <div class="sp-register">
            <table class="sp-table sp-register__table sp-agenda" role="table">
                <caption class="govuk-visually-hidden">{title}</caption>
                <thead role="rowgroup"><tr role="row">
                    <th scope="col" role="columnheader">"Date"</th>
                    <th scope="col" role="columnheader">"What"</th>
                    <th scope="col" role="columnheader">"Kind"</th>
                </tr></thead>
                <tbody role="rowgroup">{rows.collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn row(place: Place, today: Day, event: &Event) -> AnyView {
    let holiday = match event.date {
        Date::Day(day) => bank_holiday(day),
        _ => None,
    };
    let note = event.note.clone();
    let is_today = event.date == Date::Day(today);
    view! {
        <tr role="row" aria-current=is_today.then_some("date")>
            <th scope="row" role="rowheader">
                {dated(event.date)}
                {event_time(event).map(|time| view! { <span class="sp-event__time">", "{time}</span> })}
                {holiday.map(|name| view! { <span class="sp-day__holiday">{name}" bank holiday"</span> })}
            </th>
            <td role="cell">
                {event_line(place, event, false)}
                {(!note.is_empty()).then(|| view! { <span class="sp-event__note">{note}</span> })}
            </td>
            <td role="cell">{event.kind.label()}</td>
        </tr>
    }
    .into_any()
}
