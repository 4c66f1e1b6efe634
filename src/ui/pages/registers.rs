//! The pages that list the plan's other records.

use super::register::{RecordList, Says};
use crate::{
    domain::{
        id::RawId,
        plan::Body,
        record::{AnyRecord, Kind},
        strategy::Strategy,
    },
    ui::{session::Session, widgets::PageHeading},
};
use leptos::prelude::*;

/// The records of a kind, by name.
pub(super) fn all(kind: Kind) -> Memo<Vec<RawId>> {
    Session::from_context().body(move |body| body.by_name(kind).into_iter().map(|(_, id)| id).collect())
}

/// The services, operations and courses that carry the objectives out.
#[component]
pub fn Programmes() -> impl IntoView {
    view! {
        <PageHeading title="Programmes"/>
        <p class="govuk-body sp-intro">"The services, operations and courses that carry the objectives out."</p>
        <RecordList kind=Kind::Programme heading="All programmes" none="No programmes yet" ids=all(Kind::Programme)/>
    }
}

/// What people who live and work in the area were asked, and what they said.
#[component]
pub fn Engagements() -> impl IntoView {
    view! {
        <PageHeading title="Engagement"/>
        <p class="govuk-body sp-intro">"What people who live and work in the area were asked, and what they said."</p>
        <RecordList kind=Kind::Engagement heading="Surveys, meetings and consultations" none="Nothing recorded yet" ids=all(Kind::Engagement)/>
    }
}

/// What others have to publish or do that this plan has to fit.
#[component]
pub fn Strategies() -> impl IntoView {
    let words = |_: &Body, record: &AnyRecord, today| record.as_type::<Strategy>().map(|row| row.words(today)).unwrap_or_default();
    let standing = Says { heading: "How it stands", words };
    view! {
        <PageHeading title="Strategies and duties"/>
        <p class="govuk-body sp-intro">"What others have to publish or do that this plan has to fit."</p>
        <RecordList kind=Kind::Strategy heading="Strategies and duties" none="None yet" ids=all(Kind::Strategy) says=standing/>
    }
}
