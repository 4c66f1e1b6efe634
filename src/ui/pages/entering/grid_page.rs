//! The pages with a grid of readings: a year of one indicator, and one period of all.

use super::{EnterPeriod, grid::ReadingGrid};
use crate::{
    domain::{
        date::Date,
        id::Id as _,
        indicator::IndicatorId,
        record::{Kind, RecordId},
    },
    edit::grid::{Subject, grid, next_period},
    ui::{
        pages::parts::Gone,
        route::{Place, Route},
        session::Session,
        widgets::{PageHeading, Show, live, page_of},
    },
};
use leptos::prelude::*;

/// How the keys work, above every grid.
const KEYS: &str = "Type, or paste a block from a spreadsheet. Enter goes down, Tab to the right, the arrows to every side and with Ctrl to the edge; F2 changes what is \
                    there or opens a choice, Escape takes it back. Shift with the arrows marks cells, to copy, delete or fill down with Ctrl and D. \
                    Ctrl and Enter saves.";

/// Entering a year's readings of one indicator.
#[component]
pub fn YearGrid(
    /// The indicator.
    id: IndicatorId,
    /// A calendar or financial year.
    year: Date,
) -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let found = session.body(move |body| {
        body.indicators.get(id).map(|indicator| (indicator.name.clone(), indicator.cumulative, indicator.definition.clone()))
    });
    let back = page_of(RecordId { kind: Kind::Indicator, id: id.raw() }).unwrap_or(Route::Figures);
    live(move || match found.get() {
        None => view! { <Gone kind=Kind::Indicator to=Route::Figures to_label="Figures"/> }.into_any(),
        Some((name, cumulative, definition)) => {
            let caption = format!("Readings for {}", year.words());
            view! {
                <a class="govuk-back-link" href=place.href(back)>{name.clone()}</a>
                <PageHeading title=format!("{name}, {}", year.words()) caption="Enter readings"/>
                {(!definition.is_empty()).then(|| view! { <p class="govuk-body sp-intro">{definition}</p> })}
                {cumulative.then(|| view! { <p class="govuk-body">"Each reading counts from the beginning of the year."</p> })}
                <Steps period=year to=Callback::new(move |year| Route::FiguresYear(id, year))/>
                <Keys/>
                <ReadingGrid subject=Subject::Year(id, year) form=format!("figures.year.{id}.{year}") caption/>
            }
            .into_any()
        }
    })
}

/// Entering the readings of every indicator for one period.
#[component]
pub fn PeriodGrid(
    /// The period.
    period: Date,
) -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let is_empty = session.body(move |body| grid(body, Subject::Period(period)).is_none_or(|grid| grid.rows.is_empty()));
    let caption = format!("Readings for {}", period.words());
    view! {
        <a class="govuk-back-link" href=place.href(Route::Figures)>"Figures"</a>
        <PageHeading title=format!("All figures for {}", period.words()) caption="Enter readings"/>
        <p class="govuk-body sp-intro">"Every indicator that is read for such a period, by priority."</p>
        <Steps period to=Callback::new(Route::FiguresPeriod)/>
        <Show
            when=move || !is_empty.get()
            fallback=|| view! { <p class="govuk-body sp-empty">"No indicator is read for such a period. Say on its page how often it is read."</p> }
        >
            <Keys/>
            <ReadingGrid subject=Subject::Period(period) form=format!("figures.period.{period}") caption=caption.clone()/>
        </Show>
        <EnterPeriod/>
    }
}

#[component]
fn Keys() -> impl IntoView {
    let session = Session::from_context();
    view! { <Show when=move || session.can_edit()><p class="govuk-body-s sp-quiet sp-grid__keys sp-no-print">{KEYS}</p></Show> }
}

/// Links to the period before and the one after.
#[component]
fn Steps(
    /// The period that is shown.
    period: Date,
    /// The page of another.
    #[prop(into)]
    to: Callback<Date, Route>,
) -> impl IntoView {
    let place = Place::from_context();
    let link = move |by: i64| {
        next_period(period, by).map(|other| {
            let words = if by < 0 { format!("Before: {}", other.words()) } else { format!("Next: {}", other.words()) };
            view! { <a class="govuk-link" href=place.href(to.run(other))>{words}</a> }
        })
    };
    view! { <p class="govuk-body sp-turns sp-no-print">{link(-1)}" "{link(1)}</p> }
}
