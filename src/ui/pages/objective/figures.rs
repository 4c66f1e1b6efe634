//! Figures within the progress form, and below an update.

use super::progress_form::FIGURE_FIELDS;
use crate::domain::sort::{Key, sort};
use crate::ui::widgets::Show;
use crate::{
    browser::{drafts::Draft, page},
    domain::{
        field::{FieldKind, Record},
        figure::{Figure, FigureField},
        id::Id,
        record::{FieldId, Kind, RecordId},
        update::UpdateId,
        value::Value,
    },
    edit::next_position,
    ui::{
        session::Session,
        widgets::{DeleteRecord, FieldInput, FormError, MoveButtons, RecordForm, Subject, read_fields},
    },
};
use leptos::prelude::*;
use std::{collections::BTreeMap, sync::Arc};

/// One figure in the progress form: a number that tells it from the others, and what was typed.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct FigureRow {
    number: usize,
    draft: RwSignal<Draft>,
}

impl FigureRow {
    fn blank(number: usize) -> Self {
        let text = |field: FieldId| match field.about().kind {
            FieldKind::Choice(options) => options.first().map_or("", |option| option.key),
            _ => "",
        };
        let draft = FIGURE_FIELDS
            .into_iter()
            .map(|field| (FieldId::from(field).about().key.to_owned(), text(field.into()).to_owned()))
            .collect();
        Self { number, draft: RwSignal::new(draft) }
    }

    fn prefix(self) -> String {
        format!("figure-{}", self.number)
    }

    /// Puts what was typed into the form's draft.
    pub(super) fn write(self, all: &mut Draft) {
        self.draft
            .with(|draft| all.extend(draft.iter().map(|(key, text)| (format!("figure.{}.{key}", self.number), text.clone()))));
    }

    /// What was typed, read.
    pub(super) fn read(self, session: Session) -> Result<Vec<(FieldId, Value)>, Vec<FormError>> {
        let fields: Vec<FieldId> = FIGURE_FIELDS.into_iter().map(Into::into).collect();
        read_fields(session, &self.prefix(), &fields, &[], &self.draft.get_untracked())
    }
}

/// The figures that a form's draft holds.
pub(super) fn figure_rows(draft: &Draft) -> Vec<FigureRow> {
    let mut found: BTreeMap<usize, Draft> = BTreeMap::new();
    for (key, text) in draft {
        let parts = key.strip_prefix("figure.").and_then(|rest| rest.split_once('.'));
        if let Some((number, key)) = parts.and_then(|(number, key)| Some((number.parse().ok()?, key))) {
            found.entry(number).or_default().insert(key.to_owned(), text.clone());
        }
    }
    found.into_iter().map(|(number, draft)| FigureRow { number, draft: RwSignal::new(draft) }).collect()
}

/// The figures of the form, with a way to add and to take off.
#[component]
pub(super) fn FigureInputs(
    /// The figures.
    figures: RwSignal<Vec<FigureRow>>,
    /// What is wrong in the form.
    errors: RwSignal<Vec<FormError>>,
) -> impl IntoView {
    let add = move |_| {
        let number = figures.with_untracked(|rows| rows.iter().map(|row| row.number + 1).max().unwrap_or(1));
        figures.update(|rows| rows.push(FigureRow::blank(number)));
        page::focus_soon(format!("figure-{number}-label"));
    };
    view! {
        <div class="sp-figures-form">
            <For each=move || figures.get() key=|row| row.number let:row>
                <fieldset class="govuk-fieldset sp-figure-form">
                    <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{format!("Figure {}", row.number)}</legend>
                    <div class="sp-figure-form__fields">
                        {FIGURE_FIELDS.map(|field| figure_input(row, field, errors))}
                    </div>
                    <button type="button" class="sp-link-button" on:click=move |_| figures.update(|rows| rows.retain(|other| other.number != row.number))>
                        "Take this figure off"<span class="govuk-visually-hidden">{format!(": figure {}", row.number)}</span>
                    </button>
                </fieldset>
            </For>
            <button type="button" class="govuk-button govuk-button--secondary" on:click=add>"Add a figure"</button>
        </div>
    }
}

fn figure_input(row: FigureRow, field: FigureField, errors: RwSignal<Vec<FormError>>) -> impl IntoView {
    let field = FieldId::from(field);
    let id = format!("{}-{}", row.prefix(), field.about().key);
    let input = id.clone();
    let error = Signal::derive(move || {
        errors.with(|errors| errors.iter().find(|error| error.input == input).map(|error| error.message.clone()))
    });
    view! { <FieldInput field draft=row.draft error id/> }
}

