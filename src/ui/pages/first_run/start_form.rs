//! The form that starts a plan: what cannot be left for later.

use crate::{
    browser::{drafts::Draft, page},
    domain::{
        details::DetailsField,
        id::RawId,
        partnership::PartnershipField,
        plan::Body,
        record::{FieldId, Kind, RecordId},
    },
    edit::Edit,
    ui::{
        desk::Desk,
        route::Route,
        widgets::{ErrorSummary, FieldInput, FormError},
    },
};
use leptos::prelude::*;

/// What is asked for, and of what kind of record each is part.
fn asked() -> [(Kind, FieldId); 5] {
    [
        (Kind::Partnership, PartnershipField::Name.into()),
        (Kind::Partnership, PartnershipField::Area.into()),
        (Kind::Details, DetailsField::Title.into()),
        (Kind::Details, DetailsField::Starts.into()),
        (Kind::Details, DetailsField::Ends.into()),
    ]
}

fn input_id(field: FieldId) -> String {
    format!("start-{}", field.about().key)
}

/// The edits that fill a new plan with what was typed, or what is wrong with it.
fn edits(draft: &Draft) -> Result<Vec<Edit>, Vec<FormError>> {
    let (mut edits, mut errors) = (Vec::new(), Vec::new());
    for (kind, field) in asked() {
        let text = draft.get(field.about().key).map(String::as_str).unwrap_or_default();
        match field.about().read(text, &Body::default()) {
            Ok(value) => edits.push(Edit::set(RecordId { kind, id: RawId::ONLY }, field, value)),
            Err(error) => errors.push(FormError { input: input_id(field), message: error.to_string() }),
        }
    }
    if errors.is_empty() { Ok(edits) } else { Err(errors) }
}

/// Asks for what a plan begins with, and starts it.
#[component]
pub fn StartForm(
    /// The page to go on to.
    then: Route,
    /// Told when the person would rather not.
    #[prop(into)]
    on_cancel: Callback<()>,
) -> impl IntoView {
    let desk = Desk::from_context();
    let draft = RwSignal::new(Draft::new());
    let errors = RwSignal::new(Vec::<FormError>::new());
    let start = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let started = edits(&draft.get_untracked()).and_then(|edits| {
            desk.start_plan(edits).map_err(|error| vec![FormError { input: String::new(), message: error.to_string() }])
        });
        match started {
            Ok(()) => page::go(&format!("#{then}")),
            Err(found) => errors.set(found),
        }
    };
    page::focus_soon(input_id(PartnershipField::Name.into()));
    view! {
        <form class="sp-form" id="start" novalidate on:submit=start>
            <h2 class="govuk-heading-m">"Start a plan"</h2>
            {(then == Route::StartFromReport).then(|| view! { <p class="govuk-body">"Say whose plan it is first. Then paste the text of the report."</p> })}
            <ErrorSummary errors id="start-errors"/>
            <Group legend="Partnership" of=Kind::Partnership draft errors/>
            <Group legend="Plan" of=Kind::Details draft errors/>
            <div class="govuk-button-group">
                <button type="submit" class="govuk-button">"Start the plan"</button>
                <button type="button" class="govuk-button govuk-button--secondary" on:click=move |_| on_cancel.run(())>"Cancel"</button>
            </div>
        </form>
    }
}

#[component]
fn Group(legend: &'static str, of: Kind, draft: RwSignal<Draft>, errors: RwSignal<Vec<FormError>>) -> impl IntoView {
    let fields = asked().into_iter().filter(|(kind, _)| *kind == of).map(|(_, field)| {
        let id = input_id(field);
        let mine = id.clone();
        let error = Signal::derive(move || {
            errors.with(|errors| errors.iter().find(|error| error.input == mine).map(|error| error.message.clone()))
        });
        view! { <FieldInput field draft error id/> }
    });
    view! {
        <fieldset class="govuk-fieldset">
            <legend class="govuk-fieldset__legend govuk-fieldset__legend--m">{legend}</legend>
            {fields.collect_view()}
        </fieldset>
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{
            id::{Id, PlanId},
            plan::Plan,
        },
        edit::apply,
    };

    fn typed(texts: &[(&str, &str)]) -> Draft {
        texts.iter().map(|(key, text)| ((*key).to_owned(), (*text).to_owned())).collect()
    }

    #[test]
    fn what_was_typed_becomes_a_plan() {
        let draft = typed(&[
            ("name", "Havering CSP"),
            ("area", "Havering"),
            ("title", "Plan 2025-28"),
            ("starts", "April 2025"),
            ("ends", "31/3/28"),
        ]);
        let edit = Edit::Several { label: "Started".into(), edits: edits(&draft).unwrap() };
        let plan = apply(&Plan::new(PlanId::of(RawId::ONLY)), &edit).unwrap().plan;
        assert_eq!(plan.body.partnership.name, "Havering CSP");
        assert_eq!(plan.body.details.title, "Plan 2025-28");
        assert_eq!(plan.body.details.ends.unwrap().words(), "31 March 2028");
    }

    #[test]
    fn each_thing_wrong_is_said_beside_its_input() {
        let errors = edits(&typed(&[("name", "Havering CSP"), ("starts", "Aprul")])).unwrap_err();
        let inputs: Vec<&str> = errors.iter().map(|error| error.input.as_str()).collect();
        assert_eq!(inputs, ["start-area", "start-title", "start-starts"]);
    }
}
