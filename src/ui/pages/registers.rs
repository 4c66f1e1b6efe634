//! The pages that list the plan's other records.

use super::register::RecordList;
use crate::{
    domain::{id::RawId, record::Kind},
    ui::{session::Session, widgets::PageHeading},
};
use leptos::prelude::*;

fn all(kind: Kind) -> Memo<Vec<RawId>> {
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

/// Meetings of the boards.
#[component]
pub fn Calendar() -> impl IntoView {
    view! {
        <PageHeading title="Calendar"/>
        <p class="govuk-body sp-intro">"Meetings of the boards."</p>
        <RecordList kind=Kind::Meeting heading="Meetings" none="No meetings yet" ids=all(Kind::Meeting)/>
    }
}

/// What pays for the work, and whether it lasts as long as the work does.
#[component]
pub fn Funding() -> impl IntoView {
    view! {
        <PageHeading title="Funding and contracts"/>
        <p class="govuk-body sp-intro">"What pays for the work, and whether it lasts as long as the work does."</p>
        <RecordList kind=Kind::Funding heading="Funding" none="No funding yet" ids=all(Kind::Funding)/>
        <RecordList kind=Kind::Contract heading="Contracts" none="No contracts yet" ids=all(Kind::Contract)/>
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

/// What may keep the plan from being carried out, and what is done about it.
#[component]
pub fn Risks() -> impl IntoView {
    view! {
        <PageHeading title="Risks"/>
        <p class="govuk-body sp-intro">"What may keep the plan from being carried out, and what is done about it."</p>
        <RecordList kind=Kind::Risk heading="All risks" none="No risks yet" ids=all(Kind::Risk)/>
    }
}

/// Orders and powers in use, and when they run out.
#[component]
pub fn Orders() -> impl IntoView {
    view! {
        <PageHeading title="Orders"/>
        <p class="govuk-body sp-intro">"Orders and powers in use, and when they run out."</p>
        <RecordList kind=Kind::Order heading="All orders" none="No orders yet" ids=all(Kind::Order)/>
    }
}

/// The strategic assessment of each year and what it found. The plan’s priorities answer to it.
#[component]
pub fn Assessments() -> impl IntoView {
    view! {
        <PageHeading title="Assessment"/>
        <p class="govuk-body sp-intro">"The strategic assessment of each year and what it found. The plan’s priorities answer to it."</p>
        <RecordList kind=Kind::Assessment heading="Strategic assessments" none="No strategic assessments yet" ids=all(Kind::Assessment)/>
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

/// The bodies the plan goes through, in their order, and what councillors asked and recommended.
#[component]
pub fn Approvals() -> impl IntoView {
    view! {
        <PageHeading title="Approvals and scrutiny"/>
        <p class="govuk-body sp-intro">"The bodies the plan goes through, in their order, and what councillors asked and recommended."</p>
        <RecordList kind=Kind::Approval heading="Steps of approval" none="No steps yet" ids=all(Kind::Approval)/>
        <RecordList kind=Kind::Scrutiny heading="Scrutiny sessions" none="No scrutiny sessions yet" ids=all(Kind::Scrutiny)/>
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

/// Background papers and other documents, and which of them the public may read.
#[component]
pub fn Documents() -> impl IntoView {
    view! {
        <PageHeading title="Documents"/>
        <p class="govuk-body sp-intro">"Background papers and other documents, and which of them the public may read."</p>
        <RecordList kind=Kind::Paper heading="All documents" none="No documents yet" ids=all(Kind::Paper)/>
    }
}

/// Abbreviations and terms. Reports write them out where they first stand.
#[component]
pub fn Glossary() -> impl IntoView {
    view! {
        <PageHeading title="Glossary"/>
        <p class="govuk-body sp-intro">"Abbreviations and terms. Reports write them out where they first stand."</p>
        <RecordList kind=Kind::Term heading="All terms" none="No terms yet" ids=all(Kind::Term)/>
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
