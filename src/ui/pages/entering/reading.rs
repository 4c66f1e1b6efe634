//! What a reading says, its corrections, and its breakdowns.

use super::{breakdown::BreakdownTable, correct::Correct};
use crate::{
    domain::{
        breakdown::{Breakdown, BreakdownField, BreakdownId},
        corrections::corrections_of,
        date::Date,
        id::Id as _,
        plan::Body,
        reading::{CorrectionId, ReadingId},
        record::{Kind, RecordId},
        sort::{Key, sort},
        value::Value,
    },
    edit::next_position,
    ui::{
        pages::{parts::AddRecord, register::asked},
        session::Session,
        widgets::{DeleteRecord, RecordLink, Show, live, words},
    },
};
use leptos::prelude::*;

/// What is said of a reading at the top of its page.
#[derive(Clone, Debug, Default, PartialEq)]
struct Said {
    value: String,
    period: String,
    note: String,
    published: Option<Date>,
    corrections: Vec<(CorrectionId, String)>,
}

fn said(body: &Body, id: ReadingId) -> Said {
    let Some(reading) = body.readings.get(id) else { return Said::default() };
    let indicator = reading.indicator.and_then(|indicator| body.indicators.get(indicator));
    let corrections = corrections_of(body, reading);
    let said = |corrected: &crate::domain::corrections::Corrected| {
        Some((corrected.correction, indicator.map(|indicator| corrected.words(indicator))?))
    };
    Said {
        value: indicator.map(|indicator| reading.words(indicator)).unwrap_or_default(),
        period: reading.period_words(body),
        note: indicator.map(|indicator| reading.sum_note(indicator)).unwrap_or_default(),
        published: reading.published,
        corrections: corrections.iter().filter_map(said).collect(),
    }
}

/// The value with its sum, when it was published, and what it said before.
#[component]
pub fn ReadingFacts(
    /// Which.
    id: ReadingId,
) -> impl IntoView {
    let found = Session::from_context().body(move |body| said(body, id));
    let of = move |part: fn(&Said) -> String| words(move || found.with(part));
    let published = |said: &Said| match said.published {
        Some(date) => format!("Published {}. It is corrected rather than changed, and both values are shown.", on(date)),
        None => "Not published yet. It can be changed freely; give it a publication date when it goes out.".to_owned(),
    };
    let value = |said: &Said| if said.value.is_empty() { "No figure".to_owned() } else { said.value.clone() };
    let is_published = move || found.with(|said| said.published.is_some());
    let corrections = live(move || {
        let item = |(id, words): (CorrectionId, String)| {
            let record = RecordId { kind: Kind::Correction, id: id.raw() };
            let session = Session::from_context();
            view! {
                <li>
                    {words}" "
                    <Show when=move || session.can_edit()><DeleteRecord record on_deleted=Callback::new(|()| ())/></Show>
                </li>
            }
        };
        found.with(|said| said.corrections.clone()).into_iter().map(item).collect_view()
    });
    let any_corrections = move || found.with(|said| !said.corrections.is_empty());
    view! {
        <section class="sp-section" id="what-it-says">
            <div class="sp-section__head"><h2 class="govuk-heading-m">"What it says"</h2></div>
            <p class="sp-reading"><strong class="sp-reading__value">{of(value)}</strong>" "<span class="sp-reading__period">{of(|said| said.period.clone())}</span></p>
            <p class="govuk-body">{of(|said| said.note.clone())}</p>
            <ul class="govuk-list sp-corrections" id="corrections" hidden=move || !any_corrections()>{corrections}</ul>
            <p class="govuk-body sp-quiet">{of(published)}</p>
            <Show when=is_published><Correct id/></Show>
        </section>
    }
}

/// `on 3 May 2024`, `in May 2024`.
fn on(date: Date) -> String {
    match date {
        Date::Day(day) => format!("on {}", day.words()),
        date => format!("in {}", date.words()),
    }
}

/// The breakdowns of a reading as tables, with a form to add one.
#[component]
pub fn ReadingMore(
    /// Which reading.
    id: ReadingId,
) -> impl IntoView {
    let session = Session::from_context();
    let ids = session.body(move |body| {
        let mut found: Vec<&Breakdown> = body.breakdowns.iter().filter(|row| row.reading == Some(id)).collect();
        sort(&mut found, |row| Key::numbers([row.position.into(), row.id.raw().bits()]));
        found.iter().map(|row| row.id).collect::<Vec<BreakdownId>>()
    });
    let preset = Callback::new(move |()| {
        let places = session.peek_body(|body| {
            let mine = body.breakdowns.iter().filter(|row| row.reading == Some(id));
            mine.map(|row| row.position).collect::<Vec<_>>()
        });
        let place = next_position(places.into_iter());
        vec![(BreakdownField::Reading.into(), Value::Link(Some(id.raw()))), (BreakdownField::Position.into(), Value::Whole(place))]
    });
    let tables = live(move || {
        let table = |id: BreakdownId| {
            let record = RecordId { kind: Kind::Breakdown, id: id.raw() };
            view! {
                <div class="sp-breakdown">
                    <h3 class="govuk-heading-s"><RecordLink record/></h3>
                    <BreakdownTable id/>
                </div>
            }
        };
        ids.get().into_iter().map(table).collect_view()
    });
    view! {
        <section class="sp-section" id="breakdowns">
            <div class="sp-section__head"><h2 class="govuk-heading-m">"Breakdowns"</h2></div>
            <Show when=move || ids.with(Vec::is_empty)><p class="govuk-body sp-empty">"Not broken down yet"</p></Show>
            {tables}
            <AddRecord kind=Kind::Breakdown fields=asked(Kind::Breakdown) preset/>
        </section>
    }
}
