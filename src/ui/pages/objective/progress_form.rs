//! Recording a period's progress: words, colour and figures, as one edit.

use super::figures::{FigureInputs, FigureRow, figure_rows};
use crate::{
    browser::drafts::{self, Draft},
    browser::page,
    domain::{
        date::Date,
        field::Record,
        figure::{Figure, FigureField},
        id::Id,
        objective::{Objective, ObjectiveId},
        period::Quarter,
        record::{AnyRecord, FieldId},
        sort,
        update::{Update, UpdateField, UpdateState},
        value::{Choice as _, Value},
    },
    edit::{Edit, Recorded, brag_follows},
    ui::{
        session::Session,
        widgets::{ErrorSummary, FieldInput, FormError, read_fields},
    },
};
use leptos::prelude::*;

const FIELDS: [UpdateField; 8] = [
    UpdateField::Period,
    UpdateField::Brag,
    UpdateField::Done,
    UpdateField::Result,
    UpdateField::Problem,
    UpdateField::Next,
    UpdateField::Date,
    UpdateField::Author,
];

/// The form.
#[component]
pub fn ProgressForm(
    /// Whose progress.
    objective: ObjectiveId,
    /// Told when it closes.
    on_done: Callback<()>,
) -> impl IntoView {
    let session = Session::from_context();
    let plan = session.peek(|plan| plan.id);
    let form = format!("progress.{objective}");
    let fields: Vec<FieldId> = FIELDS.into_iter().map(Into::into).collect();
    let began = beginning(session, objective);
    let kept = drafts::find(plan, &form);
    let was_kept = kept.is_some();
    let start = kept.unwrap_or_else(|| began.clone());
    let figures = RwSignal::new(figure_rows(&start));
    let draft = RwSignal::new(start);
    let errors = RwSignal::new(Vec::<FormError>::new());
    {
        let form = form.clone();
        Effect::new(move |_| {
            let mut all = draft.get();
            all.retain(|key, _| !key.starts_with("figure."));
            let rows = figures.get();
            rows.iter().for_each(|row| row.write(&mut all));
            if all == began { drafts::forget(plan, &form) } else { drafts::keep(plan, &form, &all) }
        });
    }
    let close = move || {
        drafts::forget(plan, &form);
        on_done.run(());
    };
    let save = {
        let (fields, close) = (fields.clone(), close.clone());
        move |event: leptos::ev::SubmitEvent| {
            event.prevent_default();
            match read(session, objective, &fields, &draft.get_untracked(), &figures.get_untracked()) {
                Ok(edit) if session.edit(&edit) => close(),
                Ok(_) => errors.set(
                    session
                        .problem()
                        .get_untracked()
                        .map(|problem| FormError { input: String::new(), message: problem.to_string() })
                        .into_iter()
                        .collect(),
                ),
                Err(found) => errors.set(found),
            }
        }
    };
    page::focus_soon("progress-period");
    let error_of = move |input: String| {
        Signal::derive(move || {
            errors.with(|errors| errors.iter().find(|error| error.input == input).map(|error| error.message.clone()))
        })
    };
    let inputs = fields.iter().map(|field| {
        let id = format!("progress-{}", field.about().key);
        view! { <FieldInput field=*field draft error=error_of(id.clone()) id/> }
    });
    let (inputs, cancel) = (inputs.collect_view(), close);
    view! {
        <form class="sp-form" id="progress" novalidate on:submit=save>
            <ErrorSummary errors id="progress-errors"/>
            {was_kept.then(|| view! { <p class="govuk-inset-text">"What you typed here earlier was kept. Save it, or cancel to throw it away."</p> })}
            {inputs}
            <FigureInputs figures errors/>
            <div class="govuk-button-group">
                <button type="submit" class="govuk-button">"Save progress"</button>
                <button type="button" class="govuk-button govuk-button--secondary" on:click=move |_| cancel()>"Cancel"</button>
            </div>
        </form>
    }
}

