//! What the checks found that the overview would not see by itself: figures, duties, small numbers.

use crate::{
    check::{Group, Severity},
    domain::plan::Body,
    ui::{
        checking::{Checking, Found},
        pages::{checks_query, context_of},
        route::{Place, Route},
        session::{Session, memo},
        widgets::{Show, live, words},
    },
};
use leptos::prelude::*;

/// How many of each are shown; the page of all findings has the rest.
const FIRST: usize = 5;

const GROUPS: [(Group, &str); 3] = [
    (Group::Arithmetic, "Figures that do not add up"),
    (Group::Statutory, "Duties not met"),
    (Group::SmallNumbers, "Small numbers that could be recognised"),
];

/// The groups that have open errors or warnings.
#[component]
pub(super) fn FromChecks() -> impl IntoView {
    GROUPS.map(|(group, heading)| view! { <OneGroup group heading/> })
}

#[component]
fn OneGroup(group: Group, heading: &'static str) -> impl IntoView {
    let place = Place::from_context();
    let checking = Checking::from_context();
    let session = Session::from_context();
    let is_pressing = move |found: &&Found| {
        let check = found.finding.check;
        check.group == group && check.severity < Severity::Advice && found.state.is_open()
    };
    let count = memo(move || checking.found().get().iter().filter(is_pressing).count());
    let first = memo(move || {
        let found = checking.found().get();
        let pressing = found.iter().filter(is_pressing).take(FIRST);
        let said = |body: &Body| {
            pressing.map(|found| (found.finding.says.clone(), context_of(body, found.finding.subject))).collect::<Vec<_>>()
        };
        session.peek_body(said)
    });
    let any = move || count.get() > 0;
    view! {
        <Show when=any>
            <section class="sp-attention__group">
                <h3 class="govuk-heading-s">{heading}" "<span class="sp-tally">{count}</span></h3>
                <ul class="sp-plain-list">
                    {live(move || first.get().into_iter().map(|(says, context)| view! { <li>{says}" "<span class="sp-quiet">{context}</span></li> }).collect_view())}
                </ul>
                <a class="govuk-link sp-no-print" href=words(move || place.link_with(Route::Checks, &checks_query(group)))>
                    "See them with their working"<span class="govuk-visually-hidden">": "{heading}</span>
                </a>
            </section>
        </Show>
    }
}
