//! One post: what it is and what it leads.

use super::{
    RecordFindings,
    organisation::{Work, objectives},
    over_time::HandOverAll,
    parts::{Gone, RecordEnd},
    register::NamedBy,
};
use crate::ui::widgets::{Show, live};
use crate::{
    domain::{
        id::Id,
        lead::Holder,
        post::{PostField, PostId},
        record::{FieldId, Kind, RecordId},
        sort::{Key, sort},
    },
    ui::{
        route::{Place, Route},
        session::Session,
        widgets::{PageHeading, RecordLink, RecordSection},
    },
};
use leptos::prelude::*;

/// The page of one post.
#[component]
pub fn PostPage(
    /// Which.
    id: PostId,
) -> impl IntoView {
    let session = Session::from_context();
    let is_there = session.body(move |body| body.posts.has(id));
    move || {
        if is_there.get() {
            view! { <Present id/> }.into_any()
        } else {
            view! { <Gone kind=Kind::Post to=Route::Partners to_label="Partners and posts"/> }.into_any()
        }
    }
}

#[component]
fn Present(id: PostId) -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let record = RecordId { kind: Kind::Post, id: id.raw() };
    let title = session.body(move |body| body.posts.get(id).map(|post| post.title.clone()).unwrap_or_default());
    let body_name = session.body(move |body| {
        let organisation = body.posts.get(id).and_then(|post| post.organisation).and_then(|id| body.organisations.get(id));
        organisation.map(|organisation| organisation.name.clone()).unwrap_or_default()
    });
    let fields: Vec<FieldId> = PostField::ALL.iter().copied().map(FieldId::from).collect();
    let leads = session.body(move |body| objectives(body, |objective| objective.lead == Some(id)));
    view! {
        <a class="govuk-back-link" href=place.href(Route::Partners)>"Partners and posts"</a>
        <PageHeading title caption=body_name/>
        <RecordFindings record/>
        <RecordSection record heading="About this post" fields/>
        <PrioritiesOf id/>
        <Work heading="Objectives it leads" none="It leads no objectives." ids=leads/>
        <NamedBy record/>
        <Show when=move || session.can_edit()>
            <section class="sp-section sp-section--actions">
                <h2 class="govuk-heading-m">"From a date"</h2>
                <div class="sp-actions"><HandOverAll from=Holder::Post(id)/></div>
            </section>
        </Show>
        <RecordEnd record to=Route::Partners/>
    }
}

#[component]
fn PrioritiesOf(id: PostId) -> impl IntoView {
    let session = Session::from_context();
    let leads = session.body(move |body| {
        let mut found: Vec<_> = body.priorities.iter().filter(|priority| priority.lead == Some(id)).collect();
        sort(&mut found, |priority| Key::name(&priority.title).after(priority.position.into()));
        found.into_iter().map(|priority| RecordId { kind: Kind::Priority, id: priority.id.raw() }).collect::<Vec<_>>()
    });
    view! {
        <Show when=move || !leads.with(Vec::is_empty)>
            <section class="sp-section">
                <div class="sp-section__head"><h2 class="govuk-heading-m">"Priorities it leads"</h2></div>
                <ul class="govuk-list">{live(move || leads.get().into_iter().map(|record| view! { <li><RecordLink record/></li> }).collect_view())}</ul>
            </section>
        </Show>
    }
}
