//! A plan is kept here but cannot be opened: what happened, what is kept, and the ways on.

use super::share::{DamagedCopies, DownloadRaw, OpenFile};
use crate::{
    browser::settings,
    domain::id::PlanId,
    exchange::{json::READS_UP_TO, slots::Damaged},
    ui::{desk::Desk, widgets::PageHeading},
};
use leptos::prelude::*;

/// What is stored of a plan is damaged, all of it.
#[component]
pub fn Unreadable(
    /// The plan.
    plan: PlanId,
    /// What is stored.
    damaged: Vec<Damaged>,
) -> impl IntoView {
    let damaged = RwSignal::new(damaged);
    view! {
        <PageHeading title="Your plan could not be opened".to_owned()/>
        <p class="govuk-body-l">
            {format!("What this browser keeps of {} is damaged, so it cannot be opened as it is.", name(plan))}
        </p>
        <p class="govuk-body">
            "Nothing was overwritten or thrown away: what is stored is still there, unchanged. Download it now. "
            "Whoever looks after Safer Plan where you work may be able to mend it."
        </p>
        <section class="sp-section">
            <h2 class="govuk-heading-m">"What is stored"</h2>
            <DamagedCopies plan damaged/>
        </section>
        <WaysOn/>
    }
}

/// A plan was stored by a newer version that this one does not understand at all.
#[component]
pub fn TooNew(
    /// The plan.
    plan: PlanId,
    /// The newer format.
    version: u64,
    /// What is stored.
    raw: String,
) -> impl IntoView {
    view! {
        <PageHeading title="This plan needs a newer Safer Plan".to_owned()/>
        <p class="govuk-body-l">
            {format!("{} was saved by a newer version of Safer Plan (format {version}; this copy reads up to {READS_UP_TO}).", capital(&name(plan)))}
        </p>
        <p class="govuk-body">
            "Nothing was changed: it is still there as it was saved. Reload the page to get the newer version; if that does not help, "
            "ask whoever looks after Safer Plan where you work for it. You can download what is stored now."
        </p>
        <DownloadRaw file=format!("safer-plan {plan}") raw of="what is stored".to_owned()/>
        <WaysOn/>
    }
}

/// What can be done meanwhile.
#[component]
fn WaysOn() -> impl IntoView {
    let desk = Desk::from_context();
    view! {
        <section class="sp-section">
            <h2 class="govuk-heading-m">"Go on from a file"</h2>
            <p class="govuk-body">"If you have a copy of the plan as a file, open it. What is stored stays beside it."</p>
            <OpenFile/>
        </section>
        <section class="sp-section">
            <h2 class="govuk-heading-m">"Start afresh beside it"</h2>
            <p class="govuk-body">"Go to the first page to start another plan or open another one. What is stored stays, and is listed there."</p>
            <button type="button" class="govuk-button govuk-button--secondary" on:click=move |_| { desk.put_away(); }>"Go to the first page"</button>
        </section>
    }
}

/// What the plan is called, as far as that is remembered.
fn name(plan: PlanId) -> String {
    match settings::remembered(plan).title {
        title if title.is_empty() => "your plan".to_owned(),
        title => format!("“{title}”"),
    }
}

fn capital(words: &str) -> String {
    words.strip_prefix("your").map_or_else(|| words.to_owned(), |rest| format!("Your{rest}"))
}
