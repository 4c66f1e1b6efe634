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

/// A row a group, a column a severity, and the sums.
#[component]
pub(super) fn TallyTable() -> impl IntoView {
    let place = Place::from_context();
    let tallies = Checking::from_context().tallies();
    let cell = move |count: usize, filter: Filter, what: String| {
        let link = (count > 0).then(|| {
            view! { <a class="govuk-link" href=place.link_with(Route::Checks, &filter.to_query())>{count}<span class="govuk-visually-hidden">" "{what}</span></a> }
        });
        view! { <td class="sp-number">{link.map_or_else(|| "0".into_any(), IntoAny::into_any)}</td> }
    };
    let row = move |heading: &'static str, group: Option<Group>, tally: Tally| {
        let open = Severity::ALL.into_iter().zip(tally.open).map(|(severity, count)| {
            let filter = Filter { group, severity: Some(severity), standing: Standing::Open };
            cell(count, filter, format!("{}, {heading}", severity.word().to_lowercase())).into_any()
        });
        let others = [(Standing::Explained, tally.explained), (Standing::NotApplicable, tally.not_applicable)];
        let others = others.into_iter().map(|(standing, count)| {
            let filter = Filter { group, severity: None, standing };
            cell(count, filter, format!("{}, {heading}", standing.words().to_lowercase())).into_any()
        });
        view! { <tr><th scope="row">{heading}</th>{open.collect_view()}{others.collect_view()}</tr> }.into_any()
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
        view! { <tbody>{groups.collect_view()}</tbody><tfoot>{row("All", None, sum)}</tfoot> }
    });
    view! {
        <table class="sp-table sp-tallies">
            <caption class="govuk-visually-hidden">"How many findings there are"</caption>
            <thead><tr>
                <th scope="col">"About"</th>
                <th scope="col" class="sp-number">"Errors"</th><th scope="col" class="sp-number">"Warnings"</th>
                <th scope="col" class="sp-number">"Advice"</th><th scope="col" class="sp-number">"Explained"</th>
                <th scope="col" class="sp-number">"Not applicable"</th>
            </tr></thead>
            {rows}
        </table>
    }
}
