//! What a percentage or rate comes to while it is typed.

use super::words;
use crate::{
    browser::drafts::Draft,
    domain::{
        reading::{Reading, ReadingField},
        record::{AnyRecord, FieldId},
    },
    ui::session::Session,
};
use leptos::prelude::*;

/// What numerator and denominator come to, said beneath them as they are typed.
#[component]
pub fn WorkedOut(
    /// The reading, as it was before; any other record says nothing.
    record: AnyRecord,
    /// What the form holds.
    draft: RwSignal<Draft>,
) -> impl IntoView {
    let session = Session::from_context();
    let said = words(move || draft.with(|draft| session.peek(|plan| said(&plan.body, &record, draft))));
    view! { <p class="govuk-hint sp-understood sp-worked-out" aria-live="polite">{said}</p> }
}

fn said(body: &crate::domain::plan::Body, record: &AnyRecord, draft: &Draft) -> String {
    let typed = |record: AnyRecord, field: &ReadingField| {
        let field = FieldId::from(*field);
        let read = draft.get(field.about().key).and_then(|text| field.about().read(text, body).ok());
        read.and_then(|value| record.with(field, value).ok()).unwrap_or(record)
    };
    let fields = [ReadingField::Value, ReadingField::Numerator, ReadingField::Denominator];
    let typed = fields.iter().fold(record.clone(), typed);
    let reading = typed.as_type::<Reading>();
    let indicator = reading.and_then(|reading| reading.indicator).and_then(|id| body.indicators.get(id));
    reading.zip(indicator).map(|(reading, indicator)| reading.sum_note(indicator)).unwrap_or_default()
}
