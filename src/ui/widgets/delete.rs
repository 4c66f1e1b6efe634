//! Deleting a record: what goes with it is said before, and undo brings it back.

use super::{Show, live};
use crate::{
    browser::page,
    domain::{
        field::FieldKind,
        record::{Kind, RecordId},
    },
    edit::{Edit, apply},
    ui::session::Session,
};
use leptos::prelude::*;

/// A Delete button that asks once, in place.
#[component]
pub fn DeleteRecord(
    /// The record.
    record: RecordId,
    /// Told when it is deleted.
    #[prop(into)]
    on_deleted: Callback<()>,
) -> impl IntoView {
    let session = Session::from_context();
    let asking = RwSignal::new(false);
    let refused = RwSignal::new(None::<String>);
    let button = format!("delete-{}", record.id);
    let question = format!("delete-{}-question", record.id);
    let name = move || session.peek(|plan| plan.name_of(record));
    let delete = move |_| {
        if session.edit(&Edit::Remove(record)) {
            on_deleted.run(());
        } else {
            refused.set(session.problem().get_untracked().map(|problem| problem.to_string()));
        }
    };
    let (back, ask_focus) = (button.clone(), question.clone());
    let keep = move |_| {
        asking.set(false);
        refused.set(None);
        page::focus_soon(back.clone());
    };
    let ask = move |_| {
        // What cannot be deleted is not offered to be: it says why at once.
        refused.set(session.peek(|plan| apply(plan, &Edit::Remove(record))).err().map(|problem| problem.to_string()));
        asking.set(true);
        page::focus_soon(ask_focus.clone());
    };
    view! {
        <Show
            when=move || asking.get()
            fallback=move || view! {
                <button type="button" id=button.clone() class="sp-link-button sp-link-button--warning" on:click=ask.clone()>
                    "Delete"<span class="govuk-visually-hidden">" "{name()}</span>
                </button>
            }
        >
            <div class="sp-ask" role="group" aria-labelledby=question.clone()>
                <p class="govuk-body" id=question.clone() tabindex="-1">
                    {live(move || match refused.get() {
                        Some(why) => view! { <strong>"It cannot be deleted. "</strong>{why}"." }.into_any(),
                        None => view! {
                            <strong>{format!("Delete “{}”?", name())}</strong>" "{consequences(session, record)}" Undo brings it back."
                        }.into_any(),
                    })}
                </p>
                <div class="govuk-button-group">
                    <Show when=move || refused.get().is_none()>
                        <button type="button" class="govuk-button govuk-button--warning" on:click=delete>"Delete"</button>
                    </Show>
                    <button type="button" class="govuk-button govuk-button--secondary" on:click=keep.clone()>"Keep it"</button>
                </div>
            </div>
        </Show>
    }
}

/// What else a deletion changes, in a sentence.
fn consequences(session: Session, record: RecordId) -> String {
    let references = session.peek(|plan| plan.body.references_to(record));
    let mut parts: Vec<(Kind, usize)> = Vec::new();
    let mut emptied = 0;
    for (referrer, field) in references {
        match (field.about().kind, parts.iter_mut().find(|(kind, _)| *kind == referrer.kind)) {
            (FieldKind::Owner(_), Some((_, count))) => *count += 1,
            (FieldKind::Owner(_), None) => parts.push((referrer.kind, 1)),
            _ => emptied += 1,
        }
    }
    let counted = |(kind, count): &(Kind, usize)| format!("{count} {}", if *count == 1 { kind.noun() } else { kind.nouns() });
    let mut sentences = Vec::new();
    if !parts.is_empty() {
        sentences.push(format!("With it go {}.", parts.iter().map(counted).collect::<Vec<_>>().join(", ")));
    }
    match emptied {
        0 => {}
        1 => sentences.push("One other record names it, and will no longer.".to_owned()),
        many => sentences.push(format!("{many} other records name it, and will no longer.")),
    }
    sentences.join(" ")
}
