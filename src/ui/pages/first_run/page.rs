//! The page there is when no plan is open: what is kept where, and three doors.

use super::start_form::StartForm;
use crate::ui::pages::share::{FileInput, FileRead, KeptPlans, Reading};
use crate::ui::widgets::{Show, live};
use crate::{
    browser::shelf,
    examples::Example,
    ui::{desk::Desk, route::Route, widgets::PageHeading},
};
use leptos::prelude::*;

/// First run.
#[component]
pub fn FirstRun() -> impl IntoView {
    let desk = Desk::from_context();
    let starting = RwSignal::new(None);
    view! {
        <PageHeading title="Your partnership’s plan".to_owned()/>
        <p class="govuk-body-l">
            "Safer Plan keeps your Community Safety Partnership’s plan in this browser on this device only: nothing is sent anywhere. "
            "A copy saved as a file is the only backup, and the way to share the plan."
        </p>
        <Show when=move || !desk.can_keep()><Blocked/></Show>
        <Kept/>
        {live(move || match starting.get() {
            Some(then) => view! { <StartForm then on_cancel=move |()| starting.set(None)/> }.into_any(),
            None => view! { <Doors starting/> }.into_any(),
        })}
    }
}

/// The plans that are kept here already, if there are any.
#[component]
fn Kept() -> impl IntoView {
    let desk = Desk::from_context();
    let any = move || {
        desk.shelf_changed().track();
        shelf::plans().is_ok_and(|plans| !plans.is_empty())
    };
    view! {
        <Show when=any>
            <section class="sp-section">
                <h2 class="govuk-heading-m">"Plans kept in this browser"</h2>
                <KeptPlans/>
            </section>
        </Show>
    }
}

#[component]
fn Doors(starting: RwSignal<Option<Route>>) -> impl IntoView {
    let reading = RwSignal::new(Reading::None);
    view! {
        <div class="sp-doors">
            <section class="sp-door">
                <h2 class="govuk-heading-m">"Start a plan"</h2>
                <p class="govuk-body">"Give the partnership, the area and the years. Everything else can follow."</p>
                <button type="button" class="govuk-button" id="start-plan" on:click=move |_| starting.set(Some(Route::Overview))>"Start a plan"</button>
                <button type="button" class="govuk-button govuk-button--secondary" id="start-from-report"
                    on:click=move |_| starting.set(Some(Route::StartFromReport))>"Start from last year’s report"</button>
            </section>
            <section class="sp-door">
                <h2 class="govuk-heading-m">"Open a file"</h2>
                <p class="govuk-body">"A plan that was saved as a file, here or by someone else. You see what is in it first."</p>
                <FileInput reading/>
            </section>
            <section class="sp-door">
                <h2 class="govuk-heading-m">"Explore an example"</h2>
                <p class="govuk-body">"Made from published reports. An example is marked as one and never mixes with a plan of your own."</p>
                <Examples/>
            </section>
        </div>
        <FileRead reading/>
    }
}

#[component]
fn Examples() -> impl IntoView {
    let desk = Desk::from_context();
    Example::ALL
        .into_iter()
        .map(|example| {
            view! {
                <button type="button" class="govuk-button govuk-button--secondary" on:click=move |_| desk.open_example(example)>
                    {example.label()}
                </button>
            }
        })
        .collect_view()
}

/// What still works where the browser keeps nothing.
#[component]
fn Blocked() -> impl IntoView {
    view! {
        <div class="govuk-warning-text">
            <span class="govuk-warning-text__icon" aria-hidden="true">"!"</span>
            <strong class="govuk-warning-text__text">
                <span class="govuk-visually-hidden">"Warning: "</span>
                "This browser does not let the page keep anything, so a plan is lost when the page is closed. "
                "You can still open, change and save a plan as a file. To have it kept, allow site data for this address, or ask your IT service to."
            </strong>
        </div>
    }
}
