//! One change to several objectives.

use crate::ui::session::memo;
use crate::ui::widgets::{Show, live, words};
use crate::{
    browser::{drafts::Draft, page},
    domain::{
        field::{Record, lower_first},
        objective::{Objective, ObjectiveField, ObjectiveId},
        record::{FieldId, RecordId},
    },
    edit::Edit,
    ui::{
        pages::over_time::HandOverChosen,
        session::Session,
        widgets::{ErrorSummary, FieldInput, FormError, read_fields},
    },
};
use leptos::prelude::*;
use std::collections::HashSet;

/// What can be changed for several at once.
const FIELDS: [ObjectiveField; 5] =
    [ObjectiveField::Lead, ObjectiveField::LeadOrganisation, ObjectiveField::Due, ObjectiveField::Priority, ObjectiveField::Brag];

/// The bar that appears when objectives are chosen.
#[component]
pub fn BulkBar(
    /// Which are chosen.
    chosen: RwSignal<HashSet<ObjectiveId>>,
) -> impl IntoView {
    let session = Session::from_context();
    let field = RwSignal::new(None::<ObjectiveField>);
    let handing_over = RwSignal::new(false);
    let count = memo(move || chosen.with(HashSet::len));
    let clear = move |()| {
        chosen.set(HashSet::new());
        field.set(None);
        handing_over.set(false);
        page::focus("objectives-window");
    };
    let which = Callback::new(move |()| chosen.get_untracked().into_iter().collect::<Vec<ObjectiveId>>());
    let handed_over = Callback::new(move |done| {
        handing_over.set(false);
        if done {
            clear(());
        }
    });
    view! {
        <Show when=move || (count.get() > 0) && session.can_edit()>
            <section class="sp-bulk" aria-label="Change the chosen objectives">
                <p class="sp-bulk__count" role="status">{live(move || format!("{} chosen", count.get()))}</p>
                <div class="sp-bulk__fields">
                    {FIELDS.map(|of| view! {
                        <button type="button" class="govuk-button govuk-button--secondary" aria-pressed=words(move || (field.get() == Some(of)).to_string())
                            on:click=move |_| { handing_over.set(false); field.set(Some(of)); }>{format!("Change {}", lower_first(FieldId::from(of).about().label))}</button>
                    })}
                    <button type="button" class="govuk-button govuk-button--secondary" aria-pressed=words(move || handing_over.get().to_string())
                        on:click=move |_| { field.set(None); handing_over.set(true); }>"Hand over from a date"</button>
                    <button type="button" class="sp-link-button" on:click=move |_| clear(())>"Clear choice"</button>
                </div>
                {live(move || field.get().map(|of| view! { <BulkForm of chosen field/> }))}
                {live(move || handing_over.get().then(|| view! { <HandOverChosen chosen=which on_done=handed_over/> }))}
            </section>
        </Show>
    }
}

#[component]
fn BulkForm(of: ObjectiveField, chosen: RwSignal<HashSet<ObjectiveId>>, field: RwSignal<Option<ObjectiveField>>) -> impl IntoView {
    let session = Session::from_context();
    let draft = RwSignal::new(Draft::new());
    let errors = RwSignal::new(Vec::<FormError>::new());
    let error = Signal::derive(move || {
        errors.with(|errors| errors.first().filter(|error| !error.input.is_empty()).map(|error| error.message.clone()))
    });
    let input = format!("bulk-{}", FieldId::from(of).about().key);
    page::focus_first_soon(format!("#{input}"));
    let apply = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match read_fields(session, "bulk", &[of.into()], &[], &draft.get_untracked()) {
            Err(found) => errors.set(found),
            Ok(values) => {
                let ids: Vec<ObjectiveId> = chosen.get_untracked().into_iter().collect();
                let set = |id: &ObjectiveId| {
                    let record = RecordId { kind: Objective::KIND, id: crate::domain::id::Id::raw(*id) };
                    values.iter().map(move |(field, value)| Edit::set(record, *field, value.clone())).collect::<Vec<_>>()
                };
                let what = lower_first(FieldId::from(of).about().label);
                let label = format!("Changed {what} of {} objective{}", ids.len(), if ids.len() == 1 { "" } else { "s" });
                if session.edit(&Edit::Several { label, edits: ids.iter().flat_map(set).collect() }) {
                    field.set(None);
                    chosen.set(HashSet::new());
                    page::focus("objectives-window");
                } else if let Some(problem) = session.problem().get_untracked() {
                    errors.set(vec![FormError { input: String::new(), message: problem.to_string() }]);
                }
            }
        }
    };
    view! {
        <form class="sp-form sp-form--inline" novalidate on:submit=apply>
            <ErrorSummary errors id="bulk-errors"/>
            <FieldInput field=of.into() draft error id=input/>
            <div class="govuk-button-group">
                <button type="submit" class="govuk-button">{live(move || format!("Change {}", chosen.with(HashSet::len)))}</button>
                <button type="button" class="govuk-button govuk-button--secondary" on:click=move |_| field.set(None)>"Cancel"</button>
            </div>
        </form>
    }
}
