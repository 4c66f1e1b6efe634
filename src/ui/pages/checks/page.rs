//! The page of all findings.

use super::{
    filter::{Filter, Standing, severity_key},
    groups::Groups,
    outlived::Outlived,
    table::TallyTable,
};
use crate::{
    check::{Group, Severity},
    ui::{
        checking::Checking,
        route::{Place, Route},
        session::memo,
        widgets::{PageHeading, Picker, Show, words},
    },
};
use leptos::prelude::*;

/// What does not add up, is missing, or is about to slip.
#[component]
pub fn ChecksPage() -> impl IntoView {
    let place = Place::from_context();
    let checking = Checking::from_context();
    let query = place.query();
    let filter = memo(move || Filter::parse(&query.get()));
    let shown = memo(move || {
        let filter = filter.get();
        checking.found().get().iter().filter(|found| filter.has(found)).cloned().collect::<Vec<_>>()
    });
    let none = move || shown.with(Vec::is_empty) && !checking.busy().get();
    view! {
        <PageHeading title="Checks"/>
        <p class="govuk-body sp-intro">
            "What does not add up, is missing or is about to slip. Each finding shows its working and what would mend it. "
            "What is right as it stands can be explained; the explanation holds for as long as the finding stays the same."
        </p>
        <Show when=move || checking.busy().get()>
            <p class="govuk-inset-text" role="status">"Looking through the plan…"</p>
        </Show>
        <TallyTable/>
        <FilterForm filter/>
        <Outlived/>
        <Show when=none><p class="govuk-body" id="no-findings">{words(move || nothing(filter.get()))}</p></Show>
        <Groups shown/>
    }
}

/// What is said when there is nothing to show.
fn nothing(filter: Filter) -> String {
    match filter {
        Filter { group: None, severity: None, standing: Standing::Open } => {
            "Nothing is open. The checks run again whenever the plan changes.".to_owned()
        }
        _ => "There is no such finding.".to_owned(),
    }
}

/// Which findings are shown.
#[component]
fn FilterForm(filter: Memo<Filter>) -> impl IntoView {
    let place = Place::from_context();
    let set = move |change: &dyn Fn(&mut Filter)| {
        let mut next = filter.get_untracked();
        change(&mut next);
        place.set_query(next.to_query());
    };
    let groups = Group::ALL.map(|group| (group.key().to_owned(), group.words().to_owned()));
    let severities = Severity::ALL.map(|severity| (severity_key(severity), severity.word().to_owned()));
    let others = [Standing::Explained, Standing::NotApplicable, Standing::All];
    let standings = others.map(|standing| (standing.key().to_owned(), standing.words().to_owned()));
    view! {
        <div class="sp-filters" role="group" aria-label="Which findings are shown">
            <Picker id="checks-about" label="About" any="Everything" options=Signal::stored(groups.to_vec())
                chosen=words(move || filter.get().group.map(Group::key).unwrap_or_default().to_owned())
                choose=Callback::new(move |key: String| set(&|filter| filter.group = Group::ALL.into_iter().find(|group| group.key() == key)))/>
            <Picker id="checks-severity" label="Severity" any="All" options=Signal::stored(severities.to_vec())
                chosen=words(move || filter.get().severity.map(severity_key).unwrap_or_default())
                choose=Callback::new(move |key: String| set(&|filter| {
                    filter.severity = Severity::ALL.into_iter().find(|severity| severity_key(*severity) == key);
                }))/>
            <Picker id="checks-show" label="Standing" any="Open" options=Signal::stored(standings.to_vec())
                chosen=words(move || Some(filter.get().standing).filter(|standing| *standing != Standing::Open).map(Standing::key).unwrap_or_default().to_owned())
                choose=Callback::new(move |key: String| set(&|filter| {
                    filter.standing = Standing::ALL.into_iter().find(|standing| standing.key() == key).unwrap_or_default();
                }))/>
            <Show when=move || filter.get() != Filter::default()>
                <a class="govuk-link sp-filters__clear" href=place.href(Route::Checks)>"Show all that is open"</a>
            </Show>
        </div>
    }
}
