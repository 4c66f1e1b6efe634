//! The table of versions: every edition with what it changed.

use super::asked::{compare_query, edition_before};
use crate::{
    domain::{date::Date, edition::EditionId, plan::Plan},
    review::change_words::change_paragraph,
    ui::{
        route::{Address, Route},
        session::Session,
        widgets::{Show, live},
    },
};
use leptos::prelude::*;

/// One edition.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Version {
    id: EditionId,
    number: u32,
    label: String,
    as_at: String,
    approved_by: String,
    earlier: Option<(EditionId, String)>,
    change: String,
}

/// Every edition, the newest first.
fn versions(plan: &Plan) -> Vec<Version> {
    let version = |edition: &std::sync::Arc<crate::domain::edition::Edition>| {
        let earlier = edition_before(plan, Some(edition.id)).and_then(|id| plan.editions.get(id));
        let worked_out = || {
            let (earlier, later) = (plan.frozen.get(&earlier?.id)?, plan.frozen.get(&edition.id)?);
            Some(change_paragraph(earlier, later))
        };
        let change = Some(edition.change.clone()).filter(|said| !said.is_empty()).or_else(worked_out);
        Version {
            id: edition.id,
            number: edition.number,
            label: edition.label.clone(),
            as_at: edition.as_at.map(Date::words).unwrap_or_default(),
            approved_by: edition.approved_by.clone(),
            earlier: earlier.map(|earlier| (earlier.id, earlier.label.clone())),
            change: change.unwrap_or_else(|| "The first edition.".to_owned()),
        }
    };
    plan.editions_newest_first().iter().map(version).collect()
}

/// The table.
#[component]
pub(super) fn Versions() -> impl IntoView {
    let session = Session::from_context();
    let all = session.select(versions);
    let rows = move || all.get().into_iter().map(row).collect_view();
    view! {
        <Show when=move || !all.with(Vec::is_empty)>
            <section class="sp-section">
                <div class="sp-section__head"><h2 class="govuk-heading-m" id="versions" tabindex="-1">"Versions of the plan"</h2></div>
                <div class="sp-table-window" role="region" aria-label="Versions of the plan" tabindex="0">
                    <table class="sp-table sp-versions">
                        <thead>
                            <tr>
                                <th scope="col">"Number"</th>
                                <th scope="col">"Edition"</th>
                                <th scope="col">"As at"</th>
                                <th scope="col">"Approved by"</th>
                                <th scope="col">"Made from"</th>
                                <th scope="col">"What changed"</th>
                            </tr>
                        </thead>
                        <tbody>{live(rows)}</tbody>
                    </table>
                </div>
            </section>
        </Show>
    }
}

fn row(version: Version) -> AnyView {
    let link = version.earlier.as_ref().map(|(earlier, _)| {
        let query = compare_query(*earlier, Some(version.id));
        let address = Address { route: Route::Compare, edition: None, query }.to_string();
        let words = format!("Compare {} with the edition before", version.label);
        view! { " "<a class="govuk-link sp-no-print" href=address>{words}</a> }
    });
    let read = Address { route: Route::Overview, edition: Some(version.id), query: String::new() }.to_string();
    let or = |text: String| {
        if text.is_empty() { view! { <span class="sp-empty">"Not given"</span> }.into_any() } else { text.into_any() }
    };
    view! {
        <tr>
            <td>{version.number}</td>
            <th scope="row"><a class="govuk-link" href=read>{version.label}</a></th>
            <td>{or(version.as_at)}</td>
            <td>{or(version.approved_by)}</td>
            <td>{version.earlier.map_or_else(|| "Nothing earlier".to_owned(), |(_, label)| label)}</td>
            <td class="sp-versions__change">{version.change}{link}</td>
        </tr>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{edition::Edition, field::Record as _},
        examples::Example,
    };

    #[test]
    fn every_edition_says_what_it_changed() {
        let mut plan = Example::Plan2022.open().unwrap().plan;
        let first = plan.editions_newest_first().first().unwrap().id;
        let mut refresh = Edition::blank("ed2".parse().unwrap());
        (refresh.number, refresh.label) = (2, "2023-25 refresh".into());
        refresh.set_earlier(first);
        plan.freeze(refresh.clone());
        let (mut third, said) = (Edition::blank("ed3".parse().unwrap()), "As was said.");
        (third.number, third.label, third.change) = (3, "Third".into(), said.into());
        plan.freeze(third);
        let all = versions(&plan);
        assert_eq!(all.iter().map(|row| row.number).collect::<Vec<_>>(), [3, 2, 1]);
        let changes: Vec<&str> = all.iter().map(|row| row.change.as_str()).collect();
        assert!(changes[1].starts_with("Of 33 objectives 19 continue unchanged, 10 are reworded, 4 end"), "{}", changes[1]);
        assert_eq!((changes[0], changes[2]), (said, "The first edition."));
        assert_eq!(all[0].earlier.as_ref().map(|(id, _)| *id), Some(refresh.id));
    }
}
