//! Some fields of a record, to read and to change in place.

use super::{FieldValue, RecordForm, Subject};
use super::{Show, live};
use crate::{
    browser::page,
    domain::{
        record::{FieldId, RecordId},
        value::Value,
    },
    edit::locked,
    ui::session::{Session, memo},
};
use leptos::prelude::*;

/// A summary list with a Change button that turns it into a form.
#[component]
pub fn RecordSection(
    /// The record.
    record: RecordId,
    /// Its heading.
    #[prop(into)]
    heading: String,
    /// Which fields, in order.
    fields: Vec<FieldId>,
    /// Whether fields that hold nothing are left out of what is read.
    #[prop(optional)]
    brief: bool,
) -> impl IntoView {
    let session = Session::from_context();
    let changing = RwSignal::new(false);
    let found = session.body(move |body| body.find(record));
    let button = format!("change-{}-{}", record.id, fields.first().map_or("", |field| field.about().key));
    let done = {
        let button = button.clone();
        Callback::new(move |_| {
            changing.set(false);
            page::focus_soon(button.clone());
        })
    };
    let hidden = heading.to_lowercase();
    // Where all it holds is changed in another way, there is nothing to change here.
    let asked = fields.clone();
    let any_open =
        memo(move || found.with(|found| found.as_ref().is_none_or(|row| asked.iter().any(|field| !locked(row, *field)))));
    let shown = fields.clone();
    view! {
        <section class="sp-section">
            <div class="sp-section__head">
                <h2 class="govuk-heading-m">{heading}</h2>
                <Show when=move || session.can_edit() && !changing.get() && any_open.get()>
                    <button type="button" id=button.clone() class="sp-link-button" on:click=move |_| changing.set(true)>
                        "Change"<span class="govuk-visually-hidden">" "{hidden.clone()}</span>
                    </button>
                </Show>
            </div>
            {live(move || if changing.get() {
                view! { <RecordForm subject=Subject::Existing(record) fields=fields.clone() on_done=done/> }.into_any()
            } else {
                let Some(row) = found.get() else { return ().into_any() };
                let told: Vec<FieldId> = shown.iter().copied().filter(|field| !brief || !is_silent(&row.value(*field))).collect();
                if told.is_empty() {
                    return view! { <p class="govuk-body sp-empty">"Nothing given yet"</p> }.into_any();
                }
                let rows = told.into_iter().map(|field| view! {
                    <div class="govuk-summary-list__row">
                        <dt class="govuk-summary-list__key">{field.about().label}</dt>
                        <dd class="govuk-summary-list__value"><FieldValue record=row.clone() field/></dd>
                    </div>
                });
                view! { <dl class="govuk-summary-list">{rows.collect_view()}</dl> }.into_any()
            })}
        </section>
    }
}

fn is_silent(value: &Value) -> bool {
    value.is_empty()
}
