//! The priorities and objectives that were read, each with a way to put it right.

use super::{change::Change, working::Working};
use crate::{
    exchange::report_text::{Correction, ObjectiveProposal, PriorityProposal},
    ui::{pages::parts::counted, widgets::live},
};
use leptos::prelude::*;

/// The id of the button that changes one.
pub(super) fn button_id(place: (usize, Option<usize>)) -> String {
    match place {
        (priority, Some(objective)) => format!("report-{priority}-{objective}"),
        (priority, None) => format!("report-{priority}"),
    }
}

/// The list.
#[component]
pub(super) fn Outline(working: Working) -> impl IntoView {
    view! {
        <ol class="sp-priorities sp-report">{live(move || {
            let rows = working.proposal.get().priorities;
            rows.into_iter().enumerate().map(|(at, priority)| priority_item(working, at, priority)).collect_view()
        })}</ol>
    }
}

fn priority_item(working: Working, at: usize, priority: PriorityProposal) -> AnyView {
    let title = if priority.title.text.is_empty() { "No heading".to_owned() } else { priority.title.text.clone() };
    let heading = format!("{} {title}", priority.number).trim().to_owned();
    let count = priority.objectives.iter().filter(|objective| !objective.skipped).count();
    let rows = priority.objectives.into_iter().enumerate().map(|(index, objective)| objective_item(working, at, index, objective));
    view! {
        <li class="sp-priority" class:sp-report__skipped=priority.skipped>
            <div class="sp-priority__head">
                <h2 class="govuk-heading-m">{heading.clone()}</h2>
                {priority.skipped.then(|| view! { <strong class="govuk-tag govuk-tag--grey">"Left out"</strong> })}
                <p class="sp-priority__count">{counted(count, "objective", "objectives")}</p>
                {buttons(working, (at, None), &heading, priority.skipped)}
            </div>
            {panel(working, (at, None))}
            <ol class="sp-items">{rows.collect_view()}</ol>
        </li>
    }
    .into_any()
}

fn objective_item(working: Working, at: usize, index: usize, objective: ObjectiveProposal) -> AnyView {
    let progress = objective.progress();
    let title = if objective.title.text.is_empty() { "No title".to_owned() } else { objective.title.text.clone() };
    let name = format!("{} {title}", objective.reference).trim().to_owned();
    let first = progress.split_whitespace().take(14).collect::<Vec<_>>().join(" ");
    let whole = first.len() + 1 >= progress.len();
    view! {
        <li class="sp-item" class:sp-report__skipped=objective.skipped>
            <span class="sp-item__number">{objective.reference}</span>
            <div class="sp-item__main">
                <span class="sp-report__title">{title}</span>
                {(!progress.is_empty() && whole).then(|| view! { <p class="sp-report__text">{progress.clone()}</p> })}
                {(!progress.is_empty() && !whole).then(|| view! {
                    <details class="sp-report__text"><summary>{format!("{first}…")}</summary><p class="sp-text">{progress}</p></details>
                })}
            </div>
            {objective.skipped.then(|| view! { <strong class="govuk-tag govuk-tag--grey">"Left out"</strong> })}
            {buttons(working, (at, Some(index)), &name, objective.skipped)}
            {panel(working, (at, Some(index)))}
        </li>
    }
    .into_any()
}

fn buttons(working: Working, place: (usize, Option<usize>), name: &str, skipped: bool) -> AnyView {
    let skip = move |_| {
        working.correct(Correction::Skip(place.0, place.1));
        crate::browser::page::focus_soon(format!("{}-skip", button_id(place)));
    };
    let change = move |_| working.open.update(|open| *open = if *open == Some(place) { None } else { Some(place) });
    let words = if skipped { "Take in" } else { "Leave out" };
    view! {
        <span class="sp-report__buttons">
            <button type="button" class="sp-link-button" id=button_id(place) aria-label=format!("Change {name}")
                aria-expanded=move || if working.open.get() == Some(place) { "true" } else { "false" } on:click=change>"Change"</button>
            <button type="button" class="sp-link-button" id=format!("{}-skip", button_id(place)) aria-label=format!("{words}: {name}") on:click=skip>{words}</button>
        </span>
    }
    .into_any()
}

fn panel(working: Working, place: (usize, Option<usize>)) -> AnyView {
    live(move || if working.open.get() == Some(place) { view! { <Change working place/> }.into_any() } else { ().into_any() })
        .into_any()
}
