//! A form for some fields of a record, new or there already. One save is one edit.

use super::{ErrorSummary, FieldInput, FormError, WorkedOut, flag};
use crate::{
    browser::{
        drafts::{self, Draft},
        page,
    },
    domain::{
        field::{FieldError, lower_first},
        record::{AnyRecord, FieldId, Kind, RecordId},
        value::Value,
    },
    edit::{Edit, among, asks_for, locked, unfit},
    ui::session::Session,
};
use leptos::prelude::*;

/// What a form is about.
#[derive(Clone, Debug)]
pub enum Subject {
    /// A record that is there.
    Existing(RecordId),
    /// A record to be added, with what is known of it before.
    New(Kind, Vec<(FieldId, Value)>),
}

impl Subject {
    fn kind(&self) -> Kind {
        match self {
            Self::Existing(record) => record.kind,
            Self::New(kind, _) => *kind,
        }
    }

    /// A name for the form's draft and its inputs.
    fn form(&self) -> String {
        match self {
            Self::Existing(record) => format!("{}.{}", record.kind.key(), record.id),
            Self::New(kind, preset) => {
                let owner = preset.iter().find_map(|(_, value)| value.links().first().map(ToString::to_string));
                format!("{}.new{}", kind.key(), owner.map(|owner| format!("-{owner}")).unwrap_or_default())
            }
        }
    }

    fn record(&self, session: Session) -> AnyRecord {
        match self {
            Self::Existing(record) => {
                session.peek(|plan| plan.find(*record)).unwrap_or_else(|| AnyRecord::blank(record.kind, record.id))
            }
            Self::New(kind, preset) => {
                let blank = AnyRecord::blank(*kind, session.fresh_id());
                preset.iter().fold(blank, |record, (field, value)| record.with(*field, value.clone()).unwrap_or(record))
            }
        }
    }
}

/// Makes an edit from the content of a form's fields, in their order, or says why not.
pub type MakeEdit = Callback<Vec<(FieldId, Value)>, Result<Edit, String>>;

/// Reads what a form holds, field by field: what is fit, and what is wrong.
pub fn read_fields(
    session: Session,
    prefix: &str,
    fields: &[FieldId],
    must: &[FieldId],
    draft: &Draft,
) -> Result<Vec<(FieldId, Value)>, Vec<FormError>> {
    let (mut values, mut errors) = (Vec::new(), Vec::new());
    for field in fields {
        let about = field.about();
        let text = draft.get(about.key).map(String::as_str).unwrap_or_default();
        let read = session.peek(|plan| about.read(text, &plan.body)).and_then(|value| {
            if value.is_empty() && must.contains(field) { Err(FieldError::Missing { label: about.label }) } else { Ok(value) }
        });
        match read {
            Ok(value) => values.push((*field, value)),
            Err(error) => errors.push(FormError { input: format!("{prefix}-{}", about.key), message: error.to_string() }),
        }
    }
    if errors.is_empty() { Ok(values) } else { Err(errors) }
}

