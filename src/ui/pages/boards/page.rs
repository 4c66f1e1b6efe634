//! The page Boards.

use super::{outline::Outline, picture::Picture};
use crate::{
    domain::{
        board::Board,
        chart::chart,
        date::{Date, Day},
        id::{Id, RawId},
        plan::Body,
        record::{Kind, RecordId},
        sort::{Key, sort},
        structure::Structure,
    },
    ui::{
        pages::register::RecordList,
        session::{Session, memo},
        widgets::{AsAt, PageHeading, RecordLink, Show, live, shown_day},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// Who reports to whom, who chairs, who sits where, and when they meet.
#[component]
pub fn Boards() -> impl IntoView {
    let session = Session::from_context();
    let day = shown_day();
    let structure = session.body(move |body| Structure::on(body, day.get()));
    let there = memo(move || structure.with(|structure| structure.ids().into_iter().map(Id::raw).collect::<Vec<RawId>>()));
    let others = session.body(move |body| others(body, day.get()));
    let drawn = memo(move || structure.with(chart));
    view! {
        <PageHeading title="Boards"/>
        <p class="govuk-body sp-intro">"Who reports to whom, who chairs, who sits where, and when they meet."</p>
        <AsAt what="The boards"/>
        <section class="sp-section">
            <div class="sp-section__head"><h2 class="govuk-heading-m">"Who reports to whom"</h2></div>
            <Show when=move || there.with(Vec::is_empty)><p class="govuk-body sp-empty">"There are no boards on this day"</p></Show>
            {live(move || drawn.with(|drawn| (!drawn.boxes.is_empty()).then(|| view! { <Picture drawn=drawn.clone() structure=structure.get_untracked()/> })))}
            {live(move || structure.with(|structure| (!structure.boards.is_empty()).then(|| view! { <Outline structure=structure.clone()/> })))}
        </section>
        <RecordList kind=Kind::Board heading="All boards" none="No boards yet" ids=there/>
        <Show when=move || !others.with(Vec::is_empty)>
            <section class="sp-section">
                <div class="sp-section__head"><h2 class="govuk-heading-m">"Boards of other days"</h2></div>
                <ul class="govuk-list">{live(move || others.get().into_iter().map(|(record, when)| view! {
                    <li><RecordLink record/>{when}</li>
                }).collect_view())}</ul>
            </section>
        </Show>
    }
}

/// The boards that are not there on a day, and when they were or will be.
fn others(body: &Body, day: Day) -> Vec<(RecordId, String)> {
    let there = Structure::on(body, day).ids();
    let mut others: Vec<Arc<Board>> = body.boards.iter_shared().filter(|board| !there.contains(&board.id)).collect();
    sort(&mut others, |board| Key::name(&board.name));
    let when = |board: &Board| {
        let from = board.effective_from.map(|date: Date| format!(" from {}", date.words())).unwrap_or_default();
        let to = board.effective_to.map(|date: Date| format!(" until {}", date.words())).unwrap_or_default();
        format!(",{from}{to}")
    };
    others.into_iter().map(|board| (RecordId { kind: Kind::Board, id: board.id.raw() }, when(&board))).collect()
}
