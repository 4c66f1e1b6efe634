//! The pages that list the plan's other records.

use super::register::RecordList;
use crate::{
    domain::{id::RawId, record::Kind},
    ui::{session::Session, widgets::PageHeading},
};
use leptos::prelude::*;

/// The records of a kind, by name.
pub(super) fn all(kind: Kind) -> Memo<Vec<RawId>> {
    Session::from_context().body(move |body| body.by_name(kind).into_iter().map(|(_, id)| id).collect())
}

/// Who reports to whom, who chairs, who sits where, and when they meet.
#[component]
pub fn Boards() -> impl IntoView {
    view! {
        <PageHeading title="Boards"/>
        <p class="govuk-body sp-intro">"Who reports to whom, who chairs, who sits where, and when they meet."</p>
        <RecordList kind=Kind::Board heading="All boards" none="No boards yet" ids=all(Kind::Board)/>
    }
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
    view! {
        <PageHeading title="Strategies and duties"/>
        <p class="govuk-body sp-intro">"What others have to publish or do that this plan has to fit."</p>
        <RecordList kind=Kind::Strategy heading="Strategies and duties" none="None yet" ids=all(Kind::Strategy)/>
    }
}

/// Who handed what over to whom, and what became of the priorities.
#[component]
pub fn Changes() -> impl IntoView {
    view! {
        <PageHeading title="Changes over time"/>
        <p class="govuk-body sp-intro">"Who handed what over to whom, and what became of the priorities."</p>
        <RecordList kind=Kind::Handover heading="Handovers" none="No handovers yet" ids=all(Kind::Handover)/>
    }
}
