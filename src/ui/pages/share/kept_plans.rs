//! The plans kept in this browser: to open one, or to forget it.

use super::Forget;
use crate::ui::widgets::live;
use crate::{
    browser::{
        clock,
        settings::{self, Remembered},
        shelf,
    },
    domain::id::PlanId,
    ui::{
        desk::Desk,
        saving::{LastCopy, Saver, copy_words},
        session::Session,
    },
};
use leptos::prelude::*;

/// The list of plans.
#[component]
pub fn KeptPlans() -> impl IntoView {
    let desk = Desk::from_context();
    view! {
        <ul class="govuk-list sp-kept">
            {live(move || {
                desk.shelf_changed().track();
                shelf::plans().unwrap_or_default().into_iter().map(|plan| view! { <KeptPlan plan/> }).collect_view()
            })}
        </ul>
        <p class="govuk-body">"On a device that others use too, forget the plan before you leave, once you have a copy as a file."</p>
    }
}

#[component]
fn KeptPlan(plan: PlanId) -> impl IntoView {
    let desk = Desk::from_context();
    let Remembered { title, example, copied_on, copied_revision } = settings::remembered(plan);
    let is_open = desk.open_plan() == Some(plan);
    // What is open may be further on than what is remembered.
    let title =
        use_context::<Session>().filter(|_| is_open).map_or(title, |session| session.peek(|plan| plan.body.details.title.clone()));
    let title = if title.is_empty() { format!("Plan {plan}") } else { title };
    let remembered = copied_on.parse().ok().map(|on| LastCopy { on, revision: copied_revision });
    let saver = use_context::<Saver>().filter(|_| is_open);
    let copy = move || copy_words(saver.map_or(remembered, |saver| saver.copy().get()), clock::today());
    let refused = RwSignal::new(false);
    let hidden = title.clone();
    view! {
        <li class="sp-kept__item">
            <p class="govuk-body">
                <strong>{title.clone()}</strong>" "
                {example.then(|| view! { <strong class="govuk-tag">"Example"</strong>" " })}
                <span class="sp-kept__copy">{copy}</span>
                {is_open.then_some(" (open now)")}
            </p>
            {live(move || refused.get().then(|| view! {
                <p class="govuk-error-message" role="alert">
                    "The plan that is open is not saved in this browser, so it stays open. Save a copy of it as a file first."
                </p>
            }))}
            <div class="govuk-button-group">
                {(!is_open).then(|| view! {
                    <button type="button" class="govuk-button govuk-button--secondary" on:click=move |_| refused.set(!desk.switch_to(plan))>
                        "Open"<span class="govuk-visually-hidden">" "{hidden}</span>
                    </button>
                })}
                <Forget plan title example/>
            </div>
        </li>
    }
}
