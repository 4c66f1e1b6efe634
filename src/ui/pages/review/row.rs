//! One objective on the desk: its words, its year, and what is decided of it.

use super::{
    decided::{DecidedWords, WarningList},
    form::DecideForm,
    sitting::Sitting,
    year::YearBeside,
};
use crate::{
    browser::page,
    domain::{
        id::Id as _,
        record::{Kind, RecordId},
        review::ReviewOutcome,
        value::Choice as _,
    },
    review::{DeskRow, Standing, blank_decision, decide, take_back},
    ui::route::Place,
    ui::widgets::{BragTag, Show, live, page_of, words},
};
use leptos::prelude::*;

/// A row of the desk.
#[component]
pub(super) fn Row(sitting: Sitting, row: DeskRow) -> impl IntoView {
    let place = Place::from_context();
    let session = sitting.session;
    let id = row.id;
    let record = RecordId { kind: Kind::Objective, id: id.raw() };
    let href = page_of(record).map(|route| place.href(route));
    let brag = row.now.brag;
    let came = match row.standing {
        Standing::Edition => None,
        Standing::Since => Some("Added since the edition".to_owned()),
        Standing::Ended(status) => Some(format!("{} before the review", status.label())),
    };
    let ended = matches!(row.standing, Standing::Ended(_));
    let (name, brief) = (row.now.heading(), row.now.brief());
    let reworded = row.then.as_ref().filter(|then| then.title != row.now.title).map(|then| then.title.clone());
    let reworded = reworded.map(|then| view! { <p class="sp-quiet">{format!("In the edition: {then}")}</p> });
    view! {
        <li class="sp-desk__row" id=format!("row-{id}") tabindex="-1">
            <div class="sp-desk__what">
                <p class="sp-desk__name"><a class="govuk-link" href=href>{name}</a></p>
                {reworded}
                <p class="sp-desk__stands"><BragTag brag=Signal::derive(move || brag)/>{came.map(|came| view! { " "<span class="sp-quiet">{came}</span> })}</p>
                <YearBeside year=sitting.year(id) record brief=brief.clone()/>
            </div>
            <div class="sp-desk__decision">
                {(!ended).then(|| view! { <Deciding sitting session=session row=row.clone() brief/> })}
            </div>
        </li>
    }
}

/// What is decided, and the way to decide.
#[component]
fn Deciding(sitting: Sitting, session: crate::ui::session::Session, row: DeskRow, brief: String) -> impl IntoView {
    let id = row.id;
    let open = RwSignal::new(false);
    let refused = RwSignal::new(String::new());
    let blank = move || blank_decision(sitting.review, Some(id), session.fresh_id());
    let button = format!("decide-{id}");
    let back = button.clone();
    let done = Callback::new(move |saved: bool| {
        open.set(false);
        // When it is saved the row is drawn anew, and with a filter it may be gone from the list.
        page::focus_soon(if saved { format!("row-{id}") } else { back.clone() });
    });
    let carry = move |_| {
        let made = sitting.make(|plan| decide(plan, &blank()));
        page::focus_soon(format!("row-{id}"));
        refused.set(made.err().unwrap_or_default());
    };
    let decision = row.decision.clone();
    let take = {
        let decision = decision.clone();
        move |_| {
            if let Some(decision) = &decision {
                refused.set(sitting.make(|plan| take_back(plan, decision.id)).err().unwrap_or_default());
                page::focus_soon(format!("row-{id}"));
            }
        }
    };
    let (said, warned) = (row.clone(), decision.clone());
    let is_decided = decision.is_some();
    let hidden = move || view! { <span class="govuk-visually-hidden">{format!(" {brief}")}</span> };
    let buttons = ViewFn::from(move || {
        if is_decided {
            view! {
                <div class="sp-desk__buttons sp-no-print">
                    <button type="button" id=button.clone() class="sp-link-button" on:click=move |_| open.set(true)>"Change"{hidden()}</button>
                    <button type="button" class="sp-link-button" on:click=take.clone()>"Take back"{hidden()}</button>
                </div>
            }
            .into_any()
        } else {
            view! {
                <div class="sp-desk__buttons sp-no-print">
                    <button type="button" id=format!("carry-{id}") class="govuk-button govuk-button--secondary sp-action" on:click=carry>
                        {ReviewOutcome::Carry.label()}{hidden()}
                    </button>
                    <button type="button" id=button.clone() class="govuk-button govuk-button--secondary sp-action" on:click=move |_| open.set(true)>
                        "Decide otherwise"{hidden()}
                    </button>
                </div>
            }
            .into_any()
        }
    });
    let start = StoredValue::new(decision);
    view! {
        {live(move || if open.get() {
            let start = start.get_value().map_or_else(blank, |decision| (*decision).clone());
            view! { <DecideForm sitting start on_done=done/> }.into_any()
        } else {
            let buttons = buttons.clone();
            view! {
                <DecidedWords sitting row=said.clone()/>
                {warned.as_deref().map(|decision| view! { <WarningList found=sitting.warnings(decision)/> })}
                <p class="govuk-error-message">{words(move || refused.get())}</p>
                <Show when=move || sitting.is_open()>{buttons.run()}</Show>
            }.into_any()
        })}
    }
}
