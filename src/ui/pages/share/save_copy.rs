//! Saving a copy: what the file will be called, how large it is, and how much has changed since the last.

use crate::{
    browser::{clock, timer},
    exchange::json,
    ui::{
        saving::{LastCopy, Saver, copy_words},
        session::Session,
        widgets::{CopyButton, file_name},
    },
};
use leptos::prelude::*;

/// The section that saves a copy.
#[component]
pub fn SaveCopy() -> impl IntoView {
    let session = Session::from_context();
    let saver = Saver::from_context();
    let revision = session.document(|document| document.revision);
    let name = session.select(|plan| file_name(&clock::today().to_string(), &plan.body.details.title));
    let size = RwSignal::new(None::<usize>);
    Effect::new(move |_| {
        revision.get();
        // Not before the page is drawn: a large plan takes a moment to write.
        timer::after(50, move || {
            // By then another page may be open.
            if let Some(text) = session.try_peek_document(json::pretty) {
                size.try_set(Some(text.len()));
            }
        });
    });
    let size = move || size.get().map(|bytes| format!(" ({})", kilobytes(bytes)));
    let age = move || {
        let copy = saver.copy().get();
        format!("{}{}.", copy_words(copy, clock::today()), since(copy, revision.get()))
    };
    view! {
        <section class="sp-section">
            <h2 class="govuk-heading-m">"Save a copy"</h2>
            <p class="govuk-body">
                "A copy is the only backup there is: a browser can lose what it keeps. Save it to your shared drive, or send it to whoever needs the plan. "
                "It has everything in it, the history of changes too."
            </p>
            <p class="govuk-body">{name}{size}</p>
            <CopyButton/>
            <p class="govuk-body" id="copy-age">{age}</p>
        </section>
    }
}

/// What changed since a copy was saved.
fn since(copy: Option<LastCopy>, revision: u64) -> String {
    match copy.map(|copy| revision.saturating_sub(copy.revision)) {
        None => String::new(),
        Some(0) => ", with everything that is in the plan now".to_owned(),
        Some(1) => ", and 1 change since".to_owned(),
        Some(changes) => format!(", and {changes} changes since"),
    }
}

fn kilobytes(bytes: usize) -> String {
    format!("{} kB", bytes.div_ceil(1024))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::date::Day;

    #[test]
    fn changes_since_the_last_copy_are_counted() {
        let copy = Some(LastCopy { on: Day::clamped(2026, 11, 21), revision: 7 });
        assert_eq!(since(copy, 7), ", with everything that is in the plan now");
        assert_eq!(since(copy, 8), ", and 1 change since");
        assert_eq!(since(copy, 19), ", and 12 changes since");
        assert_eq!(since(None, 19), "");
    }
}
