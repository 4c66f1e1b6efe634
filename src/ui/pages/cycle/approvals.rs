//! Approvals as chains: who has to do what, in which order, and what was deferred.

use crate::{
    domain::{
        approval::{ApprovalField, ApprovalId, Chain, Step, chains},
        date::Day,
        id::Id as _,
        plan::Body,
        record::{AnyRecord, Kind, RecordId},
        scrutiny::{ScrutinyId, responses},
        value::{Choice as _, Value},
    },
    edit::next_position,
    ui::{
        pages::{
            parts::AddRecord,
            register::{RecordList, Says, fields, shape},
            registers::all,
        },
        route::{Place, Route},
        session::Session,
        widgets::{MoveButtons, PageHeading, RecordLink, Show, live},
    },
};
use leptos::prelude::*;

/// The bodies the plan goes through, in their order, and what councillors asked and recommended.
#[component]
pub fn Approvals() -> impl IntoView {
    let session = Session::from_context();
    let today = session.today();
    let found = session.body(chains);
    let asks = shape(Kind::Approval).map(|shape| fields(Kind::Approval, shape.asks)).unwrap_or_default();
    let answers = Says { heading: "Recommendations", words: answered };
    // A new step comes last.
    let last = Callback::new(move |()| {
        let place = session.peek_body(|body| next_position(body.approvals.iter().map(|step| step.position)));
        vec![(ApprovalField::Position.into(), Value::Whole(place))]
    });
    view! {
        <PageHeading title="Approvals and scrutiny"/>
        <p class="govuk-body sp-intro">"The bodies the plan goes through, in their order, and what councillors asked and recommended."</p>
        <Show when=move || found.with(Vec::is_empty)><p class="govuk-body sp-empty">"No steps yet"</p></Show>
        {live(move || found.get().into_iter().map(|chain| chain_view(chain, today)).collect_view())}
        <section class="sp-section"><AddRecord kind=Kind::Approval fields=asks preset=last/></section>
        <RecordList kind=Kind::Scrutiny heading="Scrutiny sessions" none="No scrutiny sessions yet" ids=all(Kind::Scrutiny) says=answers/>
    }
}

fn answered(body: &Body, record: &AnyRecord, today: Day) -> String {
    responses(body, ScrutinyId::of(record.record_id().id), today)
}

fn chain_view(chain: Chain, today: Day) -> AnyView {
    let council = chain.council_words();
    let class = if chain.council == Some(false) { "govuk-body sp-late" } else { "govuk-body" };
    view! {
        <section class="sp-section">
            <div class="sp-section__head"><h2 class="govuk-heading-m">{chain.subject}</h2></div>
            <ol class="sp-chain">{chain.steps.into_iter().map(|step| step_view(step, today)).collect_view()}</ol>
            {council.map(|words| view! { <p class=class>{words}"."</p> })}
        </section>
    }
    .into_any()
}

fn step_view(step: Step, today: Day) -> AnyView {
    let session = Session::from_context();
    let record = RecordId { kind: Kind::Approval, id: step.approval.id.raw() };
    let board = step.approval.board.map(|id| RecordId { kind: Kind::Board, id: id.raw() });
    let note = match (step.takes_up, step.taken_up_by) {
        (Some(_), Some(_)) => "Takes up the deferred step before it; deferred again, and taken up by the next",
        (Some(_), None) => "Takes up the deferred step before it",
        (None, Some(_)) => "Taken up again by the next step",
        (None, None) => "",
    };
    let late = if step.approval.is_late(today) { "sp-late" } else { "" };
    let place = Place::from_context();
    let name = session.peek_body(|body| body.name_of(record.kind, record.id));
    let hidden = format!(": {name}");
    view! {
        <li class="sp-item">
            <span class="sp-item__main">
                {board.map(|record| view! { <RecordLink record/> })}
                <span class="sp-item__notes"><span>{step.approval.verb.label()}</span><span>{note}</span><span><a class="govuk-link" href=place.href(Route::Record(record))>"This step"<span class="govuk-visually-hidden">{hidden}</span></a></span></span>
            </span>
            <span class=late>{step.approval.words(today)}</span>
            <Show when=move || session.can_edit()><MoveButtons record name=name.clone()/></Show>
        </li>
    }
    .into_any()
}

/// How a step stands, and the step it takes up or that took it up.
#[component]
pub fn ApprovalFacts(
    /// Which.
    id: ApprovalId,
) -> impl IntoView {
    let session = Session::from_context();
    let today = session.today();
    let found = session.body(move |body| {
        let step = |step: &Step| (step.approval.id == id).then(|| step.clone());
        chains(body).iter().find_map(|chain| chain.steps.iter().find_map(step))
    });
    live(move || {
        let step = found.get()?;
        let link = |words: &'static str, id: Option<ApprovalId>| {
            let record = id.map(|id| RecordId { kind: Kind::Approval, id: id.raw() });
            record.map(|record| view! { <p class="govuk-body">{words}" "<RecordLink record/></p> })
        };
        let class = if step.approval.is_late(today) { "govuk-body sp-late" } else { "govuk-body" };
        Some(view! {
            <p class=class>{step.approval.words(today)}</p>
            {link("Takes up the deferred step:", step.takes_up)}
            {link("Taken up again by:", step.taken_up_by)}
        })
    })
}
