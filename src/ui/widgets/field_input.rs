//! The input for one field, whatever its kind. What is typed is text until it is saved.

use super::{LinksInput, PictureInput, flag, understood::Understood};
use crate::ui::session::memo;
use crate::{
    browser::drafts::Draft,
    domain::{
        brag::Brag,
        field::FieldKind,
        id::RawId,
        plan::Body,
        record::{FieldId, Kind},
        value::{Choice, ChoiceOption},
    },
    ui::session::Session,
};
use leptos::prelude::*;

/// One field of a form.
#[component]
pub fn FieldInput(
    /// The field.
    field: FieldId,
    /// What the form holds.
    draft: RwSignal<Draft>,
    /// What is wrong with it, if anything.
    #[prop(into)]
    error: Signal<Option<String>>,
    /// The input's id, unique on the page.
    #[prop(into)]
    id: String,
    /// Whether this form asks for it though the field may be empty.
    #[prop(optional)]
    must: bool,
    /// The records to choose from, where not all of their kind make sense.
    #[prop(optional_no_strip)]
    among: Option<Vec<RawId>>,
) -> impl IntoView {
    let about = field.about();
    let key = about.key;
    let text = memo(move || draft.with(|draft| draft.get(key).cloned().unwrap_or_default()));
    let set = move |text: String| {
        draft.update(|draft| {
            draft.insert(key.to_owned(), text);
        });
    };
    let described = format!("{id}-hint {id}-error");
    let optional =
        if about.required || must || matches!(about.kind, FieldKind::Flag | FieldKind::Choice(_)) { "" } else { " (optional)" };
    let label = format!("{}{optional}", about.label);
    let notes = view! { <Hint hint=about.hint id=format!("{id}-hint")/> <Error error id=format!("{id}-error")/> };
    let input = match about.kind {
        FieldKind::Flag => return tick_box(&id, about.label, about.hint, text, set).into_any(),
        FieldKind::Choice(options) if options.len() <= 6 => {
            return radios(&id, about.label, about.hint, options, text, set, error).into_any();
        }
        FieldKind::Choices(options) => return tick_boxes(&id, about.label, about.hint, options, text, set, error).into_any(),
        FieldKind::Paragraphs | FieldKind::Lines => {
            let rows = if about.kind == FieldKind::Lines { 3 } else { 4 };
            view! {
                <textarea
                    class="govuk-textarea" id=id.clone() rows=rows aria-describedby=described spellcheck="true"
                    aria-invalid=move || error.get().map(|_| "true") prop:value=text on:input:target=move |event| set(event.target().value())
                ></textarea>
            }.into_any()
        }
        FieldKind::Choice(options) => select(&id, described, labelled(options), false, text, set).into_any(),
        FieldKind::OptionalChoice(options) => select(&id, described, labelled(options), true, text, set).into_any(),
        FieldKind::Owner(kind) | FieldKind::Link(kind) => {
            let options = Session::from_context().peek(|plan| records(&plan.body, kind, among.as_deref()));
            select(&id, described, options, !about.required, text, set).into_any()
        }
        FieldKind::Links(kind) => view! { <LinksInput kind text set id=id.clone() described/> }.into_any(),
        FieldKind::Picture => view! { <PictureInput text set id=id.clone() described/> }.into_any(),
        FieldKind::Colour => colour(&id, described, text, set, error),
        FieldKind::Line
        | FieldKind::Cadence
        | FieldKind::Date
        | FieldKind::Period
        | FieldKind::Number
        | FieldKind::Money
        | FieldKind::Position => {
            let narrow = if matches!(about.kind, FieldKind::Line | FieldKind::Cadence) {
                "govuk-input"
            } else {
                "govuk-input govuk-input--width-20"
            };
            view! {
                <input
                    class=narrow id=id.clone() type="text" autocomplete="off" aria-describedby=described
                    aria-invalid=move || error.get().map(|_| "true") prop:value=text on:input:target=move |event| set(event.target().value())
                />
                {matches!(about.kind, FieldKind::Date | FieldKind::Period | FieldKind::Cadence).then(|| view! { <Understood kind=about.kind text/> })}
            }.into_any()
        }
    };
    view! {
        <div class="govuk-form-group" class:govuk-form-group--error=flag(move || error.get().is_some())>
            <label class="govuk-label govuk-label--s" for=id>{label}</label>
            {notes}
            {input}
        </div>
    }
    .into_any()
}

