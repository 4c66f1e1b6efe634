//! Correcting a reading that was published.

use crate::{
    domain::{
        corrections::Amounts,
        date::Date,
        id::Id as _,
        reading::{CorrectionField, ReadingField, ReadingId},
        record::{AnyRecord, FieldId, Kind, RecordId},
        value::Value,
    },
    edit::{CorrectReading, correct_reading},
    ui::{
        session::Session,
        widgets::{Action, Asked, Doing, FormDraft, WorkedOut, make},
    },
};
use leptos::prelude::*;

/// A button that opens the form for the right numbers, the date and the reason.
#[component]
pub fn Correct(
    /// The reading.
    id: ReadingId,
) -> impl IntoView {
    let session = Session::from_context();
    let record = RecordId { kind: Kind::Reading, id: id.raw() };
    let doing = Callback::new(move |()| {
        let today = session.today();
        let (before, is_share) = session.peek(|plan| {
            let reading = plan.body.readings.get(id);
            let indicator = reading.and_then(|reading| reading.indicator).and_then(|id| plan.body.indicators.get(id));
            let counted = reading.is_some_and(|reading| reading.numerator.is_some() || reading.denominator.is_some());
            let is_share = counted || indicator.is_some_and(|indicator| indicator.measure.is_share());
            (reading.map(Amounts::of).unwrap_or_default(), is_share)
        });
        let (date, reason) = (CorrectionField::Date.into(), CorrectionField::Reason.into());
        let mut fields: Vec<FieldId> = Vec::new();
        if is_share {
            fields.extend([ReadingField::Numerator, ReadingField::Denominator].map(FieldId::from));
        }
        fields.extend([ReadingField::Value.into(), date, reason]);
        let suggest: Vec<(FieldId, Value)> = vec![
            (ReadingField::Numerator.into(), Value::Number(before.numerator)),
            (ReadingField::Denominator.into(), Value::Number(before.denominator)),
            (ReadingField::Value.into(), Value::Number(before.value)),
            (date, Value::Date(Some(Date::Day(today)))),
        ];
        let act = Callback::new(move |asked: Asked| {
            let to = Amounts {
                value: asked.number(ReadingField::Value),
                numerator: asked.number(ReadingField::Numerator),
                denominator: asked.number(ReadingField::Denominator),
            };
            let date = asked.date(CorrectionField::Date).unwrap_or(Date::Day(today));
            let ask = CorrectReading { reading: id, to, date, reason: asked.text(CorrectionField::Reason) };
            make(session, session.peek(|plan| correct_reading(plan, &ask, &mut || session.fresh_id())))
        });
        Doing {
            name: "correct-reading".to_owned(),
            label: "Correct this reading".to_owned(),
            about: "Enter the right numbers. What the reading said until now is kept and shown beside them.".to_owned(),
            fields,
            must: vec![date, reason],
            suggest,
            act,
        }
    });
    let sum = move || {
        let before: Option<AnyRecord> = session.peek(|plan| plan.find(record));
        let draft = use_context::<FormDraft>();
        before.zip(draft).map(|(record, FormDraft(draft))| view! { <WorkedOut record draft/> })
    };
    view! { <div class="sp-actions"><Action doing more=ViewFn::from(sum)/></div> }
}
