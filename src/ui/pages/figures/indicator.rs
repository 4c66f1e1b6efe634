//! How one figure stands: its latest reading, its picture, and the same as a table.

use super::{
    cards::{standing, travel_words},
    chart::chart,
    readings::Readings,
    table::{cell, rag_cell},
};
use crate::{
    domain::{
        date::Day,
        field::capitalised,
        figures::{Picture, Row, Series, Size, Travel, picture, rows},
        id::Id as _,
        indicator::{Frequency, IndicatorId},
        plan::Body,
    },
    ui::{
        pages::entering::{CohortFlows, EnterReadings},
        session::Session,
        widgets::live,
    },
};
use leptos::prelude::*;

/// What the top of an indicator's page says.
#[derive(Clone, PartialEq)]
struct Top {
    latest: Option<Row>,
    picture: Option<Picture>,
    /// Where the year will end, or why that is not said; nothing where nobody would ask.
    forecast: Option<String>,
    rows: Vec<Row>,
}

/// The chart, the table and the readings of an indicator.
#[component]
pub fn IndicatorFigures(
    /// Which.
    id: IndicatorId,
) -> impl IntoView {
    let session = Session::from_context();
    let today = session.today();
    let top = session.body(move |body| top(body, id, today));
    view! {
        <section class="sp-section sp-indicator">
            <div class="sp-section__head"><h2 class="govuk-heading-m">"How it stands"</h2></div>
            {live(move || top.with(|top| match top {
                Some(top) => shown(id, top),
                None => view! { <p class="govuk-body sp-empty">"No readings yet"</p> }.into_any(),
            }))}
        </section>
        <Readings id/>
        <EnterReadings id/>
        <CohortFlows id/>
    }
}

fn top(body: &Body, id: IndicatorId, today: Day) -> Option<Top> {
    let series = Series::of(body, id).filter(|series| !series.points.is_empty())?;
    let rows = rows(&series, today);
    let latest = series.latest().and_then(|index| series.points.get(index)).map(|point| point.reading.id);
    let picture = picture(&series, today, Size::Whole);
    let often = matches!(series.indicator.frequency, Frequency::Monthly | Frequency::Quarterly);
    let forecast = picture.as_ref().and_then(|picture| match &picture.forecast {
        Ok(found) => Some(found.words.clone()),
        Err(why) => often.then(|| format!("No forecast: {why}")),
    });
    Some(Top { latest: rows.iter().find(|row| Some(row.reading) == latest).cloned(), picture, forecast, rows })
}

fn shown(id: IndicatorId, top: &Top) -> AnyView {
    let latest = top.latest.as_ref().map(|row| {
        let mut lines: Vec<String> = Vec::new();
        lines.extend(row.differs.as_ref().map(|words| capitalised(words)));
        lines.extend(Some(capitalised(&row.judged.words)).filter(|words| !words.is_empty()));
        if row.judged.words.is_empty() && !row.target.is_empty() {
            lines.push(format!("Target: {}", row.target));
        }
        lines.extend(row.benchmarks.iter().cloned());
        let lines = lines.into_iter().map(|line| view! { <li>{line}</li> });
        let travels = [("last year", &row.last_year), ("the period before", &row.previous)];
        let travels = travels.into_iter().filter_map(|(against, travel)| Some((against, travel.as_ref()?)));
        let travels = travels.map(|(against, travel)| view! { <li>{travel_words(against, travel)}</li> });
        view! {
            <div class="sp-indicator__latest">
                {standing(row)}
                <ul class="sp-figure-card__words" id="standing">
                    {lines.collect_view()}
                    {travels.collect_view()}
                    {top.forecast.clone().map(|words| view! { <li>{words}</li> })}
                </ul>
            </div>
        }
    });
    let undated = top.picture.as_ref().map(|picture| picture.undated.clone()).unwrap_or_default();
    let undated = (!undated.is_empty()).then(|| format!("Not drawn, for the dates are not known: {}.", undated.join(", ")));
    let drawn = match &top.picture {
        Some(picture) => chart(picture, &id.raw().to_string()),
        None => {
            view! { <p class="govuk-body-s sp-quiet">"There is nothing to draw: no reading has both a date and an amount."</p> }
                .into_any()
        }
    };
    view! {
        {latest}
        {drawn}
        {undated.map(|words| view! { <p class="govuk-body-s sp-quiet">{words}</p> })}
        <details class="sp-details"><summary>"Show as table"</summary>{as_table(&top.rows)}</details>
    }
    .into_any()
}

/// Every reading with what is said of it.
fn as_table(rows: &[Row]) -> AnyView {
    let row = |row: &Row| {
        let said = |travel: &Option<Travel>| travel.as_ref().map(Travel::sentence).unwrap_or_default();
        view! {
            <tr role="row">
                <th scope="row" role="rowheader">{capitalised(&row.when)}</th>
                {cell("Figure", &row.figure)}
                {cell("Worked out", row.differs.as_deref().unwrap_or_default())}
                {cell("Target", &row.target)}
                {rag_cell(row)}
                {cell("Against last year", &said(&row.last_year))}
                {cell("Against the period before", &said(&row.previous))}
            </tr>
        }
    };
    let heads = ["Period", "Figure", "Worked out", "Target", "RAG", "Against last year", "Against the period before"];
    view! {
        <div class="sp-register" role="region" aria-label="The readings as a table" tabindex="0">
            <table class="sp-table sp-register__table" role="table">
                <caption class="govuk-visually-hidden">"Readings"</caption>
                <thead role="rowgroup"><tr role="row">
                    {heads.map(|head| view! { <th scope="col" role="columnheader">{head}</th> }).collect_view()}
                </tr></thead>
                <tbody role="rowgroup">{rows.iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}
