//! Where else in the plan a record is named: the money, boards, risks and papers of an objective, the boards a post chairs.

use super::shape::shape;
use crate::ui::widgets::live;
use crate::{
    domain::{
        field::{capitalised, lower_first},
        plan::Body,
        record::{FieldId, Kind, RecordId},
        sort::{Key, sort},
    },
    ui::{session::Session, widgets::RecordLink},
};
use leptos::prelude::*;

/// The records that name this one, by kind and by the field that does; those that its own page lists are left out.
#[component]
pub fn NamedBy(
    /// The record.
    record: RecordId,
    /// Kinds that the page lists in a way of its own.
    #[prop(optional)]
    without: &'static [Kind],
) -> impl IntoView {
    let session = Session::from_context();
    let found = session.body(move |body| named_by(body, record, without));
    let groups = live(move || {
        let group = |(heading, records): (String, Vec<RecordId>)| {
            let links = records.into_iter().map(|record| view! { <li><RecordLink record/></li> }).collect_view();
            view! {
                <div class="govuk-summary-list__row">
                    <dt class="govuk-summary-list__key">{heading}</dt>
                    <dd class="govuk-summary-list__value"><ul class="govuk-list">{links}</ul></dd>
                </div>
            }
        };
        found.get().into_iter().map(group).collect_view()
    });
    view! {
        <section class="sp-section" hidden=move || found.with(Vec::is_empty)>
            <div class="sp-section__head"><h2 class="govuk-heading-m">"Named elsewhere"</h2></div>
            <dl class="govuk-summary-list">{groups}</dl>
        </section>
    }
}

/// A heading for each kind, with the field where several could name it, and the records.
fn named_by(body: &Body, record: RecordId, without: &[Kind]) -> Vec<(String, Vec<RecordId>)> {
    let mut found = Vec::new();
    for kind in Kind::frozen().filter(|kind| shape(*kind).is_some() && !without.contains(kind)) {
        let fields: Vec<FieldId> = FieldId::all(kind).filter(|field| field.links_to() == Some(record.kind)).collect();
        let several = fields.len() > 1;
        for field in fields {
            let naming = body.records(kind).filter(|other| other.value(field).links().contains(&record.id));
            let mut naming: Vec<(String, RecordId)> = naming.map(|other| (other.name(body), other.record_id())).collect();
            sort(&mut naming, |(name, _)| Key::name(name));
            if !naming.is_empty() {
                let nouns = capitalised(kind.nouns());
                let heading = if several { format!("{nouns}, {}", lower_first(field.about().label)) } else { nouns };
                found.push((heading, naming.into_iter().map(|(_, record)| record).collect()));
            }
        }
    }
    found
}
