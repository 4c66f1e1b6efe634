//! How many findings there are, in a table that adds up.

use super::filter::{Filter, Standing};
use crate::{
    check::{Group, Severity},
    ui::{
        checking::{Checking, Tally},
        route::{Place, Route},
        widgets::live,
    },
};
use leptos::prelude::*;

const COLUMNS: [&str; 5] = ["Errors", "Warnings", "Advice", "Explained", "Not applicable"];

/// A row a group, a column a severity, and the sums.
#[component]
pub(super) fn TallyTable() -> impl IntoView {
    let place = Place::from_context();
    let tallies = Checking::from_context().tallies();
    let cell = move |column: usize, count: usize, filter: Filter, what: String| {
        let label = COLUMNS.get(column).copied();
        let link = (count > 0).then(|| {
            view! { <a class="govuk-link" href=place.link_with(Route::Checks, &filter.to_query())>{count}<span class="govuk-visually-hidden">" "{what}</span></a> }
        });
        view! { <td role="cell" class="sp-number" data-label=label>{link.map_or_else(|| "0".into_any(), IntoAny::into_any)}</td> }
    };
    let row = move |heading: &'static str, group: Option<Group>, tally: Tally| {
        let open = Severity::ALL.into_iter().zip(tally.open).enumerate().map(|(column, (severity, count))| {
            let filter = Filter { group, severity: Some(severity), standing: Standing::Open };
            cell(column, count, filter, format!("{}, {heading}", severity.word().to_lowercase())).into_any()
        });
        let others = [(Standing::Explained, tally.explained), (Standing::NotApplicable, tally.not_applicable)];
        let others = others.into_iter().enumerate().map(|(column, (standing, count))| {
            let filter = Filter { group, severity: None, standing };
            cell(column + Severity::ALL.len(), count, filter, format!("{}, {heading}", standing.words().to_lowercase())).into_any()
        });
        view! { <tr role="row"><th scope="row" role="rowheader">{heading}</th>{open.collect_view()}{others.collect_view()}</tr> }
            .into_any()
    };
    let rows = live(move || {
        let tallies = tallies.get();
        let mut sum = Tally::default();
        for (_, tally) in &tallies {
            sum.open.iter_mut().zip(tally.open).for_each(|(sum, count)| *sum += count);
            sum.explained += tally.explained;
            sum.not_applicable += tally.not_applicable;
        }
        let groups = tallies.into_iter().map(move |(group, tally)| row(group.words(), Some(group), tally));
        view! { <tbody role="rowgroup">{groups.collect_view()}</tbody><tfoot role="rowgroup">{row("All", None, sum)}</tfoot> }
    });
    view! {
        <table class="sp-table sp-tallies" role="table">
            <caption class="govuk-visually-hidden">"How many findings there are"</caption>
            <thead role="rowgroup"><tr role="row">
                <th scope="col" role="columnheader">"About"</th>
                {COLUMNS.map(|name| view! { <th scope="col" role="columnheader" class="sp-number">{name}</th> })}
            </tr></thead>
            {rows}
        </table>
    }
}
