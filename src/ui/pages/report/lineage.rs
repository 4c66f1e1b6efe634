//! Of each of the next list: which objective it was. Only identical words are matched; a person says the rest.

use super::working::{Step, TITLE, Working};
use crate::{
    domain::{
        date::Date,
        id::Id as _,
        objective::{Objective, ObjectiveId},
        record::{Kind, RecordId},
        sort::{Key, sort},
    },
    exchange::report_text::{Candidate, Fate, Match, Matched, match_lists, next_list},
    ui::{
        pages::parts::counted,
        route::{Place, Route},
        session::memo,
        widgets::{ErrorSummary, FormError, flag, live},
    },
};
use leptos::prelude::*;

/// So many are offered at once; the others are in a list.
const AT_ONCE: usize = 4;

/// The step.
#[component]
pub(super) fn LineageStep(working: Working) -> impl IntoView {
    let session = working.session;
    let matched = memo(move || working.proposal.with(|proposal| session.peek(|plan| match_lists(&plan.body, proposal))));
    let is_same = |row: &&Matched| matches!(row.found, Match::Same(_));
    let same = memo(move || matched.with(|rows| rows.iter().filter(is_same).count()));
    let asked = memo(move || matched.with(|rows| rows.iter().filter(|row| !is_same(row)).cloned().collect::<Vec<_>>()));
    let words = move || {
        let (all, said) = (asked.with(Vec::len), working.said.with(std::collections::BTreeMap::len));
        let left = all.saturating_sub(said);
        format!("{} in the same words; {said} of the other {all} said, {left} to say", same.get())
    };
    view! {
        <div class="sp-report__bar">
            <p class="sp-count" role="status" id="report-count">{words}</p>
            <button type="button" class="govuk-button govuk-button--secondary" on:click=move |_| working.step.set(Step::Check)>"Back to the list"</button>
        </div>
        <p class="govuk-body">
            "Say of each which objective it was, or that it is new. The likest wording stands first. That is only an order: a successor is often worded "
            "quite differently, and what ended may be worded alike."
        </p>
        <details class="govuk-details">
            <summary class="govuk-details__summary"><span class="govuk-details__summary-text">
                {move || format!("{} in the same words", counted(same.get(), "objective", "objectives"))}
            </span></summary>
            <ul class="govuk-list govuk-list--bullet">{live(move || matched.with(|rows| rows.iter().filter(is_same).map(|row| view! { <li>{wording(working, row)}</li> }).collect_view()))}</ul>
        </details>
        <form class="sp-report__lineage" id="report-lineage" novalidate on:submit=move |event| event.prevent_default()>
            {live(move || {
                let same = matched.with(|rows| rows.iter().filter_map(same_id).collect::<Vec<_>>());
                asked.get().into_iter().map(|row| question(working, &same, row)).collect_view()
            })}
        </form>
        <StartReview working/>
    }
}

fn same_id(row: &Matched) -> Option<ObjectiveId> {
    if let Match::Same(id) = row.found { Some(id) } else { None }
}

fn wording(working: Working, row: &Matched) -> String {
    working.proposal.with(|proposal| {
        let objective = proposal.priorities.get(row.priority).and_then(|priority| priority.objectives.get(row.objective));
        objective.map(|objective| objective.title.text.clone()).unwrap_or_default()
    })
}

