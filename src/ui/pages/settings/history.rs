//! What was done to the plan as a whole, the newest first.

use crate::ui::session::Session;
use crate::ui::widgets::live;
use leptos::prelude::*;

/// How many changes are shown.
const SHOWN: usize = 50;

/// The log of the plan.
#[component]
pub fn PlanHistory() -> impl IntoView {
    let session = Session::from_context();
    let count = session.document(|document| document.changes.len());
    let changes = session.document(|document| document.changes.iter().rev().take(SHOWN).cloned().collect::<Vec<_>>());
    let heading = move || match count.get() {
        0 => "Nothing has been changed in this plan yet.".to_owned(),
        1 => "1 change since the plan began.".to_owned(),
        all if all > SHOWN => {
            format!("{all} changes since the plan began; the newest {SHOWN} are listed. A copy as a file has them all.")
        }
        all => format!("{all} changes since the plan began."),
    };
    view! {
        <section class="sp-section">
            <h2 class="govuk-heading-m">"History of changes"</h2>
            <p class="govuk-body">{heading}</p>
            <ol class="sp-changes">
                {live(move || changes.get().into_iter().map(|change| {
                    let by = if change.by.is_empty() { String::new() } else { format!(", {}", change.by) };
                    view! {
                        <li class="sp-changes__item">
                            <span class="sp-changes__label">{change.label.clone()}</span>
                            <span class="sp-changes__when">{change.at.replace('T', " ")}{by}</span>
                        </li>
                    }
                }).collect_view())}
            </ol>
        </section>
    }
}