/// A colour in digits, with the browser's own way to choose one beside it.
fn colour(
    id: &str,
    described: String,
    text: Memo<String>,
    set: impl Fn(String) + Copy + Send + Sync + 'static,
    error: Signal<Option<String>>,
) -> AnyView {
    view! {
        <div class="sp-colour">
            <input
                class="govuk-input govuk-input--width-10" id=id.to_owned() type="text" autocomplete="off" spellcheck="false" aria-describedby=described
                aria-invalid=move || error.get().map(|_| "true") prop:value=text on:input:target=move |event| set(event.target().value())
            />
            <input class="sp-colour__choose" type="color" aria-label="Choose a colour" prop:value=text on:input:target=move |event| set(event.target().value())/>
        </div>
    }
    .into_any()
}

#[component]
fn Hint(hint: &'static str, id: String) -> impl IntoView {
    (!hint.is_empty()).then(|| view! { <div class="govuk-hint" id=id>{hint}</div> })
}

#[component]
fn Error(error: Signal<Option<String>>, id: String) -> impl IntoView {
    move || {
        error.get().map(|message| {
            view! {
                <p class="govuk-error-message" id=id.clone()><span class="govuk-visually-hidden">"Error: "</span>{message}</p>
            }
        })
    }
}

/// A choice and the words for it; a BRAG has the council's.
fn labelled(options: &'static [ChoiceOption]) -> Vec<(String, String)> {
    let session = Session::from_context();
    let label = |option: &ChoiceOption| match Brag::from_key(option.key).filter(|_| options == Brag::OPTIONS) {
        Some(brag) => session.peek_body(|body| match brag.word(&body.details) {
            word if word.eq_ignore_ascii_case(brag.colour()) => word.to_owned(),
            word => format!("{} – {word}", brag.colour()),
        }),
        None => option.label.to_owned(),
    };
    let mut labelled: Vec<_> = options.iter().map(|option| (option.key.to_owned(), label(option))).collect();
    if options == Brag::OPTIONS {
        // The colours in their order; the lack of one, which is the default, comes last.
        labelled.rotate_left(1);
    }
    labelled
}

/// The records one can choose, by name.
fn records(body: &Body, kind: Kind, among: Option<&[RawId]>) -> Vec<(String, String)> {
    let offered = |(_, id): &(String, RawId)| among.is_none_or(|among| among.contains(id));
    body.by_name(kind).into_iter().filter(offered).map(|(name, id)| (format!("#{id}"), name)).collect()
}

fn select(
    id: &str,
    described: String,
    options: Vec<(String, String)>,
    optional: bool,
    text: Memo<String>,
    set: impl Fn(String) + 'static,
) -> AnyView {
    let chosen = text.get_untracked();
    view! {
        <select class="govuk-select" id=id.to_owned() aria-describedby=described on:change:target=move |event| set(event.target().value())>
            {(optional || !options.iter().any(|(key, _)| *key == chosen)).then(|| view! { <option value="">"None"</option> })}
            {options.into_iter().map(|(key, label)| {
                let selected = key == chosen;
                view! { <option value=key selected=selected>{label}</option> }
            }).collect_view()}
        </select>
    }
    .into_any()
}

