//! A table of records: a name that leads to the record's page, and what its shape says beside it.

use super::shape::{fields, shape};
use crate::ui::widgets::{Show, live};
use crate::{
    domain::{
        id::RawId,
        record::{AnyRecord, FieldId, Kind, RecordId},
    },
    ui::{
        pages::parts::AddRecord,
        session::Session,
        widgets::{FieldValue, RecordLink},
    },
};
use leptos::prelude::*;

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
) -> impl IntoView {
    let session = Session::from_context();
    let columns = shape(kind).map(|shape| fields(kind, shape.columns)).unwrap_or_default();
    let asks = shape(kind).map(|shape| fields(kind, shape.asks)).unwrap_or_default();
    let heads = columns.iter().map(|field| view! { <th scope="col" role="columnheader">{field.about().label}</th> }).collect_view();
    let name = crate::domain::field::capitalised(kind.noun());
    let found = session.body(move |body| {
        let record = |id: RawId| body.find(RecordId { kind, id });
        ids.with(|ids| ids.iter().copied().filter_map(record).collect::<Vec<AnyRecord>>())
    });
    let rows = live(move || {
        let row = |found: AnyRecord| {
            let cell = |field: &FieldId| match found.value(*field) {
                value if value.is_empty() => view! { <td role="cell"></td> }.into_any(),
                _ => view! { <td role="cell" data-label=field.about().label><FieldValue record=found.clone() field=*field/></td> }
                    .into_any(),
            };
            let cells = columns.iter().map(cell).collect_view();
            view! { <tr role="row"><th scope="row" role="rowheader"><RecordLink record=found.record_id()/></th>{cells}</tr> }
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
                    <thead role="rowgroup"><tr role="row"><th scope="col" role="columnheader">{name}</th>{heads}</tr></thead>
                    <tbody role="rowgroup">{rows}</tbody>
                </table>
            </div>
            <AddRecord kind fields=asks preset=Callback::new(|()| Vec::new())/>
        </section>
    }
}
