//! Saying why a finding stays as it is, and taking that back.

use crate::{
    browser::settings,
    check::{State, key_of, working_of},
    domain::{
        date::Date,
        explanation::{Answer, Explanation, ExplanationField},
        field::Record as _,
        id::Id,
        record::{AnyRecord, FieldId, Kind, RecordId},
        value::{Held as _, Value},
    },
    edit::Edit,
    ui::{
        checking::Found,
        session::Session,
        widgets::{Action, Asked, Doing, make},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

const ASKED: [ExplanationField; 5] =
    [ExplanationField::Answer, ExplanationField::Text, ExplanationField::By, ExplanationField::Date, ExplanationField::Footnote];

/// A button that opens the form in which a finding is explained, or its explanation changed.
#[component]
pub(super) fn Answering(
    /// The finding.
    found: Found,
) -> impl IntoView {
    let session = Session::from_context();
    let doing = move |()| {
        let explanation = match &found.state {
            State::Explained(said) | State::NotApplicable(said) => Some(said.clone()),
            State::Open { earlier } => earlier.clone(),
        };
        let is_open = found.state.is_open();
        let name: String =
            key_of(&found.finding).chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' }).collect();
        let suggested = if let Some(said) = &explanation {
            let record = AnyRecord::from(said.clone());
            ASKED.map(|field| (field.into(), record.value(field.into()))).to_vec()
        } else {
            let today = Value::Date(Some(Date::Day(session.today())));
            vec![
                (ExplanationField::Answer.into(), Answer::Explained.to_value()),
                (ExplanationField::By.into(), Value::Text(settings::settings().by)),
                (ExplanationField::Date.into(), today),
            ]
        };
        let finding = found.finding.clone();
        let act = Callback::new(move |asked: Asked| {
            let mut record = match &explanation {
                Some(said) => AnyRecord::from(said.clone()),
                None => Explanation::blank(Id::of(session.fresh_id())).into(),
            };
            let known: [(FieldId, Value); 2] = [
                (ExplanationField::Finding.into(), Value::Text(key_of(&finding))),
                (ExplanationField::Working.into(), Value::Text(working_of(&finding))),
            ];
            let all = known.into_iter().chain(asked.values().iter().cloned());
            let mut edits = Vec::new();
            let target = record.record_id();
            for (field, value) in all {
                record = record.with(field, value.clone()).map_err(|error| error.to_string())?;
                edits.push(Edit::Set { record: target, field, value });
            }
            if explanation.is_none() {
                edits = vec![Edit::Add(record)];
            }
            make(session, Ok(Edit::Several { label: format!("Explained “{}”", finding.says), edits }))
        });
        Doing {
            name: format!("explain-{name}"),
            label: if is_open { "Explain" } else { "Change the explanation" }.to_owned(),
            about: found.finding.says.clone() + ".",
            fields: ASKED.map(Into::into).to_vec(),
            must: Vec::new(),
            suggest: suggested,
            act,
        }
    };
    view! { <Action doing=Callback::new(doing)/> }
}

/// Takes an explanation back, so that its finding is open again.
#[component]
pub(super) fn TakeBack(
    /// Which.
    explanation: Arc<Explanation>,
) -> impl IntoView {
    let session = Session::from_context();
    let record = RecordId { kind: Kind::Explanation, id: explanation.id.raw() };
    let take_back = move |_| {
        let label = "Took an explanation back".to_owned();
        session.edit(&Edit::Several { label, edits: vec![Edit::Remove(record)] });
    };
    view! {
        <button type="button" class="sp-link-button" on:click=take_back>
            "Take the explanation back"<span class="govuk-visually-hidden">": "{explanation.text.clone()}</span>
        </button>
    }
}
