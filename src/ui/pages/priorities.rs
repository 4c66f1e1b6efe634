//! The priorities, in their order.

use super::parts::{AddRecord, counted};
use crate::ui::widgets::{Show, live};
use crate::{
    domain::{
        brag::BragCounts,
        id::Id,
        plan::Body,
        priority::{Priority, PriorityField, PriorityId},
        record::Named as _,
        record::{FieldId, Kind, RecordId},
        value::Value,
    },
    edit::next_position,
    ui::{
        route::{Place, Route},
        session::Session,
        widgets::{BragBar, MoveButtons, PageHeading},
    },
};
use leptos::prelude::*;

/// What the form for a new priority asks for; the rest is on its page.
const FIELDS: [PriorityField; 6] = [
    PriorityField::Number,
    PriorityField::Title,
    PriorityField::Aim,
    PriorityField::CrossCutting,
    PriorityField::Lead,
    PriorityField::Board,
];

/// The list.
#[component]
pub fn Priorities() -> impl IntoView {
    let session = Session::from_context();
    let ids = session.body(ordered);
    let preset = Callback::new(move |()| session.peek(|plan| preset(&plan.body)));
    view! {
        <PageHeading title="Priorities".to_owned()/>
        <Show when=move || ids.with(Vec::is_empty)>
            <p class="govuk-body">"The plan has no priorities yet. Objectives stand under a priority, so add these first."</p>
        </Show>
        <ol class="sp-priorities">
            <For each=move || ids.get() key=|id| *id let:id><PriorityItem id/></For>
        </ol>
        <AddRecord kind=Kind::Priority fields=FIELDS.map(FieldId::from).to_vec() preset/>
    }
}

fn ordered(body: &Body) -> Vec<PriorityId> {
    body.priorities_in_order().iter().map(|priority| priority.id).collect()
}

/// A new priority comes last and has the next number, where they are numbered.
fn preset(body: &Body) -> Vec<(FieldId, Value)> {
    let position = next_position(body.priorities.iter().map(|priority| priority.position));
    let numbers: Option<Vec<u32>> = body.priorities.iter().map(|priority| priority.number.parse().ok()).collect();
    let mut known = vec![(PriorityField::Position.into(), Value::Whole(position))];
    known
        .extend(numbers.map(|numbers| (PriorityField::Number.into(), Value::Text(next_position(numbers.into_iter()).to_string()))));
    known
}

#[component]
fn PriorityItem(id: PriorityId) -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let row = session.body(move |body| body.priorities.shared(id));
    let counts = session.body(move |body| live_counts(body, id));
    let facts = session.body(move |body| body.priorities.get(id).map(|priority| facts(body, priority)).unwrap_or_default());
    let of = move |part: fn(&Priority) -> String| row.with(|row| row.as_deref().map(part).unwrap_or_default());
    let cross_cutting = move || row.with(|row| row.as_ref().is_some_and(|row| row.cross_cutting));
    let record = RecordId { kind: Kind::Priority, id: id.raw() };
    let name = session.peek_body(|body| body.name_of(record.kind, record.id));
    let moved = name.clone();
    view! {
        <li class="sp-priority">
            <div class="sp-priority__head">
                <h2 class="govuk-heading-m"><a class="govuk-link" href=place.href(Route::Priority(id))>{live(move || of(Priority::heading))}</a></h2>
                {live(move || cross_cutting().then(|| view! { <strong class="govuk-tag">"Cross-cutting"</strong> }))}
                <Show when=move || session.can_edit()>
                    <MoveButtons record name=moved.clone()/>
                </Show>
            </div>
            <p class="govuk-body sp-text">{live(move || of(|row| row.aim.clone()))}</p>
            <div class="sp-priority__state">
                <p class="sp-priority__count">{live(move || counted(counts.get().total(), "live objective", "live objectives"))}</p>
                <BragBar counts of=name/>
            </div>
            <p class="sp-item__notes">{live(move || facts.get().into_iter().map(|fact| view! { <span>{fact}</span> }).collect_view())}</p>
        </li>
    }
}

/// How the live objectives of a priority stand.
pub(super) fn live_counts(body: &Body, id: PriorityId) -> BragCounts {
    let mine = body.objectives.iter().filter(|objective| objective.priority == Some(id) && objective.status.is_live());
    mine.map(|objective| objective.brag).collect()
}

/// Who leads and who oversees it.
fn facts(body: &Body, priority: &Priority) -> Vec<String> {
    let lead = priority.lead.and_then(|post| body.posts.get(post)).map(|post| format!("Led by {}", post.name(body)));
    let oversight = priority.board.and_then(|id| body.boards.get(id)).map(|board| format!("Overseen by {}", board.name));
    [lead, oversight].into_iter().flatten().collect()
}
