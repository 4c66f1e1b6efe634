//! The form in which it is decided of one objective, or of something new.

use super::{decided::WarningsWhile, sitting::Sitting};
use crate::{
    browser::{
        drafts::{self, Draft},
        page,
    },
    domain::{
        id::{Id as _, PlanId},
        record::{AnyRecord, FieldId},
        review::{ReviewDecision, ReviewDecisionField, ReviewOutcome},
        value::{Choice as _, Value},
    },
    review::{Fate, RETIRING, ReviewRefused, decide, desk, unfit::unfit},
    ui::{
        session::memo,
        widgets::{ErrorSummary, FieldInput, FormError, Show, flag, live, maybe, read_fields, word_changes, words},
    },
};
use ReviewDecisionField::{Board, Date, Into, Organisation, Origin, Parts, Priority, Reason, ReasonWords, Wording};
use leptos::prelude::*;

/// What can be asked, in order. Which of it is depends on what is decided.
const ASKED: [ReviewDecisionField; 8] = [Wording, Parts, Into, Organisation, Reason, Priority, Origin, ReasonWords];
/// What is asked where another body decided, or on another day.
const APART: [ReviewDecisionField; 2] = [Board, Date];
/// What becomes of an objective that is there.
const OUTCOMES: [ReviewOutcome; 7] = [
    ReviewOutcome::Carry,
    ReviewOutcome::Reword,
    ReviewOutcome::Complete,
    ReviewOutcome::Retire,
    ReviewOutcome::Transfer,
    ReviewOutcome::Merge,
    ReviewOutcome::Split,
];

/// Whether a field belongs to an outcome, and whether it must then be filled in.
fn asks(outcome: ReviewOutcome, field: ReviewDecisionField) -> Option<bool> {
    use ReviewOutcome::{Carry, Complete, Merge, New, Retire, Reword, Split, Transfer};
    match (field, outcome) {
        (Wording, Reword | New)
        | (Parts, Split)
        | (Into, Merge)
        | (Organisation, Transfer)
        | (Reason | ReasonWords, Retire)
        | (Priority | Origin, New) => Some(true),
        (ReasonWords, Complete | Transfer | Merge | Split | New) | (Priority, Carry | Reword | Split) => Some(false),
        _ => None,
    }
}

