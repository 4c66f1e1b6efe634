//! What a field holds, to read.

use super::BragTag;
use crate::{
    domain::{
        brag::Brag,
        field::FieldKind,
        id::Id,
        lead::until_handed_over,
        picture,
        plan::Body,
        record::{AnyRecord, FieldId, Kind, RecordId},
        value::{Choice, Value},
    },
    ui::{
        route::{Place, Route},
        session::Session,
    },
};
use leptos::prelude::*;

/// The content of a field, with links to what it names.
#[component]
pub fn FieldValue(
    /// The record.
    record: AnyRecord,
    /// The field.
    field: FieldId,
) -> impl IntoView {
    let session = Session::from_context();
    let value = record.value(field);
    if value.is_empty() && !matches!(value, Value::Flag(_)) {
        return view! { <span class="sp-empty">"Not given"</span> }.into_any();
    }
    let about = field.about();
    match (&value, field.links_to()) {
        (Value::Link(Some(_)) | Value::Links(_), Some(kind)) => {
            let today = session.today();
            let former = session.peek_body(|body| until_handed_over(body, record.record_id(), field, today));
            if let Some(former) = former {
                let said = format!("until {}, then ", former.until.words());
                let holder = former.holder.map(|holder| view! { <RecordLink record=holder.record()/>" " });
                let next = value.links().iter().map(|id| view! { <RecordLink record=RecordId { kind, id: *id }/> });
                return view! { {holder}{said}{next.collect_view()} }.into_any();
            }
            let links: Vec<RecordId> = value.links().iter().map(|id| RecordId { kind, id: *id }).collect();
            match links.as_slice() {
                [one] => view! { <RecordLink record=*one/> }.into_any(),
                _ => view! { <ul class="govuk-list">{links.into_iter().map(|record| view! { <li><RecordLink record/></li> }).collect_view()}</ul> }.into_any(),
            }
        }
        (Value::Choice(Some(key)), _) if about.options() == Brag::OPTIONS => {
            view! { <BragTag brag=Brag::from_key(key).unwrap_or_default()/> }.into_any()
        }
        (Value::Text(text), _) if about.kind == FieldKind::Picture => {
            let words = session.peek_body(|body| body.partnership.logo_words.clone());
            let words = if words.is_empty() { about.label.to_owned() } else { words };
            picture::data_address(text).map(|address| view! { <img class="sp-logo__picture" src=address alt=words/> }).into_any()
        }
        (Value::Text(text), _) if about.kind == FieldKind::Colour => {
            let (text, shown) = (text.clone(), text.clone());
            view! { <span class="sp-swatch" style:background-color=shown aria-hidden="true"></span>" "{text} }.into_any()
        }
        _ => {
            let text = session.peek_body(|body| about.text(&value, body));
            view! { <span class="sp-text">{text}</span> }.into_any()
        }
    }
}

/// A record's name, leading to its page if it has one.
#[component]
pub fn RecordLink(
    /// The record.
    record: RecordId,
) -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let name = session.body(move |body| body.name_of(record.kind, record.id));
    match page_of(record) {
        Some(route) => view! { <a class="govuk-link" href=place.href(route)>{name}</a> }.into_any(),
        None => view! { <span>{name}</span> }.into_any(),
    }
}

/// The page of a record, if its kind has pages.
pub fn page_of(record: RecordId) -> Option<Route> {
    match record.kind {
        Kind::Organisation => Some(Route::Organisation(Id::of(record.id))),
        Kind::Post => Some(Route::Post(Id::of(record.id))),
        Kind::Priority => Some(Route::Priority(Id::of(record.id))),
        Kind::Objective => Some(Route::Objective(Id::of(record.id))),
        Kind::Review => Some(Route::Record(record)),
        kind => crate::ui::pages::shape(kind).map(|_| Route::Record(record)),
    }
}

/// The page to read a record on: its own, or that of what it is part of.
pub fn page_to_read(body: &Body, record: RecordId) -> Option<Route> {
    if let Some(period) = body.reporting_periods.get(Id::of(record.id)).filter(|_| record.kind == Kind::ReportingPeriod) {
        return period.period.map(Route::Progress);
    }
    page_of(record).or_else(|| page_to_read(body, body.owner_of(record)?))
}
