//! The templates: those that come with Safer Plan, to look at and copy, and the council's own.

use super::import::ImportTemplate;
use crate::{
    domain::{
        id::Id as _,
        record::{Kind, RecordId},
        report_template::{ReportTemplateId, TemplateSection},
        value::Choice as _,
    },
    edit::copy_template,
    report::template::{SHIPPED, Template, shipped},
    ui::{
        route::{Place, Route},
        session::Session,
        widgets::{PageHeading, Show, live, make, words},
    },
};
use leptos::prelude::*;

/// The page.
#[component]
pub fn Templates() -> impl IntoView {
    let place = Place::from_context();
    let session = Session::from_context();
    let own = session.select(|plan| {
        let named = plan.body.by_name(Kind::ReportTemplate).into_iter();
        let line = |(name, id): (String, crate::domain::id::RawId)| {
            let of = plan.body.report_templates.get(ReportTemplateId::of(id));
            (RecordId { kind: Kind::ReportTemplate, id }, name, of.map(|row| (row.kind.label(), row.version)).unwrap_or_default())
        };
        named.map(line).collect::<Vec<_>>()
    });
    let item = move |(record, name, (kind, version)): (RecordId, String, (&'static str, u32))| {
        view! {
            <li class="sp-item"><span class="sp-item__main">
                <a class="govuk-link" href=place.href(Route::Record(record))><strong>{name}</strong></a>
                <span class="sp-quiet">{format!("{kind}, version {version}")}</span>
            </span></li>
        }
    };
    view! {
        <a class="govuk-back-link" href=place.href(Route::Reports)>"Reports"</a>
        <PageHeading title="Templates" caption="Reports"/>
        <p class="govuk-body sp-intro">
            "A template says which sections a report has, in which order, under which headings and numbers, and what stands in it every time. Copy one that comes with Safer Plan to make it your council’s own."
        </p>
        <section class="sp-section">
            <div class="sp-section__head"><h2 class="govuk-heading-m">"Your council’s templates"</h2></div>
            <Show when=move || own.with(Vec::is_empty)><p class="govuk-body sp-empty">"None yet"</p></Show>
            <ul class="sp-items">{live(move || own.get().into_iter().map(item).collect_view())}</ul>
            <Show when=move || session.can_edit()><ImportTemplate/></Show>
        </section>
        <section class="sp-section">
            <div class="sp-section__head"><h2 class="govuk-heading-m">"Templates that come with Safer Plan"</h2></div>
            {SHIPPED.iter().filter_map(|(key, _)| shipped(key)).map(|template| view! { <Shipped template/> }).collect_view()}
        </section>
    }
}

/// One that comes with the program.
#[component]
fn Shipped(template: Template) -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let refused = RwSignal::new(String::new());
    let title = template.about.title.clone();
    let name = title.clone();
    let outline = template.sections.iter().map(section_line).collect_view();
    let template = StoredValue::new(template);
    let copy = move |_| {
        let (edit, id) = session.peek(|plan| {
            template.with_value(|template| copy_template(plan, &template.about, &template.sections, &mut || session.fresh_id()))
        });
        match make(session, Ok(edit)) {
            Ok(()) => place.go(Route::Record(RecordId { kind: Kind::ReportTemplate, id: id.raw() })),
            Err(why) => refused.set(why),
        }
    };
    view! {
        <div class="sp-template">
            <h3 class="govuk-heading-s">{title}</h3>
            <details class="sp-details"><summary>"Its sections"</summary><ol class="govuk-list sp-template__sections">{outline}</ol></details>
            <Show when=move || session.can_edit()>
                <button type="button" class="govuk-button govuk-button--secondary sp-action" on:click=copy>
                    {format!("Copy “{name}”")}
                </button>
            </Show>
            <p class="govuk-error-message" role="alert">{words(move || refused.get())}</p>
        </div>
    }
}

/// `Background (Report, numbered)`.
pub(super) fn section_line(section: &TemplateSection) -> impl IntoView + use<> {
    let heading = if section.heading.is_empty() { section.source.label().to_owned() } else { section.heading.clone() };
    let place = section.place.label();
    view! { <li>{heading}<span class="sp-quiet">" "{place}</span></li> }
}
