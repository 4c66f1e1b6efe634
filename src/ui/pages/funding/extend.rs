//! A button that opens the form to extend money or an order; the end that was stays in the record.

use crate::{
    browser::page,
    domain::{
        field::Record as _,
        funding::{FundingExtension, FundingExtensionField, FundingId},
        gap,
        id::Id,
        order::{OrderExtension, OrderExtensionField},
        record::{FieldId, Kind, RecordId},
        value::Value,
    },
    edit::{Edit, ExtendError, Extension, extend_funding, extend_order},
    ui::{
        session::Session,
        widgets::{MakeEdit, RecordForm, Show, Subject, live, words},
    },
};
use leptos::prelude::*;

/// Extends a sum of money or an order.
#[component]
pub fn Extend(
    /// Which.
    record: RecordId,
) -> impl IntoView {
    let session = Session::from_context();
    let open = RwSignal::new(false);
    let done = Callback::new(move |_| {
        open.set(false);
        page::focus_soon("extend");
    });
    let make =
        MakeEdit::new(move |values: Vec<(FieldId, Value)>| extended(session, record, values).map_err(|error| error.to_string()));
    let ends = session.body(move |body| match record.kind {
        Kind::Order => body.orders.get(Id::of(record.id)).is_some_and(|row| row.expires.is_some()),
        _ => body.funding.get(Id::of(record.id)).is_some_and(|row| row.ends.is_some()),
    });
    view! {
        <Show when=move || session.can_edit() && ends.get()>
            {live(move || if open.get() {
                let subject = Subject::New(kind_of(record), vec![(owner_of(record), Value::Link(Some(record.id)))]);
                let fields = fields_of(record);
                let must = fields.iter().take(1).copied().collect();
                view! { <RecordForm subject fields must make save_label="Extend it" on_done=done/> }.into_any()
            } else {
                view! {
                    <button type="button" id="extend" class="govuk-button govuk-button--secondary sp-add" on:click=move |_| open.set(true)>"Extend"</button>
                }.into_any()
            })}
        </Show>
    }
}

fn kind_of(record: RecordId) -> Kind {
    if record.kind == Kind::Order { OrderExtension::KIND } else { FundingExtension::KIND }
}

fn owner_of(record: RecordId) -> FieldId {
    if record.kind == Kind::Order { OrderExtensionField::Order.into() } else { FundingExtensionField::Funding.into() }
}

/// What the form asks for: the new end, who decided and when, and why.
fn fields_of(record: RecordId) -> Vec<FieldId> {
    let keys = ["new_end", "decided_by", "decided_on", "note"];
    keys.iter().filter_map(|key| FieldId::named(kind_of(record), key)).collect()
}

fn extended(session: Session, record: RecordId, values: Vec<(FieldId, Value)>) -> Result<Edit, ExtendError> {
    let (mut new_end, mut decided_on, mut texts) = (None, None, [String::new(), String::new()]);
    for (field, value) in values {
        match (field.about().key, value) {
            ("new_end", Value::Date(date)) => new_end = date,
            ("decided_on", Value::Date(date)) => decided_on = date,
            ("decided_by", Value::Text(text)) => texts[0] = text,
            ("note", Value::Text(text)) => texts[1] = text,
            _ => {}
        }
    }
    let Some(new_end) = new_end else { return Err(ExtendError::NoEnd(record.kind)) };
    let [decided_by, note] = texts;
    let extension = Extension { new_end, decided_by, decided_on, note };
    let id = session.fresh_id();
    session.peek(|plan| match record.kind {
        Kind::Order => extend_order(plan, Id::of(record.id), &extension, Id::of(id)),
        _ => extend_funding(plan, Id::of(record.id), &extension, Id::of(id)),
    })
}

/// When money ends, and how that lies to the end of the plan.
#[component]
pub fn FundingEnd(
    /// Which.
    id: FundingId,
) -> impl IntoView {
    let session = Session::from_context();
    let said = session.body(move |body| match body.funding.get(id).and_then(|row| row.ends) {
        None => "End not known".to_owned(),
        Some(ends) => match gap::against_plan(body, ends) {
            Some(against) => format!("Ends {}, {against}", ends.words()),
            None => format!("Ends {}", ends.words()),
        },
    });
    view! { <p class="govuk-body"><strong>{words(move || said.get())}</strong></p> }
}
