//! The page.

use super::{
    confirm::Confirm,
    left_over::LeftOverLines,
    lineage::LineageStep,
    outline::Outline,
    paste::Paste,
    working::{Step, Working},
};
use crate::{
    exchange::report_text::already_there,
    ui::{
        pages::parts::counted,
        route::{Place, Route},
        session::{Session, memo},
        widgets::{PageHeading, Show, live},
    },
};
use leptos::prelude::*;

/// Start from a report; with `list=next` in the address, from the list of the period after.
#[component]
pub fn StartFromReport() -> impl IntoView {
    let session = Session::from_context();
    let query = Place::from_context().query();
    let next = memo(move || query.with(|query| query.contains("list=next")));
    live(move || {
        let next = next.get();
        view! { <Report session next/> }
    })
}

#[component]
fn Report(session: Session, next: bool) -> impl IntoView {
    let working = Working::begin(session, next);
    let title = if next { "The next period’s list" } else { "Start from a report" };
    view! {
        <PageHeading title=title.to_owned()/>
        <Show when=move || !session.can_edit()>
            <p class="govuk-inset-text">"What is shown cannot be changed, so nothing can be added to it."</p>
        </Show>
        {live(move || match working.step.get() {
            Step::Paste => view! { <About working/><Paste working/> }.into_any(),
            Step::Check => view! { <Check working/> }.into_any(),
            Step::Lineage => view! { <LineageStep working/> }.into_any(),
            Step::Done => view! { <Done/> }.into_any(),
        })}
    }
}

/// What this is good for, and what it does to a plan that has something already.
#[component]
fn About(working: Working) -> impl IntoView {
    let place = Place::from_context();
    let counts =
        working.session.body(|body| (body.priorities.len(), body.objectives.iter().filter(|row| row.status.is_live()).count()));
    let about = if working.next {
        "Paste the list of the period that follows. What has the same words as now is matched; of the others you say which each was. \
         That starts a review, in which you decide what became of every objective."
    } else {
        "Paste the text of last year’s report, or the part that lists its objectives. You see what was understood and put it right \
         before anything is added. What was said of each objective becomes its progress."
    };
    let (is_next, any) = (working.next, move || counts.get().1 > 0);
    view! {
        <p class="govuk-body">{about}" Nothing you paste leaves this browser."</p>
        <Show when=move || any() && !is_next>
            <p class="govuk-inset-text">
                {move || { let (priorities, objectives) = counts.get(); format!(
                    "The plan has {} and {} already. What you confirm is added to them; an objective in the same words is not added twice, only its progress.",
                    counted(priorities, "priority", "priorities"), counted(objectives, "live objective", "live objectives"),
                )}}
                " If you have the list of the period after, "
                <a class="govuk-link" href=move || place.link_with(Route::StartFromReport, "list=next")>"paste the next period’s list"</a>" instead."
            </p>
        </Show>
        <Show when=move || !any() && is_next>
            <p class="govuk-inset-text">
                "The plan has no objectives yet. "<a class="govuk-link" href=move || place.link(Route::StartFromReport)>"Start from a report"</a>" first."
            </p>
        </Show>
    }
}

/// What was read, to be put right.
#[component]
fn Check(working: Working) -> impl IntoView {
    let proposal = working.proposal;
    let count = memo(move || proposal.with(crate::exchange::report_text::Proposal::counts));
    let open = memo(move || proposal.with(crate::exchange::report_text::Proposal::not_understood));
    let there = memo(move || proposal.with(|proposal| working.session.peek(|plan| already_there(&plan.body, proposal))));
    let missing = memo(move || proposal.with(|proposal| proposal.missing.clone()));
    let is_next = working.next;
    let words = move || {
        let (priorities, objectives) = count.get();
        let there = match there.get() {
            0 => String::new(),
            all if is_next => format!("; {all} in the same words as now"),
            all => format!("; {all} of them in the plan already"),
        };
        let found =
            format!("{} under {}", counted(objectives, "objective", "objectives"), counted(priorities, "priority", "priorities"));
        format!("{found}{there}; {} not understood", counted(open.get(), "line", "lines"))
    };
    let any = move || count.get().1 > 0;
    view! {
        <div class="sp-report__bar">
            <p class="sp-count" role="status" id="report-count">{words}</p>
            <div class="govuk-button-group">
                <button type="button" class="govuk-button govuk-button--secondary" on:click=move |_| working.step.set(Step::Paste)>"Back to the text"</button>
                <Show when=move || !working.corrections.with(Vec::is_empty)>
                    <button type="button" class="govuk-button govuk-button--secondary" id="report-back"
                        on:click=move |_| { working.open.set(None); working.corrections.update(|list| { list.pop(); }); crate::browser::page::focus_soon("page-title"); }>
                        "Take the last correction back"
                    </button>
                </Show>
            </div>
        </div>
        <Show when=move || !missing.with(Vec::is_empty)>
            <p class="govuk-inset-text">{move || format!("The numbering leaves out {}. Look whether it stands within another objective.", missing.get().join(", "))}</p>
        </Show>
        <Show when=move || !any()>
            <p class="govuk-body sp-empty">"No objectives were found. They are found by their numbers, such as 2.1.1, or as bullets beneath headings."</p>
        </Show>
        <Outline working/>
        <LeftOverLines working/>
        <Show when=any><Confirm working/></Show>
    }
}

/// It is in the plan.
#[component]
fn Done() -> impl IntoView {
    let place = Place::from_context();
    crate::browser::page::focus_soon("report-done");
    view! {
        <div class="govuk-panel sp-report__done" id="report-done" tabindex="-1">
            <h2 class="govuk-heading-m">"The report is in the plan"</h2>
            <p class="govuk-body">
                "Undo takes all of it back in one step. Leads and dates are still to be given. Look at the "
                <a class="govuk-link" href=move || place.link(Route::Priorities)>"priorities"</a>" and the "
                <a class="govuk-link" href=move || place.link(Route::Objectives)>"objectives"</a>"."
            </p>
            <p class="govuk-body">
                "If you have the list of the period after, "
                <a class="govuk-link" href=move || place.link_with(Route::StartFromReport, "list=next")>"paste the next period’s list"</a>"."
            </p>
        </div>
    }
}

/// The way to this page, for pages that have nothing to show yet.
#[component]
pub fn StartFromReportLink() -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    view! {
        <Show when=move || session.can_edit()>
            <p class="govuk-body">
                "Is there a report of last year? "
                <a class="govuk-link" href=move || place.link(Route::StartFromReport)>"Start from its text"</a>"."
            </p>
        </Show>
    }
}
