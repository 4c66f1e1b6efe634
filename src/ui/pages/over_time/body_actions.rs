//! Moving a board under another, and replacing a board or an organisation by others.

use super::hand_over::from_field;
use crate::{
    domain::{
        board::{BoardField, BoardId, ReportingLineField},
        handover::HandoverField,
        id::Id as _,
        organisation::OrganisationField,
        record::{FieldId, Kind, RecordId},
    },
    edit::{Replacement, Successor, move_board, replace_body},
    ui::{
        session::Session,
        widgets::{Action, Asked, Doing, make},
    },
};
use leptos::prelude::*;

const NO_DATE: &str = "Enter a start date";

/// Makes a board report to another from a date.
#[component]
pub fn MoveBoard(
    /// Which.
    board: BoardId,
) -> impl IntoView {
    let session = Session::from_context();
    let to_field: FieldId = ReportingLineField::To.into();
    let act = Callback::new(move |asked: Asked| {
        let (Some(to), Some(from)) = (asked.link(to_field), asked.date(from_field())) else { return Err(NO_DATE.to_owned()) };
        let edit = session.peek(|plan| move_board(plan, board, BoardId::of(to), from, &mut || session.fresh_id()));
        make(session, edit)
    });
    let doing = move |()| Doing {
        name: "move-board".to_owned(),
        label: "Move under another board".to_owned(),
        about:
            "From that day it reports to that board and to no other. Until then it stays where it is, and the record keeps both."
                .to_owned(),
        fields: vec![to_field, from_field()],
        must: Vec::new(),
        suggest: Vec::new(),
        act,
    };
    view! { <Action doing=Callback::new(doing)/> }
}

/// The fields in which the form for a body's successors is asked.
fn fields(kind: Kind) -> Vec<FieldId> {
    let successors = match kind {
        Kind::Board => BoardField::Successors.into(),
        _ => OrganisationField::Successors.into(),
    };
    vec![from_field(), successors, HandoverField::Note.into()]
}

/// Replaces a board or an organisation by one or several others from a date.
#[component]
pub fn ReplaceBody(
    /// Which.
    record: RecordId,
) -> impl IntoView {
    let session = Session::from_context();
    let (new, passes_on) = (RwSignal::new(String::new()), RwSignal::new(true));
    let act = Callback::new(move |asked: Asked| {
        let [from, successors, note] = fields(record.kind).try_into().map_err(|_| NO_DATE.to_owned())?;
        let Some(date) = asked.date(from) else { return Err(NO_DATE.to_owned()) };
        let existing = asked.links(successors).into_iter().map(Successor::Existing);
        let typed = new.get_untracked();
        let added = typed.lines().map(str::trim).filter(|name| !name.is_empty()).map(|name| Successor::New(name.to_owned()));
        let by: Vec<Successor> = existing.chain(added).collect();
        let ask = Replacement { by, date, hand_over: passes_on.get_untracked(), note: asked.text(note) };
        make(session, session.peek(|plan| replace_body(plan, record, &ask, &mut || session.fresh_id())))
    });
    let label = match record.kind {
        Kind::Board => "Replace by other boards",
        _ => "Replace by other organisations",
    };
    let doing = move |()| {
        new.set(String::new());
        passes_on.set(true);
        Doing {
            name: "replace-body".to_owned(),
            label: label.to_owned(),
            about: "It ends the day before and stays in the record, with what came after it. Choose those that are in the plan, and name those that are not."
                .to_owned(),
            fields: fields(record.kind),
            must: Vec::new(),
            suggest: Vec::new(),
            act,
        }
    };
    let nouns = record.kind.nouns();
    let more = move || {
        view! {
            <div class="govuk-form-group">
                <label class="govuk-label govuk-label--s" for="replace-new">{format!("New {nouns} (optional)")}</label>
                <div class="govuk-hint" id="replace-new-hint">"One name to a line"</div>
                <textarea class="govuk-textarea" id="replace-new" rows="2" aria-describedby="replace-new-hint" prop:value=new
                    on:input:target=move |event| new.set(event.target().value())></textarea>
            </div>
            <div class="govuk-form-group">
                <div class="govuk-checkboxes govuk-checkboxes--small">
                    <div class="govuk-checkboxes__item">
                        <input class="govuk-checkboxes__input" type="checkbox" id="replace-hand-over" prop:checked=passes_on
                            on:change:target=move |event| passes_on.set(event.target().checked())/>
                        <label class="govuk-label govuk-checkboxes__label" for="replace-hand-over">"Hand over what it leads to the first of them"</label>
                    </div>
                </div>
            </div>
        }
    };
    view! { <Action doing=Callback::new(doing) more=ViewFn::from(more)/> }
}
