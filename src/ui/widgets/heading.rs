//! The heading of a page: what it is called on the page and in the tab.

use super::live;
use crate::{browser::page, domain::together::stretches, ui::session::Session};
use leptos::prelude::*;

/// The `h1` of a page. It names the tab, and takes the focus when the page was reached by a link.
#[component]
pub fn PageHeading(
    /// What the page is called.
    #[prop(into)]
    title: Signal<String>,
    /// What stands above it in small letters.
    #[prop(into, optional)]
    caption: Signal<String>,
) -> impl IntoView {
    let plan = use_context::<Session>().map(|session| session.select(|plan| plan.body.details.title.clone()));
    Effect::new(move |_| {
        let plan = plan.map(|plan| plan.get()).filter(|plan| !plan.is_empty());
        let mut parts: Vec<String> = [Some(title.get()), plan, Some("Safer Plan".to_owned())].into_iter().flatten().collect();
        parts.dedup();
        page::set_title(&parts.join(" – "));
    });
    page::arrived("page-title");
    view! {
        <div class="sp-heading">
            {live(move || (!caption.get().is_empty()).then(|| view! { <span class="govuk-caption-l">{caption.get()}</span> }))}
            <h1 class="govuk-heading-l" id="page-title" tabindex="-1">{live(move || kept_together(&title.get()))}</h1>
        </div>
    }
}

/// Words in which a range such as `2022-25` is not broken where a line ends.
fn kept_together(words: &str) -> AnyView {
    let part = |(stretch, is_range): (&str, bool)| {
        let words = stretch.to_owned();
        if is_range { view! { <span class="sp-together">{words}</span> }.into_any() } else { words.into_any() }
    };
    stretches(words).into_iter().map(part).collect_view().into_any()
}
