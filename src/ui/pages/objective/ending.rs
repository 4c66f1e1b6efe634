//! Ending an objective: it stays in the plan, with how and why it ended.

use crate::ui::widgets::live;
use crate::{
    browser::page,
    domain::{
        brag::Brag,
        id::Id,
        objective::{ObjectiveField, ObjectiveId, Status},
        record::{Kind, RecordId},
        value::Held as _,
    },
    edit::Edit,
    ui::{
        session::Session,
        widgets::{RecordForm, RecordSection, Subject},
    },
};
use leptos::prelude::*;

/// The form that ends an objective, or what was said when it ended and the way back.
#[component]
pub(super) fn Ending(
    /// Which.
    id: ObjectiveId,
) -> impl IntoView {
    let session = Session::from_context();
    let record = RecordId { kind: Kind::Objective, id: id.raw() };
    let ending = RwSignal::new(false);
    let is_live = session.body(move |body| body.objectives.get(id).is_some_and(|objective| objective.status.is_live()));
    let done = Callback::new(move |_| {
        ending.set(false);
        page::focus_soon("end-objective");
    });
    let reason = || [ObjectiveField::Status, ObjectiveField::ClosingReason, ObjectiveField::ClosingNote].map(Into::into).to_vec();
    let suggest = move || {
        let is_complete = session.peek(|plan| plan.body.objectives.get(id).is_some_and(|objective| objective.brag == Brag::Blue));
        let status = if is_complete { Status::Completed } else { Status::Retired };
        vec![(ObjectiveField::Status.into(), status.to_value())]
    };
    let reopen = move |_| {
        session.edit(&Edit::Several {
            label: session.peek(|plan| format!("Reopened {}", crate::edit::brief(plan, record))),
            edits: vec![
                Edit::set(record, ObjectiveField::Status, Status::Active.to_value()),
                Edit::set(record, ObjectiveField::ClosingReason, crate::domain::value::Value::Choice(None)),
            ],
        });
        page::focus_soon("end-objective");
    };
    view! {
        {live(move || match (is_live.get(), ending.get()) {
            (true, true) => view! {
                <RecordForm subject=Subject::Existing(record) fields=reason() must=vec![ObjectiveField::ClosingReason.into()] suggest=suggest() save_label="End it" on_done=done/>
            }.into_any(),
            (true, false) => view! {
                <p class="govuk-body">"Completed, retired, handed over or merged: an objective that ends stays in the plan with its reason."</p>
                <button type="button" id="end-objective" class="govuk-button govuk-button--secondary" on:click=move |_| ending.set(true)>"End this objective"</button>
            }.into_any(),
            (false, _) => view! {
                <RecordSection record heading="How it ended" fields=reason()/>
                <button type="button" id="end-objective" class="govuk-button govuk-button--secondary" on:click=reopen>"Reopen it"</button>
            }.into_any(),
        })}
    }
}