/// The form. `on_done` is told when it closes: the record that was saved, or nothing.
#[component]
pub fn RecordForm(
    /// What it is about.
    subject: Subject,
    /// The fields it asks for, in order.
    fields: Vec<FieldId>,
    /// Fields that this form asks for though they may be empty.
    #[prop(optional)]
    must: Vec<FieldId>,
    /// What the form holds at first instead of what the record does.
    #[prop(optional)]
    suggest: Vec<(FieldId, Value)>,
    /// Makes the edit from what the form holds, where saving is more than setting fields; what it refuses is said in the form.
    #[prop(optional)]
    make: Option<MakeEdit>,
    /// What the button that saves says.
    #[prop(into, default = "Save".into())]
    save_label: String,
    /// Told when it closes.
    #[prop(into)]
    on_done: Callback<Option<RecordId>>,
) -> impl IntoView {
    let session = Session::from_context();
    let plan = session.peek(|plan| plan.id);
    let form = format!("{}.{}", subject.form(), fields.first().map_or("", |field| field.about().key));
    let prefix = form.replace('.', "-");
    let record = subject.record(session);
    let (fields, left_out): (Vec<FieldId>, Vec<FieldId>) = fields.into_iter().partition(|field| !locked(&record, *field));
    let suggested = |field: &FieldId| suggest.iter().find(|(of, _)| of == field).map(|(_, value)| value.clone());
    let began: Draft = session.peek(|plan| {
        let text = |field: &FieldId| field.about().form_text(&suggested(field).unwrap_or_else(|| record.value(*field)), &plan.body);
        crate::domain::sort::map(fields.iter().map(|field| (field.about().key.to_owned(), text(field))))
    });
    let kept = drafts::find(plan, &form);
    let was_kept = kept.as_ref().is_some_and(|kept| *kept != began);
    let draft = RwSignal::new(kept.unwrap_or_else(|| began.clone()));
    let errors = RwSignal::new(Vec::<FormError>::new());
    {
        let (form, began) = (form.clone(), began.clone());
        Effect::new(move |_| {
            draft.with(|draft| if *draft == began { drafts::forget(plan, &form) } else { drafts::keep(plan, &form, draft) });
        });
    }
    let close = {
        let form = form.clone();
        move |saved: Option<RecordId>| {
            drafts::forget(plan, &form);
            on_done.run(saved);
        }
    };
    let save = {
        let (fields, must, prefix, close, record) = (fields.clone(), must.clone(), prefix.clone(), close.clone(), record.clone());
        move |event: leptos::ev::SubmitEvent| {
            event.prevent_default();
            match read_fields(session, &prefix, &fields, &must, &draft.get_untracked()) {
                Err(found) => errors.set(found),
                Ok(values) => match unfit_in(session, &subject, &record, &prefix, &values) {
                    found if !found.is_empty() => errors.set(found),
                    _ => match keep(session, &subject, &record, &values, make) {
                        Ok(saved) => close(Some(saved)),
                        Err(message) => errors.set(vec![FormError { input: String::new(), message }]),
                    },
                },
            }
        }
    };
    page::focus_first_soon(format!("#{prefix} input, #{prefix} textarea, #{prefix} select"));
    let inputs = fields.iter().map(|field| {
        let input = format!("{prefix}-{}", field.about().key);
        let error_of = input.clone();
        let error = Signal::derive(move || {
            errors.with(|errors| errors.iter().find(|error| error.input == error_of).map(|error| error.message.clone()))
        });
        let (field, must, among) = (*field, must.contains(field), session.peek(|plan| among(&plan.body, &record, *field)));
        let beneath = (field.about().key == "denominator").then(|| view! { <WorkedOut record=record.clone() draft/> });
        let input = view! { <FieldInput field draft error id=input must among/> {beneath} }.into_any();
        if asks_for(field, None) == asks_for(field, Some("")) {
            return input;
        }
        let hidden = move || draft.with(|draft| !asks_for(field, draft.get("span").map(String::as_str)));
        view! { <div hidden=flag(hidden)>{input}</div> }.into_any()
    });
    let inputs = inputs.collect_view();
    let cancel = close.clone();
    let escape = close;
    view! {
        <form
            class="sp-form" id=prefix.clone() novalidate on:submit=save
            on:keydown=move |event| if event.key() == "Escape" { event.stop_propagation(); escape(None); }
        >
            <ErrorSummary errors id=format!("{prefix}-errors")/>
            {was_kept.then(|| view! { <p class="govuk-inset-text">"What you typed here earlier was kept. Save it, or cancel to throw it away."</p> })}
            {(!left_out.is_empty()).then(|| view! {
                <p class="govuk-inset-text">"What was published is corrected rather than changed: choose to correct this reading on its page."</p>
            })}
            {inputs}
            <div class="govuk-button-group">
                <button type="submit" class="govuk-button">{save_label}</button>
                <button type="button" class="govuk-button govuk-button--secondary" on:click=move |_| cancel(None)>"Cancel"</button>
            </div>
        </form>
    }
}

/// Why the record cannot be what the form makes of it. What was so before keeps nobody from changing something else.
fn unfit_in(session: Session, subject: &Subject, before: &AnyRecord, prefix: &str, values: &[(FieldId, Value)]) -> Vec<FormError> {
    let of_kind = |(field, _): &&(FieldId, Value)| field.kind() == subject.kind();
    let with = |record: AnyRecord, (field, value): &(FieldId, Value)| record.with(*field, value.clone()).unwrap_or(record);
    let after = values.iter().filter(of_kind).fold(before.clone(), with);
    let faults = |record: &AnyRecord| session.peek(|plan| unfit(&plan.body, record));
    let known = if matches!(subject, Subject::Existing(_)) { faults(before) } else { Vec::new() };
    let input = |field: FieldId| {
        let on_form = values.iter().any(|(other, _)| *other == field);
        if on_form { format!("{prefix}-{}", field.about().key) } else { String::new() }
    };
    let new = faults(&after).into_iter().filter(|fault| !known.contains(fault));
    new.map(|(field, message)| FormError { input: input(field), message }).collect()
}

/// Makes the edit that a form asks for.
fn keep(
    session: Session,
    subject: &Subject,
    before: &AnyRecord,
    values: &[(FieldId, Value)],
    make: Option<MakeEdit>,
) -> Result<RecordId, String> {
    let edit = match subject {
        _ if make.is_some() => make.map_or(Err(String::new()), |make| make.run(values.to_vec()))?,
        Subject::New(..) => {
            let with = values.iter().try_fold(before.clone(), |record, (field, value)| record.with(*field, value.clone()));
            Edit::Add(with.map_err(|error| error.to_string())?)
        }
        Subject::Existing(record) => {
            let changed: Vec<_> = values.iter().filter(|(field, value)| before.value(*field) != *value).collect();
            let edits: Vec<Edit> = changed.iter().map(|(field, value)| Edit::set(*record, *field, value.clone())).collect();
            match edits.as_slice() {
                [one] => one.clone(),
                _ => Edit::Several { label: changed_label(session, *record, &changed), edits },
            }
        }
    };
    if session.edit(&edit) {
        Ok(before.record_id())
    } else {
        let problem = session.problem().get_untracked();
        Err(problem.map_or_else(|| format!("This {} cannot be changed now.", subject.kind().noun()), |problem| problem.to_string()))
    }
}

/// `Changed due and lead officer of 2.3.5`.
fn changed_label(session: Session, record: RecordId, changed: &[&(FieldId, Value)]) -> String {
    let labels: Vec<String> = changed.iter().map(|(field, _)| lower_first(field.about().label)).collect();
    let what = match labels.split_last() {
        Some((last, rest)) if labels.len() <= 3 && !rest.is_empty() => format!("{} and {last}", rest.join(", ")),
        _ => format!("{} fields", labels.len()),
    };
    format!("Changed {what} of {}", session.peek(|plan| crate::edit::brief(plan, record)))
}
