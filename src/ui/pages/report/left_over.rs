//! The lines that are in nothing.

use super::working::Working;
use crate::{
    browser::page,
    exchange::report_text::{Becomes, Correction, LeftOver},
    ui::{
        pages::parts::counted,
        session::memo,
        widgets::{Show, live},
    },
};
use leptos::prelude::*;

/// The list, what may matter first.
#[component]
pub(super) fn LeftOverLines(working: Working) -> impl IntoView {
    let lines = move |matter: bool| {
        memo(move || {
            let kept = |line: &&LeftOver| line.why.may_matter() == matter && !line.text.is_empty();
            working.proposal.with(|proposal| proposal.left_over.iter().filter(kept).cloned().collect::<Vec<_>>())
        })
    };
    let (open, paper) = (lines(true), lines(false));
    view! {
        <Show when=move || !open.with(Vec::is_empty)>
            <section class="sp-section" id="report-left">
                <div class="sp-section__head"><h2 class="govuk-heading-m" id="report-left-title" tabindex="-1">"Not understood"</h2></div>
                <p class="govuk-body">"These lines are in no objective. They are not added unless you say what they are."</p>
                <ul class="sp-items">{live(move || open.get().into_iter().map(|line| open_line(working, line)).collect_view())}</ul>
            </section>
        </Show>
        <Show when=move || !paper.with(Vec::is_empty)>
            <details class="govuk-details" id="report-paper">
                <summary class="govuk-details__summary"><span class="govuk-details__summary-text">
                    {move || format!("{} that came with the paper", counted(paper.with(Vec::len), "line", "lines"))}
                </span></summary>
                <ul class="sp-items">{live(move || paper.get().into_iter().map(|line| view! {
                    <li class="sp-item">
                        <span class="sp-item__number">{format!("Line {}", line.line)}</span>
                        <span class="sp-item__main">{line.text}</span>
                        <span class="sp-report__why">{line.why.words()}</span>
                    </li>
                }).collect_view())}</ul>
            </details>
        </Show>
    }
}

fn open_line(working: Working, line: LeftOver) -> AnyView {
    let number = line.line;
    let short: String = line.text.chars().take(60).collect();
    let become_it = move |becomes: Becomes| {
        working.correct(Correction::Take(number, becomes));
        page::focus_soon(if working.proposal.with_untracked(|proposal| proposal.not_understood() > 0) {
            "report-left-title"
        } else {
            "page-title"
        });
    };
    let button = move |becomes: Becomes, words: &'static str| {
        let label = format!("{words}: {short}");
        view! { <button type="button" class="sp-link-button" aria-label=label on:click=move |_| become_it(becomes)>{words}</button> }
    };
    view! {
        <li class="sp-item">
            <span class="sp-item__number">{format!("Line {number}")}</span>
            <div class="sp-item__main">
                <p class="sp-report__left">{line.text.clone()}</p>
                <p class="sp-item__notes"><span>{line.why.words()}</span></p>
            </div>
            <span class="sp-report__buttons">
                {button.clone()(Becomes::Objective, "An objective")}
                {button.clone()(Becomes::Text, "Progress of the one above")}
                {button(Becomes::Priority, "A priority")}
            </span>
        </li>
    }
    .into_any()
}
