//! A passage of a report: how it stands, and choosing between what was written and what is generated now.

use super::{
    desk::Desk,
    write::{WritePassage, is_begun},
};
use crate::{
    domain::plan::Plan,
    edit::{self, Edit, Refused, generate_again, keep_written},
    report::made::Passage,
    ui::{
        session::memo,
        widgets::{Show, live, word_changes, words},
    },
};
use leptos::prelude::*;

/// The name of a passage's button and form on the page.
pub(super) fn name_of(section: &str) -> String {
    let letters = section.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' });
    format!("passage-{}", letters.collect::<String>())
}

/// What can be done to a passage.
#[component]
pub(super) fn PassageTools(
    /// The report.
    desk: Desk,
    /// The passage, by its name.
    section: String,
) -> impl IntoView {
    let mine = section.clone();
    let is_writing = memo(move || desk.writing().with(|writing| writing.as_ref() == Some(&mine)));
    let passage = memo(move || desk.passage(&section));
    live(move || {
        // What is being written stays as it is while the report is made again.
        if is_writing.get() {
            return passage.get_untracked().map(|passage| view! { <WritePassage desk passage/> }.into_any());
        }
        passage.get().map(|passage| view! { <Standing desk passage/> }.into_any())
    })
}

/// What a button makes of a passage.
type Make = fn(&Plan, &edit::Passage) -> Result<Edit, Refused>;

/// Does something to a passage; the focus is then on its button again. Gives whether it was done.
pub(super) fn act(desk: Desk, passage: &Passage, refused: RwSignal<String>, make: Make) -> bool {
    let edit = desk.session().peek(|plan| make(plan, &desk.named(passage)));
    match desk.edit(edit) {
        Ok(()) => {
            refused.set(String::new());
            desk.then_focus(name_of(&passage.section));
            true
        }
        Err(why) => {
            refused.set(why);
            false
        }
    }
}

/// How a passage stands, to read.
#[component]
fn Standing(desk: Desk, passage: Passage) -> impl IntoView {
    let refused = RwSignal::new(String::new());
    let button = name_of(&passage.section);
    let heading = passage.heading.clone();
    let is_written = passage.written.is_some();
    let begin = passage.section.clone();
    let is_begun = is_begun(desk, &passage);
    let stale = passage.is_stale().then(|| view! { <Stale desk passage=passage.clone() refused/> });
    let again = passage.clone();
    view! {
        <div class="sp-report-passage sp-no-print">
            <div class="sp-report-passage__bar">
                {is_written.then(|| view! { <span class="sp-report-passage__mark">"Written by hand"</span> })}
                {is_begun.then(|| view! { <span class="sp-report-passage__mark">"What you typed is kept and not saved: Edit goes on with it"</span> })}
                <Show when=move || desk.session().can_edit()>
                    <button type="button" id=button.clone() class="sp-link-button sp-report-passage__edit" on:click={
                        let begin = begin.clone();
                        move |_| desk.writing().set(Some(begin.clone()))
                    }>
                        "Edit"<span class="govuk-visually-hidden">{format!(" “{heading}”")}</span>
                    </button>
                    {is_written.then(|| {
                        let (again, heading) = (again.clone(), heading.clone());
                        view! {
                            <button type="button" class="sp-link-button" on:click=move |_| {
                                act(desk, &again, refused, generate_again);
                            }>
                                "Use the generated text again"<span class="govuk-visually-hidden">{format!(" for “{heading}”")}</span>
                            </button>
                        }
                    })}
                </Show>
            </div>
            {stale}
            <p class="govuk-error-message" role="alert">{words(move || refused.get())}</p>
        </div>
    }
}

/// That the facts beneath what was written have changed, what they were and are, and what to do about it.
#[component]
fn Stale(desk: Desk, passage: Passage, refused: RwSignal<String>) -> impl IntoView {
    let before = passage.written.as_ref().map(|written| written.facts.clone()).unwrap_or_default();
    let changes = word_changes(&before, &passage.generated);
    let (take, keep) = (passage.clone(), passage.clone());
    let heading = passage.heading.clone();
    let of = format!(" for “{heading}”");
    view! {
        <div class="sp-report-passage__stale">
            <p><strong>"The facts beneath this text have changed since it was written."</strong></p>
            <p class="sp-report-passage__changes"><span class="sp-quiet">"What would be generated: "</span>{changes}</p>
            <Show when=move || desk.session().can_edit()>
                <div class="sp-report-passage__bar">
                    <button type="button" class="sp-link-button" on:click={
                        let take = take.clone();
                        move |_| {
                            act(desk, &take, refused, generate_again);
                        }
                    }>"Take the new text"<span class="govuk-visually-hidden">{of.clone()}</span></button>
                    <button type="button" class="sp-link-button" on:click={
                        let keep = keep.clone();
                        move |_| {
                            act(desk, &keep, refused, keep_written);
                        }
                    }>"Keep mine"<span class="govuk-visually-hidden">{of.clone()}</span></button>
                </div>
            </Show>
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::name_of;

    #[test]
    fn a_passage_has_a_name_that_an_address_can_hold() {
        assert_eq!(name_of("progress.2.3.1"), "passage-progress-2-3-1");
    }
}
