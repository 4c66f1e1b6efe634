//! The priorities, in their order.

use super::parts::{AddRecord, counted};
use crate::ui::widgets::{Show, live};
use crate::{
    domain::{
        brag::BragCounts,
        date::Day,
        id::Id,
        plan::Body,
        priorities_at::{PriorityAt, priorities_at},
        priority::{Priority, PriorityField, PriorityId},
        record::Named as _,
        record::{FieldId, Kind, RecordId},
        structure::stands_on,
        value::Value,
    },
    edit::next_position,
    ui::{
        route::{Place, Route},
        session::Session,
        widgets::{AsAt, BragBar, MoveButtons, PageHeading, RecordLink, shown_day},
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
    let today = session.today();
    let day = shown_day();
    let ids = session.body(move |body| ordered(body, today));
    let is_today = move || day.get() == today;
    view! {
        <PageHeading title="Priorities".to_owned()/>
        <AsAt what="The priorities"/>
        <Show when=is_today fallback=move || view! { <PrioritiesAt day/> }>
            <Present ids/>
        </Show>
    }
}

/// The priorities of today, with how they stand.
#[component]
fn Present(ids: Memo<Vec<PriorityId>>) -> impl IntoView {
    let session = Session::from_context();
    let today = session.today();
    let preset = Callback::new(move |()| session.peek(|plan| preset(&plan.body)));
    let ended = session.body(move |body| others(body, today));
    view! {
        <Show when=move || ids.with(Vec::is_empty)>
            <p class="govuk-body">"The plan has no priorities yet. Objectives stand under a priority, so add these first."</p>
            <super::StartFromReportLink/>
        </Show>
        <ol class="sp-priorities">
            <For each=move || ids.get() key=|id| *id let:id><PriorityItem id/></For>
        </ol>
        <AddRecord kind=Kind::Priority fields=FIELDS.map(FieldId::from).to_vec() preset/>
        <Show when=move || !ended.with(Vec::is_empty)>
            <section class="sp-section">
                <div class="sp-section__head"><h2 class="govuk-heading-m">"Priorities of other days"</h2></div>
                <ul class="govuk-list">{live(move || ended.get().into_iter().map(|(record, when)| view! {
                    <li><RecordLink record/>{when}</li>
                }).collect_view())}</ul>
            </section>
        </Show>
    }
}

/// The priorities of another day, and the objectives that were under them.
#[component]
fn PrioritiesAt(day: Memo<Day>) -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let rows = session.body(move |body| priorities_at(body, day.get()));
    let item = move |row: PriorityAt| {
        let (count, heading) = (row.objectives.len(), row.heading());
        let objectives = row
            .objectives
            .into_iter()
            .map(|id| view! { <li><RecordLink record=RecordId { kind: Kind::Objective, id: id.raw() }/></li> });
        view! {
            <li class="sp-priority">
                <div class="sp-priority__head">
                    <h2 class="govuk-heading-m"><a class="govuk-link" href=place.href(Route::Priority(row.id))>{heading}</a></h2>
                    {row.cross_cutting.then(|| view! { <strong class="govuk-tag">"Cross-cutting"</strong> })}
                </div>
                <p class="sp-priority__count">{counted(count, "objective", "objectives")}</p>
                <ul class="govuk-list">{objectives.collect_view()}</ul>
            </li>
        }
    };
    view! {
        <p class="govuk-body">"Objectives stand under the priority they were under then, in the words they have now. Editions show the words of their time."</p>
        <Show when=move || rows.with(Vec::is_empty)><p class="govuk-body sp-empty">"There were no priorities on this day"</p></Show>
        <ol class="sp-priorities">{live(move || rows.get().into_iter().map(item).collect_view())}</ol>
    }
}

/// The priorities that are there on a day.
fn ordered(body: &Body, day: Day) -> Vec<PriorityId> {
    let there = |row: &Priority| stands_on(row.effective_from, row.effective_to, day);
    body.priorities_in_order().iter().filter(|row| there(row)).map(|priority| priority.id).collect()
}

/// The priorities that are not, and when they were or will be.
fn others(body: &Body, day: Day) -> Vec<(RecordId, String)> {
    let there = ordered(body, day);
    let when = |row: &Priority| {
        let from = row.effective_from.map(|date| format!(" from {}", date.words())).unwrap_or_default();
        let to = row.effective_to.map(|date| format!(" until {}", date.words())).unwrap_or_default();
        format!(",{from}{to}")
    };
    let rows = body.priorities_in_order();
    let rows = rows.iter().filter(|row| !there.contains(&row.id));
    rows.map(|row| (RecordId { kind: Kind::Priority, id: row.id.raw() }, when(row))).collect()
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
