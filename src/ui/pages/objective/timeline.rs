//! What was reported, the newest first.

use super::figures::FigureTable;
use crate::ui::widgets::{Show, live, words};
use crate::{
    browser::page,
    domain::{
        date::Date,
        field::Record,
        id::Id,
        objective::ObjectiveId,
        overview::updates_of,
        record::Named as _,
        record::RecordId,
        update::{Update, UpdateField, UpdateId},
    },
    ui::{
        session::Session,
        widgets::{BragTag, DeleteRecord, RecordForm, Subject},
    },
};
use leptos::prelude::*;

/// The updates of an objective.
#[component]
pub(super) fn Timeline(
    /// Whose updates.
    objective: ObjectiveId,
) -> impl IntoView {
    let session = Session::from_context();
    let updates = session.body(move |body| updates_of(body, objective).iter().map(|update| update.id).collect::<Vec<_>>());
    view! {
        <Show when=move || updates.with(Vec::is_empty)>
            <p class="govuk-body">"Nothing has been reported for this objective yet."</p>
        </Show>
        <ol class="sp-timeline">
            <For each=move || updates.get() key=|id| *id let:id><UpdateItem id/></For>
        </ol>
    }
}

#[component]
fn UpdateItem(id: UpdateId) -> impl IntoView {
    let session = Session::from_context();
    let record = RecordId { kind: Update::KIND, id: id.raw() };
    let update = session.body(move |body| body.updates.shared(id));
    let author = session.body(move |body| {
        let post = body.updates.get(id).and_then(|update| update.author).and_then(|post| body.posts.get(post));
        post.map(|post| post.name(body)).unwrap_or_default()
    });
    let changing = RwSignal::new(false);
    let button = format!("change-update-{id}");
    let back = button.clone();
    let done = Callback::new(move |_| {
        changing.set(false);
        page::focus_soon(back.clone());
    });
    let fields = || {
        UpdateField::ALL.iter().filter(|field| **field != UpdateField::Objective).map(|field| (*field).into()).collect::<Vec<_>>()
    };
    let brag = Signal::derive(move || update.with(|update| update.as_ref().map(|update| update.brag).unwrap_or_default()));
    let period =
        move || update.with(|update| update.as_ref().and_then(|update| update.period).map(Date::words).unwrap_or_default());
    let told = move || update.with(|update| update.as_ref().map(|update| told_words(update, &author.get())).unwrap_or_default());
    view! {
        <li class="sp-update">
            <div class="sp-update__head">
                <h3 class="govuk-heading-s">{period}</h3>
                <BragTag brag/>
                <span class="sp-update__told">{told}</span>
                <Show when=move || session.can_edit() && !changing.get()>
                    <button type="button" id=button.clone() class="sp-link-button" on:click=move |_| changing.set(true)>
                        "Change"<span class="govuk-visually-hidden">" the update for "{period}</span>
                    </button>
                    <DeleteRecord record on_deleted=Callback::new(|()| page::focus("record-progress"))/>
                </Show>
            </div>
            {live(move || if changing.get() {
                view! { <RecordForm subject=Subject::Existing(record) fields=fields() on_done=done/> }.into_any()
            } else {
                update.get().map(|update| view! { <UpdateWords update=(*update).clone()/> }).into_any()
            })}
            <FigureTable update=id period=words(period)/>
        </li>
    }
}

/// When and by whom it was told.
fn told_words(update: &Update, author: &str) -> String {
    let when = update.date.map(|date| format!("Reported {}", date.words()));
    let by = (!author.is_empty()).then(|| format!("by {author}"));
    [when, by].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

#[component]
fn UpdateWords(update: Update) -> impl IntoView {
    let parts = [
        (UpdateField::Done, update.done),
        (UpdateField::Result, update.result),
        (UpdateField::Problem, update.problem),
        (UpdateField::Next, update.next),
    ];
    view! {
        <dl class="sp-update__words">
            {parts.into_iter().filter(|(_, words)| !words.is_empty()).map(|(field, words)| view! {
                <dt>{crate::domain::record::FieldId::from(field).about().label}</dt>
                <dd class="sp-text">{words}</dd>
            }).collect_view()}
        </dl>
    }
}
