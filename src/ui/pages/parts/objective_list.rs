//! Some objectives as a list: reference, title, lead, due date and colour.

use super::counted;
use crate::ui::widgets::{Show, live};
use crate::{
    domain::{
        date::Day,
        id::Id,
        lead::lead_words,
        objective::{Objective, ObjectiveId},
        record::{Kind, RecordId},
        value::Choice as _,
    },
    ui::{
        route::{Place, Route},
        session::Session,
        widgets::{BragTag, MoveButtons},
    },
};
use leptos::prelude::*;

/// How many are shown before asking for more.
const FIRST: usize = 50;

/// The list.
#[component]
pub fn ObjectiveList(
    /// Which, in their order.
    #[prop(into)]
    ids: Signal<Vec<ObjectiveId>>,
    /// Whether each can be moved among the others.
    #[prop(optional)]
    movable: bool,
) -> impl IntoView {
    let most = RwSignal::new(FIRST);
    let shown = move || ids.with(|ids| ids.iter().take(most.get()).copied().collect::<Vec<_>>());
    let hidden = move || ids.with(|ids| ids.len().saturating_sub(most.get()));
    let any_hidden = move || hidden() > 0;
    view! {
        <ul class="sp-items">
            <For each=shown key=|id| *id let:id><ObjectiveRow id movable/></For>
        </ul>
        <Show when=any_hidden>
            <button type="button" class="sp-link-button" on:click=move |_| most.update(|most| *most += FIRST)>
                {live(move || format!("Show more ({} not shown)", counted(hidden(), "objective", "objectives")))}
            </button>
        </Show>
    }
}

#[component]
fn ObjectiveRow(id: ObjectiveId, movable: bool) -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let today = session.today();
    let row = session.body(move |body| body.objectives.shared(id));
    let lead = session.body(move |body| {
        body.objectives
            .get(id)
            .map(|objective| lead_words(body, objective, today).unwrap_or_else(|| "No lead".to_owned()))
            .unwrap_or_default()
    });
    let of = move |part: fn(&Objective) -> String| row.with(|row| row.as_deref().map(part).unwrap_or_default());
    let brag = Signal::derive(move || row.with(|row| row.as_ref().map(|row| row.brag).unwrap_or_default()));
    let late = move || row.with(|row| row.as_ref().is_some_and(|row| row.is_overdue(today)));
    let due = move || row.with(|row| row.as_deref().map(|row| due_words(row, today)).unwrap_or_default());
    let record = RecordId { kind: Kind::Objective, id: id.raw() };
    view! {
        <li class="sp-item">
            <span class="sp-item__number">{live(move || of(|row| row.reference.clone()))}</span>
            <div class="sp-item__main">
                <a class="govuk-link" href=place.href(Route::Objective(id))>{live(move || of(|row| row.title.clone()))}</a>
                <span class="sp-item__notes"><span>{lead}</span><span class:sp-late=late>{due}</span></span>
            </div>
            <BragTag brag/>
            <Show when=move || movable && session.can_edit()>
                <MoveButtons record name=session.peek(|plan| crate::edit::brief(plan, record))/>
            </Show>
        </li>
    }
}

/// When it is due, or how it ended.
fn due_words(objective: &Objective, today: Day) -> String {
    match objective.due {
        _ if !objective.status.is_live() => objective.status.label().to_owned(),
        None => "No due date".to_owned(),
        Some(due) if objective.is_overdue(today) => format!("Due {}, overdue", due.words()),
        Some(due) => format!("Due {}", due.words()),
    }
}
