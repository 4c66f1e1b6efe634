//! What the public does not see: what was left out and under which paragraph, small numbers in words, and the exempt appendix.

use super::{
    actions::{Outcome, Saving},
    desk::Desk,
};
use crate::{
    domain::{
        edition::EditionId,
        id::RawId,
        record::{Kind, RecordId},
    },
    exchange::office::{Reply, Request},
    report::{
        document::Audience,
        kinds::audience,
        public::{LeftGroup, LeftItem, LeftOut, Wording},
    },
    ui::{
        route::{Address, Place},
        session::Session,
        widgets::{Show, live, page_to_read, words},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// How many lines of a group are shown at first.
const AT_FIRST: usize = 30;

/// The view.
#[component]
pub(super) fn LeftOutView(desk: Desk) -> impl IntoView {
    let found = RwSignal::new(None::<Arc<LeftOut>>);
    let trouble = RwSignal::new(String::new());
    let revision = desk.session().document(|document| document.revision);
    Effect::new(move |_| {
        revision.get();
        desk.office().ask(Request::LeftOut { report: desk.id() }, move |answer| match answer.reply {
            Reply::LeftOut(left) => {
                trouble.try_set(String::new());
                found.try_set(Some(Arc::from(left)));
            }
            Reply::Refused(why) => {
                trouble.try_set(why);
            }
            _ => {}
        });
    });
    let partners = move || audience(desk.look().kind) == Audience::Partnership;
    let intro = words(move || {
        if partners() {
            "This report is for the partnership only and is made from the whole plan. What a report for the public would leave out is listed here."
                .to_owned()
        } else {
            "This report is for the public. It is made from a copy of the plan that never held what is listed here: nothing is covered up, it is not there."
                .to_owned()
        }
    });
    view! {
        <p class="govuk-body sp-intro">{intro}</p>
        <p class="govuk-error-message" role="alert">{words(move || trouble.get())}</p>
        <Appendix desk/>
        {live(move || match found.get() {
            None if !trouble.with(String::is_empty) => ().into_any(),
            None => view! { <p class="govuk-body" role="status">"Looking through the plan…"</p> }.into_any(),
            Some(left) => view! { <Wordings found=left.wordings.clone()/><Groups groups=left.groups.clone()/> }.into_any(),
        })}
    }
}

/// Saving the exempt appendix as a file of its own.
#[component]
fn Appendix(desk: Desk) -> impl IntoView {
    let saving = Saving::of(desk);
    let ask = move |_| saving.ask(Request::ExemptAppendix { report: desk.id() });
    view! {
        <section class="sp-section sp-no-print">
            <div class="sp-section__head"><h2 class="govuk-heading-m">"The exempt appendix"</h2></div>
            <p class="govuk-body">
                "Papers and decisions that are exempt go to members in a file of their own. Every page of it says under which paragraph it is exempt and that it is not for publication."
            </p>
            <button type="button" id="save-exempt" class="govuk-button govuk-button--secondary" on:click=ask>"Save the exempt appendix"</button>
            <Outcome saving/>
        </section>
    }
}

/// The page where a record that is named by its kind and id can be read, if there is one; of an edition, if it stands only there.
fn link(place: Place, kind: &str, id: &str, edition: Option<&str>, name: String) -> AnyView {
    let record = Kind::ALL.into_iter().find(|of| of.key() == kind).zip(id.parse::<RawId>().ok());
    let edition = edition.and_then(|id| id.parse::<EditionId>().ok());
    let route = record.and_then(|(kind, id)| {
        Session::from_context().peek(|plan| {
            let body = edition.map_or(Some(&plan.body), |edition| plan.frozen.get(&edition))?;
            page_to_read(body, RecordId { kind, id })
        })
    });
    match (route, edition) {
        (Some(route), None) => view! { <a class="govuk-link" href=place.href(route)>{name}</a> }.into_any(),
        (Some(route), edition) => {
            let href = Address { route, edition, query: String::new() }.to_string();
            view! { <a class="govuk-link" href=href>{name}</a> }.into_any()
        }
        (None, _) => name.into_any(),
    }
}

/// Small numbers in words, where somebody has to look.
#[component]
fn Wordings(found: Vec<Wording>) -> impl IntoView {
    let place = Place::from_context();
    let none = found.is_empty();
    let item = |one: Wording| {
        let instead = one.instead.join(", or ");
        let instead = (!instead.is_empty()).then(|| format!(" It could say: {instead}."));
        let edition = one.edition.is_some().then_some(" (in an edition, which stays as it is; a later one can say it otherwise)");
        view! {
            <li class="sp-left__item">
                {link(place, &one.kind, &one.id, one.edition.as_deref(), one.name)}
                ", "{crate::domain::field::lower_first(&one.label)}{edition}": “"{one.words}"”."{instead}
            </li>
        }
    };
    view! {
        <section class="sp-section" id="small-in-words">
            <div class="sp-section__head"><h2 class="govuk-heading-m">"Small numbers in words"</h2></div>
            {if none {
                view! { <p class="govuk-body">"None were found."</p> }.into_any()
            } else {
                view! {
                    <p class="govuk-body">"Nothing can be cut from a sentence. Look at each, and say it otherwise where someone could be recognised."</p>
                    <ul class="govuk-list sp-left">{found.into_iter().map(item).collect_view()}</ul>
                }.into_any()
            }}
        </section>
    }
}

/// What is left out, by the reason.
#[component]
fn Groups(groups: Vec<LeftGroup>) -> impl IntoView {
    if groups.is_empty() {
        return view! { <p class="govuk-body">"Nothing of this plan is kept from the public."</p> }.into_any();
    }
    groups.into_iter().map(|group| view! { <Group group/> }).collect_view().into_any()
}

#[component]
fn Group(group: LeftGroup) -> impl IntoView {
    let place = Place::from_context();
    let all = group.items.len();
    let is_open = RwSignal::new(all <= AT_FIRST);
    let items = StoredValue::new(group.items);
    let item = move |one: LeftItem| {
        let fields = if one.fields.is_empty() { "all of it".to_owned() } else { one.fields.join(", ").to_lowercase() };
        let only = one.places.iter().all(Option::is_some);
        let edition = one.places.iter().flatten().next().filter(|_| only).cloned();
        let aside = edition.is_some().then_some(" (in an earlier edition)");
        view! {
            <li class="sp-left__item">
                {link(place, &one.kind, &one.id, edition.as_deref(), one.name)}{aside}
                <span class="sp-quiet">" "{one.noun}": "{fields}</span>
            </li>
        }
    };
    view! {
        <section class="sp-section">
            <div class="sp-section__head"><h2 class="govuk-heading-m">{group.heading}" "<span class="sp-tally">{all}</span></h2></div>
            <ul class="govuk-list sp-left">{live(move || {
                let shown = if is_open.get() { all } else { AT_FIRST };
                items.with_value(|items| items.iter().take(shown).cloned().map(item).collect_view())
            })}</ul>
            <Show when=move || !is_open.get()>
                <button type="button" class="govuk-button govuk-button--secondary sp-no-print" on:click=move |_| is_open.set(true)>
                    {format!("Show all {all}")}
                </button>
            </Show>
        </section>
    }
}
