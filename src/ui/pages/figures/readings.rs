//! The readings of a figure, the latest first, with what each was corrected from and what it is broken down by.

use crate::{
    domain::{
        corrections::corrections_of,
        field::capitalised,
        figures::{Series, full_words},
        id::Id as _,
        indicator::IndicatorId,
        plan::Body,
        reading::ReadingId,
        record::{Kind, RecordId},
        sort::{Key, sort},
    },
    ui::{
        route::Place,
        session::Session,
        widgets::{Show, live, page_of},
    },
};
use leptos::prelude::*;

/// How many are shown before asking for more.
const FIRST: usize = 12;

/// One reading, with what hangs on it.
#[derive(Clone, PartialEq)]
struct Line {
    record: RecordId,
    when: String,
    said: String,
    parts: Vec<(RecordId, String)>,
    corrections: Vec<String>,
}

/// The lists.
#[component]
pub(super) fn Readings(
    /// Of which indicator.
    id: IndicatorId,
) -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let most = RwSignal::new(FIRST);
    let readings = session.body(move |body| readings(body, id));
    let hidden = move || readings.with(Vec::len).saturating_sub(most.get());
    view! {
        <section class="sp-section" id="readings">
            <div class="sp-section__head"><h2 class="govuk-heading-m">"Readings"</h2></div>
            <Show when=move || readings.with(Vec::is_empty)><p class="govuk-body sp-empty">"No readings yet"</p></Show>
            <ul class="sp-items sp-items--close">
                {live(move || readings.with(|lines| lines.iter().take(most.get()).map(|found| line(place, found)).collect_view()))}
            </ul>
            <Show when=move || { hidden() > 0 }>
                <button type="button" class="sp-link-button sp-no-print" on:click=move |_| most.update(|most| *most += FIRST * 5)>
                    {live(move || format!("Show more readings ({} not shown)", hidden()))}
                </button>
            </Show>
        </section>
    }
}

fn line(place: Place, found: &Line) -> AnyView {
    let parts = found.parts.iter().map(|(record, words)| view! { <span>{link(place, *record, words.clone())}</span> });
    let corrections = found.corrections.iter().map(|words| view! { <span>{words.clone()}</span> });
    view! {
        <li class="sp-item">
            <span class="sp-item__main">
                <span>{link(place, found.record, capitalised(&found.when))}": "{found.said.clone()}</span>
                <span class="sp-item__notes">{corrections.collect_view()}{parts.collect_view()}</span>
            </span>
        </li>
    }
    .into_any()
}

/// A link to a record's page, if it has one.
fn link(place: Place, record: RecordId, words: String) -> AnyView {
    match page_of(record) {
        Some(route) => view! { <a class="govuk-link" href=place.link(route)>{words}</a> }.into_any(),
        None => view! { <span>{words}</span> }.into_any(),
    }
}

fn readings(body: &Body, id: IndicatorId) -> Vec<Line> {
    let Some(series) = Series::of(body, id) else { return Vec::new() };
    let parts = |reading: ReadingId| {
        let mut parts: Vec<_> = body.breakdowns.iter().filter(|row| row.reading == Some(reading)).collect();
        sort(&mut parts, |row| Key::numbers([row.position.into(), row.id.raw().bits()]));
        parts.into_iter().map(|row| (RecordId { kind: Kind::Breakdown, id: row.id.raw() }, row.title.clone())).collect()
    };
    let line = |point: &crate::domain::figures::Point| Line {
        record: RecordId { kind: Kind::Reading, id: point.reading.id.raw() },
        when: point.when.clone(),
        said: full_words(&series.indicator, &point.reading),
        parts: parts(point.reading.id),
        corrections: corrections_of(body, &point.reading).iter().map(|corrected| corrected.words(&series.indicator)).collect(),
    };
    series.points.iter().rev().map(line).collect()
}
