//! The page of one record, as its shape says.

use super::{
    Facts, NamedBy, Parts,
    shape::{Shape, sections, shape},
};
use crate::{
    domain::{
        board::BoardId,
        field::capitalised,
        id::Id,
        lead::Holder,
        plan::Body,
        record::{Kind, RecordId},
        report_template::ReportKind,
    },
    ui::{
        pages::{
            Footnotes, NotFound, RecordFindings,
            calendar::{BoardDates, MeetingMore},
            entering::ReadingMore,
            figures::TargetActions,
            make_query,
            over_time::{HandOverAll, LeadBefore, MoveBoard, ReplaceBody},
            parts::{Gone, RecordEnd},
        },
        route::{Place, Route},
        session::Session,
        widgets::{PageHeading, RecordSection, Show, live, page_of, words},
    },
};
use leptos::prelude::*;

/// The page of one record.
#[component]
pub fn RecordPage(
    /// Which.
    record: RecordId,
) -> impl IntoView {
    let session = Session::from_context();
    let is_there = session.body(move |body| body.find(record).is_some());
    live(move || match shape(record.kind) {
        None => view! { <NotFound/> }.into_any(),
        Some(shape) if is_there.get() => view! { <Present record shape/> }.into_any(),
        Some(shape) => view! { <Gone kind=record.kind to=shape.list to_label=shape.list_label/> }.into_any(),
    })
}

#[component]
fn Present(record: RecordId, shape: &'static Shape) -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let name = session.body(move |body| body.name_of(record.kind, record.id));
    let above = session.body(move |body| above(body, record));
    let sections = sections(record.kind, shape)
        .into_iter()
        .map(|(heading, fields)| view! { <RecordSection record heading fields brief=true/> });
    let parts = shape.parts.iter().map(|part| view! { <Parts owner=record part/> });
    view! {
        {live(move || match above.get() {
            Some((route, name)) => view! { <a class="govuk-back-link" href=place.href(route)>{name}</a> }.into_any(),
            None => view! { <a class="govuk-back-link" href=place.href(shape.list)>{shape.list_label}</a> }.into_any(),
        })}
        <PageHeading title=words(move || name.get()) caption=capitalised(record.kind.noun())/>
        <Facts record/>
        <RecordFindings record/>
        {sections.collect_view()}
        {parts.collect_view()}
        {more(record)}
        <OverTime record/>
        <NamedBy record without=listed_already(record.kind)/>
        <Footnotes record/>
        <RecordEnd record to=above.get_untracked().map_or(shape.list, |(route, _)| route)/>
    }
}

/// The page of what a record is part of, where that is the way back from it: from a breakdown to its reading and on to the indicator.
fn above(body: &Body, record: RecordId) -> Option<(Route, String)> {
    if !matches!(record.kind, Kind::Reading | Kind::Breakdown | Kind::CohortFlow) {
        return None;
    }
    let owner = body.owner_of(record)?;
    Some((page_of(owner)?, body.name_of(owner.kind, owner.id)))
}

/// What names it and is on its page already.
fn listed_already(kind: Kind) -> &'static [Kind] {
    match kind {
        Kind::Indicator => &[Kind::Reading, Kind::CohortFlow],
        Kind::Reading => &[Kind::Breakdown],
        _ => &[],
    }
}

/// What only records of one kind have on their page.
fn more(record: RecordId) -> AnyView {
    match record.kind {
        Kind::Board => view! { <BoardDates id=Id::of(record.id)/> }.into_any(),
        Kind::Meeting => view! { <MeetingMore id=Id::of(record.id)/> }.into_any(),
        Kind::Indicator => view! { <TargetActions id=Id::of(record.id)/> }.into_any(),
        Kind::Reading => view! { <ReadingMore id=Id::of(record.id)/> }.into_any(),
        _ => ().into_any(),
    }
}

/// What can be done to a board from a date, and who led it before.
#[component]
fn OverTime(record: RecordId) -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let pack = make_query(ReportKind::BoardPack, &[("board", record.id.to_string())]);
    (record.kind == Kind::Board).then(|| {
        let board = BoardId::of(record.id);
        view! {
            <LeadBefore record/>
            <Show when=move || session.can_edit()>
                <section class="sp-section sp-section--actions">
                    <h2 class="govuk-heading-m">"From a date"</h2>
                    <div class="sp-actions"><MoveBoard board/><ReplaceBody record/><HandOverAll from=Holder::Board(board)/></div>
                    <p class="govuk-body sp-no-print"><a class="govuk-link" href=place.link_with(Route::Reports, &pack)>"Make a board pack"</a></p>
                </section>
            </Show>
        }
    })
}
