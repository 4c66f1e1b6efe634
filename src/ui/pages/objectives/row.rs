//! One objective in the list.

use crate::ui::widgets::{live, words};
use crate::{
    domain::{
        date::Day,
        lead::lead_words,
        objective::{Objective, ObjectiveId},
        plan::Body,
        value::Choice as _,
    },
    ui::{
        route::{Place, Route},
        session::Session,
        widgets::BragTag,
    },
};
use leptos::prelude::*;
use std::{collections::HashSet, sync::Arc};

/// What a row shows.
#[derive(Clone, PartialEq)]
struct Shown {
    objective: Arc<Objective>,
    lead: String,
}

fn shown(body: &Body, id: ObjectiveId, today: Day) -> Option<Shown> {
    let objective = body.objectives.shared(id)?;
    let lead = lead_words(body, &objective, today);
    Some(Shown { lead: lead.unwrap_or_default(), objective })
}

/// A row of the table.
#[component]
pub fn ObjectiveRow(
    /// Its place in the list, from 0.
    index: usize,
    /// The objective.
    id: ObjectiveId,
    /// Which are chosen.
    chosen: RwSignal<HashSet<ObjectiveId>>,
    /// The day that dates are compared with.
    today: Day,
) -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let row = session.body(move |body| shown(body, id, today));
    let of = move |part: fn(&Shown) -> String| row.with(|row| row.as_ref().map(part).unwrap_or_default());
    let is_chosen = move || chosen.with(|chosen| chosen.contains(&id));
    let choose = move |on: bool| {
        chosen.update(|chosen| {
            if on {
                chosen.insert(id)
            } else {
                chosen.remove(&id)
            };
        });
    };
    let due = move || {
        row.with(|row| row.as_ref().and_then(|row| row.objective.due.map(|due| (due.words(), row.objective.is_overdue(today)))))
    };
    let brag = Signal::derive(move || row.with(|row| row.as_ref().map(|row| row.objective.brag).unwrap_or_default()));
    let ended =
        move || row.with(|row| row.as_ref().filter(|row| !row.objective.status.is_live()).map(|row| row.objective.status.label()));
    let checkbox = move || {
        session.can_edit().then(|| view! {
        <td class="sp-col-choose">
            <input type="checkbox" class="sp-tick" prop:checked=is_chosen aria-label=words(move || format!("Choose {}", of(|row| row.objective.brief())))
                on:change:target=move |event| choose(event.target().checked())/>
        </td>
    })
    };
    view! {
        <tr class="sp-row" class:sp-row--chosen=is_chosen aria-rowindex=(index + 2).to_string()>
            {checkbox}
            <td class="sp-col-place">{live(move || of(|row| row.objective.reference.clone()))}</td>
            <td class="sp-col-title">
                <a class="govuk-link sp-clamp" href=place.href(Route::Objective(id))>{live(move || of(|row| row.objective.title.clone()))}</a>
            </td>
            <td class="sp-col-lead">
                {live(move || match of(|row| row.lead.clone()) {
                    lead if lead.is_empty() => view! { <span class="sp-empty">"No lead"</span> }.into_any(),
                    lead => view! { <span class="sp-clamp">{lead}</span> }.into_any(),
                })}
            </td>
            <td class="sp-col-due">{live(move || due().map(|(words, late)| view! { {words} {late.then(|| view! { " "<strong class="sp-late">"Overdue"</strong> })} }))}</td>
            <td class="sp-col-brag">
                {live(move || match ended() {
                    Some(status) => view! { <span class="sp-ended">{status}</span> }.into_any(),
                    None => view! { <BragTag brag/> }.into_any(),
                })}
            </td>
        </tr>
    }
}
