//! What is decided of an objective, in words.

use super::sitting::Sitting;
use crate::{
    domain::{
        board::BoardId,
        field::lower_first,
        id::Id,
        record::{Kind, RecordId},
        review::{ReviewDecision, ReviewOutcome},
        value::Choice as _,
    },
    review::{DeskRow, Warning, desk::parts},
    ui::widgets::{RecordLink, live, word_changes},
};
use leptos::prelude::*;

/// What is decided of an objective, or that nothing is.
#[component]
pub(super) fn DecidedWords(sitting: Sitting, row: DeskRow) -> impl IntoView {
    match row.decision.clone() {
        None => view! { <p class="sp-desk__undecided">"Undecided"</p> }.into_any(),
        Some(decision) => view! {
            <p class="sp-desk__outcome">{decision.outcome.label()}</p>
            <Particulars sitting decision=(*decision).clone() before=row.words_before().to_owned() under=row.now.priority.map(Id::raw)/>
        }
        .into_any(),
    }
}

/// What belongs to a decision beside its outcome.
#[component]
pub(super) fn Particulars(
    sitting: Sitting,
    /// The decision.
    decision: ReviewDecision,
    /// The words until now.
    before: String,
    /// The priority until now.
    under: Option<crate::domain::id::RawId>,
) -> impl IntoView {
    let link = |kind: Kind, id| view! { <RecordLink record=RecordId { kind, id }/> };
    let main = match decision.outcome {
        ReviewOutcome::Reword => view! { <p class="sp-desk__wording">{word_changes(&before, &decision.wording)}</p> }.into_any(),
        ReviewOutcome::Split => {
            let parts: Vec<String> = parts(&decision).into_iter().map(str::to_owned).collect();
            view! { <ul class="govuk-list govuk-list--bullet">{parts.into_iter().map(|part| view! { <li>{part}</li> }).collect_view()}</ul> }.into_any()
        }
        ReviewOutcome::Merge => view! { <p>"Into "{decision.into.map(|id| link(Kind::Objective, id.raw()))}</p> }.into_any(),
        ReviewOutcome::Transfer => {
            view! { <p>"To "{decision.organisation.map(|id| link(Kind::Organisation, id.raw()))}</p> }.into_any()
        }
        _ => ().into_any(),
    };
    let moved = decision.priority.map(Id::raw).filter(|priority| Some(*priority) != under);
    let moved = moved.map(|id| view! { <p>"Under "{link(Kind::Priority, id)}</p> });
    let listed = decision.reason.0.map(|reason| reason.label().to_owned());
    let origin = decision.origin.0.map(|origin| format!("Origin: {}", lower_first(origin.label())));
    let words = Some(decision.reason_words.clone()).filter(|words| !words.is_empty());
    let said: Vec<String> = listed.into_iter().chain(origin).chain(words).collect();
    let said = (!said.is_empty()).then(|| view! { <p>{said.join(". ")}</p> });
    let board: Option<BoardId> = decision.board;
    let by = (board.is_some() || decision.date.is_some()).then(|| {
        let name = board.map(|id| sitting.session.peek(|plan| plan.name_of(RecordId { kind: Kind::Board, id: id.raw() })));
        let date = decision.date.map(crate::domain::date::Date::words);
        let said: Vec<String> = name.into_iter().chain(date).collect();
        view! { <p class="sp-quiet">{format!("Decided: {}", said.join(", "))}</p> }
    });
    view! { <div class="sp-desk__particulars">{main}{moved}{said}{by}</div> }
}

/// What a reviewer should think of again.
#[component]
pub(super) fn WarningList(found: Vec<Warning>) -> impl IntoView {
    found
        .into_iter()
        .map(|warning| view! { <p class="sp-desk__warning"><strong>"Think again: "</strong>{warning.to_string()}</p> })
        .collect_view()
}

/// The same while a decision is still being made.
#[component]
pub(super) fn WarningsWhile(sitting: Sitting, decision: Signal<ReviewDecision>) -> impl IntoView {
    live(move || view! { <WarningList found=sitting.warnings(&decision.get())/> })
}
