//! The objectives that the review adds.

use super::{
    decided::{Particulars, WarningList},
    form::DecideForm,
    sitting::Sitting,
};
use crate::{
    browser::page,
    domain::{id::Id as _, review::ReviewDecision},
    review::{blank_decision, take_back},
    ui::{
        session::memo,
        widgets::{Show, live, words},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// What is to be added, and adding more.
#[component]
pub(super) fn Newcomers(sitting: Sitting) -> impl IntoView {
    let new = memo(move || sitting.look(|desk| desk.new.clone()));
    let open = RwSignal::new(false);
    let done = Callback::new(move |_: bool| {
        open.set(false);
        page::focus_soon("add-new");
    });
    let fresh = move || blank_decision(sitting.review, None, sitting.session.fresh_id());
    view! {
        <section class="sp-section">
            <div class="sp-section__head">
                <h2 class="govuk-heading-m" id="new" tabindex="-1">"New objectives "<span class="sp-tally">{words(move || new.with(Vec::len).to_string())}</span></h2>
            </div>
            <ul class="sp-desk">
                <For each=move || new.get() key=|decision| Arc::as_ptr(decision) as usize let:decision><Newcomer sitting decision=(*decision).clone()/></For>
            </ul>
            <Show when=move || new.with(Vec::is_empty)><p class="govuk-body sp-empty">"None yet."</p></Show>
            <Show when=move || sitting.is_open()>
                {live(move || if open.get() {
                    view! { <DecideForm sitting start=fresh() on_done=done/> }.into_any()
                } else {
                    view! {
                        <button type="button" id="add-new" class="govuk-button govuk-button--secondary" on:click=move |_| open.set(true)>"Add a new objective"</button>
                    }.into_any()
                })}
            </Show>
        </section>
    }
}

#[component]
fn Newcomer(sitting: Sitting, decision: ReviewDecision) -> impl IntoView {
    let open = RwSignal::new(false);
    let change = format!("change-{}", decision.id.raw());
    let back = change.clone();
    let done = Callback::new(move |saved: bool| {
        open.set(false);
        page::focus_soon(if saved { "new".to_owned() } else { back.clone() });
    });
    let id = decision.id;
    let take = move |_| {
        // Refused only where it is gone already, and then it is not shown.
        let _ = sitting.make(|plan| take_back(plan, id));
        page::focus_soon("new");
    };
    let start = StoredValue::new(decision);
    view! {
        <li class="sp-desk__row">
            {live(move || {
                let decision = start.get_value();
                if open.get() {
                    return view! { <DecideForm sitting start=decision on_done=done/> }.into_any();
                }
                let (change, name) = (change.clone(), decision.wording.clone());
                let hidden = move || view! { <span class="govuk-visually-hidden">{format!(" {name}")}</span> };
                let buttons = ViewFn::from(move || view! {
                    <div class="sp-desk__buttons sp-no-print">
                        <button type="button" id=change.clone() class="sp-link-button" on:click=move |_| open.set(true)>"Change"{hidden()}</button>
                        <button type="button" class="sp-link-button" on:click=take>"Take back"{hidden()}</button>
                    </div>
                });
                view! {
                    <div class="sp-desk__what"><p class="sp-desk__name"><ins>{decision.wording.clone()}</ins></p></div>
                    <div class="sp-desk__decision">
                        <Particulars sitting decision=decision.clone() before=String::new() under=None/>
                        <WarningList found=sitting.warnings(&decision)/>
                        <Show when=move || sitting.is_open()>{buttons.run()}</Show>
                    </div>
                }.into_any()
            })}
        </li>
    }
}
