//! The findings, by what they are about and by check.

use super::item::Items;
use crate::{
    check::{Check, Group, Severity},
    ui::{
        checking::Found,
        session::memo,
        widgets::{Show, live},
    },
};
use leptos::prelude::*;

/// How many findings of a check are shown before asking for more.
const FIRST: usize = 5;
/// How many more each time.
const MORE: usize = 50;

/// The groups that have findings, each with its checks, the most pressing first.
#[component]
pub(super) fn Groups(
    /// The findings to show.
    shown: Memo<Vec<Found>>,
) -> impl IntoView {
    let checks = memo(move || {
        let mut checks: Vec<&'static Check> = Vec::new();
        shown.with(|shown| {
            for found in shown {
                if !checks.contains(&found.finding.check) {
                    checks.push(found.finding.check);
                }
            }
        });
        checks
    });
    let groups = Group::ALL.into_iter().map(|group| {
        let ordered = move || {
            let of_it = |severity| {
                let is_it = move |check: &&'static Check| check.group == group && check.severity == severity;
                checks.with(|checks| checks.iter().copied().filter(is_it).collect::<Vec<_>>())
            };
            Severity::ALL.into_iter().flat_map(of_it).collect::<Vec<_>>()
        };
        // By check, so that a form that is open in one stays when another has nothing more to show.
        view! {
            <Show when=move || !ordered().is_empty()>
                <section class="sp-section">
                    <div class="sp-section__head"><h2 class="govuk-heading-m">{group.words()}</h2></div>
                    <For each=ordered key=|check| check.code let:check><OneCheck check shown/></For>
                </section>
            </Show>
        }
    });
    groups.collect_view()
}

#[component]
fn OneCheck(check: &'static Check, shown: Memo<Vec<Found>>) -> impl IntoView {
    let most = RwSignal::new(FIRST);
    let count = memo(move || shown.with(|shown| shown.iter().filter(|found| found.finding.check == check).count()));
    let first = memo(move || {
        shown.with(|shown| shown.iter().filter(|found| found.finding.check == check).take(most.get()).cloned().collect::<Vec<_>>())
    });
    let rest = move || count.get().saturating_sub(most.get());
    let any_more = move || rest() > 0;
    view! {
        <section class="sp-check">
            <h3 class="govuk-heading-s sp-check__title">
                <SeverityTag severity=check.severity/>{check.title}" "<span class="sp-tally">{count}</span>
            </h3>
            <p class="govuk-body-s sp-quiet">{check.mend}"."</p>
            <Items found=first/>
            <Show when=any_more>
                <button type="button" class="sp-link-button sp-no-print" on:click=move |_| most.update(|most| *most += MORE)>
                    {live(move || format!("Show {} more of {}", rest().min(MORE), rest()))}
                    <span class="govuk-visually-hidden">": "{check.title}</span>
                </button>
                <span class="sp-on-paper">{live(move || format!("and {} more", rest()))}</span>
            </Show>
        </section>
    }
}

/// How much a finding matters, in a word and a shape of its own.
#[component]
pub(super) fn SeverityTag(severity: Severity) -> impl IntoView {
    let class = match severity {
        Severity::Error => "sp-severity sp-severity--error",
        Severity::Warning => "sp-severity sp-severity--warning",
        Severity::Advice => "sp-severity",
    };
    view! { <strong class=class>{severity.word()}</strong>" " }
}
