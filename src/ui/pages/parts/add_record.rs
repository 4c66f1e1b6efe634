//! A button that opens the form for a new record in its place.

use crate::ui::widgets::Show;
use crate::{
    browser::page,
    domain::{
        record::{FieldId, Kind},
        value::Value,
    },
    ui::{
        session::Session,
        widgets::{RecordForm, Subject},
    },
};
use leptos::prelude::*;

/// Adds a record. Not there when nothing may be changed.
#[component]
pub fn AddRecord(
    /// What kind of record.
    kind: Kind,
    /// What the form asks for, in order.
    fields: Vec<FieldId>,
    /// What is known of it before, asked when the form opens.
    #[prop(into)]
    preset: Callback<(), Vec<(FieldId, Value)>>,
) -> impl IntoView {
    let session = Session::from_context();
    let adding = RwSignal::new(false);
    let button = format!("add-{}", kind.key());
    let back = button.clone();
    let done = Callback::new(move |_| {
        adding.set(false);
        page::focus_soon(back.clone());
    });
    view! {
        <Show when=move || session.can_edit()>
            {
                let (button, fields) = (button.clone(), fields.clone());
                move || if adding.get() {
                    let subject = Subject::New(kind, preset.run(()));
                    view! { <RecordForm subject fields=fields.clone() save_label=format!("Add the {}", kind.noun()) on_done=done/> }.into_any()
                } else {
                    view! {
                        <button type="button" id=button.clone() class="govuk-button govuk-button--secondary sp-add" on:click=move |_| adding.set(true)>
                            {format!("Add {kind}")}
                        </button>
                    }.into_any()
                }
            }
        </Show>
    }
}