/// The form. It says at its end whether anything was decided.
#[component]
pub(super) fn DecideForm(
    sitting: Sitting,
    /// What it begins with.
    start: ReviewDecision,
    /// Told when it closes: whether it was saved.
    on_done: Callback<bool>,
) -> impl IntoView {
    let session = sitting.session;
    let plan = session.peek(|plan| plan.id);
    let is_new = start.objective.is_none();
    let prefix = start.objective.map_or_else(|| "decide-new".to_owned(), |id| format!("decision-{id}"));
    let form = format!("{prefix}.{}", sitting.review);
    let title = session.peek(|plan| start.objective.and_then(|id| plan.body.objectives.get(id)).map(|row| row.title.clone()));
    let title = title.unwrap_or_default();
    let began = beginning(sitting, &start, &title);
    let kept = drafts::find(plan, &form);
    let draft = RwSignal::new(kept.unwrap_or_else(|| began.clone()));
    let errors = RwSignal::new(Vec::<FormError>::new());
    keep(plan, form.clone(), began, draft);
    let outcome = memo(move || draft.with(outcome_of));
    let close = move |saved: bool| {
        drafts::forget(plan, &form);
        on_done.run(saved);
    };
    let save = {
        let (close, start, prefix) = (close.clone(), start.clone(), prefix.clone());
        move |event: leptos::ev::SubmitEvent| {
            event.prevent_default();
            match made(sitting, &start, &prefix, &draft.get_untracked()) {
                Ok(()) => close(true),
                Err(found) => errors.set(found),
            }
        }
    };
    let while_typing = {
        let start = start.clone();
        Signal::derive(move || {
            let mut decision = start.clone();
            decision.outcome = outcome.get();
            decision.wording = draft.with(|draft| draft.get("wording").cloned().unwrap_or_default());
            decision
        })
    };
    page::focus_first_soon(format!("#{prefix} input, #{prefix} textarea"));
    let error_of = move |field: ReviewDecisionField, prefix: &str| {
        let input = format!("{prefix}-{}", FieldId::from(field).about().key);
        Signal::derive(move || {
            errors.with(|errors| errors.iter().find(|error| error.input == input).map(|error| error.message.clone()))
        })
    };
    let input = |field: ReviewDecisionField| {
        let id = format!("{prefix}-{}", FieldId::from(field).about().key);
        let error = error_of(field, &prefix);
        let must = OUTCOMES.iter().chain([&ReviewOutcome::New]).filter_map(|outcome| asks(*outcome, field)).all(|must| must);
        let input = match field {
            Reason => view! { <ReasonInput draft error id/> }.into_any(),
            Into => {
                let among = sitting.look(|desk| {
                    let goes_on =
                        desk.rows.iter().filter(|row| !matches!(row.fate(), Fate::Ended(_)) && Some(row.id) != start.objective);
                    goes_on.map(|row| row.id.raw()).collect::<Vec<_>>()
                });
                view! { <FieldInput field=field.into() draft error id must among=Some(among)/> }.into_any()
            }
            _ => view! { <FieldInput field=field.into() draft error id must=must || (is_new && field == Priority)/> }.into_any(),
        };
        view! { <div hidden=flag(move || asks(outcome.get(), field).is_none())>{input}</div> }
    };
    let inputs = ASKED.map(input).into_iter().collect_view();
    let apart = APART.map(|field| {
        let id = format!("{prefix}-{}", FieldId::from(field).about().key);
        let error = error_of(field, &prefix);
        view! { <FieldInput field=field.into() draft error id/> }
    });
    let (cancel, escape) = (close.clone(), close);
    let radios = (!is_new).then(|| view! { <OutcomeInput draft outcome prefix=prefix.clone()/> });
    view! {
        <form
            class="sp-form sp-desk__form" id=prefix.clone() novalidate on:submit=save aria-label=if is_new { "New objective" } else { "Decision" }
            on:keydown=move |event| if event.key() == "Escape" { event.stop_propagation(); escape(false); }
        >
            <ErrorSummary errors id=format!("{prefix}-errors")/>
            {radios}
            <WarningsWhile sitting decision=while_typing/>
            {inputs}
            <Preview draft outcome title/>
            <details class="sp-desk__year">
                <summary>"Decided by another body, or on another day"</summary>
                <div>{apart.into_iter().collect_view()}</div>
            </details>
            <div class="govuk-button-group">
                <button type="submit" class="govuk-button">{if is_new { "Add it" } else { "Save" }}</button>
                <button type="button" class="govuk-button govuk-button--secondary" on:click=move |_| cancel(false)>"Cancel"</button>
            </div>
        </form>
    }
}

/// Keeps what was typed, so that nothing is lost by walking away.
fn keep(plan: PlanId, form: String, began: Draft, draft: RwSignal<Draft>) {
    Effect::new(move |_| {
        draft.with(|draft| if *draft == began { drafts::forget(plan, &form) } else { drafts::keep(plan, &form, draft) });
    });
}

/// The new words beside the old while they are typed.
#[component]
fn Preview(draft: RwSignal<Draft>, outcome: Memo<ReviewOutcome>, title: String) -> impl IntoView {
    live(move || {
        let wording = draft.with(|draft| draft.get("wording").cloned().unwrap_or_default());
        let wording = wording.trim();
        let differs = outcome.get() == ReviewOutcome::Reword && !wording.is_empty() && wording != title;
        differs.then(|| {
            view! {
                <p class="sp-desk__wording"><span class="sp-quiet">"As it will read: "</span>{word_changes(&title, wording)}</p>
            }
        })
    })
}

fn outcome_of(draft: &Draft) -> ReviewOutcome {
    draft.get("outcome").and_then(|key| ReviewOutcome::from_key(key)).unwrap_or_default()
}

/// What the form holds at first. Who rewords begins with the words there are.
fn beginning(sitting: Sitting, start: &ReviewDecision, title: &str) -> Draft {
    let record = AnyRecord::from(start.clone());
    let mut draft: Draft = sitting.session.peek(|plan| {
        let text = |field: ReviewDecisionField| {
            let field = FieldId::from(field);
            (field.about().key.to_owned(), field.about().form_text(&record.value(field), &plan.body))
        };
        ASKED.into_iter().chain(APART).map(text).collect()
    });
    draft.insert("outcome".to_owned(), start.outcome.key().to_owned());
    if start.wording.is_empty() {
        draft.insert("wording".to_owned(), title.to_owned());
    }
    draft
}

