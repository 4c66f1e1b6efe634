//! The bodies, by what they are to the partnership.

use crate::domain::sort::{Key, sort};
use crate::ui::widgets::{Show, live};
use crate::{
    domain::{
        date::Day,
        organisation::{Organisation, OrganisationField, OrganisationId, OrganisationKind},
        plan::Body,
        record::{FieldId, Kind},
        value::Choice as _,
    },
    ui::{
        pages::parts::AddRecord,
        route::{Place, Route},
        session::Session,
    },
};
use leptos::prelude::*;

/// What the form for a new one asks for.
const FIELDS: [OrganisationField; 7] = [
    OrganisationField::Name,
    OrganisationField::ShortName,
    OrganisationField::Kind,
    OrganisationField::Authority,
    OrganisationField::EffectiveFrom,
    OrganisationField::EffectiveTo,
    OrganisationField::Successors,
];

/// The bodies of each kind.
#[component]
pub(super) fn Organisations() -> impl IntoView {
    let session = Session::from_context();
    let is_empty = session.body(|body| body.organisations.is_empty());
    view! {
        <section class="sp-section">
            <div class="sp-section__head"><h2 class="govuk-heading-m">"Organisations"</h2></div>
            <Show when=move || is_empty.get()><p class="govuk-body sp-empty">"No organisations yet"</p></Show>
            {OrganisationKind::ALL.iter().map(|kind| view! { <OfKind kind=*kind/> }).collect_view()}
            <AddRecord kind=Kind::Organisation fields=FIELDS.map(FieldId::from).to_vec() preset=Callback::new(|()| Vec::new())/>
        </section>
    }
}

#[component]
fn OfKind(kind: OrganisationKind) -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let today = session.today();
    let lines = session.body(move |body| lines(body, kind, today));
    view! {
        <Show when=move || !lines.with(Vec::is_empty)>
            <h3 class="govuk-heading-s">{heading(kind)}" "<span class="sp-tally">{live(move || lines.with(Vec::len))}</span></h3>
            <ul class="sp-items sp-items--close">
                {live(move || lines.get().into_iter().map(|line| view! {
                    <li class="sp-item">
                        <div class="sp-item__main">
                            <a class="govuk-link" href=place.href(Route::Organisation(line.id))>{line.name}</a>
                            <span class="sp-item__notes">{line.notes.into_iter().map(|note| view! { <span>{note}</span> }).collect_view()}</span>
                        </div>
                    </li>
                }).collect_view())}
            </ul>
        </Show>
    }
}

/// What several of a kind are called.
fn heading(kind: OrganisationKind) -> &'static str {
    match kind {
        OrganisationKind::ResponsibleAuthority => "Responsible authorities",
        OrganisationKind::CoOperating => "Co-operating bodies",
        OrganisationKind::Invited => "Invited bodies",
        OrganisationKind::Provider => "Providers",
        OrganisationKind::Funder => "Funders",
        OrganisationKind::Regulator => "Regulators and standard setters",
        OrganisationKind::Host => "Committee hosts",
        OrganisationKind::Other => "Others",
    }
}

/// One body, in a line.
#[derive(Clone, Debug, PartialEq)]
struct Line {
    id: OrganisationId,
    name: String,
    notes: Vec<String>,
}

/// Those that exist come first, then by name.
fn lines(body: &Body, kind: OrganisationKind, today: Day) -> Vec<Line> {
    let mut rows = body.ordered::<Organisation>();
    rows.retain(|row| row.kind == kind);
    sort(&mut rows, |row| Key::numbers([u64::from(!row.exists_on(today))]));
    rows.iter().map(|row| Line { id: row.id, name: row.name.clone(), notes: notes(body, row) }).collect()
}

fn notes(body: &Body, row: &Organisation) -> Vec<String> {
    let short = (!row.short_name.is_empty()).then(|| row.short_name.clone());
    let authority = row.authority.0.map(|authority| authority.label().to_owned());
    let from = row.effective_from.map(|date| format!("from {}", date.words()));
    let until = row.effective_to.map(|date| format!("until {}", date.words()));
    let successors: Vec<&str> = row
        .successors
        .iter()
        .filter_map(|id| body.organisations.get(*id))
        .map(crate::domain::organisation::Organisation::brief)
        .collect();
    let replaced = (!successors.is_empty()).then(|| format!("replaced by {}", successors.join(", ")));
    [short, authority, from, until, replaced].into_iter().flatten().collect()
}
