//! Choosing from a list in a form, where what is chosen is no record of the plan: an edition, a template, a section.

use crate::{
    browser::page,
    domain::{edition::EditionId, id::Id as _, plan::Plan, report_template::ReportKind},
    report::template::choices,
};
use leptos::prelude::*;

/// What can be chosen: what is kept, and what is read.
pub(super) type Options = Vec<(String, String)>;

/// A list to choose from, with its label.
pub(super) fn chooser(
    id: &'static str,
    label: &'static str,
    hint: &'static str,
    options: Options,
    chosen: RwSignal<String>,
) -> AnyView {
    let now = chosen.get_untracked();
    let options = options.into_iter().map(|(key, words)| {
        let is_chosen = key == now;
        view! { <option value=key selected=is_chosen>{words}</option> }
    });
    let hint_id = format!("{id}-hint");
    let described = (!hint.is_empty()).then(|| hint_id.clone());
    view! {
        <div class="govuk-form-group">
            <label class="govuk-label govuk-label--s" for=id>{label}</label>
            {(!hint.is_empty()).then(|| view! { <div class="govuk-hint" id=hint_id.clone()>{hint}</div> })}
            <select class="govuk-select" id=id aria-describedby=described on:change:target=move |event| chosen.set(event.target().value())>
                {options.collect_view()}
            </select>
        </div>
    }
    .into_any()
}

/// The editions of a plan, the newest first; what is made from none of them is made from the working copy.
pub(super) fn editions(plan: &Plan, none: &str) -> Options {
    let kept = |id: EditionId| id.raw().to_string();
    let editions = plan.editions_newest_first().into_iter().filter(|edition| edition.period.is_none());
    std::iter::once((String::new(), none.to_owned()))
        .chain(editions.map(|edition| (kept(edition.id), edition.label.clone())))
        .collect()
}

/// The templates for a kind of report. Without a choice, it is the one that comes with Safer Plan.
pub(super) fn templates(plan: &Plan, kind: ReportKind) -> Options {
    choices(&plan.body, kind).into_iter().map(|choice| (choice.key, choice.title)).collect()
}

/// Boxes to tick, with what they are about. Those that are ticked stand in `ticked`, in the order of the list.
pub(super) fn ticks(id: &'static str, legend: &'static str, all: Vec<String>, ticked: RwSignal<Vec<String>>) -> AnyView {
    let list = all.clone();
    let boxes = all.into_iter().enumerate().map(move |(number, words)| {
        let (name, mine, order) = (format!("{id}-{number}"), words.clone(), list.clone());
        let is_ticked = ticked.with_untracked(|ticked| ticked.contains(&words));
        let toggle = move |event: leptos::ev::Event| {
            let is_on = page::is_ticked(&event);
            ticked.update(|ticked| {
                let keeps = |one: &&String| if **one == mine { is_on } else { ticked.contains(*one) };
                *ticked = order.iter().filter(keeps).cloned().collect();
            });
        };
        view! {
            <div class="govuk-checkboxes__item">
                <input class="govuk-checkboxes__input" type="checkbox" id=name.clone() checked=is_ticked on:change=toggle/>
                <label class="govuk-label govuk-checkboxes__label" for=name>{words}</label>
            </div>
        }
    });
    view! {
        <div class="govuk-form-group">
            <fieldset class="govuk-fieldset">
                <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{legend}</legend>
                <div class="govuk-checkboxes govuk-checkboxes--small">{boxes.collect_view()}</div>
            </fieldset>
        </div>
    }
    .into_any()
}
