//! Choosing from a list in a form, where what is chosen is no record of the plan: an edition, a template, a section.

use crate::{domain::edition::EditionId, domain::id::Id as _, domain::plan::Plan};
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