/// What the form holds at first: the quarter that ended last, today, and the colour as it is.
fn beginning(session: Session, objective: ObjectiveId) -> Draft {
    let today = session.today();
    let brag = session.peek(|plan| plan.body.objectives.get(objective).map(|objective| objective.brag).unwrap_or_default());
    let mut draft: Draft = sort::map(FIELDS.into_iter().map(|field| (FieldId::from(field).about().key.to_owned(), String::new())));
    let mut set = |field: UpdateField, text: String| draft.insert(FieldId::from(field).about().key.to_owned(), text);
    set(UpdateField::Period, Date::Quarter(Quarter::containing(today).previous()).words());
    set(UpdateField::Brag, brag.key().to_owned());
    set(UpdateField::Date, Date::Day(today).words());
    draft
}

/// The one edit that the form asks for, or what is wrong with it.
fn read(
    session: Session,
    objective: ObjectiveId,
    fields: &[FieldId],
    draft: &Draft,
    figures: &[FigureRow],
) -> Result<Edit, Vec<FormError>> {
    let mut errors = Vec::new();
    let mut take = |read: Result<Vec<(FieldId, Value)>, Vec<FormError>>| {
        read.unwrap_or_else(|found| {
            errors.extend(found);
            Vec::new()
        })
    };
    let values = take(read_fields(session, "progress", fields, &[], draft));
    let rows: Vec<_> = figures.iter().map(|row| take(row.read(session))).collect();
    if errors.is_empty() {
        errors.extend(already_recorded(session, objective, &values));
    }
    if errors.is_empty() { Ok(edit(session, objective, &values, &rows)) } else { Err(errors) }
}

/// One update an objective and period: a second would make the counts wrong.
fn already_recorded(session: Session, objective: ObjectiveId, values: &[(FieldId, Value)]) -> Option<FormError> {
    let period = values.iter().find_map(|(field, value)| match value {
        Value::Date(Some(period)) if *field == UpdateField::Period.into() => Some(*period),
        _ => None,
    })?;
    let taken = session
        .peek(|plan| plan.body.updates.iter().any(|update| update.objective == Some(objective) && update.period == Some(period)));
    taken.then(|| FormError {
        input: "progress-period".to_owned(),
        message: format!("Progress for {} is recorded already. Change that update, or enter another period", period.words()),
    })
}

fn edit(session: Session, objective: ObjectiveId, values: &[(FieldId, Value)], rows: &[Vec<(FieldId, Value)>]) -> Edit {
    let mut update = Update::blank(Id::of(session.fresh_id()));
    (update.objective, update.state) = (Some(objective), UpdateState::Accepted);
    let update_id = update.id;
    let record = with_values(update.into(), values);
    let follows = session.peek(|plan| {
        let updates: Vec<&Update> = plan.body.updates.iter().filter(|update| update.objective == Some(objective)).collect();
        brag_follows(plan.body.objectives.get(objective)?, &updates, Recorded { before: None, after: record.as_type() })
    });
    let mut edits = vec![Edit::Add(record)];
    for (index, row) in rows.iter().enumerate() {
        let mut figure = Figure::blank(Id::of(session.fresh_id()));
        figure.update = Some(update_id);
        figure.position = u32::try_from(index + 1).unwrap_or(u32::MAX);
        edits.push(Edit::Add(with_values(figure.into(), row)));
    }
    edits.extend(follows);
    let period = values.iter().find_map(|(_, value)| match value {
        Value::Date(Some(period)) => Some(period.words()),
        _ => None,
    });
    let name = session.peek(|plan| plan.body.objectives.get(objective).map(Objective::brief).unwrap_or_default());
    Edit::Several { label: format!("Recorded {} progress of {name}", period.unwrap_or_default()), edits }
}

/// A record with what was read for it; every value was checked when it was read.
fn with_values(record: AnyRecord, values: &[(FieldId, Value)]) -> AnyRecord {
    values.iter().fold(record, |record, (field, value)| record.with(*field, value.clone()).unwrap_or(record))
}

/// The fields of a figure that a form asks for.
pub(super) const FIGURE_FIELDS: [FigureField; 6] =
    [FigureField::Label, FigureField::Value, FigureField::Unit, FigureField::Of, FigureField::Qualifier, FigureField::Period];
