//! The sections of the help.

use super::{
    page::SECTIONS,
    words::{KEYS, TASKS, WORDS},
};
use crate::ui::{
    route::{Place, Route},
    session::Session,
};
use leptos::prelude::*;

/// A section with its heading, which the list of contents leads to.
#[component]
fn Section(number: usize, children: Children) -> impl IntoView {
    let (id, heading) = SECTIONS.get(number).copied().unwrap_or_default();
    view! {
        <section class="sp-section">
            <div class="sp-section__head"><h2 class="govuk-heading-m" id=id tabindex="-1">{heading}</h2></div>
            {children()}
        </section>
    }
}

/// What one wants to do, and how.
#[component]
pub(super) fn Tasks() -> impl IntoView {
    view! {
        <Section number=0>
            <dl class="sp-terms">
                {TASKS.iter().map(|(what, how)| view! { <dt>{*what}</dt><dd>{*how}</dd> }).collect_view()}
            </dl>
        </Section>
    }
}

/// What is kept where, what that promises and what it does not.
#[component]
pub(super) fn Keeping() -> impl IntoView {
    let place = Place::from_context();
    view! {
        <Section number=1>
            <p class="govuk-body">
                "The plan is kept in this browser, on this device, for your user account. Nothing is sent anywhere: there is no server and no account. "
                "Every change is saved within a second, and the top of the page says when. It works with the network off."
            </p>
            <p class="govuk-body">"That also means:"</p>
            <ul class="govuk-list govuk-list--bullet">
                <li>"Another browser or another device does not have it."</li>
                <li>"Clearing the browser’s site data deletes it. So may your IT service when it resets a profile, and a private window when it closes."</li>
                <li>"It is not encrypted here. Who can use your account on this device can read it."</li>
            </ul>
            <p class="govuk-body">
                "So "<a class="govuk-link" href=place.href(Route::Share)>"save a copy as a file"</a>
                " often, and keep it where your council keeps its records. The top of the page says how old the last copy is. "
                "A copy holds everything: the plan, its editions and its history of changes. Opening it gives back the same plan."
            </p>
            <p class="govuk-body">
                "Each save goes to one of two places in turn and is checked when it is read. If one is damaged, the other is used and the damaged one is "
                "kept for you to save as a file. Nothing that cannot be read is ever overwritten."
            </p>
        </Section>
    }
}

/// The keys.
#[component]
pub(super) fn Keys() -> impl IntoView {
    view! {
        <Section number=2>
            <p class="govuk-body">"Everything can be done with the keyboard. Tab goes from one thing to the next. Besides:"</p>
            <dl class="sp-terms sp-terms--keys">
                {KEYS.iter().map(|(key, what)| view! { <dt><kbd>{*key}</kbd></dt><dd>{*what}</dd> }).collect_view()}
            </dl>
        </Section>
    }
}

/// The glossary.
#[component]
pub(super) fn Words() -> impl IntoView {
    view! {
        <Section number=3>
            <dl class="sp-terms">
                {WORDS.iter().map(|(word, meaning)| view! { <dt>{*word}</dt><dd>{*meaning}</dd> }).collect_view()}
            </dl>
        </Section>
    }
}

/// What does not belong here.
#[component]
pub(super) fn Never() -> impl IntoView {
    view! {
        <Section number=4>
            <p class="govuk-body">
                "Safer Plan is for the plan, not for cases. It has no place for the names of officers, victims, suspects or families, for addresses, or for "
                "anything about one person. Posts lead, not people. Do not put such things in notes either: a copy of the plan is made to be passed on."
            </p>
            <p class="govuk-body">
                "Figures are counts. Where a count is so small that someone could be recognised, write it as fewer than five."
            </p>
            <p class="govuk-body">"It sets no cookies, counts no visits and reports nothing to anyone."</p>
        </Section>
    }
}

/// The accessibility statement.
#[component]
pub(super) fn Accessibility() -> impl IntoView {
    let session = Session::from_context();
    let area = session.select(|plan| plan.body.partnership.area.clone());
    let contact = move || match area.get().as_str() {
        "" => "your council".to_owned(),
        area => format!("the council that runs this copy for {area}"),
    };
    view! {
        <Section number=5>
            <p class="govuk-body">
                "Safer Plan is made to meet the Web Content Accessibility Guidelines 2.2 at level AA. Every page is tested by machine (axe) in light, dark and "
                "forced colours and at 320 pixels wide; the main journey is tested with the keyboard alone. "
                "It has not been audited by an independent body."
            </p>
            <p class="govuk-body">"You should be able to:"</p>
            <ul class="govuk-list govuk-list--bullet">
                <li>"magnify to 400% without scrolling sideways, other than within wide tables"</li>
                <li>"use every part with the keyboard or with speech"</li>
                <li>"hear with a screen reader what was saved, changed and undone"</li>
                <li>"choose dark colours or your own, and have less motion"</li>
                <li>"tell how an objective stands without seeing its colour: there is always a word and a sign"</li>
            </ul>
            <p class="govuk-body">
                "If something does not work for you, tell "{contact}", through the contact on its own accessibility statement. If you are not happy with the "
                "answer, contact the Equality Advisory and Support Service (EASS). The Equality and Human Rights Commission enforces the accessibility regulations of 2018."
            </p>
        </Section>
    }
}
