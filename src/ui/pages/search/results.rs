//! What was found, by kind.

use super::page::MOST;
use crate::{
    domain::{
        field::capitalised,
        id::Id,
        objective::ObjectiveId,
        plan::Body,
        record::{Kind, RecordId},
        search::{Found, passage},
    },
    ui::{
        route::{Place, Route},
        session::Session,
        widgets::page_to_read,
    },
};
use leptos::prelude::*;

/// The groups.
#[component]
pub(super) fn Results(
    /// What was found.
    found: Memo<Vec<Found>>,
    /// What was looked for.
    words: Memo<String>,
) -> impl IntoView {
    let session = Session::from_context();
    let groups = session.body(move |body| found.with(|found| words.with(|words| groups(body, found, words))));
    move || groups.get().into_iter().map(|group| view! { <Group group/> }).collect_view()
}

/// One kind.
#[derive(Clone, PartialEq)]
struct GroupOf {
    heading: String,
    count: usize,
    hits: Vec<Hit>,
}

/// One record.
#[derive(Clone, PartialEq)]
struct Hit {
    to: Option<Route>,
    name: String,
    of: String,
    passage: Option<(String, String, String)>,
}

fn groups(body: &Body, found: &[Found], words: &str) -> Vec<GroupOf> {
    let hit = |record: &RecordId| Hit {
        to: page_to_read(body, *record),
        name: body.name_of(record.kind, record.id),
        of: owner_of(body, *record),
        passage: passage(body, *record, words),
    };
    found
        .iter()
        .map(|found| GroupOf { heading: heading(found.kind), count: found.count, hits: found.records.iter().map(hit).collect() })
        .collect()
}

fn heading(kind: Kind) -> String {
    capitalised(kind.nouns())
}

/// The objective that a record is part of.
fn objective_of(body: &Body, record: RecordId) -> Option<ObjectiveId> {
    let owner = body.owner_of(record)?;
    if owner.kind == Kind::Objective { Some(Id::of(owner.id)) } else { objective_of(body, owner) }
}

/// What a record is part of, where its name does not say.
fn owner_of(body: &Body, record: RecordId) -> String {
    let objective = objective_of(body, record).and_then(|id| body.objectives.get(id));
    match record.kind {
        Kind::Update => objective.map(|objective| objective.title.clone()).unwrap_or_default(),
        Kind::Figure => {
            let figure = body.figures.get(Id::of(record.id)).map(crate::domain::figure::Figure::words).unwrap_or_default();
            format!("{figure}, {}", objective.map(crate::domain::objective::Objective::heading).unwrap_or_default())
        }
        Kind::Milestone => objective.map(crate::domain::objective::Objective::heading).unwrap_or_default(),
        _ => body.owner_of(record).map(|owner| body.name_of(owner.kind, owner.id)).unwrap_or_default(),
    }
}

#[component]
fn Group(group: GroupOf) -> impl IntoView {
    let place = Place::from_context();
    let more = group.count.saturating_sub(MOST);
    view! {
        <section class="sp-section">
            <div class="sp-section__head"><h2 class="govuk-heading-m">{group.heading}" "<span class="sp-tally">{group.count}</span></h2></div>
            <ul class="sp-items">
                {group.hits.into_iter().map(|hit| view! {
                    <li class="sp-item">
                        <div class="sp-item__main">
                            {match hit.to {
                                Some(to) => view! { <a class="govuk-link" href=place.href(to)>{hit.name}</a> }.into_any(),
                                None => view! { <span>{hit.name}</span> }.into_any(),
                            }}
                            <span class="sp-item__notes"><span>{hit.of}</span></span>
                            {hit.passage.map(|(before, word, after)| view! { <span class="sp-passage">{before}<mark>{word}</mark>{after}</span> })}
                        </div>
                    </li>
                }).collect_view()}
            </ul>
            {(more > 0).then(|| view! { <p class="govuk-body sp-quiet">{format!("and {more} more. Add a word to narrow the search.")}</p> })}
        </section>
    }
}
