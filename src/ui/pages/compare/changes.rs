//! The list of changes: the first of them, more when asked for, all on paper.

use super::{
    asked::{Asked, Sides},
    items::{Item, items},
    page::Found,
};
use crate::{
    domain::{listing::grouped, value::Choice as _},
    review::compare::{Area, Change, ChangeKind},
    ui::{
        route::{Address, Route},
        session::memo,
        widgets::{Show, live, page_of, word_changes, words},
    },
};
use leptos::prelude::*;

/// How many records are on the page before more are asked for.
const FIRST: usize = 100;
/// How many more each time.
const MORE: usize = 400;
/// From so many letters on a text is compared word by word, else it is told whole.
const LONG: usize = 50;

/// The list.
#[component]
pub(super) fn Changes(
    /// What was found.
    found: Memo<Option<Found>>,
    /// What is shown of it.
    asked: Memo<Asked>,
) -> impl IntoView {
    let most = RwSignal::new(FIRST);
    let printing = RwSignal::new(false);
    for (event, begins) in [("beforeprint", true), ("afterprint", false)] {
        let listener = window_event_listener_untyped(event, move |_| printing.set(begins));
        on_cleanup(move || listener.remove());
    }
    let all = memo(move || {
        let asked = asked.get();
        found.with(|found| found.as_ref().map(|found| items(&found.comparison, &asked)).unwrap_or_default())
    });
    let rest = move || if printing.get() { 0 } else { all.with(Vec::len).saturating_sub(most.get()) };
    let any_more = move || rest() > 0;
    let list = move || {
        let count = if printing.get() { usize::MAX } else { most.get() };
        found.with(|found| {
            let found = found.as_ref()?;
            Some(all.with(|all| areas(found, all.get(..count).unwrap_or(all.as_slice()))))
        })
    };
    view! {
        <div class="sp-changed-list" id="changes">{live(list)}</div>
        <Show when=move || all.with(Vec::is_empty)>
            <p class="govuk-body sp-nothing">"Nothing differs, or nothing of the kinds that are chosen."</p>
        </Show>
        <Show when=any_more>
            <button type="button" class="govuk-button govuk-button--secondary sp-no-print" on:click=move |_| most.update(|most| *most += MORE)>
                {words(move || format!("Show {} more of {}", grouped(rest().min(MORE)), grouped(rest())))}
            </button>
        </Show>
    }
}

/// The items under the headings of their parts of the plan.
fn areas(found: &Found, items: &[Item]) -> AnyView {
    let section = |(area, heading): &(Area, String)| {
        let of_it: Vec<AnyView> =
            items.iter().filter(|item| item.area == *area).map(|item| one_item(item, *area, heading, found.sides)).collect();
        (!of_it.is_empty()).then(|| {
            view! {
                <section class="sp-section">
                    <div class="sp-section__head"><h2 class="govuk-heading-m">{heading.clone()}</h2></div>
                    <ul class="sp-changed">{of_it}</ul>
                </section>
            }
            .into_any()
        })
    };
    found.areas.iter().filter_map(section).collect_view().into_any()
}

fn one_item(item: &Item, area: Area, heading: &str, sides: Sides) -> AnyView {
    let route = page_of(item.subject);
    let edition = if item.there { sides.to } else { Some(sides.from) };
    let own = matches!(area, Area::Priority(_)) && item.name == heading;
    let name = if own { "The priority itself".to_owned() } else { item.name.clone() };
    let name = match route {
        Some(route) => view! { <a class="govuk-link" href=address(route, edition)>{name}</a> }.into_any(),
        None => view! { <span>{name}</span> }.into_any(),
    };
    let changes: Vec<AnyView> = item.changes.iter().map(|change| one_change(change, &item.name)).collect();
    view! { <li class="sp-changed__item"><h3 class="sp-changed__name">{name}</h3><ul class="sp-changed__list">{changes}</ul></li> }
        .into_any()
}

fn address(route: Route, edition: Option<crate::domain::edition::EditionId>) -> String {
    Address { route, edition, query: String::new() }.to_string()
}

fn one_change(change: &Change, name: &str) -> AnyView {
    let class = format!("sp-change sp-change--{}", change.kind.key());
    let told_by_name = |text: &str| text.is_empty() || name.ends_with(text);
    let shown = match change.kind {
        ChangeKind::New if told_by_name(&change.after) => None,
        ChangeKind::Ended if told_by_name(&change.before) => None,
        ChangeKind::Reworded => Some(word_changes(&change.before, &change.after)),
        _ if change.before.len() > LONG && change.after.len() > LONG => Some(word_changes(&change.before, &change.after)),
        _ => Some(whole(&change.before, &change.after)),
    };
    let colon = if shown.is_some() { ": " } else { "" };
    view! { <li class=class><span class="sp-change__what">{change.what.clone()}{colon}</span>{shown}</li> }.into_any()
}

/// The one text struck through, the other underlined.
fn whole(before: &str, after: &str) -> AnyView {
    let aside = |words: &'static str| view! { <span class="govuk-visually-hidden">{words}</span> };
    let was = (!before.is_empty()).then(|| view! { <del>{aside("was ")}{before.to_owned()}</del> });
    let now = (!after.is_empty())
        .then(|| view! { <ins>{aside(if before.is_empty() { "now " } else { ", now " })}{after.to_owned()}</ins> });
    let nothing =
        (after.is_empty() && !before.is_empty()).then(|| view! { " "<span class="sp-secondary">"not given any more"</span> });
    view! { {was}" "{now}{nothing} }.into_any()
}
