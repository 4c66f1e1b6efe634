//! What checks say of the passages, beside the paragraph they concern.

use super::desk::Desk;
use crate::{
    check::Severity,
    domain::listing::counted,
    report::remarks::Remark,
    ui::{
        route::{Place, Route},
        widgets::{Show, live},
    },
};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// What is said, by the passage and the paragraph beside which it is shown.
pub(super) type RemarksByPlace = Memo<BTreeMap<(String, usize), Vec<Remark>>>;

/// What is said at a place; nothing where nothing is.
pub(super) fn remark_list(remarks: RemarksByPlace, place: &(String, usize)) -> Option<AnyView> {
    let found = remarks.with(|remarks| remarks.get(place).cloned())?;
    let items = found.into_iter().map(item).collect_view();
    Some(view! { <ul class="sp-remarks sp-no-print" aria-label="Remarks on this paragraph">{items}</ul> }.into_any())
}

fn item(remark: Remark) -> impl IntoView {
    let sort = match remark.severity {
        Severity::Error => "sp-remarks__item sp-remarks__item--bad",
        _ => "sp-remarks__item",
    };
    view! { <li class=sort>{remark.words}</li> }
}

/// How many remarks there are, and where they are worked off.
#[component]
pub(super) fn RemarkCount(desk: Desk) -> impl IntoView {
    let place = Place::from_context();
    let count = move || desk.remarks().with(Vec::len);
    view! {
        <Show when=move || count() != 0>
            <p class="govuk-body sp-no-print" id="remark-count">
                {live(move || counted(count(), "remark stands", "remarks stand"))}
                " beside the paragraphs they concern. "
                <a class="govuk-link" href=place.href(Route::Checks)>"All checks of the plan"</a>
            </p>
        </Show>
    }
}
