//! What a report asks its body to do: in order, each with its verb and the section it refers to.

use super::{
    chooser::{Options, chooser},
    desk::Desk,
};
use crate::{
    browser::page,
    domain::{
        field::Record as _,
        id::Id as _,
        record::{Kind, RecordId},
        report::{ReportRecommendation, ReportRecommendationField, ReportRecommendationId},
        sort::{Key, sort},
        value::{Choice as _, Value},
    },
    edit::{Edit, next_position},
    report::document::Block,
    ui::{
        session::Session,
        widgets::{Action, ActionForm, Asked, DeleteRecord, Doing, MoveButtons, Show, live, make},
    },
};
use ReportRecommendationField::{RefersTo, Text, Verb};
use leptos::prelude::*;
use std::sync::Arc;

/// The sections of the report as it was made last, by their headings.
fn sections(desk: Desk) -> Options {
    let heading = |block: &Block| match block {
        Block::Heading(heading) => {
            let key = heading.section.clone()?;
            let number = heading.number.as_ref().map(|number| format!("{number} ")).unwrap_or_default();
            Some((key, format!("{number}{}", heading.text)))
        }
        _ => None,
    };
    let none = (String::new(), "None".to_owned());
    let found: Options =
        desk.made().with_untracked(|made| made.iter().flat_map(|made| &made.document.blocks).filter_map(heading).collect());
    std::iter::once(none).chain(found).collect()
}

/// What the form for one asks for and does. `before` is the one that is changed.
fn doing(desk: Desk, before: Option<Arc<ReportRecommendation>>, refers: RwSignal<String>) -> Doing {
    let session = desk.session();
    refers.set(before.as_ref().map(|row| row.refers_to.clone()).unwrap_or_default());
    let suggest = before
        .as_ref()
        .map(|row| vec![(Verb.into(), Value::Choice(Some(row.verb.key()))), (Text.into(), Value::Text(row.text.clone()))]);
    let (name, label) = match &before {
        Some(row) => (format!("change-recommendation-{}", row.id), "Change the recommendation"),
        None => ("add-recommendation".to_owned(), "Add a recommendation"),
    };
    let act =
        Callback::new(move |asked: Asked| make(session, Ok(edit_of(desk, before.as_deref(), &asked, refers.get_untracked()))));
    Doing {
        name,
        label: label.to_owned(),
        about: String::new(),
        fields: vec![Verb.into(), Text.into()],
        must: Vec::new(),
        suggest: suggest.unwrap_or_default(),
        act,
    }
}

fn edit_of(desk: Desk, before: Option<&ReportRecommendation>, asked: &Asked, refers: String) -> Edit {
    let values = asked.values().iter().cloned().chain([(RefersTo.into(), Value::Text(refers))]);
    if let Some(row) = before {
        let record = RecordId { kind: Kind::ReportRecommendation, id: row.id.raw() };
        let edits = values.map(|(field, value)| Edit::Set { record, field, value }).collect();
        return Edit::Several { label: "Changed a recommendation".to_owned(), edits };
    }
    let mut row = ReportRecommendation::blank(ReportRecommendationId::of(desk.session().fresh_id()));
    row.report = Some(desk.id());
    row.position = desk.session().peek(|plan| {
        next_position(plan.body.report_recommendations.iter().filter(|row| row.report == Some(desk.id())).map(|row| row.position))
    });
    let mut record: crate::domain::record::AnyRecord = row.into();
    for (field, value) in values {
        record.put_value(field, value);
    }
    Edit::Add(record)
}

fn more(desk: Desk, refers: RwSignal<String>) -> ViewFn {
    ViewFn::from(move || {
        chooser(
            "recommendation-refers",
            "Refers to",
            "The section that sets it out. Its number is printed and stays right",
            sections(desk),
            refers,
        )
    })
}

/// The section.
#[component]
pub(super) fn Recommendations(desk: Desk) -> impl IntoView {
    let found = desk.session().select(move |plan| {
        let mut rows: Vec<_> = plan.body.report_recommendations.iter_shared().filter(|row| row.report == Some(desk.id())).collect();
        sort(&mut rows, |row| Key::numbers([row.position.into(), row.id.raw().bits()]));
        rows
    });
    let refers = RwSignal::new(String::new());
    let adding = Callback::new(move |()| doing(desk, None, refers));
    view! {
        <section class="sp-section">
            <div class="sp-section__head"><h2 class="govuk-heading-m" id="recommendations">"Recommendations"</h2></div>
            <Show when=move || found.with(Vec::is_empty)><p class="govuk-body sp-empty">"The report asks for nothing yet"</p></Show>
            <ol class="sp-parts">{live(move || found.get().into_iter().map(|row| view! { <Item desk row/> }).collect_view())}</ol>
            <Action doing=adding more=more(desk, refers)/>
        </section>
    }
}

#[component]
fn Item(desk: Desk, row: Arc<ReportRecommendation>) -> impl IntoView {
    let session = Session::from_context();
    let record = RecordId { kind: Kind::ReportRecommendation, id: row.id.raw() };
    let (changing, refers) = (RwSignal::new(false), RwSignal::new(String::new()));
    let button = format!("change-{}", row.id);
    let back = button.clone();
    let done = Callback::new(move |_| {
        changing.set(false);
        page::focus_soon(back.clone());
    });
    let said = format!("{} {}", row.verb.label(), row.text);
    let name = said.clone();
    let place = refers_words(desk, &row);
    live(move || {
        if changing.get() {
            let doing = untrack(|| doing(desk, Some(row.clone()), refers));
            return view! { <li class="sp-part"><ActionForm doing more=Some(more(desk, refers)) on_done=done/></li> }.into_any();
        }
        let (button, name) = (button.clone(), name.clone());
        view! {
            <li class="sp-part">
                <p class="sp-part__title">{said.clone()}</p>
                {(!place.is_empty()).then(|| view! { <span class="sp-quiet">{place.clone()}</span> })}
                <Show when=move || session.can_edit()>
                    <span class="sp-part__actions">
                        <button type="button" id=button.clone() class="sp-link-button" on:click=move |_| changing.set(true)>
                            "Change"<span class="govuk-visually-hidden">" "{name.clone()}</span>
                        </button>
                        <MoveButtons record name=name.clone()/>
                        <DeleteRecord record on_deleted=Callback::new(|()| page::focus("add-recommendation"))/>
                    </span>
                </Show>
            </li>
        }
        .into_any()
    })
}

/// `Refers to: 2 Progress`.
fn refers_words(desk: Desk, row: &ReportRecommendation) -> String {
    if row.refers_to.is_empty() {
        return String::new();
    }
    let found = sections(desk).into_iter().find(|(key, _)| *key == row.refers_to);
    found
        .map_or_else(|| "Refers to a section that this report does not have".to_owned(), |(_, words)| format!("Refers to: {words}"))
}
