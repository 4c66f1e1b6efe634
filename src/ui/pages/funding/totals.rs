//! What the sums come to.

use crate::{
    domain::{
        funding_totals::{Sum, totals},
        plan::Body,
        value::Choice as _,
    },
    ui::{
        session::Session,
        widgets::{Show, live, words},
    },
};
use leptos::prelude::*;

/// A way to tell the sums apart, and what each part comes to.
type Group = (&'static str, Vec<(String, String)>);

/// The totals, as a whole and by what the sums are.
#[component]
pub(super) fn Totals() -> impl IntoView {
    let session = Session::from_context();
    let found = session.body(sums);
    let any = session.body(|body| !body.funding.is_empty());
    let groups = live(move || {
        let row = |(name, sum): (String, String)| view! { <tr><th scope="row">{name}</th><td class="sp-number">{sum}</td></tr> };
        let group = |(heading, rows): Group| {
            view! {
                <table class="sp-table sp-totals__table">
                    <caption class="govuk-heading-s">{heading}</caption>
                    <tbody>{rows.into_iter().map(row).collect_view()}</tbody>
                </table>
            }
        };
        found.with(|(_, groups)| groups.iter().cloned().map(group).collect_view())
    });
    view! {
        <Show when=move || any.get()>
            <section class="sp-section">
                <div class="sp-section__head"><h2 class="govuk-heading-m">"Totals"</h2></div>
                <p class="govuk-body">{words(move || found.with(|(all, _)| all.clone()))}</p>
            </section>
        </Show>
        <div class="sp-totals">{groups}</div>
    }
}

fn sums(body: &Body) -> (String, Vec<Group>) {
    let totals = totals(body);
    let said = |name: String, sum: &Sum| (name, sum.words());
    let funder = |id: &Option<_>| {
        id.and_then(|id| body.organisations.get(id)).map_or_else(|| "Funder not given".to_owned(), |row| row.name.clone())
    };
    let carried = match totals.all.carrying {
        0 => "",
        _ => " What is carried forward from a sum listed here is counted once.",
    };
    let groups: Vec<Group> = vec![
        ("By how sure it is", totals.by_status.iter().map(|(key, sum)| said(key.label().to_owned(), sum)).collect()),
        ("By funder", totals.by_funder.iter().map(|(key, sum)| said(funder(key), sum)).collect()),
        ("By kind", totals.by_kind.iter().map(|(key, sum)| said(key.label().to_owned(), sum)).collect()),
        ("By financial year", totals.by_year.iter().map(|(key, sum)| said(key.words(), sum)).collect()),
    ];
    let groups = groups.into_iter().filter(|(_, rows)| !rows.is_empty()).collect();
    (format!("In all {}.{carried}", totals.all.words().replace("Amount not stated", "no amount is stated")), groups)
}
