//! One body: what it is, its posts, and what it leads or takes part in.

use super::RecordFindings;
use super::over_time::{HandOverAll, ReplaceBody};
use super::parts::{AddRecord, Gone, ObjectiveList, RecordEnd};
use super::register::NamedBy;
use crate::ui::widgets::{Show, live};
use crate::{
    domain::{
        id::Id,
        lead::Holder,
        objective::{Objective, ObjectiveId},
        organisation::{Organisation, OrganisationField, OrganisationId},
        plan::Body,
        post::PostField,
        record::{FieldId, Kind, RecordId},
        sort::{Key, sort},
        value::{Choice as _, Value},
    },
    ui::{
        route::{Place, Route},
        session::Session,
        widgets::{PageHeading, RecordLink, RecordSection},
    },
};
use leptos::prelude::*;

const ABOUT: [OrganisationField; 5] = [
    OrganisationField::Name,
    OrganisationField::ShortName,
    OrganisationField::Aliases,
    OrganisationField::Kind,
    OrganisationField::Authority,
];
const LIFE: [OrganisationField; 4] =
    [OrganisationField::EffectiveFrom, OrganisationField::EffectiveTo, OrganisationField::Successors, OrganisationField::Note];
const POST: [PostField; 4] = [PostField::Title, PostField::Interim, PostField::Contact, PostField::Note];

/// The page of one body.
#[component]
pub fn OrganisationPage(
    /// Which.
    id: OrganisationId,
) -> impl IntoView {
    let session = Session::from_context();
    let is_there = session.body(move |body| body.organisations.has(id));
    move || {
        if is_there.get() {
            view! { <Present id/> }.into_any()
        } else {
            view! { <Gone kind=Kind::Organisation to=Route::Partners to_label="Partners and posts"/> }.into_any()
        }
    }
}

#[component]
fn Present(id: OrganisationId) -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let record = RecordId { kind: Kind::Organisation, id: id.raw() };
    let row = session.body(move |body| body.organisations.shared(id));
    let of = move |part: fn(&Organisation) -> String| {
        Signal::derive(move || row.with(|row| row.as_deref().map(part).unwrap_or_default()))
    };
    let leads = session.body(move |body| objectives(body, |objective| is_led_by(body, objective, id)));
    let takes_part =
        session.body(move |body| objectives(body, |objective| objective.partners.contains(&id) && !is_led_by(body, objective, id)));
    view! {
        <a class="govuk-back-link" href=place.href(Route::Partners)>"Partners and posts"</a>
        <PageHeading title=of(|row| row.name.clone()) caption=of(|row| row.kind.label().to_owned())/>
        <RecordFindings record/>
        <RecordSection record heading="About this organisation" fields=ABOUT.map(FieldId::from).to_vec() brief=true/>
        <RecordSection record heading="From when to when" fields=LIFE.map(FieldId::from).to_vec()/>
        <Predecessors id/>
        <PostsOf id/>
        <Work heading="Objectives it leads" none="It leads no objectives, nor do its posts." ids=leads/>
        <Work heading="Objectives it takes part in" none="It is not named as a partner of any other objective." ids=takes_part/>
        <NamedBy record/>
        <Show when=move || session.can_edit()>
            <section class="sp-section sp-section--actions">
                <h2 class="govuk-heading-m">"From a date"</h2>
                <div class="sp-actions"><ReplaceBody record/><HandOverAll from=Holder::Organisation(id)/></div>
            </section>
        </Show>
        <RecordEnd record to=Route::Partners/>
    }
}

/// Whether a body, or a post in it, leads an objective.
fn is_led_by(body: &Body, objective: &Objective, id: OrganisationId) -> bool {
    let by_post = objective.lead.and_then(|post| body.posts.get(post)).and_then(|post| post.organisation);
    objective.lead_organisation == Some(id) || by_post == Some(id)
}

/// Some objectives, live ones first, by reference.
pub(super) fn objectives(body: &Body, mine: impl Fn(&Objective) -> bool) -> Vec<ObjectiveId> {
    let mut found: Vec<_> = body.objectives.iter().filter(|objective| mine(objective)).collect();
    sort(&mut found, |objective| Key::name(&objective.heading()).after(u64::from(!objective.status.is_live())));
    found.into_iter().map(|objective| objective.id).collect()
}

/// A list of objectives under its heading.
#[component]
pub(super) fn Work(
    /// What they are to the body or post.
    heading: &'static str,
    /// What is said when there are none.
    none: &'static str,
    /// The objectives.
    ids: Memo<Vec<ObjectiveId>>,
) -> impl IntoView {
    view! {
        <section class="sp-section">
            <div class="sp-section__head"><h2 class="govuk-heading-m">{heading}</h2></div>
            <Show when=move || ids.with(Vec::is_empty)><p class="govuk-body sp-empty">{none}</p></Show>
            <ObjectiveList ids/>
        </section>
    }
}

/// The bodies that this one replaced.
#[component]
fn Predecessors(id: OrganisationId) -> impl IntoView {
    let session = Session::from_context();
    let before = session.body(move |body| {
        let replaced = body.organisations.iter().filter(|organisation| organisation.successors.contains(&id));
        replaced.map(|organisation| RecordId { kind: Kind::Organisation, id: organisation.id.raw() }).collect::<Vec<_>>()
    });
    view! {
        <Show when=move || !before.with(Vec::is_empty)>
            <section class="sp-section">
                <div class="sp-section__head"><h2 class="govuk-heading-m">"What it replaced"</h2></div>
                <ul class="govuk-list">{live(move || before.get().into_iter().map(|record| view! { <li><RecordLink record/></li> }).collect_view())}</ul>
            </section>
        </Show>
    }
}

#[component]
fn PostsOf(id: OrganisationId) -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let posts = session.body(move |body| {
        let mut posts: Vec<_> =
            body.posts.iter().filter(|post| post.organisation == Some(id)).map(|post| (post.title.clone(), post.id)).collect();
        sort(&mut posts, |(title, _)| Key::name(title));
        posts
    });
    let preset = Callback::new(move |()| vec![(PostField::Organisation.into(), Value::Link(Some(id.raw())))]);
    view! {
        <section class="sp-section">
            <div class="sp-section__head"><h2 class="govuk-heading-m">"Posts"</h2></div>
            <Show when=move || posts.with(Vec::is_empty)><p class="govuk-body sp-empty">"No posts in this organisation yet"</p></Show>
            <ul class="govuk-list">
                {live(move || posts.get().into_iter().map(|(title, post)| view! {
                    <li><a class="govuk-link" href=place.href(Route::Post(post))>{title}</a></li>
                }).collect_view())}
            </ul>
            <AddRecord kind=Kind::Post fields=POST.map(FieldId::from).to_vec() preset/>
        </section>
    }
}
