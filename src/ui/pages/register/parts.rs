//! Records that are part of another: listed, added, changed, moved and deleted on its page.

use super::shape::{Part, fields};
use crate::ui::widgets::{Show, live};
use crate::{
    browser::page,
    domain::{
        id::RawId,
        record::{AnyRecord, FieldId, RecordId},
        sort::{Key, sort},
        value::Value,
    },
    edit::{next_position, siblings},
    ui::{
        pages::parts::AddRecord,
        session::Session,
        widgets::{DeleteRecord, FieldValue, MoveButtons, RecordForm, Subject},
    },
};
use leptos::prelude::*;

/// The records of one kind that are part of another.
#[component]
pub fn Parts(
    /// What they are part of.
    owner: RecordId,
    /// What kind they are, and what is shown of them.
    part: &'static Part,
) -> impl IntoView {
    let session = Session::from_context();
    let kind = part.kind;
    let owning = FieldId::named(kind, part.owner);
    let position = FieldId::named(kind, "position");
    let ids = session.body(move |body| {
        let mine = |record: &AnyRecord| owning.is_some_and(|field| record.value(field) == Value::Link(Some(owner.id)));
        let mut found: Vec<AnyRecord> = body.records(kind).filter(mine).collect();
        sort(&mut found, |record| Key::name(&record.name(body)).after(place(record, position).into()));
        found.iter().map(|record| record.record_id().id).collect::<Vec<RawId>>()
    });
    let preset = Callback::new(move |()| {
        let last = session.peek_body(|body| {
            let mine =
                body.records(kind).filter(|record| owning.is_some_and(|field| record.value(field) == Value::Link(Some(owner.id))));
            next_position(mine.map(|record| place(&record, position)).collect::<Vec<_>>().into_iter())
        });
        let owner = owning.map(|field| (field, Value::Link(Some(owner.id))));
        // A name that only the program uses is not asked for.
        let key = FieldId::named(kind, "key").map(|field| (field, Value::Text(format!("own-{}", session.fresh_id()))));
        owner.into_iter().chain(position.map(|field| (field, Value::Whole(last)))).chain(key).collect::<Vec<_>>()
    });
    let items = live(move || ids.get().into_iter().map(|id| view! { <Item record=RecordId { kind, id } part/> }).collect_view());
    view! {
        <section class="sp-section">
            <div class="sp-section__head"><h2 class="govuk-heading-m">{part.heading}</h2></div>
            <Show when=move || ids.with(Vec::is_empty)><p class="govuk-body sp-empty">{part.none}</p></Show>
            <ol class="sp-parts">{items}</ol>
            <AddRecord kind fields=fields(kind, part.asks) preset/>
        </section>
    }
}

fn place(record: &AnyRecord, position: Option<FieldId>) -> u32 {
    match position.map(|field| record.value(field)) {
        Some(Value::Whole(place)) => place,
        _ => 0,
    }
}

#[component]
fn Item(record: RecordId, part: &'static Part) -> impl IntoView {
    let session = Session::from_context();
    let row = session.body(move |body| body.find(record));
    let name = session.body(move |body| body.name_of(record.kind, record.id));
    let changing = RwSignal::new(false);
    let button = format!("change-{}-{}", record.kind.key(), record.id);
    let back = button.clone();
    let done = Callback::new(move |_| {
        changing.set(false);
        page::focus_soon(back.clone());
    });
    let add = format!("add-{}", part.kind.key());
    let can_move = FieldId::named(record.kind, "position").is_some() && session.peek(|plan| siblings(plan, record).len() > 1);
    view! {
        <li class="sp-part">
            {live(move || if changing.get() {
                view! { <RecordForm subject=Subject::Existing(record) fields=fields(record.kind, part.asks) on_done=done/> }.into_any()
            } else {
                let Some(found) = row.get() else { return ().into_any() };
                let (button, add) = (button.clone(), add.clone());
                // The name stands above; what it is made of is not said again.
                let titled = ["title", "heading"].iter().any(|key| part.asks.contains(key));
                let said_above = |field: &FieldId| titled && matches!(field.about().key, "title" | "code" | "heading");
                let shown = fields(record.kind, part.asks)
                    .into_iter()
                    .filter(|field| !found.value(*field).is_empty() && !said_above(field));
                let shown = shown.map(|field| view! {
                    <div class="sp-part__fact"><dt>{field.about().label}</dt><dd><FieldValue record=found.clone() field/></dd></div>
                });
                view! {
                    {titled.then(|| view! { <p class="sp-part__title">{name}</p> })}
                    <dl class="sp-part__facts">{shown.collect_view()}</dl>
                    <Show when=move || session.can_edit()>
                        <span class="sp-part__actions">
                            <button type="button" id=button.clone() class="sp-link-button" on:click=move |_| changing.set(true)>
                                "Change"<span class="govuk-visually-hidden">" "{name}</span>
                            </button>
                            {can_move.then(|| view! { <MoveButtons record name=name.get_untracked()/> })}
                            <DeleteRecord record on_deleted={ let add = add.clone(); Callback::new(move |()| page::focus(&add)) }/>
                        </span>
                    </Show>
                }.into_any()
            })}
        </li>
    }
}
