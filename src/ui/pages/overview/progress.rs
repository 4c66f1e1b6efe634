//! How the objectives stand, in all and by priority, and how they count up with the edition before.

use crate::ui::session::memo;
use crate::ui::widgets::live;
use crate::{
    domain::{brag::BragCounts, edition::EditionId, overview::Overview, priority::PriorityId},
    review::lineage,
    ui::{
        pages::{compare_query, parts::counted},
        route::{Address, Place, Route},
        session::Session,
        widgets::BragBar,
    },
};
use leptos::prelude::*;

/// The bars.
#[component]
pub(super) fn Progress(
    /// What was found.
    found: Memo<Overview>,
) -> impl IntoView {
    let total = move || found.with(|found| found.counts.total());
    let by_priority = memo(move || found.with(|found| found.by_priority.iter().map(|(id, _)| *id).collect::<Vec<_>>()));
    view! {
        <section class="sp-section">
            <div class="sp-section__head"><h2 class="govuk-heading-m">"Progress by priority"</h2></div>
            <div class="sp-total">
                <p class="sp-total__count">{live(move || counted(total(), "live objective", "live objectives"))}</p>
                <BragBar counts=Signal::derive(move || found.with(|found| found.counts)) of="All live objectives"/>
                <Reconciled/>
            </div>
            <ul class="sp-by-priority">
                <For each=move || by_priority.get() key=|id| *id let:id><PriorityProgress id found/></For>
            </ul>
            <Unplaced found/>
        </section>
    }
}

#[component]
fn PriorityProgress(id: PriorityId, found: Memo<Overview>) -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let heading =
        session.body(move |body| body.priorities.get(id).map(crate::domain::priority::Priority::heading).unwrap_or_default());
    let counts = memo(move || {
        found.with(|found| found.by_priority.iter().find(|(of, _)| *of == id).map(|(_, counts)| *counts).unwrap_or_default())
    });
    view! {
        <li class="sp-by-priority__item">
            <div>
                <a class="govuk-link" href=place.href(Route::Priority(id))>{heading}</a>
                <span class="sp-by-priority__count">{live(move || counted(counts.get().total(), "objective", "objectives"))}</span>
            </div>
            <BragBar counts of=heading.get_untracked()/>
        </li>
    }
}

/// Those under no priority, so that the counts add up.
#[component]
fn Unplaced(found: Memo<Overview>) -> impl IntoView {
    let count = move || {
        found.with(|found| {
            let placed: usize = found.by_priority.iter().map(|(_, counts)| BragCounts::total(counts)).sum();
            found.counts.total().saturating_sub(placed)
        })
    };
    move || {
        Some(count()).filter(|count| *count > 0).map(|count| view! {
        <p class="govuk-body">{format!("{} under no priority.", counted(count, "live objective is", "live objectives are"))}</p>
    })
    }
}

/// What became of the objectives of the newest edition. Said of the working copy only.
#[component]
fn Reconciled() -> impl IntoView {
    let session = Session::from_context();
    let newest = session.select(|plan| {
        let edition = plan.editions_newest_first().first().cloned()?;
        let earlier = plan.frozen.get(&edition.id)?;
        Some((edition.id, edition.label.clone(), lineage::between(earlier, &plan.body).words()))
    });
    let shown = move || newest.get().filter(|_| session.shown().get().is_none());
    move || {
        shown().map(|(id, label, words)| {
            view! {
                <p class="govuk-body sp-total__words">
                    "Since the edition “"<a class="govuk-link" href=edition_address(id)>{label}</a>"”: "{words}" "
                    <a class="govuk-link sp-no-print" href=compare_address(id)>"What changed"</a>
                </p>
            }
        })
    }
}

fn compare_address(edition: EditionId) -> String {
    Address { route: Route::Compare, edition: None, query: compare_query(edition, None) }.to_string()
}

fn edition_address(edition: EditionId) -> String {
    Address { route: Route::Overview, edition: Some(edition), query: String::new() }.to_string()
}
