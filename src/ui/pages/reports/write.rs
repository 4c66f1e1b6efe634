//! The form in which a passage is written.

use super::{
    desk::Desk,
    passage::{act, name_of},
};
use crate::{
    browser::{
        drafts::{self, Draft},
        page, pasted,
    },
    domain::{
        id::Id as _,
        report::{ReportTextField, ReportTextId},
    },
    edit::{Refused, generate_again, write_passage},
    report::{light, made::Passage},
    ui::widgets::{ErrorSummary, FieldInput, FormError, words},
};
use leptos::prelude::*;

/// What the form's only field is called in a draft.
const TEXT: &str = "text";

/// What the form of a passage is called among drafts.
fn form_of(desk: Desk, passage: &Passage) -> String {
    format!("report-text.{}.{}", desk.id(), passage.section)
}

/// Whether something was typed into the form of a passage, and neither saved nor thrown away.
pub(super) fn is_begun(desk: Desk, passage: &Passage) -> bool {
    let kept = drafts::find(desk.session().peek(|plan| plan.id), &form_of(desk, passage));
    kept.is_some_and(|kept| kept.get(TEXT).is_some_and(|text| text != passage.text()))
}

/// The form. What is typed survives a reload; what is pasted from Word comes in clean.
#[component]
pub(super) fn WritePassage(desk: Desk, passage: Passage) -> impl IntoView {
    let session = desk.session();
    let name = name_of(&passage.section);
    let input = format!("{name}-text");
    let plan = session.peek(|plan| plan.id);
    let form = form_of(desk, &passage);
    let began: Draft = crate::domain::sort::map([(TEXT.to_owned(), passage.text().to_owned())]);
    let kept = drafts::find(plan, &form);
    let was_kept = kept.as_ref().is_some_and(|kept| *kept != began);
    let draft = RwSignal::new(kept.unwrap_or_else(|| began.clone()));
    let errors = RwSignal::new(Vec::<FormError>::new());
    let refused = RwSignal::new(String::new());
    {
        let form = form.clone();
        Effect::new(move |_| {
            draft.with(|draft| if *draft == began { drafts::forget(plan, &form) } else { drafts::keep(plan, &form, draft) });
        });
    }
    let close = {
        let name = name.clone();
        move || {
            drafts::forget(plan, &form);
            desk.writing().set(None);
            page::focus_soon(name.clone());
        }
    };
    let save = {
        let (passage, close, input, name) = (passage.clone(), close.clone(), input.clone(), name.clone());
        move |event: leptos::ev::SubmitEvent| {
            event.prevent_default();
            let text = draft.with_untracked(|draft| draft.get(TEXT).cloned().unwrap_or_default());
            let id = ReportTextId::of(session.fresh_id());
            let edit = session.peek(|plan| write_passage(plan, &desk.named(&passage), text.trim_end(), session.today(), id));
            if matches!(edit, Err(Refused::AlreadySo(_))) {
                return close();
            }
            match desk.edit(edit) {
                Ok(()) => {
                    // The report is made again, and its passages are drawn anew.
                    desk.then_focus(name.clone());
                    close();
                }
                Err(message) => errors.set(vec![FormError { input: input.clone(), message }]),
            }
        }
    };
    let paste = move |event: leptos::ev::Event| {
        let Some((html, plain)) = pasted::pasted(&event) else { return };
        let clean = html.map_or_else(|| light::clean(&plain), |html| light::from_html(&html));
        if let Some(text) = pasted::put_in(&event, &clean) {
            draft.update(|draft| {
                draft.insert(TEXT.to_owned(), text);
            });
        }
    };
    let again = {
        let (passage, close) = (passage.clone(), close.clone());
        move |_| {
            if act(desk, &passage, refused, generate_again) {
                close();
            }
        }
    };
    let (cancel, escape) = (close.clone(), close);
    let error = Signal::derive(move || errors.with(|errors| errors.first().map(|error| error.message.clone())));
    page::focus_soon(input.clone());
    let heading = format!("{name}-heading");
    view! {
        <form class="sp-form sp-report-passage__form sp-no-print" id=format!("{name}-form") novalidate aria-labelledby=heading.clone() on:submit=save
            on:keydown=move |event| if event.key() == "Escape" { event.stop_propagation(); escape(); }>
            <h3 class="govuk-heading-s" id=heading.clone()>{format!("Write “{}”", passage.heading)}</h3>
            <ErrorSummary errors id=format!("{name}-errors")/>
            {was_kept.then(|| view! { <p class="govuk-inset-text">"What you typed here earlier was kept. Save it, or cancel to throw it away."</p> })}
            <div on:paste=move |event| paste(event.into())>
                <FieldInput field=ReportTextField::Text.into() draft error id=input/>
            </div>
            <div class="govuk-button-group">
                <button type="submit" class="govuk-button">"Save"</button>
                <button type="button" class="govuk-button govuk-button--secondary" on:click=move |_| cancel()>"Cancel"</button>
                {passage.written.is_some().then(|| view! {
                    <button type="button" class="sp-link-button" on:click=again>"Use the generated text again"</button>
                })}
            </div>
            <p class="govuk-error-message" role="alert">{words(move || refused.get())}</p>
        </form>
    }
}
