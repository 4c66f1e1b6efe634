//! Stored texts that did not check out: to be downloaded, and discarded only when a person says so.

use crate::ui::widgets::live;
use crate::{
    browser::{files, shelf::PlanSlots},
    domain::id::PlanId,
    exchange::slots::{self, Damaged},
    ui::saving::Saver,
};
use leptos::prelude::*;

/// Each damaged copy, with why.
#[component]
pub fn DamagedCopies(
    /// The plan they are of.
    plan: PlanId,
    /// The copies.
    damaged: RwSignal<Vec<Damaged>>,
    /// Whether they may be discarded here.
    #[prop(optional)]
    may_discard: bool,
) -> impl IntoView {
    view! {
        <ul class="govuk-list sp-kept">
            {live(move || damaged.get().into_iter().map(|copy| view! { <DamagedCopy plan copy damaged may_discard/> }).collect_view())}
        </ul>
    }
}

#[component]
fn DamagedCopy(plan: PlanId, copy: Damaged, damaged: RwSignal<Vec<Damaged>>, may_discard: bool) -> impl IntoView {
    let Damaged { slot, raw, why } = copy;
    let name = format!("Stored copy {}", slot.to_ascii_uppercase());
    view! {
        <li class="sp-kept__item">
            <p class="govuk-body"><strong>{name.clone()}</strong>{format!(" ({} kB): {why}", raw.len().div_ceil(1024))}</p>
            <DownloadRaw file=format!("safer-plan {plan} stored copy {slot}") raw of=name/>
            {may_discard.then(|| view! { <Discard plan copy=slot damaged/> })}
        </li>
    }
}

/// Gives a stored text to the person as it is; a packed one unpacked, if that goes.
#[component]
pub fn DownloadRaw(
    /// The name of the file, without its ending.
    file: String,
    /// What is stored.
    raw: String,
    /// What it is, for a screen reader.
    of: String,
) -> impl IntoView {
    let problem = RwSignal::new(None::<String>);
    let save = move |_| {
        let text = slots::text_of(&raw);
        let (ending, kind) = if text.is_some() { ("json", "application/json") } else { ("txt", "text/plain") };
        let saved = files::download(&format!("{file}.{ending}"), kind, text.as_deref().unwrap_or(&raw));
        problem.set(
            saved.err().map(|why| format!("The browser did not save the file ({why}). What is stored is as it was; try again.")),
        );
    };
    view! {
        <button type="button" class="govuk-button govuk-button--secondary" on:click=save>
            "Download"<span class="govuk-visually-hidden">" "{of}</span>
        </button>
        {live(move || problem.get().map(|problem| view! { <p class="govuk-error-message" role="alert">{problem}</p> }))}
    }
}

#[component]
fn Discard(plan: PlanId, copy: char, damaged: RwSignal<Vec<Damaged>>) -> impl IntoView {
    let saver = Saver::from_context();
    let meant = RwSignal::new(false);
    let problem = RwSignal::new(None::<&'static str>);
    let discard = move |_| {
        if !meant.get_untracked() {
            return problem.set(Some("Tick the box to discard it. Nothing was discarded."));
        }
        match PlanSlots(plan).discard(copy) {
            Ok(()) => {
                saver.freed(copy);
                damaged.update(|damaged| damaged.retain(|other| other.slot != copy));
            }
            Err(_) => problem.set(Some("The browser did not let it go. It is kept as it is.")),
        }
    };
    let id = format!("discard-{copy}");
    view! {
        <div class="govuk-checkboxes govuk-checkboxes--small">
            <div class="govuk-checkboxes__item">
                <input class="govuk-checkboxes__input" type="checkbox" id=id.clone() on:change:target=move |event| meant.set(event.target().checked())/>
                <label class="govuk-label govuk-checkboxes__label" for=id>"I have downloaded it or do not need it"</label>
            </div>
        </div>
        {live(move || problem.get().map(|problem| view! { <p class="govuk-error-message" role="alert">{problem}</p> }))}
        <button type="button" class="govuk-button govuk-button--warning" on:click=discard>"Discard this damaged copy"</button>
    }
}
