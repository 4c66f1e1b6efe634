//! The plan's reports, and making another.

use super::{
    kinds::KindList,
    make::{Asked, MakeReport},
};
use crate::{
    domain::{
        date::Date,
        id::Id as _,
        plan::Plan,
        record::{Kind, RecordId},
        report::Report,
        sort::{Key, backwards, sort},
        value::Choice as _,
    },
    ui::{
        route::{Place, Route},
        session::{Session, memo},
        widgets::{PageHeading, Show, live},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// A line of the list.
#[derive(Clone, PartialEq)]
struct Line {
    record: RecordId,
    title: String,
    kind: &'static str,
    board: String,
    date: String,
    status: &'static str,
    made: String,
}

/// Every report, those for the latest meetings first.
fn lines(plan: &Plan) -> Vec<Line> {
    let mut reports: Vec<Arc<Report>> = plan.body.reports.iter_shared().collect();
    sort(&mut reports, |row| {
        let date = row.date.map_or(u64::MAX, |date| date.last().ordinal());
        Key::name(&row.title).after(backwards(date))
    });
    let line = |row: Arc<Report>| Line {
        record: RecordId { kind: Kind::Report, id: row.id.raw() },
        title: row.title.clone(),
        kind: row.kind.label(),
        board: row.board.and_then(|id| plan.body.boards.get(id)).map(|board| board.name.clone()).unwrap_or_default(),
        date: row.date.map(Date::words).unwrap_or_default(),
        status: row.status.label(),
        made: row.made.map_or_else(|| "Not saved yet".to_owned(), Date::words),
    };
    reports.into_iter().map(line).collect()
}

/// The page.
#[component]
pub fn Reports() -> impl IntoView {
    let place = Place::from_context();
    let asked = memo(move || Asked::parse(&place.query().get()));
    live(move || match asked.get() {
        Some(asked) => view! { <MakeReport asked/> }.into_any(),
        None => view! { <AllReports/> }.into_any(),
    })
}

#[component]
fn AllReports() -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let found = session.select(lines);
    let row = move |line: Line| {
        let cell = |heading: &'static str, words: String| view! { <td role="cell" data-label=heading>{words}</td> };
        view! {
            <tr role="row">
                <th scope="row" role="rowheader"><a class="govuk-link" href=place.href(Route::Record(line.record))>{line.title}</a></th>
                {cell("Kind", line.kind.to_owned())}
                {cell("Goes to", line.board)}
                {cell("Meeting", line.date)}
                {cell("Status", line.status.to_owned())}
                {cell("Last saved", line.made)}
            </tr>
        }
    };
    let heads = ["Report", "Kind", "Goes to", "Meeting", "Status", "Last saved"];
    let heads = move || heads.map(|head| view! { <th scope="col" role="columnheader">{head}</th> }).into_iter().collect_view();
    view! {
        <PageHeading title="Reports"/>
        <p class="govuk-body sp-intro">
            "What goes to committees and to the public is made from the plan: nothing is typed twice. Choose a report, look at it, write in it what only you know, and save it as a Word file, as a web page or as a PDF."
        </p>
        <Show when=move || !found.with(Vec::is_empty)>
            <section class="sp-section">
                <div class="sp-section__head"><h2 class="govuk-heading-m" id="reports-there">"Your reports"</h2></div>
                <div class="sp-register" role="region" aria-labelledby="reports-there" tabindex="0">
                    <table class="sp-table sp-register__table" role="table">
                        <thead role="rowgroup"><tr role="row">{heads()}</tr></thead>
                        <tbody role="rowgroup">{live(move || found.get().into_iter().map(row).collect_view())}</tbody>
                    </table>
                </div>
            </section>
        </Show>
        <Show when=move || session.can_edit()>
            <section class="sp-section sp-no-print">
                <div class="sp-section__head"><h2 class="govuk-heading-m">"Make a report"</h2></div>
                <KindList/>
            </section>
        </Show>
        <p class="govuk-body sp-no-print"><a class="govuk-link" href=place.href(Route::Templates)>"Templates: headings, their order and standing words"</a></p>
    }
}
