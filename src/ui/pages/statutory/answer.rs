//! What the officer says of a rule: a note, evidence, or that it is switched off.

use crate::{
    browser::{page, settings},
    check::statutory::RuleResult,
    domain::{
        date::Date,
        field::{Record as _, lower_first},
        id::Id as _,
        record::{AnyRecord, FieldId, RecordId},
        rule_note::{RuleNote, RuleNoteField, RuleStanding},
        value::{Choice as _, Value},
    },
    edit::{Edit, answer_rule, switch_on},
    ui::{
        session::Session,
        widgets::{Action, Asked, Doing, live, make},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

const ANSWER: [RuleNoteField; 6] = [
    RuleNoteField::Standing,
    RuleNoteField::Evidence,
    RuleNoteField::Papers,
    RuleNoteField::Reason,
    RuleNoteField::Date,
    RuleNoteField::By,
];
const OFF: [RuleNoteField; 3] = [RuleNoteField::Reason, RuleNoteField::Date, RuleNoteField::By];

/// The buttons beside a rule.
#[component]
pub(super) fn Answer(result: RuleResult) -> impl IntoView {
    let session = Session::from_context();
    live(move || {
        session.can_edit().then(|| {
            let note = result.note().cloned();
            let is_off = note.as_ref().is_some_and(|note| note.standing == RuleStanding::Off);
            view! {
                <div class="sp-actions">
                    <Note result=result.clone()/>
                    {if is_off {
                        view! { <On result=result.clone()/> }.into_any()
                    } else {
                        view! { <Off result=result.clone()/> }.into_any()
                    }}
                    {note.map(|note| view! { <Remove note rule=result.rule.id/> })}
                </div>
            }
        })
    })
}

#[component]
fn Note(result: RuleResult) -> impl IntoView {
    let label = if result.notes.is_empty() { "Add a note or evidence" } else { "Change the note" };
    let about = format!("{} Evidence could be: {}.", result.law.asks, lower_first(result.rule.evidence));
    form(result, "note", label, about, &ANSWER, &[], None)
}

#[component]
fn Off(result: RuleResult) -> impl IntoView {
    let about = "The rule is then not looked at, and the schedule says why.".to_owned();
    form(result, "off", "Switch off", about, &OFF, &[RuleNoteField::Reason], Some(RuleStanding::Off))
}

/// A button that opens a form for some fields of the note on a rule.
fn form(
    result: RuleResult,
    name: &'static str,
    label: &'static str,
    about: String,
    fields: &'static [RuleNoteField],
    must: &'static [RuleNoteField],
    standing: Option<RuleStanding>,
) -> impl IntoView {
    let session = Session::from_context();
    let note = result.note().cloned();
    let rule = result.rule.id;
    let doing = move |()| {
        let note = note.clone();
        let id = note.as_ref().map(|note| note.id);
        let known = note.map(AnyRecord::from);
        let suggest = |field: &RuleNoteField| -> (FieldId, Value) {
            let field_id = FieldId::from(*field);
            let value = match (&known, field) {
                (Some(known), _) => known.value(field_id),
                (None, RuleNoteField::By) => Value::Text(settings::settings().by),
                (None, RuleNoteField::Date) => Value::Date(Some(Date::Day(session.today()))),
                (None, RuleNoteField::Standing) => Value::Choice(Some(RuleStanding::Tested.key())),
                _ => Value::Text(String::new()),
            };
            (field_id, value)
        };
        let act = Callback::new(move |asked: Asked| {
            let mut says = asked.values().to_vec();
            says.extend(standing.map(|standing| (RuleNoteField::Standing.into(), Value::Choice(Some(standing.key())))));
            let edit = session.peek_body(|body| answer_rule(body, rule, id, session.fresh_id(), &says));
            make(session, Ok(edit.map_err(|error| error.to_string())?))
        });
        Doing {
            name: format!("{name}-{rule}"),
            label: format!("{label}: {rule}"),
            about: about.clone(),
            fields: fields.iter().map(|field| FieldId::from(*field)).collect(),
            must: must.iter().map(|field| FieldId::from(*field)).collect(),
            suggest: fields.iter().map(suggest).collect(),
            act,
        }
    };
    view! { <Action doing=Callback::new(doing)/> }
}

#[component]
fn On(result: RuleResult) -> impl IntoView {
    let session = Session::from_context();
    let rule = result.rule.id;
    let on = move |_| {
        if let Some(note) = result.note() {
            session.edit(&switch_on(rule, note.id));
            page::focus_soon(format!("off-{rule}"));
        }
    };
    // The two switches stand in one place, so that the focus stays there.
    view! { <button type="button" id=format!("off-{rule}") class="govuk-button govuk-button--secondary sp-action" on:click=on>{format!("Switch on: {rule}")}</button> }
}

/// Takes a note back.
#[component]
fn Remove(note: Arc<RuleNote>, rule: &'static str) -> impl IntoView {
    let session = Session::from_context();
    let record = RecordId { kind: RuleNote::KIND, id: note.id.raw() };
    let remove = move |_| {
        session.edit(&Edit::Several { label: format!("Removed the note on rule {rule}"), edits: vec![Edit::Remove(record)] });
        page::focus_soon(format!("note-{rule}"));
    };
    view! { <button type="button" class="sp-link-button" on:click=remove>"Remove the note"<span class="govuk-visually-hidden">": "{rule}</span></button> }
}
