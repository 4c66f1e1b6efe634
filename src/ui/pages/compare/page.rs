//! The page: which two are compared, what became of the objectives, and every change.

use super::{asked::Asked, changes::Changes, paragraph::Paragraph, versions::Versions};
use crate::{
    domain::{listing::grouped, value::Choice as _},
    review::{
        change_words,
        compare::{self, Area, ChangeKind, Comparison},
    },
    ui::{
        route::{Place, Route},
        session::{Session, memo},
        widgets::{PageHeading, Picker, Show, flag, live, words},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// What the page shows.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Found {
    /// Every change.
    pub comparison: Arc<Comparison>,
    /// The parts of the plan that have any, with their headings, in order.
    pub areas: Vec<(Area, String)>,
    /// What the two copies are called.
    pub names: (String, String),
    /// What became of the objectives, in words.
    pub paragraph: String,
    /// The two copies.
    pub sides: super::asked::Sides,
}

/// Compares two editions.
#[component]
pub fn ComparePage() -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let query = place.query();
    let asked = memo(move || Asked::parse(&query.get()));
    // The filter does not make the page compare anew.
    let sides = session.select(move |plan| asked.get().sides(plan));
    let found = session.select(move |plan| {
        let sides = sides.get()?;
        let (earlier, later) = sides.bodies(plan)?;
        let comparison = Arc::new(compare::between(earlier, later));
        let mut areas: Vec<(Area, String)> = Vec::new();
        for change in &comparison.changes {
            if areas.last().is_none_or(|(area, _)| *area != change.area) {
                areas.push((change.area, change.area.heading(earlier, later)));
            }
        }
        let paragraph = change_words::written(&comparison.lineage, earlier, later);
        Some(Found { comparison, areas, names: sides.names(plan), paragraph, sides })
    });
    let of_what = move || {
        found.with(|found| {
            found.as_ref().map(|found| format!("From {} to {}: {}.", found.names.0, found.names.1, found.comparison.words()))
        })
    };
    view! {
        <PageHeading title="Compare editions"/>
        <p class="govuk-body sp-intro">
            "What differs between two editions of the plan, or between an edition and the working copy. "
            "Progress reports, meetings and papers are not compared."
        </p>
        <Choices asked/>
        <Show when=move || found.with(Option::is_some) fallback=|| view! { <Nothing/> }>
            <p class="govuk-body sp-compared" role="status">{words(move || of_what().unwrap_or_default())}</p>
            <Paragraph text=words(move || found.with(|found| found.as_ref().map(|found| found.paragraph.clone()).unwrap_or_default()))/>
            <KindFilter found asked/>
            <Changes found asked/>
        </Show>
        <Versions/>
    }
}

#[component]
fn Nothing() -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let any = session.select(|plan| !plan.editions_newest_first().is_empty());
    live(move || {
        if any.get() {
            view! { <p class="govuk-inset-text">"There is no edition before this one. Choose an earlier edition to compare with."</p> }.into_any()
        } else {
            view! {
                <p class="govuk-inset-text">
                    "No edition has been set aside yet, so there is nothing to compare the working copy with. "
                    <a class="govuk-link" href=place.href(Route::Settings)>"Set one aside in the settings"</a>"."
                </p>
            }
            .into_any()
        }
    })
}

/// Which two are compared.
#[component]
fn Choices(asked: Memo<Asked>) -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let options = session.select(|plan| {
        let named = |edition: &Arc<crate::domain::edition::Edition>| (edition.id.to_string(), edition.label.clone());
        plan.editions_newest_first().iter().map(named).collect::<Vec<_>>()
    });
    let set = move |change: &dyn Fn(&mut Asked)| {
        let mut next = asked.get_untracked();
        change(&mut next);
        place.set_query(next.to_query());
    };
    let key = |id: Option<crate::domain::edition::EditionId>| id.map(|id| id.to_string()).unwrap_or_default();
    view! {
        <div class="sp-filters" role="group" aria-label="What is compared">
            <Picker id="compare-from" label="From" any="The edition before" options
                chosen=words(move || key(asked.get().from))
                choose=Callback::new(move |id: String| set(&|asked| asked.from = id.parse().ok()))/>
            <Picker id="compare-to" label="To" any="The working copy" options
                chosen=words(move || key(asked.get().to))
                choose=Callback::new(move |id: String| set(&|asked| asked.to = id.parse().ok()))/>
        </div>
    }
}

/// Which kinds of change are shown, with how many there are of each.
#[component]
fn KindFilter(found: Memo<Option<Found>>, asked: Memo<Asked>) -> impl IntoView {
    let place = Place::from_context();
    let counts = memo(move || found.with(|found| found.as_ref().map(|found| found.comparison.counts()).unwrap_or_default()));
    let toggle = move |kind: ChangeKind, on: bool| {
        let mut next = asked.get_untracked();
        next.kinds.retain(|other| *other != kind);
        if on {
            next.kinds.push(kind);
        }
        place.set_query(next.to_query());
    };
    let clear = move |_| place.set_query(Asked { kinds: Vec::new(), ..asked.get_untracked() }.to_query());
    let boxes = move || {
        let counts = counts.get();
        let kinds = ChangeKind::ALL.iter().copied().filter(|kind| counts.of(*kind) > 0);
        let one = |kind: ChangeKind| {
            let id = format!("compare-{}", kind.key());
            view! {
                <div class="govuk-checkboxes__item">
                    <input class="govuk-checkboxes__input" type="checkbox" id=id.clone()
                        prop:checked=flag(move || asked.get().kinds.contains(&kind))
                        on:change:target=move |event| toggle(kind, event.target().checked())/>
                    <label class="govuk-label govuk-checkboxes__label" for=id>{format!("{} ({})", kind.label(), grouped(counts.of(kind)))}</label>
                </div>
            }
        };
        kinds.map(one).collect_view()
    };
    view! {
        <fieldset class="govuk-fieldset sp-kinds sp-no-print">
            <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">"Show only"</legend>
            <div class="govuk-checkboxes govuk-checkboxes--small sp-kinds__boxes">{live(boxes)}</div>
            <Show when=move || !asked.get().kinds.is_empty()>
                <button type="button" class="sp-link-button" on:click=clear>"Show every change"</button>
            </Show>
        </fieldset>
    }
}
