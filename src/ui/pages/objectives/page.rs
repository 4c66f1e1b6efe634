//! All objectives: find, sort, choose several and change them in one step.

use super::bulk::BulkBar;
use super::filters::Filters;
use super::table::ObjectiveTable;
use crate::ui::session::memo;
use crate::ui::widgets::{Show, live};
use crate::{
    domain::{
        objective::{ObjectiveField, ObjectiveId},
        record::{Kind, RecordId},
        selection::{Index, Selection},
        value::Value,
    },
    edit::next_position,
    ui::{
        pages::parts::{counted, grouped},
        route::{Place, Route},
        session::Session,
        widgets::{PageHeading, RecordForm, Subject},
    },
};
use leptos::prelude::*;
use std::collections::HashSet;

/// The list of objectives.
#[component]
pub fn Objectives() -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let selection = memo(move || Selection::from_query(&place.query().get()));
    let shown = shown_objectives(session, selection);
    let chosen = RwSignal::new(HashSet::<ObjectiveId>::new());
    let total = session.body(|body| body.objectives.len());
    let count = move || match (shown.with(Vec::len), total.get()) {
        (shown, total) if shown != 1 && selection.with(Selection::is_filtered) => {
            format!("{} of {} objectives", grouped(shown), grouped(total))
        }
        (shown, _) => counted(shown, "objective", "objectives"),
    };
    view! {
        <PageHeading title="Objectives".to_owned()/>
        <AddObjective/>
        <Filters selection/>
        <p class="sp-count" role="status">{count}</p>
        <BulkBar chosen/>
        <ObjectiveTable shown selection chosen/>
    }
}

/// The ids to show, in order. The index behind it is kept in step by what changed, so an edit costs the same in any plan.
fn shown_objectives(session: Session, selection: Memo<Selection>) -> Memo<Vec<ObjectiveId>> {
    let body = session.body(Clone::clone);
    let index = StoredValue::new(Index::default());
    let today = session.today();
    memo(move || {
        body.with(|body| index.update_value(|index| index.refresh(body)));
        selection.with(|selection| index.with_value(|index| index.select(selection, today)))
    })
}

/// The form that adds an objective and leads to its page.
#[component]
fn AddObjective() -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let adding = RwSignal::new(false);
    let has_priorities = session.body(|body| !body.priorities.is_empty());
    let done = Callback::new(move |saved: Option<RecordId>| {
        adding.set(false);
        if let Some(record) = saved {
            place.go(Route::Objective(crate::domain::id::Id::of(record.id)));
        }
    });
    let subject = move || {
        let position = session.peek(|plan| next_position(plan.body.objectives.iter().map(|objective| objective.position)));
        Subject::New(Kind::Objective, vec![(ObjectiveField::Position.into(), Value::Whole(position))])
    };
    let fields = || {
        [ObjectiveField::Title, ObjectiveField::Reference, ObjectiveField::Priority, ObjectiveField::Lead, ObjectiveField::Due]
            .map(Into::into)
            .to_vec()
    };
    view! {
        <Show when=move || session.can_edit()>
            {live(move || match (adding.get(), has_priorities.get()) {
                (true, _) => view! { <RecordForm subject=subject() fields=fields() save_label="Add the objective" on_done=done/> }.into_any(),
                (false, true) => view! {
                    <button type="button" class="govuk-button sp-add" on:click=move |_| adding.set(true)>"Add an objective"</button>
                }.into_any(),
                (false, false) => view! {
                    <p class="govuk-body">"An objective belongs to a priority. "
                    <a class="govuk-link" href=place.href(Route::Priorities)>"Add a priority first"</a>"."</p>
                    <crate::ui::pages::StartFromReportLink/>
                }.into_any(),
            })}
        </Show>
    }
}
