//! One priority: what it is, who sees to it, and its objectives in their order.

use super::{
    RecordFindings,
    over_time::{LeadBefore, PriorityActions, TitlesBefore},
    parts::{AddRecord, Gone, ObjectiveList, RecordEnd, counted},
    priorities::live_counts,
    register::NamedBy,
};
use crate::domain::sort::{Key, sort};
use crate::ui::widgets::{Show, live};
use crate::{
    domain::{
        id::Id,
        objective::{ObjectiveField, ObjectiveId},
        plan::Body,
        priority::{Priority, PriorityField, PriorityId},
        record::{FieldId, Kind, RecordId},
        value::Value,
    },
    edit::next_position,
    ui::{
        route::{Place, Route},
        session::Session,
        widgets::{BragBar, PageHeading, RecordSection},
    },
};
use leptos::prelude::*;

const ABOUT: [PriorityField; 7] = [
    PriorityField::Number,
    PriorityField::Title,
    PriorityField::Aim,
    PriorityField::FocusAreas,
    PriorityField::CrossCutting,
    PriorityField::Limbs,
    PriorityField::ImposedBy,
];
const WHO: [PriorityField; 2] = [PriorityField::Lead, PriorityField::Board];
const LIFE: [PriorityField; 2] = [PriorityField::EffectiveFrom, PriorityField::EffectiveTo];

/// What the form for a new objective asks for; the rest is on its page.
const OBJECTIVE: [ObjectiveField; 6] = [
    ObjectiveField::Reference,
    ObjectiveField::Title,
    ObjectiveField::Kind,
    ObjectiveField::Lead,
    ObjectiveField::LeadOrganisation,
    ObjectiveField::Due,
];

/// The page of one priority.
#[component]
pub fn PriorityPage(
    /// Which.
    id: PriorityId,
) -> impl IntoView {
    let session = Session::from_context();
    let is_there = session.body(move |body| body.priorities.has(id));
    move || {
        if is_there.get() {
            view! { <Present id/> }.into_any()
        } else {
            view! { <Gone kind=Kind::Priority to=Route::Priorities to_label="All priorities"/> }.into_any()
        }
    }
}

#[component]
fn Present(id: PriorityId) -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let record = RecordId { kind: Kind::Priority, id: id.raw() };
    let heading = session.body(move |body| body.priorities.get(id).map(Priority::heading).unwrap_or_default());
    let cross_cutting = session.body(move |body| body.priorities.get(id).is_some_and(|priority| priority.cross_cutting));
    let caption = Signal::derive(move || if cross_cutting.get() { "Cross-cutting priority" } else { "Priority" }.to_owned());
    view! {
        <a class="govuk-back-link" href=place.href(Route::Priorities)>"Priorities"</a>
        <PageHeading title=heading caption/>
        <Standing id of=heading/>
        <RecordFindings record/>
        <RecordSection record heading="About this priority" fields=ABOUT.map(FieldId::from).to_vec() brief=true/>
        <Objectives id/>
        <RecordSection record heading="Who sees to it" fields=WHO.map(FieldId::from).to_vec()/>
        <RecordSection record heading="From when to when" fields=LIFE.map(FieldId::from).to_vec() brief=true/>
        <TitlesBefore priority=id/>
        <LeadBefore record/>
        <NamedBy record/>
        <Show when=move || session.can_edit()>
            <section class="sp-section sp-section--actions">
                <h2 class="govuk-heading-m">"From a date"</h2>
                <PriorityActions id/>
            </section>
        </Show>
        <RecordEnd record to=Route::Priorities/>
    }
}

#[component]
fn Standing(id: PriorityId, of: Memo<String>) -> impl IntoView {
    let session = Session::from_context();
    let counts = session.body(move |body| live_counts(body, id));
    view! {
        <div class="sp-total">
            <p class="sp-total__count">{live(move || counted(counts.get().total(), "live objective", "live objectives"))}</p>
            <BragBar counts of=of.get_untracked()/>
        </div>
    }
}

#[component]
fn Objectives(id: PriorityId) -> impl IntoView {
    let session = Session::from_context();
    let live = session.body(move |body| in_order(body, id, true));
    let ended = session.body(move |body| in_order(body, id, false));
    let preset = Callback::new(move |()| session.peek(|plan| preset(&plan.body, id)));
    view! {
        <section class="sp-section">
            <div class="sp-section__head"><h2 class="govuk-heading-m">"Objectives"</h2></div>
            <Show when=move || live.with(Vec::is_empty)><p class="govuk-body sp-empty">"No live objectives"</p></Show>
            <ObjectiveList ids=live movable=true/>
            <AddRecord kind=Kind::Objective fields=OBJECTIVE.map(FieldId::from).to_vec() preset/>
        </section>
        <Show when=move || !ended.with(Vec::is_empty)>
            <section class="sp-section">
                <div class="sp-section__head"><h2 class="govuk-heading-m">"Objectives that have ended"</h2></div>
                <ObjectiveList ids=ended/>
            </section>
        </Show>
    }
}

fn in_order(body: &Body, id: PriorityId, live: bool) -> Vec<ObjectiveId> {
    let mine = body.objectives.iter().filter(|objective| objective.priority == Some(id) && objective.status.is_live() == live);
    let mut places: Vec<_> = mine.map(|objective| (objective.position, objective.id)).collect();
    sort(&mut places, |(position, id)| Key::numbers([u64::from(*position), id.raw().bits()]));
    places.into_iter().map(|(_, id)| id).collect()
}

/// A new objective stands under this priority and comes last.
fn preset(body: &Body, id: PriorityId) -> Vec<(FieldId, Value)> {
    let mine = body.objectives.iter().filter(|objective| objective.priority == Some(id));
    vec![
        (ObjectiveField::Priority.into(), Value::Link(Some(id.raw()))),
        (ObjectiveField::Position.into(), Value::Whole(next_position(mine.map(|objective| objective.position)))),
    ]
}
