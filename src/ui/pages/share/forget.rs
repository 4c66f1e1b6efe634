//! Forgetting a plan on this device. It cannot be undone, so it asks in place.

use crate::ui::widgets::{Show, live};
use crate::{browser::page, domain::id::PlanId, ui::desk::Desk};
use leptos::prelude::*;

/// A button that asks whether to forget a plan.
#[component]
pub fn Forget(
    /// The plan.
    plan: PlanId,
    /// What it is called.
    title: String,
    /// Whether it is an example, which is easily had again.
    example: bool,
    /// What the button says.
    #[prop(into, default = "Forget".into())]
    label: String,
) -> impl IntoView {
    let asking = RwSignal::new(false);
    let button = format!("forget-{plan}");
    let back = button.clone();
    let hidden = title.clone();
    let keep = Callback::new(move |()| {
        asking.set(false);
        page::focus_soon(back.clone());
    });
    let ask = move |_| {
        asking.set(true);
        page::focus_soon(format!("forget-{plan}-question"));
    };
    view! {
        <Show
            when=move || asking.get()
            fallback=move || view! {
                <button type="button" id=button.clone() class="sp-link-button sp-link-button--warning" on:click=ask>
                    {label.clone()}<span class="govuk-visually-hidden">" "{hidden.clone()}</span>
                </button>
            }
        >
            <Question plan title=title.clone() example keep/>
        </Show>
    }
}

#[component]
fn Question(plan: PlanId, title: String, example: bool, keep: Callback<()>) -> impl IntoView {
    let desk = Desk::from_context();
    let meant = RwSignal::new(example);
    let problem = RwSignal::new(None::<String>);
    let said = RwSignal::new(None::<String>);
    let question = format!("forget-{plan}-question");
    let labelled = question.clone();
    let forget = move |_| {
        if !meant.get_untracked() {
            return problem.set(Some("Tick the box to forget the plan. Nothing was forgotten.".to_owned()));
        }
        desk.forget(plan, move || {
            problem.set(Some(
                "Another tab of this browser has this plan open, so nothing was forgotten. Close that tab, then try again."
                    .to_owned(),
            ));
        });
    };
    let copy = move |_| match desk.save_copy_of(plan) {
        Ok(name) => said.set(Some(format!("Saved a copy as {name}."))),
        Err(why) => problem.set(Some(why)),
    };
    view! {
        <div class="sp-ask" role="group" aria-labelledby=labelled>
            <p class="govuk-body" id=question tabindex="-1">
                <strong>{format!("Forget “{title}” on this device?")}</strong>
                " Everything this browser keeps of it goes: the plan, its history, and damaged copies. It cannot be undone."
            </p>
            {(!example).then(|| view! {
                <p class="govuk-body">
                    "Save a copy as a file first. "
                    <button type="button" class="sp-link-button" on:click=copy>"Save a copy as a file"</button>
                </p>
                {live(move || said.get().map(|said| view! { <p class="govuk-body" role="status">{said}</p> }))}
                <HaveCopy plan meant/>
            })}
            {live(move || problem.get().map(|problem| view! { <p class="govuk-error-message" role="alert">{problem}</p> }))}
            <div class="govuk-button-group">
                <button type="button" class="govuk-button govuk-button--warning" on:click=forget>"Forget it"</button>
                <button type="button" class="govuk-button govuk-button--secondary" on:click=move |_| keep.run(())>"Keep it"</button>
            </div>
        </div>
    }
}

#[component]
fn HaveCopy(plan: PlanId, meant: RwSignal<bool>) -> impl IntoView {
    let id = format!("forget-{plan}-meant");
    view! {
        <div class="govuk-checkboxes govuk-checkboxes--small">
            <div class="govuk-checkboxes__item">
                <input class="govuk-checkboxes__input" type="checkbox" id=id.clone() on:change:target=move |event| meant.set(event.target().checked())/>
                <label class="govuk-label govuk-checkboxes__label" for=id>"I have a copy or do not need one"</label>
            </div>
        </div>
    }
}
