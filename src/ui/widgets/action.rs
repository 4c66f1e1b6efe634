//! Something to do to a record that is more than changing its fields: a button that opens a form in its place. One form is one edit.

use super::{ErrorSummary, FieldInput, FormError, Show, read_fields};
use crate::{
    browser::{drafts::Draft, page},
    domain::{date::Date, id::RawId, number::Number, record::FieldId, sort, value::Value},
    edit::{Edit, Refused},
    ui::session::Session,
};
use leptos::prelude::*;

/// What was typed into the form of an action.
#[derive(Clone, Debug, Default)]
pub struct Asked(Vec<(FieldId, Value)>);

impl Asked {
    fn find(&self, field: FieldId) -> Option<&Value> {
        self.0.iter().find(|(of, _)| *of == field).map(|(_, value)| value)
    }

    /// Every field that was asked for, with what it holds.
    pub fn values(&self) -> &[(FieldId, Value)] {
        &self.0
    }

    /// The date in a field.
    pub fn date(&self, field: impl Into<FieldId>) -> Option<Date> {
        if let Some(Value::Date(date)) = self.find(field.into()) { *date } else { None }
    }

    /// The number in a field.
    pub fn number(&self, field: impl Into<FieldId>) -> Option<Number> {
        if let Some(Value::Number(number)) = self.find(field.into()) { *number } else { None }
    }

    /// The words in a field.
    pub fn text(&self, field: impl Into<FieldId>) -> String {
        if let Some(Value::Text(text)) = self.find(field.into()) { text.clone() } else { String::new() }
    }

    /// The records in a field.
    pub fn links(&self, field: impl Into<FieldId>) -> Vec<RawId> {
        self.find(field.into()).map(|value| value.links().to_vec()).unwrap_or_default()
    }

    /// The record in a field.
    pub fn link(&self, field: impl Into<FieldId>) -> Option<RawId> {
        self.links(field).first().copied()
    }
}

/// What the form of an action holds while it is typed, for what stands after its inputs.
#[derive(Clone, Copy, Debug)]
pub struct FormDraft(pub RwSignal<Draft>);

/// What an action asks for and does.
#[derive(Clone)]
pub struct Doing {
    /// A name for its button and inputs, unique on the page.
    pub name: String,
    /// What the button says, and the form's heading.
    pub label: String,
    /// What it is good for, below the heading.
    pub about: String,
    /// What it asks for, in order.
    pub fields: Vec<FieldId>,
    /// Fields that must be filled in though the catalogue lets them be empty.
    pub must: Vec<FieldId>,
    /// What stands in the form at first.
    pub suggest: Vec<(FieldId, Value)>,
    /// Does it, or says why not.
    pub act: Callback<Asked, Result<(), String>>,
}

/// Makes an edit, unless it was refused.
///
/// # Errors
///
/// Why not, in a sentence.
pub fn make(session: Session, edit: Result<Edit, Refused>) -> Result<(), String> {
    if session.edit(&edit.map_err(|refused| refused.to_string())?) {
        return Ok(());
    }
    let problem = session.problem().get_untracked();
    Err(problem.map_or_else(|| "This cannot be changed now".to_owned(), |problem| problem.to_string()))
}

/// A button that opens the form of an action.
#[component]
pub fn Action(
    /// What it asks for and does; asked when the form opens.
    #[prop(into)]
    doing: Callback<(), Doing>,
    /// Further inputs, after the others.
    #[prop(optional)]
    more: Option<ViewFn>,
) -> impl IntoView {
    let session = Session::from_context();
    let open = RwSignal::new(false);
    let Doing { name, label, .. } = untrack(|| doing.run(()));
    let more = StoredValue::new(more);
    let back = name.clone();
    let done = Callback::new(move |_| {
        open.set(false);
        page::focus_soon(back.clone());
    });
    view! {
        <Show when=move || session.can_edit()>
            {
                let (name, label) = (name.clone(), label.clone());
                super::live(move || if open.get() {
                    let doing = untrack(|| doing.run(()));
                    view! { <ActionForm doing more=more.get_value() on_done=done/> }.into_any()
                } else {
                    view! {
                        <button type="button" id=name.clone() class="govuk-button govuk-button--secondary sp-action" on:click=move |_| open.set(true)>
                            {label.clone()}
                        </button>
                    }.into_any()
                })
            }
        </Show>
    }
}

/// The form of an action.
#[component]
pub fn ActionForm(
    /// What it asks for and does.
    doing: Doing,
    /// Further inputs, after the others.
    more: Option<ViewFn>,
    /// Told when it closes: whether it was done.
    #[prop(into)]
    on_done: Callback<bool>,
) -> impl IntoView {
    let session = Session::from_context();
    let prefix = format!("{}-form", doing.name);
    let draft: Draft = session.peek(|plan| {
        let text = |(field, value): &(FieldId, Value)| (field.about().key.to_owned(), field.about().form_text(value, &plan.body));
        sort::map(doing.suggest.iter().map(text))
    });
    let draft = RwSignal::new(draft);
    provide_context(FormDraft(draft));
    let errors = RwSignal::new(Vec::<FormError>::new());
    let whole = |message: String| vec![FormError { input: String::new(), message }];
    page::focus_first_soon(format!("#{prefix} input, #{prefix} textarea, #{prefix} select"));
    let inputs = doing.fields.iter().map(|field| {
        let id = format!("{prefix}-{}", field.about().key);
        let mine = id.clone();
        let error = Signal::derive(move || {
            errors.with(|errors| errors.iter().find(|error| error.input == mine).map(|error| error.message.clone()))
        });
        view! { <FieldInput field=*field draft error id must=doing.must.contains(field)/> }
    });
    let inputs = inputs.collect_view();
    let (fields, must, doing_it, of) = (doing.fields.clone(), doing.must.clone(), doing.act, prefix.clone());
    let act = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        let made = read_fields(session, &of, &fields, &must, &draft.get_untracked())
            .and_then(|values| doing_it.run(Asked(values)).map_err(whole));
        match made {
            Ok(()) => on_done.run(true),
            Err(found) => errors.set(found),
        }
    };
    let heading = format!("{prefix}-heading");
    view! {
        <form class="sp-form sp-action-form" id=prefix.clone() novalidate aria-labelledby=heading.clone() on:submit=act
            on:keydown=move |event| if event.key() == "Escape" { event.stop_propagation(); on_done.run(false); }>
            <h3 class="govuk-heading-s" id=heading.clone()>{doing.label.clone()}</h3>
            <ErrorSummary errors id=format!("{prefix}-errors")/>
            {(!doing.about.is_empty()).then(|| view! { <p class="govuk-body">{doing.about.clone()}</p> })}
            {inputs}
            {more.map(|more| more.run())}
            <div class="govuk-button-group">
                <button type="submit" class="govuk-button">{doing.label}</button>
                <button type="button" class="govuk-button govuk-button--secondary" on:click=move |_| on_done.run(false)>"Cancel"</button>
            </div>
        </form>
    }
}
