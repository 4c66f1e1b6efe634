//! Ways to enter readings: a year or a period in a grid, or one by itself.

use crate::{
    domain::{
        date::{Date, Month},
        id::Id as _,
        indicator::{Frequency, IndicatorId, Measure},
        period::{FinancialYear, Quarter},
        plan::Body,
        reading::ReadingField,
        record::{FieldId, Kind},
        value::Value,
    },
    edit::grid::next_period,
    ui::{
        pages::parts::AddRecord,
        route::{Place, Route},
        session::Session,
        widgets::{Show, live},
    },
};
use leptos::prelude::*;

/// Links to the grids of this year and last for one indicator, and a form for one reading.
#[component]
pub fn EnterReadings(
    /// The indicator.
    id: IndicatorId,
) -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let found = session.body(move |body| body.indicators.get(id).map(|indicator| (indicator.frequency, indicator.measure)));
    let today = session.today();
    let year = move || match found.get().map(|(frequency, _)| frequency) {
        Some(Frequency::CalendarYear) => Date::Year(today.year()),
        _ => Date::FinancialYear(FinancialYear::containing(today)),
    };
    let links = move || {
        let years = [next_period(year(), -1), Some(year())];
        let link = |year: Date| {
            let words = format!("Enter readings for {}", year.words());
            view! { <a class="govuk-button govuk-button--secondary" href=place.href(Route::FiguresYear(id, year))>{words}</a> }
        };
        years.into_iter().flatten().map(link).collect_view()
    };
    let form = move || {
        let fields = found.get().map(|(_, measure)| session.peek_body(|body| asked_of(body, measure))).unwrap_or_default();
        let preset = Callback::new(move |()| vec![(ReadingField::Indicator.into(), Value::Link(Some(id.raw())))]);
        view! { <AddRecord kind=Kind::Reading fields preset/> }
    };
    view! {
        <Show when=move || session.can_edit()>
            <section class="sp-section sp-no-print" id="enter-readings">
                <div class="sp-section__head"><h2 class="govuk-heading-m">"Enter readings"</h2></div>
                <div class="govuk-button-group sp-enter">{live(links)}</div>
                {live(form)}
            </section>
        </Show>
    }
}

/// What the form for one reading asks for, by the kind of figure.
fn asked_of(body: &Body, measure: Measure) -> Vec<FieldId> {
    use ReadingField as Field;
    let mut fields = vec![Field::Period, Field::Span];
    if !body.contracts.is_empty() {
        fields.extend([Field::Contract, Field::ContractYear]);
    }
    fields.extend(match measure {
        Measure::Percentage | Measure::Rate => {
            vec![Field::Numerator, Field::Denominator, Field::Value, Field::Qualifier, Field::Suppressed]
        }
        Measure::Direction => vec![Field::Direction, Field::StatedChange],
        Measure::Rating => vec![Field::Words],
        _ => vec![Field::Value, Field::Qualifier, Field::Suppressed, Field::StatedChange, Field::Direction],
    });
    fields.extend([Field::Confidence, Field::Published, Field::Note]);
    fields.into_iter().map(Into::into).collect()
}

/// Links to the grids of the periods that ended last, for every frequency that an indicator of the plan has.
#[component]
pub fn EnterPeriod() -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let today = session.today();
    let found = session.body(move |body| {
        let used =
            |frequency| body.indicators.iter().any(|indicator| indicator.frequency == frequency && indicator.retired_on.is_none());
        let last = |frequency, now: Date| if used(frequency) { next_period(now, -1) } else { None };
        let periods = [
            last(Frequency::Monthly, Date::Month(Month::containing(today))),
            last(Frequency::Quarterly, Date::Quarter(Quarter::containing(today))),
            last(Frequency::FinancialYear, Date::FinancialYear(FinancialYear::containing(today))),
            last(Frequency::CalendarYear, Date::Year(today.year())),
        ];
        periods.into_iter().flatten().collect::<Vec<Date>>()
    });
    let links = live(move || {
        let link = |period: Date| {
            view! { <li><a class="govuk-link" href=place.href(Route::FiguresPeriod(period))>{period.words()}</a></li> }
        };
        found.get().into_iter().map(link).collect_view()
    });
    view! {
        <Show when=move || session.can_edit() && !found.with(Vec::is_empty)>
            <p class="govuk-body sp-no-print">"Enter all readings for one period:"</p>
        </Show>
        <ul class="govuk-list sp-periods sp-no-print" hidden=move || !session.can_edit()>{links}</ul>
    }
}