/// Decides what the form says, or says what is wrong with it.
fn made(sitting: Sitting, start: &ReviewDecision, prefix: &str, draft: &Draft) -> Result<(), Vec<FormError>> {
    let outcome = outcome_of(draft);
    let asked = ASKED.into_iter().filter(|field| asks(outcome, *field).is_some()).chain(APART);
    let fields: Vec<FieldId> = asked.map(FieldId::from).collect();
    let values: Vec<(FieldId, Value)> = read_fields(sitting.session, prefix, &fields, &[], draft)?;
    let with = |record: AnyRecord, (field, value): &(FieldId, Value)| record.with(*field, value.clone()).unwrap_or(record);
    let record = values.iter().fold(AnyRecord::from(start.clone()), with);
    let Some(mut decision) = record.as_type::<ReviewDecision>().cloned() else { return Ok(()) };
    decision.outcome = outcome;
    let input = |field: ReviewDecisionField| format!("{prefix}-{}", FieldId::from(field).about().key);
    let lacks = sitting.session.peek(|plan| desk(plan, sitting.review).map(|desk| unfit(&desk, &decision)).unwrap_or_default());
    if !lacks.is_empty() {
        return Err(lacks.iter().map(|why| FormError { input: input(why.field()), message: why.to_string() }).collect());
    }
    let whole = |message: String| vec![FormError { input: String::new(), message }];
    sitting.make(|plan| -> Result<_, ReviewRefused> { decide(plan, &decision) }).map_err(whole)
}

/// What becomes of it.
#[component]
fn OutcomeInput(draft: RwSignal<Draft>, outcome: Memo<ReviewOutcome>, prefix: String) -> impl IntoView {
    let item = |of: ReviewOutcome| {
        let id = format!("{prefix}-{}", if of == ReviewOutcome::Carry { "outcome" } else { of.key() });
        let set = move |_| {
            draft.update(|draft| {
                draft.insert("outcome".to_owned(), of.key().to_owned());
            });
        };
        view! {
            <div class="govuk-radios__item">
                <input
                    class="govuk-radios__input" type="radio" id=id.clone() name=format!("{prefix}-outcome") value=of.key()
                    prop:checked=flag(move || outcome.get() == of) on:change=set
                />
                <label class="govuk-label govuk-radios__label" for=id>{of.label()}</label>
            </div>
        }
    };
    let items = OUTCOMES.map(item).into_iter().collect_view();
    view! {
        <div class="govuk-form-group">
            <fieldset class="govuk-fieldset">
                <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">"What becomes of it"</legend>
                <div class="govuk-radios govuk-radios--small sp-choices">{items}</div>
            </fieldset>
        </div>
    }
}

/// The reasons for which an objective can be retired.
#[component]
fn ReasonInput(draft: RwSignal<Draft>, #[prop(into)] error: Signal<Option<String>>, #[prop(into)] id: String) -> impl IntoView {
    let chosen = memo(move || draft.with(|draft| draft.get("reason").cloned().unwrap_or_default()));
    let set = move |key: String| {
        draft.update(|draft| {
            draft.insert("reason".to_owned(), key);
        });
    };
    let error_id = format!("{id}-error");
    view! {
        <div class="govuk-form-group" class:govuk-form-group--error=flag(move || error.get().is_some())>
            <label class="govuk-label govuk-label--s" for=id.clone()>"Reason"</label>
            <Show when=move || error.get().is_some()>
                <p class="govuk-error-message" id=error_id.clone()>
                    <span class="govuk-visually-hidden">"Error: "</span>{words(move || error.get().unwrap_or_default())}
                </p>
            </Show>
            <select
                class="govuk-select" id=id.clone() aria-describedby=format!("{id}-error") aria-invalid=maybe(move || error.get().map(|_| "true".to_owned()))
                on:change:target=move |event| set(event.target().value())
            >
                <option value="" selected=move || chosen.with(String::is_empty)>"Choose one"</option>
                {RETIRING.map(|reason| view! {
                    <option value=reason.key() selected=flag(move || chosen.with(|chosen| chosen == reason.key()))>{reason.label()}</option>
                }).into_iter().collect_view()}
            </select>
        </div>
    }
}