/// One of the list, with what it may have been.
fn question(working: Working, same: &[ObjectiveId], row: Matched) -> AnyView {
    let place = (row.priority, row.objective);
    let name = format!("was-{}-{}", place.0, place.1);
    let Match::Candidates(found) = &row.found else { return ().into_any() };
    let near: Vec<Candidate> = found.iter().take(AT_ONCE).copied().collect();
    let under =
        working.proposal.with(|proposal| proposal.priorities.get(place.0).map(|row| row.title.text.clone()).unwrap_or_default());
    let say = move |fate: Fate| {
        working.said.update(|said| {
            said.insert(place, fate);
        });
    };
    let is = move |fate: Fate| flag(move || working.said.with(|said| said.get(&place) == Some(&fate)));
    let radio = |id: String, fate: Fate, words: AnyView| {
        view! {
            <div class="govuk-radios__item">
                <input class="govuk-radios__input" type="radio" id=id.clone() name=name.clone() prop:checked=is(fate) on:change=move |_| say(fate)/>
                <label class="govuk-label govuk-radios__label" for=id>{words}</label>
            </div>
        }
    };
    let radios = near.iter().enumerate().map(|(at, candidate)| {
        let words = working.session.peek(|plan| plan.body.objectives.get(candidate.id).map(Objective::heading).unwrap_or_default());
        let likeness = format!(" likeness {}%", candidate.likeness);
        radio(
            format!("{name}-{at}"),
            Fate::Was(candidate.id),
            view! { {words}<span class="sp-report__why">{likeness}</span> }.into_any(),
        )
    });
    let radios = radios.collect_view();
    let others = others(working, same, &near);
    let other_id = format!("{name}-other");
    let chosen_other = move |id: ObjectiveId| is(Fate::Was(id));
    let options = others
        .iter()
        .map(|(id, words)| view! { <option value=id.raw().to_string() prop:selected=chosen_other(*id)>{words.clone()}</option> });
    let is_other = {
        let ids: Vec<ObjectiveId> = others.iter().map(|(id, _)| *id).collect();
        flag(move || working.said.with(|said| matches!(said.get(&place), Some(Fate::Was(id)) if ids.contains(id))))
    };
    let choose_other = move |text: String| match text.parse() {
        Ok(id) => say(Fate::Was(id)),
        Err(_) => working.said.update(|said| {
            said.remove(&place);
        }),
    };
    view! {
        <fieldset class="govuk-fieldset sp-report__question">
            <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{wording(working, &row)}<span class="sp-report__why">{format!(" {under}")}</span></legend>
            <div class="govuk-radios govuk-radios--small">
                {radios}
                {radio(format!("{name}-new"), Fate::New, view! { "It is new" }.into_any())}
            </div>
            {(!others.is_empty()).then(|| view! {
                <label class="govuk-label" for=other_id.clone()>"Or another objective"</label>
                <select class="govuk-select" id=other_id.clone() on:change:target=move |event| choose_other(event.target().value())>
                    <option value="" prop:selected=flag(move || !is_other.get())>"None of these"</option>
                    {options.collect_view()}
                </select>
            })}
        </fieldset>
    }
    .into_any()
}

/// The live objectives that are not offered above and have not the same words as another of the list.
fn others(working: Working, same: &[ObjectiveId], near: &[Candidate]) -> Vec<(ObjectiveId, String)> {
    let taken = |id: ObjectiveId| same.contains(&id) || near.iter().any(|candidate| candidate.id == id);
    working.session.peek(|plan| {
        let open = plan.body.objectives.iter().filter(|row| row.status.is_live() && !taken(row.id));
        let mut found: Vec<(ObjectiveId, String)> = open.map(|row| (row.id, row.heading())).collect();
        sort(&mut found, |(_, heading)| Key::name(heading));
        found
    })
}

/// The end of the step.
#[component]
fn StartReview(working: Working) -> impl IntoView {
    let session = working.session;
    let place = Place::from_context();
    let errors = RwSignal::new(Vec::<FormError>::new());
    if working.draft.with_untracked(|draft| !draft.contains_key(TITLE)) {
        working.set(TITLE, format!("Annual review {}", session.today().year()));
    }
    let start = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let list = untrack(|| working.list());
        let mut fresh = || session.fresh_id();
        let message = match session.peek(|plan| next_list(plan, &list, session.today(), &mut fresh)) {
            Ok((edit, review)) => {
                if session.edit(&edit) {
                    working.step.set(Step::Done);
                    return place.go(Route::Record(RecordId { kind: Kind::Review, id: review.raw() }));
                }
                session
                    .problem()
                    .get_untracked()
                    .map_or_else(|| "This cannot be changed now".to_owned(), |problem| problem.to_string())
            }
            Err(refused) => refused.to_string(),
        };
        errors.set(vec![FormError { input: String::new(), message }]);
    };
    let day = Date::Day(session.today()).words();
    view! {
        <form class="sp-form sp-section" id="report-review" novalidate on:submit=start>
            <ErrorSummary errors id="report-errors"/>
            <p class="govuk-body">
                {format!("The plan is set aside as an edition as at {day}. ")}
                "What goes on, what is reworded and what is new is then decided; what the list no longer names is decided on the review’s page."
            </p>
            <div class="govuk-form-group">
                <label class="govuk-label govuk-label--s" for="report-title">"Title of the review"</label>
                <input class="govuk-input" id="report-title" type="text" autocomplete="off" prop:value=move || working.get(TITLE)
                    on:input:target=move |event| working.set(TITLE, event.target().value())/>
            </div>
            <button type="submit" class="govuk-button" disabled=move || !session.can_edit()>"Start the review"</button>
        </form>
    }
    .into_any()
}
