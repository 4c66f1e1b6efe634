//! Risks, the highest rated first, and how many stand where.

use crate::{
    domain::{
        date::Day,
        id::Id as _,
        plan::Body,
        record::{AnyRecord, Kind},
        risk::{Impact, Likelihood, Risk, RiskId, by_rating, counts},
        value::Choice as _,
    },
    ui::{
        pages::register::{RecordList, Says},
        session::Session,
        widgets::{PageHeading, Show, live, words},
    },
};
use leptos::prelude::*;

/// What may keep the plan from being carried out, and what is done about it.
#[component]
pub fn Risks() -> impl IntoView {
    let session = Session::from_context();
    let ids = session.body(|body| by_rating(body).iter().map(|risk| risk.id.raw()).collect::<Vec<_>>());
    let rating = Says { heading: "Rating", words: rating_words };
    let any = session.body(|body| counts(body).iter().flatten().any(|count| *count > 0));
    view! {
        <PageHeading title="Risks"/>
        <p class="govuk-body sp-intro">"What may keep the plan from being carried out, and what is done about it."</p>
        <RecordList kind=Kind::Risk heading="All risks" none="No risks yet" ids says=rating/>
        <Show when=move || any.get()><Counts/></Show>
    }
}

fn rating_words(_: &Body, record: &AnyRecord, _: Day) -> String {
    record.as_type::<Risk>().map(Risk::rating_words).unwrap_or_default()
}

/// How many open risks stand at each likelihood and impact.
#[component]
fn Counts() -> impl IntoView {
    let session = Session::from_context();
    let found = session.body(counts);
    let heads = Impact::OPTIONS.iter().map(|option| view! { <th scope="col" class="sp-number">{option.label}</th> }).collect_view();
    let rows = live(move || {
        let row = |(counts, option): ([usize; 5], &crate::domain::value::ChoiceOption)| {
            let cells = counts.into_iter().map(|count| {
                view! { <td class="sp-number">{if count == 0 { "–".to_owned() } else { count.to_string() }}</td> }
            });
            view! { <tr><th scope="row">{option.label}</th>{cells.collect_view()}</tr> }
        };
        found.get().into_iter().zip(Likelihood::OPTIONS).rev().map(row).collect_view()
    });
    view! {
        <section class="sp-section">
            <div class="sp-section__head"><h2 class="govuk-heading-m">"Open risks by likelihood and impact"</h2></div>
            <div class="sp-register" role="region" aria-label="Open risks by likelihood and impact" tabindex="0">
                <table class="sp-table sp-matrix">
                    <thead><tr><th scope="col">"Likelihood, by impact"</th>{heads}</tr></thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </section>
    }
}

/// How a risk is rated.
#[component]
pub fn RiskFacts(
    /// Which.
    id: RiskId,
) -> impl IntoView {
    let said = Session::from_context().body(move |body| body.risks.get(id).map(Risk::rating_words).unwrap_or_default());
    view! { <p class="govuk-body">"Rating: "<strong>{words(move || said.get())}</strong></p> }
}
