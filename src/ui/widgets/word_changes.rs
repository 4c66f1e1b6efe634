//! Two wordings in one line: what went struck through, what came underlined.

use crate::review::words::{Stretch, stretches};
use leptos::prelude::*;

/// What changed from one wording to another, word by word; those who hear the page are told which is which.
pub fn word_changes(earlier: &str, later: &str) -> AnyView {
    let aside = |words: &'static str| view! { <span class="govuk-visually-hidden">{words}</span> };
    let told = |stretch: Stretch| match stretch {
        Stretch::Kept(text) => view! { <span>{text}</span> }.into_any(),
        Stretch::Gone(text) => view! { <del>{aside("was “")}{text}{aside("”, ")}</del> }.into_any(),
        Stretch::Came(text) => view! { <ins>{aside("now “")}{text}{aside("”, ")}</ins> }.into_any(),
    };
    let told: Vec<AnyView> = stretches(earlier, later).into_iter().map(told).collect();
    view! { <span class="sp-words">{told}</span> }.into_any()
}
