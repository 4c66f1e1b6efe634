//! The quarterly data that partners disclose to one another, as a checklist to print.

use crate::{
    check::statutory::{Confidence, DataReturn, InformationPeriod, information_periods, shipped},
    domain::{
        organisation::{AuthorityType, OrganisationKind},
        plan::Body,
        value::Choice as _,
    },
    ui::{
        route::{Place, Route},
        session::Session,
        widgets::{PageHeading, live},
    },
};
use leptos::prelude::*;

/// The checklist, by partner.
#[component]
pub fn DataReturnPage() -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let today = session.today();
    let periods = information_periods(today);
    let returns = shipped().map(|pack| pack.returns.as_slice()).unwrap_or_default();
    view! {
        <PageHeading title="Quarterly data, by partner"/>
        <p class="govuk-body sp-intro">
            "What the partners disclose to one another, electronically and with no personal data, for each three months by the end of the "
            "next three (SI 2007/1831). This is not legal advice; the list is the schedule as it was made in 2007. Rule R18 of the "
            <a class="govuk-link" href=place.href(Route::Statutory)>"statutory rules"</a>"."
        </p>
        {returns.iter().map(|row| view! { <Partner row periods/> }).collect_view()}
    }
}

#[component]
fn Partner(row: &'static DataReturn, periods: [InformationPeriod; 2]) -> impl IntoView {
    let session = Session::from_context();
    let today = session.today();
    let names = session.body(move |body| names(body, row.partner, today));
    let sure = (row.confidence == Confidence::ToVerify)
        .then(|| view! { <strong class="sp-schedule__unsure">"To be verified"</strong>". " });
    let head = periods.map(|period| {
        let by = if period.due < today { "was due by" } else { "by" };
        view! { <th scope="col">{period.words()}", "{by}" "{period.due.words()}</th> }
    });
    let boxes = || {
        periods.map(|_| view! { <td class="sp-data-return__tick"><span aria-hidden="true">"☐"</span><span class="govuk-visually-hidden">"to be ticked"</span></td> })
    };
    let lines = row.items.iter().map(|item| {
        view! { <tr><th scope="row">{*item}</th>{boxes().collect_view()}</tr> }
    });
    let table = (!row.items.is_empty()).then(|| {
        view! {
            <table class="sp-table sp-data-return">
                <thead><tr><th scope="col">"Data"</th>{head.collect_view()}</tr></thead>
                <tbody>{lines.collect_view()}</tbody>
            </table>
        }
    });
    view! {
        <section class="sp-section">
            <div class="sp-section__head"><h2 class="govuk-heading-m">{row.partner.label()}</h2><span>{live(move || names.get())}</span></div>
            <p class="govuk-body-s">{sure}{row.about}"."</p>
            {table}
        </section>
    }
}

/// The responsible authorities of a kind that are there today.
fn names(body: &Body, kind: AuthorityType, today: crate::domain::date::Day) -> String {
    let of_kind = body
        .organisations
        .iter()
        .filter(|row| row.kind == OrganisationKind::ResponsibleAuthority && row.authority.0 == Some(kind) && row.exists_on(today));
    of_kind.map(|row| row.name.as_str()).collect::<Vec<_>>().join(", ")
}
