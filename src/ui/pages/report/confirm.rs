//! Confirming what was read: into the plan, or on to what each of the next list was.

use super::working::{Step, Working};
use crate::{
    browser::page,
    domain::{record::FieldId, update::UpdateField, value::Value},
    exchange::report_text::first_list,
    ui::{
        pages::parts::counted,
        session::memo,
        widgets::{ErrorSummary, FieldInput, FormError, live},
    },
};
use leptos::prelude::*;

const PERIOD: &str = "report-period";

/// The form at the end of the list.
#[component]
pub(super) fn Confirm(working: Working) -> impl IntoView {
    let session = working.session;
    let errors = RwSignal::new(Vec::<FormError>::new());
    let has_text = memo(move || {
        working.proposal.with(|proposal| {
            let kept = proposal.priorities.iter().filter(|priority| !priority.skipped).flat_map(|priority| &priority.objectives);
            kept.filter(|objective| !objective.skipped).any(|objective| !objective.text.is_empty())
        })
    });
    let count = memo(move || working.proposal.with(|proposal| proposal.counts().1));
    let is_next = working.next;
    let field: FieldId = UpdateField::Period.into();
    let confirm = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if is_next {
            working.step.set(Step::Lineage);
            return page::focus_soon("page-title");
        }
        let typed = working.draft.with_untracked(|draft| draft.get(field.about().key).cloned().unwrap_or_default());
        let read = session.peek(|plan| field.about().read(&typed, &plan.body));
        let period = match read {
            // Whether one is needed at all depends on what was read.
            _ if typed.trim().is_empty() => None,
            Ok(Value::Date(period)) => period,
            Ok(_) => None,
            Err(error) => return errors.set(vec![FormError { input: PERIOD.to_owned(), message: error.to_string() }]),
        };
        let mut fresh = || session.fresh_id();
        let made = working.proposal.with_untracked(|proposal| session.peek(|plan| first_list(plan, proposal, period, &mut fresh)));
        match made {
            Ok(edit) if session.edit(&edit) => working.step.set(Step::Done),
            Ok(_) => {
                let problem = session.problem().get_untracked();
                let message = problem.map_or_else(|| "This cannot be changed now".to_owned(), |problem| problem.to_string());
                errors.set(vec![FormError { input: String::new(), message }]);
            }
            Err(refused) => {
                let input = if period.is_none() && has_text.get_untracked() { PERIOD } else { "" };
                errors.set(vec![FormError { input: input.to_owned(), message: refused.to_string() }]);
            }
        }
    };
    let error = Signal::derive(move || {
        errors.with(|errors| errors.iter().find(|error| error.input == PERIOD).map(|error| error.message.clone()))
    });
    view! {
        <form class="sp-form sp-section" id="report-confirm" novalidate on:submit=confirm>
            <ErrorSummary errors id="report-errors"/>
            {live(move || (has_text.get() && !is_next).then(|| view! {
                <p class="govuk-body">"What was said of the objectives is kept as accepted progress of this period. Its colour stays grey: a report’s words give none."</p>
                <FieldInput field draft=working.draft error id=PERIOD must=true/>
            }))}
            {(is_next).then(|| view! { <p class="govuk-body">"Only the wordings of this list are used; text beneath them is not."</p> })}
            <button type="submit" class="govuk-button" disabled=move || !session.can_edit()>
                {move || if is_next { "Go on to what each was".to_owned() } else { format!("Add {} to the plan", counted(count.get(), "objective", "objectives")) }}
            </button>
        </form>
    }
}
