//! The milestones of an objective.

use crate::domain::sort::{Key, sort};
use crate::ui::widgets::{Show, live};
use crate::{
    browser::page,
    domain::{
        date::Date,
        field::Record,
        id::Id,
        milestone::{Milestone, MilestoneField, MilestoneId},
        objective::ObjectiveId,
        record::{Kind, RecordId},
        value::Value,
    },
    edit::Edit,
    ui::{
        session::Session,
        widgets::{DeleteRecord, RecordForm, Subject},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// The list, with a way to add, to mark as reached, to change and to delete.
#[component]
pub(super) fn Milestones(
    /// Whose milestones.
    objective: ObjectiveId,
) -> impl IntoView {
    let session = Session::from_context();
    let adding = RwSignal::new(false);
    let steps = session.body(move |body| {
        let mut steps: Vec<Arc<Milestone>> =
            body.milestones.iter_shared().filter(|step| step.objective == Some(objective)).collect();
        sort(&mut steps, |step| Key::numbers([step.due.map_or(u64::MAX, |due| due.last().ordinal()), step.id.raw().bits()]));
        steps.iter().map(|step| step.id).collect::<Vec<_>>()
    });
    let done = Callback::new(move |_| {
        adding.set(false);
        page::focus_soon("add-milestone");
    });
    let subject =
        move || Subject::New(Kind::Milestone, vec![(MilestoneField::Objective.into(), Value::Link(Some(objective.raw())))]);
    view! {
        <section class="sp-section">
            <div class="sp-section__head"><h2 class="govuk-heading-m">"Milestones"</h2></div>
            <Show when=move || steps.with(Vec::is_empty)><p class="govuk-body sp-empty">"No milestones"</p></Show>
            <ul class="sp-milestones">
                <For each=move || steps.get() key=|id| *id let:id><MilestoneItem id/></For>
            </ul>
            <Show when=move || session.can_edit()>
                {live(move || if adding.get() {
                    let fields = [MilestoneField::Title, MilestoneField::Due].map(Into::into).to_vec();
                    view! { <RecordForm subject=subject() fields save_label="Add the milestone" on_done=done/> }.into_any()
                } else {
                    view! { <button type="button" id="add-milestone" class="govuk-button govuk-button--secondary" on:click=move |_| adding.set(true)>"Add a milestone"</button> }.into_any()
                })}
            </Show>
        </section>
    }
}

#[component]
fn MilestoneItem(id: MilestoneId) -> impl IntoView {
    let session = Session::from_context();
    let today = session.today();
    let record = RecordId { kind: Milestone::KIND, id: id.raw() };
    let step = session.body(move |body| body.milestones.shared(id));
    let changing = RwSignal::new(false);
    let button = format!("change-milestone-{id}");
    let back = button.clone();
    let done = Callback::new(move |_| {
        changing.set(false);
        page::focus_soon(back.clone());
    });
    let title = move || step.with(|step| step.as_ref().map(|step| step.title.clone()).unwrap_or_default());
    let state = move || step.with(|step| step.as_deref().map(|step| state_words(step, today)).unwrap_or_default());
    let open = move || step.with(|step| step.as_ref().is_some_and(|step| step.done.is_none()));
    let reached = move |_| {
        session.edit(&Edit::set(record, MilestoneField::Done, Value::Date(Some(Date::Day(today)))));
        page::focus_soon(format!("change-milestone-{id}"));
    };
    let fields = || [MilestoneField::Title, MilestoneField::Due, MilestoneField::Done].map(Into::into).to_vec();
    view! {
        <li class="sp-milestone">
            {live(move || if changing.get() {
                view! { <RecordForm subject=Subject::Existing(record) fields=fields() on_done=done/> }.into_any()
            } else {
                let button = button.clone();
                view! {
                    <span class="sp-milestone__title">{title}</span>
                    <span class="sp-milestone__state">{state}</span>
                    <Show when=move || session.can_edit()>
                        <span class="sp-milestone__actions">
                            <Show when=open><button type="button" class="sp-link-button" on:click=reached>"Mark as reached"<span class="govuk-visually-hidden">": "{title}</span></button></Show>
                            <button type="button" id=button.clone() class="sp-link-button" on:click=move |_| changing.set(true)>
                                "Change"<span class="govuk-visually-hidden">" "{title}</span>
                            </button>
                            <DeleteRecord record on_deleted=Callback::new(|()| page::focus("add-milestone"))/>
                        </span>
                    </Show>
                }.into_any()
            })}
        </li>
    }
}

fn state_words(step: &Milestone, today: crate::domain::date::Day) -> String {
    match (step.done, step.due) {
        (Some(done), _) => format!("Reached {}", done.words()),
        (None, Some(due)) if step.is_overdue(today) => format!("Due {}, overdue", due.words()),
        (None, Some(due)) => format!("Due {}", due.words()),
        (None, None) => "No date".to_owned(),
    }
}