fn tick_box(id: &str, label: &'static str, hint: &'static str, text: Memo<String>, set: impl Fn(String) + 'static) -> AnyView {
    let ticked = move || matches!(text.get().to_lowercase().as_str(), "yes" | "y" | "true" | "x");
    let (id, hint_id) = (id.to_owned(), format!("{id}-hint"));
    view! {
        <div class="govuk-form-group">
            <div class="govuk-checkboxes govuk-checkboxes--small">
                <div class="govuk-checkboxes__item">
                    <input
                        class="govuk-checkboxes__input" type="checkbox" id=id.clone() aria-describedby=hint_id.clone() prop:checked=ticked
                        on:change:target=move |event| set(if event.target().checked() { "Yes" } else { "No" }.to_owned())
                    />
                    <label class="govuk-label govuk-checkboxes__label" for=id>{label}</label>
                    <div class="govuk-hint govuk-checkboxes__hint" id=hint_id>{hint}</div>
                </div>
            </div>
        </div>
    }
    .into_any()
}

fn radios(
    id: &str,
    label: &'static str,
    hint: &'static str,
    options: &'static [ChoiceOption],
    text: Memo<String>,
    set: impl Fn(String) + Copy + Send + Sync + 'static,
    error: Signal<Option<String>>,
) -> AnyView {
    let items = labelled(options).into_iter().enumerate().map(|(index, (key, words))| {
        // The first has the id of the field, so that the error summary leads there.
        let input = if index == 0 { id.to_owned() } else { format!("{id}-{key}") };
        let (mine, chosen) = (key.clone(), key.clone());
        let group = id.to_owned();
        view! {
            <div class="govuk-radios__item">
                <input
                    class="govuk-radios__input" type="radio" id=input.clone() name=group prop:value=key
                    prop:checked=flag(move || text.get() == mine) on:change=move |_| set(chosen.clone())
                />
                <label class="govuk-label govuk-radios__label" for=input>{words}</label>
            </div>
        }
    });
    let items = items.collect_view();
    grouped(id, label, hint, error, view! { <div class="govuk-radios govuk-radios--small sp-choices">{items}</div> }).into_any()
}

fn tick_boxes(
    id: &str,
    label: &'static str,
    hint: &'static str,
    options: &'static [ChoiceOption],
    text: Memo<String>,
    set: impl Fn(String) + Copy + Send + Sync + 'static,
    error: Signal<Option<String>>,
) -> AnyView {
    let toggle = move |key: &str, on: bool| {
        let chosen = text.get_untracked();
        let mut keys: Vec<&str> = chosen.lines().filter(|line| *line != key).collect();
        if on {
            keys.push(key);
        }
        set(keys.join("\n"));
    };
    let items = labelled(options).into_iter().enumerate().map(|(index, (key, words))| {
        let input = if index == 0 { id.to_owned() } else { format!("{id}-{key}") };
        let mine = key.clone();
        view! {
            <div class="govuk-checkboxes__item">
                <input
                    class="govuk-checkboxes__input" type="checkbox" id=input.clone()
                    prop:checked=flag(move || text.get().lines().any(|line| line == mine))
                    on:change:target=move |event| toggle(&key, event.target().checked())
                />
                <label class="govuk-label govuk-checkboxes__label" for=input>{words}</label>
            </div>
        }
    });
    let items = items.collect_view();
    grouped(id, label, hint, error, view! { <div class="govuk-checkboxes govuk-checkboxes--small">{items}</div> }).into_any()
}

fn grouped<V: IntoView>(
    id: &str,
    label: &'static str,
    hint: &'static str,
    error: Signal<Option<String>>,
    items: V,
) -> impl IntoView + use<V> {
    let (hint_id, error_id) = (format!("{id}-hint"), format!("{id}-error"));
    let described = format!("{hint_id} {error_id}");
    view! {
        <div class="govuk-form-group" class:govuk-form-group--error=flag(move || error.get().is_some())>
            <fieldset class="govuk-fieldset" aria-describedby=described>
                <legend class="govuk-fieldset__legend govuk-fieldset__legend--s">{label}</legend>
                <Hint hint id=hint_id/>
                <Error error id=error_id/>
                {items}
            </fieldset>
        </div>
    }
}
