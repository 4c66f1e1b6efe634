//! One objective: what it is, how it stands, what was reported, where it comes from.

use super::super::{RecordFindings, figures::MeasuredBy, funding::ObjectiveMoney, over_time::LeadBefore, register::NamedBy};
use super::ending::Ending;
use super::lineage::LineageSection;
use super::milestones::Milestones;
use super::progress_form::ProgressForm;
use super::timeline::Timeline;
use crate::ui::widgets::{Show, live};
use crate::{
    domain::{
        date::Day,
        field::Record,
        id::Id,
        objective::{Objective, ObjectiveField, ObjectiveId},
        overview::updates_of,
        record::{Kind, RecordId},
        value::Choice as _,
    },
    ui::{
        route::{Place, Route},
        session::Session,
        widgets::{BragTag, ChangeHistory, DeleteRecord, MoveButtons, PageHeading, RecordLink, RecordSection},
    },
};
use leptos::prelude::*;

/// The page of one objective.
#[component]
pub fn ObjectivePage(
    /// Which.
    id: ObjectiveId,
) -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let is_there = session.body(move |body| body.objectives.has(id));
    view! {
        {live(move || if is_there.get() {
            view! { <Present id/> }.into_any()
        } else {
            view! {
                <PageHeading title="This objective is not here".to_owned()/>
                <p class="govuk-body">"It was deleted, or it is not part of the edition shown. Undo brings back what was deleted just now."</p>
                <p class="govuk-body"><a class="govuk-link" href=place.href(Route::Objectives)>"All objectives"</a></p>
            }.into_any()
        })}
    }
}

#[component]
fn Present(id: ObjectiveId) -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let record = RecordId { kind: Objective::KIND, id: id.raw() };
    let fields = |fields: &[ObjectiveField]| fields.iter().copied().map(Into::into).collect::<Vec<_>>();
    let history = session.body(move |body| parts_of(body, id));
    view! {
        <a class="govuk-back-link" href=place.href(Route::Objectives)>"Objectives"</a>
        <Head id/>
        <RecordFindings record/>
        <Progress id/>
        <RecordSection record heading="Who and when" fields=fields(&[
            ObjectiveField::Lead, ObjectiveField::LeadOrganisation, ObjectiveField::Partners, ObjectiveField::Board, ObjectiveField::Starts, ObjectiveField::Due,
        ])/>
        <LeadBefore record/>
        <Milestones objective=id/>
        <MeasuredBy objective=id/>
        <RecordSection record heading="What it is" fields=fields(&[
            ObjectiveField::Title, ObjectiveField::Reference, ObjectiveField::Priority, ObjectiveField::Kind, ObjectiveField::Status,
            ObjectiveField::Brag, ObjectiveField::Note,
        ])/>
        <LineageSection id/>
        <ObjectiveMoney id/>
        <NamedBy record without=&[Kind::Funding, Kind::Contract, Kind::Indicator]/>
        <Show when=move || session.can_edit()>
            <section class="sp-section sp-section--actions">
                <h2 class="govuk-heading-m">"More to do"</h2>
                <Ending id/>
                <DeleteRecord record on_deleted=Callback::new(move |()| place.go(Route::Objectives))/>
            </section>
        </Show>
        <Show when=move || session.shown().get().is_none()>
            <section class="sp-section">
                <h2 class="govuk-heading-m">"History of changes"</h2>
                <ChangeHistory records=history/>
            </section>
        </Show>
    }
}

/// The objective and everything that is part of it.
fn parts_of(body: &crate::domain::plan::Body, id: ObjectiveId) -> Vec<RecordId> {
    let updates = updates_of(body, id);
    let figures = body.figures.iter().filter(|figure| updates.iter().any(|update| figure.update == Some(update.id)));
    let record = |kind, id| RecordId { kind, id };
    let mut parts = vec![record(Kind::Objective, id.raw())];
    parts.extend(
        body.milestones.iter().filter(|step| step.objective == Some(id)).map(|step| record(Kind::Milestone, step.id.raw())),
    );
    parts.extend(updates.iter().map(|update| record(Kind::Update, update.id.raw())));
    parts.extend(figures.map(|figure| record(Kind::Figure, figure.id.raw())));
    parts
}

/// What it is called and how it stands, at a glance.
#[component]
fn Head(id: ObjectiveId) -> impl IntoView {
    let session = Session::from_context();
    let today = session.today();
    let objective = session.body(move |body| body.objectives.shared(id));
    let of = move |part: fn(&Objective) -> String| objective.with(|objective| objective.as_deref().map(part).unwrap_or_default());
    let brag =
        Signal::derive(move || objective.with(|objective| objective.as_ref().map(|objective| objective.brag).unwrap_or_default()));
    let priority = move || objective.with(|objective| objective.as_ref().and_then(|objective| objective.priority));
    let due =
        move || objective.with(|objective| objective.as_deref().map(|objective| due_words(objective, today)).unwrap_or_default());
    view! {
        <PageHeading
            title=Signal::derive(move || of(|objective| objective.title.clone()))
            caption=Signal::derive(move || of(|objective| objective.reference.clone()))
        />
        <div class="sp-glance">
            <BragTag brag/>
            <span>{live(move || of(|objective| if objective.status.is_live() { String::new() } else { objective.status.label().to_owned() }))}</span>
            <span>{due}</span>
            {live(move || priority().map(|priority| view! { <RecordLink record=RecordId { kind: Kind::Priority, id: priority.raw() }/> }))}
            <Show when=move || session.can_edit()>
                <MoveButtons record=RecordId { kind: Kind::Objective, id: id.raw() } name="this objective within its priority"/>
            </Show>
        </div>
    }
}

fn due_words(objective: &Objective, today: Day) -> String {
    match objective.due {
        None => "No due date".to_owned(),
        Some(due) if objective.is_overdue(today) => format!("Due {}, overdue", due.words()),
        Some(due) => format!("Due {}", due.words()),
    }
}

/// The form for progress, and what was reported so far.
#[component]
fn Progress(id: ObjectiveId) -> impl IntoView {
    let session = Session::from_context();
    let recording = RwSignal::new(false);
    let done = Callback::new(move |()| {
        recording.set(false);
        crate::browser::page::focus_soon("record-progress");
    });
    view! {
        <section class="sp-section">
            <div class="sp-section__head">
                <h2 class="govuk-heading-m">"Progress"</h2>
            </div>
            <Show when=move || session.can_edit()>
                {live(move || if recording.get() {
                    view! { <ProgressForm objective=id on_done=done/> }.into_any()
                } else {
                    view! {
                        <button type="button" id="record-progress" class="govuk-button" on:click=move |_| recording.set(true)>"Record progress"</button>
                    }.into_any()
                })}
            </Show>
            <Timeline objective=id/>
        </section>
    }
}
