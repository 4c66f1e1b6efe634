//! A table of records: a name that leads to the record's page, and what its shape says beside it.

use super::shape::{fields, shape};
use crate::ui::widgets::{Show, live};
use crate::{
    domain::{
        date::Day,
        field::{FieldKind, capitalised},
        id::RawId,
        plan::Body,
        record::{AnyRecord, FieldId, Kind, RecordId},
        value::Value,
    },
    edit::next_position,
    ui::{
        pages::parts::AddRecord,
        session::Session,
        widgets::{FieldValue, RecordLink},
    },
};
use leptos::prelude::*;

/// A column that is worked out: its heading, and what it says of a record.
#[derive(Clone, Copy, Debug)]
pub struct Says {
    /// Its heading.
    pub heading: &'static str,
    /// What it says; nothing where it is silent.
    pub words: fn(&Body, &AnyRecord, Day) -> String,
}

/// Some records of one kind under a heading, with a form to add one.
#[component]
pub fn RecordList(
    /// What kind.
    kind: Kind,
    /// The heading above them.
    heading: &'static str,
    /// What is said when there are none.
    none: &'static str,
    /// Which, in order.
    ids: Memo<Vec<RawId>>,
    /// A first column that is worked out.
    #[prop(optional)]
    says: Option<Says>,
) -> impl IntoView {
    let session = Session::from_context();
    let today = session.today();
    let columns = shape(kind).map(|shape| fields(kind, shape.columns)).unwrap_or_default();
    let asks = shape(kind).map(|shape| fields(kind, shape.asks)).unwrap_or_default();
    let heads = columns
        .iter()
        .map(|field| view! { <th scope="col" role="columnheader" class=figures(*field)>{field.about().label}</th> })
        .collect_view();
    let said_head = says.map(|says| view! { <th scope="col" role="columnheader">{says.heading}</th> });
    let name = capitalised(kind.noun());
    let found = session.body(move |body| {
        let record = |id: RawId| {
            let found = body.find(RecordId { kind, id })?;
            let words = says.map(|says| (says.words)(body, &found, today)).unwrap_or_default();
            Some((found, words))
        };
        ids.with(|ids| ids.iter().copied().filter_map(record).collect::<Vec<_>>())
    });
    let preset = Callback::new(move |()| {
        let position = FieldId::named(kind, "position");
        let place = |field| session.peek_body(|body| next_position(body.records(kind).map(|record| place_in(&record, field))));
        position.map(|field| (field, Value::Whole(place(field)))).into_iter().collect::<Vec<_>>()
    });
    let rows = live(move || {
        let row = |(found, words): (AnyRecord, String)| {
            let said = says.map(|says| {
                if words.is_empty() {
                    view! { <td role="cell"></td> }.into_any()
                } else {
                    view! { <td role="cell" data-label=says.heading>{words}</td> }.into_any()
                }
            });
            let cell = |field: &FieldId| {
                match found.value(*field) {
                value if value.is_empty() => view! { <td role="cell"></td> }.into_any(),
                _ => view! { <td role="cell" class=figures(*field) data-label=field.about().label><FieldValue record=found.clone() field=*field/></td> }
                    .into_any(),
            }
            };
            let cells = columns.iter().map(cell).collect_view();
            view! { <tr role="row"><th scope="row" role="rowheader"><RecordLink record=found.record_id()/></th>{said}{cells}</tr> }
        };
        found.get().into_iter().map(row).collect_view()
    });
    view! {
        <section class="sp-section">
            <div class="sp-section__head"><h2 class="govuk-heading-m">{heading}</h2></div>
            <Show when=move || ids.with(Vec::is_empty)><p class="govuk-body sp-empty">{none}</p></Show>
            <div class="sp-register" role="region" aria-label=heading tabindex="0" hidden=move || ids.with(Vec::is_empty)>
                <table class="sp-table sp-register__table" role="table">
                    <caption class="govuk-visually-hidden">{heading}</caption>
                    <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">{name}</th>{said_head}{heads}</tr></thead>
                    <tbody role="rowgroup">{rows}</tbody>
                </table>
            </div>
            <AddRecord kind fields=asks preset/>
        </section>
    }
}

/// Figures stand beneath one another.
fn figures(field: FieldId) -> &'static str {
    if matches!(field.about().kind, FieldKind::Money | FieldKind::Number) { "sp-number" } else { "" }
}

fn place_in(record: &AnyRecord, position: FieldId) -> u32 {
    match record.value(position) {
        Value::Whole(place) => place,
        _ => 0,
    }
}
