//! Work for which the money ends too soon.

use crate::{
    domain::{
        gap::{self, Gap, GapOf},
        objective::ObjectiveId,
        payer::{self, Payer},
        plan::Body,
    },
    ui::{
        pages::parts::counted,
        session::Session,
        widgets::{RecordLink, Show, live, words},
    },
};
use leptos::prelude::*;

/// The list of gaps, the longest first.
#[component]
pub(super) fn Gaps() -> impl IntoView {
    let session = Session::from_context();
    let today = session.today();
    let found = session.body(move |body| gap::gaps(body, today));
    let beside = session.body(move |body| beside(body, gap::without_money(body, today)));
    let items = live(move || {
        let item = |gap: Gap| {
            let name = match gap.of {
                GapOf::Plan => view! { <span>"The plan as a whole"</span> }.into_any(),
                _ => view! { <RecordLink record=gap.record()/> }.into_any(),
            };
            view! {
                <li class="sp-item">
                    <span class="sp-item__main">{name}<GapWords gap=gap.clone()/></span>
                    <strong class="sp-late">{gap.length().words()}</strong>
                </li>
            }
        };
        found.get().into_iter().map(item).collect_view()
    });
    view! {
        <section class="sp-section">
            <div class="sp-section__head">
                <h2 class="govuk-heading-m">"Gaps "<span class="sp-tally">{words(move || found.with(Vec::len).to_string())}</span></h2>
            </div>
            <Show when=move || found.with(Vec::is_empty)>
                <p class="govuk-body">"None. What is listed pays for the work until it is due, or until the plan ends."</p>
            </Show>
            <ul class="sp-items">{items}</ul>
            <p class="govuk-body-s sp-quiet">{words(move || beside.get())}</p>
        </section>
    }
}

/// What the list does not say.
fn beside(body: &Body, without: usize) -> String {
    let options = "An option to extend counts once it is exercised, and money once it is secured.";
    let plan = match body.details.ends {
        None => " The plan has no end date, so only objectives with a due date are looked at.",
        Some(_) => "",
    };
    match without {
        0 => format!("{options}{plan}"),
        several => {
            format!("{options} No money or contract is listed for {}.{plan}", counted(several, "live objective", "live objectives"))
        }
    }
}

/// How a gap was reckoned, and whose end it is.
#[component]
fn GapWords(gap: Gap) -> impl IntoView {
    let ending = gap.ending.iter().map(|payer| payer.record);
    let links = ending.map(|record| view! { <span>" "<RecordLink record/></span> }).collect_view();
    view! { <span class="sp-item__notes"><span>{gap.words()}"."</span><span>{links}</span></span> }
}

/// What pays for an objective, until when, and what is missing.
#[component]
pub fn ObjectiveMoney(
    /// Which.
    id: ObjectiveId,
) -> impl IntoView {
    let session = Session::from_context();
    let today = session.today();
    let found = session.body(move |body| {
        let payers = payer::payers_of(body, id, today);
        let gap = body.objectives.get(id).and_then(|row| gap::gap_of(body, row, &payers, today));
        (payers, gap)
    });
    let payers = live(move || {
        let item = |payer: Payer| {
            let until = payer.until.map_or_else(|| "end not known".to_owned(), |until| format!("until {}", until.words()));
            view! {
                <li class="sp-item">
                    <span class="sp-item__main"><RecordLink record=payer.record/></span>
                    <span>{until}</span>
                    <span class="sp-quiet">{payer.doubt}</span>
                </li>
            }
        };
        found.with(|(payers, _)| payers.iter().cloned().map(item).collect_view())
    });
    let gap = live(move || {
        let gap = found.with(|(_, gap)| gap.clone());
        gap.map(|gap| view! { <p class="govuk-body sp-late">{gap.words()}"."</p> })
    });
    view! {
        <section class="sp-section">
            <div class="sp-section__head"><h2 class="govuk-heading-m">"Money and contracts"</h2></div>
            <Show when=move || found.with(|(payers, _)| payers.is_empty())>
                <p class="govuk-body sp-empty">"No money or contract is listed for it"</p>
            </Show>
            {gap}
            <ul class="sp-items">{payers}</ul>
        </section>
    }
}
