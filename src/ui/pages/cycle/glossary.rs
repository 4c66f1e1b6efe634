//! The glossary, as a list of terms and what they mean.

use crate::{
    domain::{
        id::Id as _,
        record::{FieldId, Kind, RecordId},
        term::TermId,
    },
    ui::{
        pages::parts::AddRecord,
        session::Session,
        widgets::{PageHeading, RecordLink, Show, live},
    },
};
use leptos::prelude::*;

/// Abbreviations and terms. Reports write them out where they first stand.
#[component]
pub fn Glossary() -> impl IntoView {
    let session = Session::from_context();
    let found = session.body(|body| {
        let terms = body.by_name(Kind::Term).into_iter().filter_map(|(_, id)| body.glossary.get(TermId::of(id)));
        terms.map(|term| (term.id.raw(), term.expansion.clone(), term.meaning.clone())).collect::<Vec<_>>()
    });
    let terms = live(move || {
        let term = |(id, expansion, meaning): (crate::domain::id::RawId, String, String)| {
            let said = [expansion, meaning].into_iter().filter(|words| !words.is_empty());
            let said = said.map(|words| view! { <dd>{words}</dd> }).collect_view();
            view! { <div class="sp-term"><dt><RecordLink record=RecordId { kind: Kind::Term, id }/></dt>{said}</div> }
        };
        found.get().into_iter().map(term).collect_view()
    });
    let fields: Vec<FieldId> = FieldId::all(Kind::Term).collect();
    view! {
        <PageHeading title="Glossary"/>
        <p class="govuk-body sp-intro">"Abbreviations and terms. Reports write them out where they first stand."</p>
        <Show when=move || found.with(Vec::is_empty)><p class="govuk-body sp-empty">"No terms yet"</p></Show>
        <dl class="sp-terms sp-glossary">{terms}</dl>
        <AddRecord kind=Kind::Term fields preset=Callback::new(|()| Vec::new())/>
    }
}
