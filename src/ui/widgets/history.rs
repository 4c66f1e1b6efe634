//! What was changed in a record, when and by whom.

use super::{Show, live};
use crate::{
    domain::record::{FieldId, RecordId},
    edit::{Change, Part},
    ui::session::Session,
};
use leptos::prelude::*;

/// How many changes are shown before asking for more.
const FIRST: usize = 20;

/// The log of some records, the newest first.
#[component]
pub fn ChangeHistory(
    /// The records: one, and those that are part of it.
    #[prop(into)]
    records: Signal<Vec<RecordId>>,
) -> impl IntoView {
    let session = Session::from_context();
    let most = RwSignal::new(FIRST);
    let changes = session.document(move |document| {
        let records = records.get();
        let concerns =
            |change: &&Change| change.parts.iter().any(|part| part.record().is_some_and(|record| records.contains(&record)));
        document.changes.iter().rev().map(|change| &**change).filter(concerns).cloned().collect::<Vec<_>>()
    });
    view! {
        {live(move || changes.get().is_empty().then(|| view! { <p class="govuk-body">"Nothing has been changed since this plan was opened here first."</p> }))}
        <ol class="sp-changes">
            {live(move || changes.get().into_iter().take(most.get()).map(|change| view! { <ChangeItem change records/> }).collect_view())}
        </ol>
        <Show when=move || changes.with(|changes| changes.len() > most.get())>
            <button type="button" class="sp-link-button" on:click=move |_| most.update(|most| *most += 100)>"Show more changes"</button>
        </Show>
    }
}

#[component]
fn ChangeItem(change: Change, records: Signal<Vec<RecordId>>) -> impl IntoView {
    let by = if change.by.is_empty() { String::new() } else { format!(", {}", change.by) };
    let mine =
        |part: &&Part| !part.field.is_empty() && part.record().is_some_and(|record| records.get_untracked().contains(&record));
    let parts: Vec<_> = change
        .parts
        .iter()
        .filter(mine)
        .map(|part| {
            let label = part
                .record()
                .and_then(|record| FieldId::named(record.kind, &part.field))
                .map_or(part.field.as_str(), |field| field.about().label);
            let shown = |text: &str| if text.is_empty() { "nothing".to_owned() } else { text.to_owned() };
            view! { <li>{format!("{label}: ")}<del>{shown(&part.before)}</del>" to "<ins>{shown(&part.after)}</ins></li> }
        })
        .collect();
    view! {
        <li class="sp-changes__item">
            <span class="sp-changes__label">{change.label.clone()}</span>
            <span class="sp-changes__when">{change.at.replace('T', " ")}{by}</span>
            <ul class="sp-changes__parts">{parts}</ul>
        </li>
    }
}
