//! The editions: their names and dates, and setting one aside.

use crate::ui::widgets::{Show, live};
use crate::{
    browser::page,
    domain::{
        edition::{Edition, EditionField},
        id::Id as _,
        plan::Plan,
        record::{FieldId, Kind, RecordId},
        value::Value,
    },
    ui::{
        route::{Place, Route},
        session::Session,
        widgets::{DeleteRecord, RecordForm, Subject},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// What is asked about an edition.
fn asked() -> Vec<FieldId> {
    [EditionField::Label, EditionField::AsAt, EditionField::ApprovedBy, EditionField::Note].map(FieldId::from).to_vec()
}

fn next_number(plan: &Plan) -> u32 {
    plan.editions.iter().map(|edition| edition.number).max().unwrap_or(0).saturating_add(1)
}

/// The editions.
#[component]
pub fn Editions() -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let editions = session.select(Plan::editions_newest_first);
    view! {
        <section class="sp-section">
            <h2 class="govuk-heading-m" id="editions" tabindex="-1">"Editions"</h2>
            <p class="govuk-body">
                "An edition is a copy of the plan set aside as it stands, for example as approved or as refreshed. It can be read at the top of every page, and never changes."
            </p>
            <Show when=move || !editions.get().is_empty() fallback=|| view! { <p class="govuk-body">"No edition has been set aside yet."</p> }>
                <ul class="govuk-list sp-kept">
                    {live(move || editions.get().into_iter().map(|edition| view! { <EditionItem edition/> }).collect_view())}
                </ul>
            </Show>
            <Show when=move || !editions.get().is_empty()>
                <p class="govuk-body">
                    <a class="govuk-link" href=place.href(Route::Compare)>"Compare editions, and the table of versions"</a>
                </p>
            </Show>
            <SetAside/>
        </section>
    }
}

#[component]
fn EditionItem(edition: Arc<Edition>) -> impl IntoView {
    let session = Session::from_context();
    let changing = RwSignal::new(false);
    let record = RecordId { kind: Kind::Edition, id: edition.id.raw() };
    let button = format!("change-edition-{}", record.id);
    let back = button.clone();
    let done = Callback::new(move |_| {
        changing.set(false);
        page::focus_soon(back.clone());
    });
    let deleted = Callback::new(move |()| page::focus_soon("editions"));
    let label = edition.label.clone();
    view! {
        <li class="sp-kept__item">
            <p class="govuk-body"><strong>{edition.label.clone()}</strong>{said_of(&edition)}</p>
            {live(move || if changing.get() {
                view! { <RecordForm subject=Subject::Existing(record) fields=asked() on_done=done/> }.into_any()
            } else {
                let (button, label) = (button.clone(), label.clone());
                view! {
                    <Show when=move || session.can_edit()>
                        <div class="govuk-button-group">
                            <button type="button" id=button.clone() class="sp-link-button" on:click=move |_| changing.set(true)>
                                "Change"<span class="govuk-visually-hidden">" "{label.clone()}</span>
                            </button>
                            <DeleteRecord record on_deleted=deleted/>
                        </div>
                    </Show>
                }.into_any()
            })}
        </li>
    }
}

/// `, as at March 2023, approved by Cabinet`.
fn said_of(edition: &Edition) -> String {
    let as_at = edition.as_at.map(|date| format!(", as at {}", date.words())).unwrap_or_default();
    let by = if edition.approved_by.is_empty() { String::new() } else { format!(", approved by {}", edition.approved_by) };
    as_at + &by
}

/// The form that sets the working copy aside.
#[component]
fn SetAside() -> impl IntoView {
    let session = Session::from_context();
    let asking = RwSignal::new(false);
    let done = Callback::new(move |_| {
        asking.set(false);
        page::focus_soon("set-aside");
    });
    let subject = move || Subject::New(Kind::Edition, vec![(EditionField::Number.into(), Value::Whole(session.peek(next_number)))]);
    view! {
        <Show when=move || session.can_edit()>
            <Show
                when=move || asking.get()
                fallback=move || view! {
                    <button type="button" id="set-aside" class="govuk-button govuk-button--secondary" on:click=move |_| asking.set(true)>
                        "Set aside an edition now"
                    </button>
                }
            >
                <RecordForm subject=subject() fields=asked() save_label="Set it aside" on_done=done/>
            </Show>
        </Show>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::examples::Example;

    #[test]
    fn the_next_edition_comes_after_the_last() {
        let plan = Example::Plan2022.open().unwrap().plan;
        let last = plan.editions_newest_first().first().map(|edition| edition.number).unwrap();
        assert_eq!(next_number(&plan), last + 1);
        assert!(said_of(plan.editions_newest_first().first().unwrap()).starts_with(", as at "));
    }
}
