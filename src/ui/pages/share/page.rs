//! The page Share.

use super::{DamagedCopies, KeptPlans, OpenFile, save_copy::SaveCopy};
use crate::ui::widgets::Show;
use crate::{
    browser::{shelf, storage::ROOM},
    ui::{desk::Desk, saving::Saver, session::Session, widgets::PageHeading},
};
use leptos::prelude::*;

/// Files out and in, and the plans kept in this browser.
#[component]
pub fn Share() -> impl IntoView {
    let session = Session::from_context();
    let desk = Desk::from_context();
    let plan = session.peek(|plan| plan.id);
    view! {
        <PageHeading title="Share".to_owned()/>
        <SaveCopy/>
        <section class="sp-section">
            <h2 class="govuk-heading-m" id="open-a-copy">"Open a copy"</h2>
            <p class="govuk-body">"Choose a plan that was saved as a file. You see what would change before anything does."</p>
            <OpenFile/>
        </section>
        <section class="sp-section">
            <h2 class="govuk-heading-m">"Paste a report"</h2>
            <p class="govuk-body">"The text of a numbered report gives its priorities, its objectives and what was said of each."</p>
            <crate::ui::pages::StartFromReportLink/>
        </section>
        <Show when=move || !desk.damaged().get().is_empty()>
            <section class="sp-section">
                <h2 class="govuk-heading-m">"Damaged copies"</h2>
                <p class="govuk-body">
                    "Stored copies of this plan that did not check out. They are kept as they are and never overwritten. "
                    "The plan you see is the newest copy that does check out."
                </p>
                <DamagedCopies plan damaged=desk.damaged() may_discard=true/>
            </section>
        </Show>
        <section class="sp-section">
            <h2 class="govuk-heading-m">"Plans kept in this browser"</h2>
            <KeptPlans/>
        </section>
        <Room/>
    }
}

/// How much of the browser's room the plan takes.
#[component]
fn Room() -> impl IntoView {
    let session = Session::from_context();
    let saver = Saver::from_context();
    let plan = session.peek(|plan| plan.id);
    let words = move || {
        saver.state().track();
        shelf::used(plan).map_or_else(
            |_| "This browser does not let the page keep anything.".to_owned(),
            |used| {
                format!(
                    "This plan uses {} of the {} characters that a browser keeps for one address.",
                    grouped(used),
                    grouped(ROOM)
                )
            },
        )
    };
    view! {
        <section class="sp-section">
            <h2 class="govuk-heading-m">"Storage used"</h2>
            <p class="govuk-body">{words}</p>
        </section>
    }
}

/// `5,242,880`.
fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut words = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            words.push(',');
        }
        words.push(digit);
    }
    words
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn long_numbers_have_commas() {
        assert_eq!([0, 12, 999, 1000, 5_242_880].map(grouped), ["0", "12", "999", "1,000", "5,242,880"]);
    }
}
