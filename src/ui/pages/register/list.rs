//! A table of records: a name that leads to the record's page, and what its shape says beside it.

use super::shape::{fields, shape};
use crate::ui::widgets::{Show, live};
use crate::{
    domain::{
        id::RawId,
        record::{Kind, RecordId},
        value::Value,
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
    let rows = live(move || {
        let shown = ids.get().into_iter().map(|id| {
            let record = RecordId { kind, id };
            let cells = session.peek_body(|body| body.find(record)).map(|found| {
                let cell = |field: &crate::domain::record::FieldId| match found.value(*field) {
                    value if value.is_empty() && !matches!(value, Value::Flag(_)) => view! { <td role="cell"></td> }.into_any(),
                    _ => {
                        view! { <td role="cell" data-label=field.about().label><FieldValue record=found.clone() field=*field/></td> }.into_any()
                    }
                };
                columns.iter().map(cell).collect_view()
            });
            view! { <tr role="row"><th scope="row" role="rowheader"><RecordLink record/></th>{cells}</tr> }
        });
        shown.collect_view()
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
