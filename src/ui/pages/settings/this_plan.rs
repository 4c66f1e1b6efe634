//! Forgetting the plan on this device, and starting an example afresh.

use crate::{
    domain::id::PlanId,
    edit::{Document, Edit},
    examples::Example,
    ui::{pages::share::Forget, session::Session},
};
use leptos::prelude::*;

/// What can be done to the plan as a whole.
#[component]
pub fn ThisPlan() -> impl IntoView {
    let session = Session::from_context();
    let (plan, title, example) = session.peek(|plan| (plan.id, plan.body.details.title.clone(), plan.example.is_some()));
    view! {
        <section class="sp-section">
            <h2 class="govuk-heading-m">"This plan on this device"</h2>
            {example.then(|| view! { <Afresh plan/> })}
            <p class="govuk-body">
                "Forgetting takes the plan out of this browser. Do so on a device that others use too, once you have a copy as a file. "
                "Some browsers keep traces on the disk for a while, so do not rely on it for anything secret."
            </p>
            <Forget plan title example label="Forget this plan on this device"/>
        </section>
    }
}

/// The example that has this id, as it was made.
fn made(plan: PlanId) -> Option<Document> {
    Example::ALL.into_iter().filter_map(|example| example.open().ok()).find(|document| document.plan.id == plan)
}

#[component]
fn Afresh(plan: PlanId) -> impl IntoView {
    let session = Session::from_context();
    let said = RwSignal::new("");
    let start = move |_| {
        let Some(document) = made(plan) else { return };
        let label = "Started the example afresh".to_owned();
        let done = session.edit(&Edit::Replace { plan: Box::new(document.plan), label });
        said.set(if done {
            "The example is as it was made. Undo brings your changes back."
        } else {
            "The example can only be read here, so it was not changed."
        });
    };
    view! {
        <p class="govuk-body">"This is an example. Starting it afresh takes back everything that was tried in it."</p>
        <button type="button" class="govuk-button govuk-button--secondary" on:click=start>"Start the example afresh"</button>
        <p class="govuk-body" role="status">{said}</p>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::id::{Id as _, RawId};

    #[test]
    fn every_example_is_found_by_its_id() {
        for example in Example::ALL {
            let document = example.open().unwrap();
            assert_eq!(made(document.plan.id), Some(document));
        }
        assert_eq!(made(PlanId::of(RawId::ONLY)), None);
    }
}