/// The figures of an update, to read and to change.
#[component]
pub(super) fn FigureTable(
    /// The update they stand in.
    update: UpdateId,
    /// Its period in words.
    period: Signal<String>,
) -> impl IntoView {
    let session = Session::from_context();
    let adding = RwSignal::new(false);
    let figures = session.body(move |body| {
        let mut figures: Vec<Arc<Figure>> = body.figures.iter_shared().filter(|figure| figure.update == Some(update)).collect();
        sort(&mut figures, |figure| Key::numbers([figure.position.into(), figure.id.raw().bits()]));
        figures
    });
    let button = format!("add-figure-{update}");
    let back = button.clone();
    let done = Callback::new(move |_| {
        adding.set(false);
        page::focus_soon(back.clone());
    });
    let subject = move || {
        let position = next_position(
            figures.with_untracked(|figures| figures.iter().map(|figure| figure.position).collect::<Vec<_>>()).into_iter(),
        );
        Subject::New(
            Kind::Figure,
            vec![
                (FigureField::Update.into(), Value::Link(Some(update.raw()))),
                (FigureField::Position.into(), Value::Whole(position)),
            ],
        )
    };
    view! {
        <Show when=move || !figures.with(Vec::is_empty)>
            <table class="sp-table sp-figures">
                <caption class="govuk-visually-hidden">"Figures"</caption>
                <thead><tr>
                    <th scope="col">"Figure"</th><th scope="col" class="sp-number">"Value"</th><th scope="col">"Period"</th>
                    <Show when=move || session.can_edit()><th scope="col"><span class="govuk-visually-hidden">"Change"</span></th></Show>
                </tr></thead>
                <tbody>
                    <For each=move || figures.get() key=|figure| (figure.id, figure.clone().words(), figure.label.clone(), figure.period, figure.note.clone()) let:figure>
                        <FigureItem figure/>
                    </For>
                </tbody>
            </table>
        </Show>
        <Show when=move || session.can_edit()>
            {
                let button = button.clone();
                move || if adding.get() {
                    view! { <RecordForm subject=subject() fields=FIGURE_FIELDS.map(Into::into).to_vec() save_label="Add the figure" on_done=done/> }.into_any()
                } else {
                    view! { <button type="button" id=button.clone() class="sp-link-button" on:click=move |_| adding.set(true)>
                        "Add a figure"<span class="govuk-visually-hidden">" to the update for "{period}</span>
                    </button> }.into_any()
                }
            }
        </Show>
    }
}

#[component]
fn FigureItem(figure: Arc<Figure>) -> impl IntoView {
    let session = Session::from_context();
    let record = RecordId { kind: Figure::KIND, id: figure.id.raw() };
    let changing = RwSignal::new(false);
    let button = format!("change-figure-{}", figure.id);
    let back = button.clone();
    let done = Callback::new(move |_| {
        changing.set(false);
        page::focus_soon(back.clone());
    });
    let fields = || [&FIGURE_FIELDS[..], &[FigureField::Note]].concat().into_iter().map(Into::into).collect::<Vec<_>>();
    let (label, words, note) = (figure.label.clone(), figure.words(), figure.note.clone());
    let period = figure.period.map(crate::domain::date::Date::words).unwrap_or_default();
    let hidden = label.clone();
    view! {
        <tr>
            <td>{label.clone()} {(!note.is_empty()).then(|| view! { <span class="sp-note">{note}</span> })}</td>
            <td class="sp-number">{words}</td>
            <td>{period}</td>
            <Show when=move || session.can_edit()>
                <td class="sp-figures__actions">
                    <button type="button" id=button.clone() class="sp-link-button" on:click=move |_| changing.set(true)>
                        "Change"<span class="govuk-visually-hidden">" "{hidden.clone()}</span>
                    </button>
                    <MoveButtons record name=label.clone()/>
                    <DeleteRecord record on_deleted=Callback::new(|()| ())/>
                </td>
            </Show>
        </tr>
        <Show when=move || changing.get()>
            <tr><td colspan="4"><RecordForm subject=Subject::Existing(record) fields=fields() on_done=done/></td></tr>
        </Show>
    }
}
