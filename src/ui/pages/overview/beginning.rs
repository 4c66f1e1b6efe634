//! What to do first in a plan that has no objectives.

use crate::ui::widgets::live;
use crate::{
    domain::record::Kind,
    ui::{
        pages::parts::counted,
        route::{Place, Route},
        session::Session,
    },
};
use leptos::prelude::*;

const STEPS: [(Kind, Route, &str, &str); 3] = [
    (Kind::Organisation, Route::Partners, "Add the partners and their posts", "Posts lead objectives, so have them first."),
    (Kind::Priority, Route::Priorities, "Add the priorities", "With their numbers, aims and the board that oversees each."),
    (
        Kind::Objective,
        Route::Priorities,
        "Add objectives to each priority",
        "Open a priority to add its objectives, in their order.",
    ),
];

/// The first steps, each with what is there already.
#[component]
pub(super) fn Beginning() -> impl IntoView {
    let place = Place::from_context();
    view! {
        <section class="sp-section">
            <div class="sp-section__head"><h2 class="govuk-heading-m">"What to do first"</h2></div>
            <p class="govuk-body">"This plan has no objectives yet."</p>
            <ol class="sp-beginning">
                {STEPS.map(|(kind, to, what, why)| view! { <Step kind to what why/> })}
            </ol>
            <p class="govuk-body">
                "If the plan is in a file already, "<a class="govuk-link" href=place.href(Route::Share)>"open it under Share"</a>"."
            </p>
            <crate::ui::pages::StartFromReportLink/>
        </section>
    }
}

#[component]
fn Step(kind: Kind, to: Route, what: &'static str, why: &'static str) -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let count = session.body(move |body| body.count(kind));
    view! {
        <li>
            <a class="govuk-link" href=place.href(to)>{what}</a>
            <span class="sp-item__notes"><span>{why}</span><span>{live(move || format!("{} so far", counted(count.get(), kind.noun(), kind.nouns())))}</span></span>
        </li>
    }
}
