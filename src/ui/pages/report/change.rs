//! Putting one priority or objective right: its words, joining, cutting in two, moving.

use super::{outline::button_id, working::Working};
use crate::{
    browser::page,
    exchange::report_text::{Correction, places},
};
use leptos::prelude::*;

/// The form, beneath what it changes.
#[component]
pub(super) fn Change(working: Working, place: (usize, Option<usize>)) -> impl IntoView {
    let (priority, objective) = place;
    let found = working.proposal.with_untracked(|proposal| {
        let row = proposal.priorities.get(priority)?;
        let mine = objective.and_then(|objective| row.objectives.get(objective));
        let title = mine.map_or_else(|| row.title.text.clone(), |mine| mine.title.text.clone());
        let cuts: Vec<String> = mine.map(|mine| places(mine).into_iter().map(|place| place.starts).collect()).unwrap_or_default();
        let others: Vec<(usize, String)> = proposal.priorities.iter().map(|row| row.title.text.clone()).enumerate().collect();
        Some((title, cuts, others))
    });
    let (title, cuts, others) = found.unwrap_or_default();
    let id = format!("{}-form", button_id(place));
    let words = RwSignal::new(title);
    let make = move |correction: Correction, back: (usize, Option<usize>)| {
        working.correct(correction);
        page::focus_soon(button_id(back));
    };
    let above = match objective {
        Some(objective) => objective.checked_sub(1).map(|above| (priority, Some(above))),
        None => priority.checked_sub(1).map(|above| (above, None)),
    };
    let close = move || {
        working.open.set(None);
        page::focus_soon(button_id(place));
    };
    let rename = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        make(Correction::Rename(priority, objective, words.get_untracked()), place);
    };
    page::focus_first_soon(format!("#{id} textarea"));
    let others: Vec<(usize, String)> = others.into_iter().filter(|(at, _)| objective.is_some() && *at != priority).collect();
    let (split, moved) = (RwSignal::new(0_usize), RwSignal::new(others.first().map_or(0, |(at, _)| *at)));
    let noun = if objective.is_some() { "objective" } else { "priority" };
    let cut_here = move |_| {
        if let Some(objective) = objective {
            make(Correction::Split(priority, objective, split.get_untracked()), (priority, Some(objective + 1)));
        }
    };
    let move_there = move |_| {
        if let Some(objective) = objective {
            make(Correction::Move(priority, objective, moved.get_untracked()), (moved.get_untracked(), None));
        }
    };
    view! {
        <form class="sp-form sp-action-form sp-report__change" id=id.clone() novalidate aria-label=format!("Change this {noun}") on:submit=rename
            on:keydown=move |event| if event.key() == "Escape" { event.stop_propagation(); close(); }>
            <div class="govuk-form-group">
                <label class="govuk-label govuk-label--s" for=format!("{id}-title")>"Title"</label>
                <textarea class="govuk-textarea" id=format!("{id}-title") rows="2" prop:value=move || words.get()
                    on:input:target=move |event| words.set(event.target().value())></textarea>
            </div>
            <div class="govuk-button-group">
                <button type="submit" class="govuk-button">"Keep this title"</button>
                {above.map(|above| view! {
                    <button type="button" class="govuk-button govuk-button--secondary" on:click=move |_| make(Correction::Merge(priority, objective), above)>
                        "Join to the one above"
                    </button>
                })}
                <button type="button" class="govuk-button govuk-button--secondary" on:click=move |_| close()>"Cancel"</button>
            </div>
            {(!cuts.is_empty()).then(|| view! {
                <div class="sp-report__choice">
                    {choice(format!("{id}-split"), "Begin a new objective at", cuts.into_iter().enumerate().collect(), split)}
                    <button type="button" class="govuk-button govuk-button--secondary" on:click=cut_here>"Cut in two"</button>
                </div>
            })}
            {(!others.is_empty()).then(|| view! {
                <div class="sp-report__choice">
                    {choice(format!("{id}-move"), "Put it under", others, moved)}
                    <button type="button" class="govuk-button govuk-button--secondary" on:click=move_there>"Move"</button>
                </div>
            })}
        </form>
    }
}

fn choice(id: String, label: &'static str, options: Vec<(usize, String)>, chosen: RwSignal<usize>) -> AnyView {
    let options = options.into_iter().map(|(at, words)| view! { <option value=at.to_string()>{words}</option> });
    view! {
        <div class="govuk-form-group">
            <label class="govuk-label govuk-label--s" for=id.clone()>{label}</label>
            <select class="govuk-select" id=id on:change:target=move |event| chosen.set(event.target().value().parse().unwrap_or(0))>
                {options.collect_view()}
            </select>
        </div>
    }
    .into_any()
}
