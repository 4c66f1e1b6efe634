//! Documents, and those that do not say why they are exempt.

use crate::{
    domain::{
        date::Day,
        document::{Paper, PaperId},
        plan::Body,
        record::{AnyRecord, Kind},
    },
    ui::{
        pages::{
            register::{RecordList, Says},
            registers::all,
        },
        session::Session,
        widgets::{PageHeading, live},
    },
};
use leptos::prelude::*;

/// Background papers and other documents, and which of them the public may read.
#[component]
pub fn Documents() -> impl IntoView {
    let missing = Says { heading: "To see to", words: missing };
    view! {
        <PageHeading title="Documents"/>
        <p class="govuk-body sp-intro">"Background papers and other documents, and which of them the public may read."</p>
        <RecordList kind=Kind::Paper heading="All documents" none="No documents yet" ids=all(Kind::Paper) says=missing/>
    }
}

fn missing(_: &Body, record: &AnyRecord, _: Day) -> String {
    record.as_type::<Paper>().and_then(Paper::missing).unwrap_or_default().to_owned()
}

/// What an exempt paper still has to say.
#[component]
pub fn PaperFacts(
    /// Which.
    id: PaperId,
) -> impl IntoView {
    let missing = Session::from_context().body(move |body| body.documents.get(id).and_then(Paper::missing));
    live(move || missing.get().map(|words| view! { <p class="govuk-body sp-late">{words}"."</p> }))
}
