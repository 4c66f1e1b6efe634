//! A template from a file: what it holds is shown before it is added.

use super::templates::section_line;
use crate::{
    browser::{files, page, task},
    domain::{
        id::Id as _,
        record::{Kind, RecordId},
        value::Choice as _,
    },
    exchange::template_file::{self, LARGEST_TEMPLATE, TemplateFileError},
    report::template::Template,
    ui::{
        route::{Place, Route},
        session::Session,
        widgets::{live, make},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// What came of the file that was chosen.
#[derive(Clone)]
enum Found {
    Nothing,
    Failed(String),
    Template(Arc<Template>),
}

/// Choosing a file, and what comes of it.
#[component]
pub(super) fn ImportTemplate() -> impl IntoView {
    let session = Session::from_context();
    let found = RwSignal::new(Found::Nothing);
    // Only the file that was chosen last counts.
    let turn = StoredValue::new(0_u32);
    let choose = move |event: leptos::ev::Event| {
        let Some(chosen) = files::chosen(&event) else { return };
        turn.update_value(|turn| *turn += 1);
        let mine = turn.get_value();
        task::spawn(async move {
            let read = if chosen.is_larger_than(LARGEST_TEMPLATE) {
                Err(TemplateFileError::TooLarge.to_string())
            } else {
                match chosen.bytes().await {
                    Some(bytes) => template_file::read(&bytes, &mut || session.fresh_id()).map_err(|error| error.to_string()),
                    None => {
                        Err("The browser could not read the file. It may have been moved or locked: choose it again.".to_owned())
                    }
                }
            };
            if turn.try_get_value() == Some(mine) {
                page::focus_soon("import-template-found");
                found.set(read.map_or_else(Found::Failed, |template| Found::Template(Arc::new(template))));
            }
        });
    };
    view! {
        <div class="govuk-form-group sp-no-print">
            <label class="govuk-label govuk-label--s" for="import-template">"Take in a template from a file"</label>
            <div class="govuk-hint" id="import-template-hint">"It ends in .template.json. What it holds is shown first"</div>
            <input
                class="govuk-file-upload" id="import-template" type="file" accept=".json,application/json" aria-describedby="import-template-hint"
                on:change=choose
            />
        </div>
        {live(move || match found.get() {
            Found::Nothing => ().into_any(),
            Found::Failed(why) => view! {
                <div class="govuk-error-summary" id="import-template-found" tabindex="-1" role="alert">
                    <h3 class="govuk-error-summary__title">"The template was not taken in"</h3>
                    <div class="govuk-error-summary__body"><p>{why}</p></div>
                </div>
            }.into_any(),
            Found::Template(template) => view! { <Preview found template/> }.into_any(),
        })}
    }
}

/// What a file holds, and adding it.
#[component]
fn Preview(found: RwSignal<Found>, template: Arc<Template>) -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let about = format!("{}. {} sections:", template.about.kind.label(), template.sections.len());
    let title = template.about.title.clone();
    let outline = template.sections.iter().map(section_line).collect_view();
    let add = move |_| {
        let (edit, id) = session.peek(|plan| template_file::import(plan, &template, &mut || session.fresh_id()));
        match make(session, Ok(edit)) {
            Ok(()) => place.go(Route::Record(RecordId { kind: Kind::ReportTemplate, id: id.raw() })),
            Err(why) => found.set(Found::Failed(why)),
        }
    };
    view! {
        <div class="sp-template" id="import-template-found" tabindex="-1">
            <h3 class="govuk-heading-s">{title}</h3>
            <p class="govuk-body">{about}</p>
            <ol class="govuk-list sp-template__sections">{outline}</ol>
            <div class="govuk-button-group">
                <button type="button" id="add-imported" class="govuk-button" on:click=add>"Add this template"</button>
                <button type="button" class="govuk-button govuk-button--secondary" on:click=move |_| found.set(Found::Nothing)>"Cancel"</button>
            </div>
        </div>
    }
}
