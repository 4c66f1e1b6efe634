//! The page of one of the council's own templates: what it is, its sections in their order, its file.

use crate::{
    browser::files,
    domain::{
        field::FieldKind,
        id::Id as _,
        record::{FieldId, Kind, RecordId},
        report_template::ReportTemplateId,
    },
    exchange::template_file,
    report::template::{PLACEHOLDERS, Template},
    ui::{
        pages::{
            parts::Gone,
            register::{Parts, SECTIONS_OF_TEMPLATE},
        },
        route::{Place, Route},
        session::Session,
        widgets::{DeleteRecord, PageHeading, RecordSection, Show, live, words},
    },
};
use leptos::prelude::*;

/// The page.
#[component]
pub fn TemplatePage(
    /// Which.
    id: ReportTemplateId,
) -> impl IntoView {
    let session = Session::from_context();
    let is_there = session.select(move |plan| plan.body.report_templates.has(id));
    live(move || {
        if is_there.get() {
            view! { <Present id/> }.into_any()
        } else {
            view! { <Gone kind=Kind::ReportTemplate to=Route::Templates to_label="Templates"/> }.into_any()
        }
    })
}

/// What is asked about a template: all that is typed, the note last.
fn about() -> Vec<FieldId> {
    FieldId::all(Kind::ReportTemplate).filter(|field| !matches!(field.about().kind, FieldKind::Position)).collect()
}

#[component]
fn Present(id: ReportTemplateId) -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let record = RecordId { kind: Kind::ReportTemplate, id: id.raw() };
    let title = session.select(move |plan| plan.name_of(record));
    let version = session.select(move |plan| plan.body.report_templates.get(id).map(|row| row.version).unwrap_or_default());
    let open = PLACEHOLDERS
        .iter()
        .map(|(name, what)| view! { <dt><code>{format!("{{{name}}}")}</code></dt><dd>{*what}</dd> })
        .collect_view();
    view! {
        <a class="govuk-back-link" href=place.href(Route::Templates)>"Templates"</a>
        <PageHeading title=words(move || title.get()) caption="Template of a report"/>
        <p class="govuk-body sp-intro">
            {words(move || format!("Version {}. Every change makes a new version; a report remembers the one it was last saved with, and says when there is a newer.", version.get()))}
        </p>
        <Show when=move || session.can_edit()>
            <div class="govuk-button-group sp-no-print">
                <Export id/>
            </div>
        </Show>
        <RecordSection record heading="About the template" fields=about() brief=true/>
        <Parts owner=record part=&SECTIONS_OF_TEMPLATE/>
        <section class="sp-section sp-no-print">
            <details class="sp-details">
                <summary>"What headings and standing words may leave open"</summary>
                <p class="govuk-body">"Each of these is filled from the report; what the report does not say is left out."</p>
                <dl class="sp-terms">{open}</dl>
            </details>
        </section>
        <Show when=move || session.can_edit()>
            <section class="sp-section sp-section--actions">
                <h2 class="govuk-heading-m">"Delete the template"</h2>
                <DeleteRecord record on_deleted=Callback::new(move |()| place.go(Route::Templates))/>
            </section>
        </Show>
    }
}

/// Saves the template as a file, for another council or another plan.
#[component]
fn Export(id: ReportTemplateId) -> impl IntoView {
    let session = Session::from_context();
    let said = RwSignal::new(String::new());
    let save = move |_| {
        let Some(template) = session.peek(|plan| Template::of(&plan.body, id)) else { return };
        let name = template_file::file_name(&template);
        let saved = files::download(&name, "application/json", &template_file::write(&template));
        said.set(saved.map_or_else(|why| format!("The browser did not save the file ({why})."), |()| format!("Saved as {name}")));
    };
    view! {
        <button type="button" id="export-template" class="govuk-button" on:click=save>"Save the template as a file"</button>
        <span role="status">{words(move || said.get())}</span>
    }
}
