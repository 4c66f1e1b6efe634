//! What an objective was called in the editions before, and where it comes from.

use crate::ui::widgets::{Show, live};
use crate::{
    domain::{
        id::Id,
        objective::{Objective, ObjectiveField, ObjectiveId},
        plan::Plan,
        record::{Kind, RecordId},
    },
    review::lineage::same_words,
    ui::{
        session::Session,
        widgets::{RecordLink, RecordSection, word_changes},
    },
};
use leptos::prelude::*;

/// One edition's word for it.
#[derive(Clone, PartialEq)]
struct Earlier {
    edition: String,
    as_at: String,
    words: &'static str,
    heading: String,
    href: String,
    /// How it was worded, and is, where that differs.
    reworded: Option<(String, String)>,
}

fn earlier(plan: &Plan, id: ObjectiveId) -> Vec<Earlier> {
    let now = plan.body.objectives.get(id);
    let in_edition = |edition: &std::sync::Arc<crate::domain::edition::Edition>| {
        let as_at = edition.as_at.map(|date| format!(" as at {}", date.words())).unwrap_or_default();
        let there = plan.frozen.get(&edition.id).and_then(|body| body.objectives.get(id));
        let heading = there.map(Objective::heading).unwrap_or_default();
        let reworded = there.zip(now).filter(|(then, now)| !same_words(then, now));
        let reworded = reworded.map(|(then, now)| (then.title.clone(), now.title.clone()));
        let words = match (there, &reworded) {
            (None, _) => "Not in this edition",
            (Some(_), Some(_)) => "Reworded since",
            (Some(_), None) => "In the same words",
        };
        let href = format!("#/objectives/{id}?edition={}", edition.id);
        Earlier { edition: edition.label.clone(), as_at, words, heading, href, reworded }
    };
    plan.editions_newest_first().iter().map(in_edition).collect()
}

/// The lineage of an objective.
#[component]
pub(super) fn LineageSection(
    /// Which.
    id: ObjectiveId,
) -> impl IntoView {
    let session = Session::from_context();
    let editions = session.select(move |plan| earlier(plan, id));
    let record = RecordId { kind: Kind::Objective, id: id.raw() };
    let successors = session.body(move |body| {
        body.objectives
            .iter()
            .filter(|other| other.origins.contains(&id))
            .map(|other| RecordId { kind: Kind::Objective, id: other.id.raw() })
            .collect::<Vec<_>>()
    });
    view! {
        <section class="sp-section">
            <div class="sp-section__head"><h2 class="govuk-heading-m">"Lineage"</h2></div>
            <Show when=move || editions.with(Vec::is_empty)><p class="govuk-body sp-empty">"There is no earlier edition of this plan."</p></Show>
            <ul class="sp-lineage">
                {live(move || editions.get().into_iter().map(|earlier| view! {
                    <li>
                        <strong>{earlier.words}</strong>{format!(": {}{}", earlier.edition, earlier.as_at)}
                        {(!earlier.heading.is_empty()).then(|| view! { <br/><a class="govuk-link" href=earlier.href>{earlier.heading}</a> })}
                        {earlier.reworded.map(|(then, now)| view! { <br/>{word_changes(&then, &now)} })}
                    </li>
                }).collect_view())}
            </ul>
            <Show when=move || !successors.with(Vec::is_empty)>
                <h3 class="govuk-heading-s">"Goes on in"</h3>
                <ul class="govuk-list">{live(move || successors.get().into_iter().map(|record| view! { <li><RecordLink record/></li> }).collect_view())}</ul>
            </Show>
        </section>
        <RecordSection record heading="Comes from" fields=vec![ObjectiveField::Origins.into()]/>
    }
}
