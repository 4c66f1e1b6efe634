//! The page.

use super::{gaps::Gaps, picture::OverTheYears, totals::Totals};
use crate::{
    domain::{
        contract::Contract,
        date::{Date, Day},
        id::RawId,
        ladder,
        plan::Body,
        record::{AnyRecord, Kind},
    },
    ui::{
        pages::register::{RecordList, Says},
        session::Session,
        widgets::PageHeading,
    },
};
use leptos::prelude::*;

/// What pays for the work, and whether it lasts as long as the work does.
#[component]
pub fn Funding() -> impl IntoView {
    let session = Session::from_context();
    let all = move |kind: Kind| -> Memo<Vec<RawId>> {
        session.body(move |body| body.by_name(kind).into_iter().map(|(_, id)| id).collect())
    };
    let ends = Says { heading: "Ends", words: contract_end };
    view! {
        <PageHeading title="Funding and contracts"/>
        <p class="govuk-body sp-intro">"What pays for the work, and whether it lasts as long as the work does."</p>
        <Gaps/>
        <OverTheYears/>
        <RecordList kind=Kind::Funding heading="Funding" none="No funding yet" ids=all(Kind::Funding)/>
        <RecordList kind=Kind::Contract heading="Contracts" none="No contracts yet" ids=all(Kind::Contract) says=ends/>
        <Totals/>
    }
}

/// When a contract ends as it stands, and when at the latest.
fn contract_end(body: &Body, record: &AnyRecord, _: Day) -> String {
    let Some(contract) = record.as_type::<Contract>() else { return String::new() };
    let ladder = ladder::ladder(body, contract);
    let end = ladder.end.map_or_else(|| ladder.first.words(), Date::words);
    match ladder.latest().filter(|latest| Some(*latest) != ladder.end) {
        Some(latest) => format!("{end}; {} with every option", latest.words()),
        None => end,
    }
}
