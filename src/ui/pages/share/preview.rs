//! What a chosen file would change, and the choice whether it may.

use super::review::{Review, counted, counts, damage, review};
use crate::ui::widgets::live;
use crate::{
    browser::page,
    domain::plan::Plan,
    exchange::difference::KindDifference,
    ui::{
        desk::{Desk, Incoming, KeptState, Open},
        saving::Saver,
        session::Session,
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// The most names that are listed of one sort.
const NAMES: usize = 20;

/// What the chosen file would change, if one is chosen.
#[component]
pub fn Preview() -> impl IntoView {
    let desk = Desk::from_context();
    let done = RwSignal::new(None::<String>);
    view! {
        {live(move || done.get().map(|done| view! { <p class="govuk-inset-text" id="open-done" tabindex="-1" role="status">{done}</p> }))}
        {live(move || desk.incoming().get().map(|incoming| {
            done.set(None);
            page::focus_soon("preview-title");
            let plan = incoming.loaded.document.plan.id;
            match desk.open().get() {
                Open::Plan(session, saver) if session.peek(|open| open.id) == plan => view! { <Comparison incoming session saver done/> }.into_any(),
                _ => match desk.kept_state(plan) {
                    KeptState::Nothing => view! { <Another incoming/> }.into_any(),
                    KeptState::Damaged => view! { <Another incoming beside_damaged=true/> }.into_any(),
                    KeptState::Plan => view! { <KeptAlready incoming/> }.into_any(),
                    KeptState::Newer => view! { <KeptNewer incoming/> }.into_any(),
                },
            }
        }))}
    }
}

/// The file has the plan that lies open.
#[component]
fn Comparison(incoming: Arc<Incoming>, session: Session, saver: Saver, done: RwSignal<Option<String>>) -> impl IntoView {
    match session.peek_document(|open| review(open, &incoming.loaded)) {
        Err(why) => view! {
            <Frame incoming><p class="govuk-body">{why}" Your plan was not changed."</p><LeaveIt label="Close"/></Frame>
        }.into_any(),
        Ok(Review { kinds, warnings, .. }) if kinds.is_empty() => view! {
            <Frame incoming><Warnings warnings/><p class="govuk-body">"Nothing would change: the file and the plan here say the same."</p><LeaveIt label="Close"/></Frame>
        }.into_any(),
        Ok(Review { kinds, warnings, loss }) => view! {
            <Frame incoming=incoming.clone()>
                <Warnings warnings/>
                <p class="govuk-body">"This is what would change if the file took the place of the plan here. Undo brings the plan back."</p>
                {kinds.into_iter().map(|kind| view! { <Kind kind/> }).collect_view()}
                <Replace incoming session saver loss done/>
            </Frame>
        }.into_any(),
    }
}

#[component]
fn Frame(incoming: Arc<Incoming>, children: Children) -> impl IntoView {
    view! {
        <section class="sp-difference" aria-labelledby="preview-title">
            <h3 class="govuk-heading-s" id="preview-title" tabindex="-1">"What is in "{incoming.name.clone()}</h3>
            {children()}
        </section>
    }
}

#[component]
fn Warnings(warnings: Vec<String>) -> impl IntoView {
    warnings.into_iter().map(|warning| view! {
        <div class="govuk-warning-text">
            <span class="govuk-warning-text__icon" aria-hidden="true">"!"</span>
            <strong class="govuk-warning-text__text"><span class="govuk-visually-hidden">"Warning: "</span>{warning}</strong>
        </div>
    }).collect_view()
}

#[component]
fn Kind(kind: KindDifference) -> impl IntoView {
    let KindDifference { kind, added, changed, removed } = kind;
    if kind.is_single() {
        let fields = changed.iter().flat_map(|record| &record.fields).map(|field| (*field).to_owned()).collect();
        let heading = format!("The {}", kind.noun());
        return view! { <h4 class="govuk-heading-s">{heading}</h4><Names words="changed" names=fields/> }.into_any();
    }
    let changed =
        changed.into_iter().map(|record| format!("{}: {}", record.name, record.fields.join(", ").to_lowercase())).collect();
    view! {
        <h4 class="govuk-heading-s">{capital(kind.nouns())}</h4>
        <Names words="added" names=added/>
        <Names words="changed" names=changed/>
        <Names words="removed" names=removed/>
    }
    .into_any()
}

#[component]
fn Names(words: &'static str, names: Vec<String>) -> impl IntoView {
    let more = names.len().saturating_sub(NAMES);
    (!names.is_empty()).then(|| {
        view! {
            <p class="govuk-body">{format!("{} {words}", names.len())}</p>
            <ul class="govuk-list govuk-list--bullet">
                {names.into_iter().take(NAMES).map(|name| view! { <li>{name}</li> }).collect_view()}
                {(more > 0).then(|| view! { <li>{format!("and {more} more")}</li> })}
            </ul>
        }
    })
}

fn capital(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The way on: after a tick where much would be lost.
#[component]
fn Replace(
    incoming: Arc<Incoming>,
    session: Session,
    saver: Saver,
    loss: Option<String>,
    done: RwSignal<Option<String>>,
) -> impl IntoView {
    let desk = Desk::from_context();
    let meant = RwSignal::new(loss.is_none());
    let problem = RwSignal::new(None::<&'static str>);
    let replace = move |_| {
        if !meant.get_untracked() {
            return problem.set(Some("Tick the box to say that you mean to remove so much, or leave the file."));
        }
        let label = format!("Opened a copy: {}", incoming.name);
        if session.replace(incoming.loaded.document.clone(), &label) {
            let revision = incoming.loaded.document.revision;
            if session.peek_document(|document| document.revision) == revision {
                // It brought its log along: the file is a copy of what is open now.
                saver.copied(revision);
            }
            desk.incoming().set(None);
            done.set(Some(format!("The plan is now as it is in {}. Undo brings back what it was.", incoming.name)));
            page::focus_soon("open-done");
        } else {
            problem.set(Some("The plan can only be read here, so it was not changed. Open it where it can be changed, then choose the file again."));
        }
    };
    view! {
        {loss.map(|loss| view! {
            <div class="govuk-checkboxes govuk-checkboxes--small">
                <div class="govuk-checkboxes__item">
                    <input class="govuk-checkboxes__input" type="checkbox" id="meant" on:change:target=move |event| meant.set(event.target().checked())/>
                    <label class="govuk-label govuk-checkboxes__label" for="meant">{loss}" I mean this."</label>
                </div>
            </div>
        })}
        {live(move || problem.get().map(|problem| view! { <p class="govuk-error-message" role="alert">{problem}</p> }))}
        <div class="govuk-button-group">
            <button type="button" class="govuk-button govuk-button--warning" on:click=replace>"Replace with the file"</button>
            <LeaveIt label="Leave it"/>
        </div>
    }
}

#[component]
fn LeaveIt(label: &'static str) -> impl IntoView {
    let desk = Desk::from_context();
    let leave = move |_| {
        desk.incoming().set(None);
        page::focus_soon("open-file");
    };
    view! { <button type="button" class="govuk-button govuk-button--secondary" on:click=leave>{label}</button> }
}

/// The file has a plan that is kept here but does not lie open.
#[component]
fn KeptAlready(incoming: Arc<Incoming>) -> impl IntoView {
    let desk = Desk::from_context();
    let plan = incoming.loaded.document.plan.id;
    let refused = RwSignal::new(false);
    view! {
        <Frame incoming>
            <p class="govuk-body">"This plan is kept in this browser already. Open the kept one to see what the file would change in it; nothing changes by that."</p>
            {live(move || refused.get().then(|| view! { <CannotPutAway/> }))}
            <div class="govuk-button-group">
                <button type="button" class="govuk-button" on:click=move |_| refused.set(!desk.switch_to_compare(plan))>"Open it and compare"</button>
                <LeaveIt label="Leave it"/>
            </div>
        </Frame>
    }
}

/// The file has a plan that a newer version keeps here.
#[component]
fn KeptNewer(incoming: Arc<Incoming>) -> impl IntoView {
    view! {
        <Frame incoming>
            <p class="govuk-body">
                "This plan is kept in this browser by a newer version of Safer Plan, and this version never overwrites that. Nothing was changed. "
                "Update Safer Plan, then choose the file again."
            </p>
            <LeaveIt label="Close"/>
        </Frame>
    }
}

/// The file has a plan that is not kept here.
#[component]
fn Another(incoming: Arc<Incoming>, #[prop(optional)] beside_damaged: bool) -> impl IntoView {
    let desk = Desk::from_context();
    let refused = RwSignal::new(false);
    let loaded = incoming.loaded.clone();
    let has_other = desk.open_plan().is_some();
    let damaged = beside_damaged.then_some(" What this browser keeps of it is damaged, and stays beside it as it is.");
    let beside = has_other.then_some(" It opens as a plan of its own: the one that is open now is kept and stays as it is.");
    let open = move |_| {
        if desk.open_file(loaded.document.clone()) {
            desk.incoming().set(None);
        } else {
            refused.set(true);
        }
    };
    view! {
        <Frame incoming=incoming.clone()>
            <Warnings warnings=damage(&incoming.loaded)/>
            <p class="govuk-body">{described(&incoming.loaded.document.plan)}{damaged}{beside}</p>
            {live(move || refused.get().then(|| view! { <CannotPutAway/> }))}
            <div class="govuk-button-group">
                <button type="button" class="govuk-button" on:click=open>"Open this plan"</button>
                <LeaveIt label="Leave it"/>
            </div>
        </Frame>
    }
}

/// `“Plan 2022-25” of Havering Community Safety Partnership, an example: 6 priorities, 36 objectives.`
fn described(plan: &Plan) -> String {
    let or = |text: &str, otherwise: &str| if text.is_empty() { otherwise.to_owned() } else { text.to_owned() };
    let title = or(&plan.body.details.title, "A plan without a title");
    let partnership = or(&plan.body.partnership.name, "a partnership without a name");
    let example = if plan.example.is_some() { ", an example" } else { "" };
    format!("“{title}” of {partnership}{example}: {}.", counted(&counts(&plan.body)))
}

#[component]
fn CannotPutAway() -> impl IntoView {
    view! {
        <p class="govuk-error-message" role="alert">
            "The plan that is open is not saved in this browser, so it stays open. Save a copy of it as a file first, then go on."
        </p>
    }
}
