//! How a rule stands: a sign, a word and a colour.

use crate::{check::statutory::Standing, domain::value::Choice as _};
use leptos::prelude::*;

/// The word with a sign of its own.
#[component]
pub(super) fn StandingTag(standing: Standing) -> impl IntoView {
    let (class, sign) = match standing {
        Standing::Met => ("sp-brag sp-brag--green", "✓"),
        Standing::Partly => ("sp-brag sp-brag--amber", "◐"),
        Standing::NotMet => ("sp-brag sp-brag--red", "✕"),
        Standing::Asked => ("sp-brag sp-brag--blue", "?"),
        Standing::NotApplicable => ("sp-brag sp-brag--grey", "–"),
        Standing::Off => ("sp-brag sp-brag--grey", "○"),
    };
    view! { <span class=class><span class="sp-brag__sign" aria-hidden="true">{sign}</span>{standing.label()}</span> }
}
