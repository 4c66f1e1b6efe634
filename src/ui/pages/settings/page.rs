//! The page Settings.

use super::{editions::Editions, history::PlanHistory, period::Period, this_browser::ThisBrowser, this_plan::ThisPlan};
use crate::{
    domain::{
        details::DetailsField,
        id::RawId,
        partnership::PartnershipField,
        record::{FieldId, Kind, RecordId},
    },
    ui::widgets::{PageHeading, RecordSection},
};
use leptos::prelude::*;

/// The plan's particulars and what this browser remembers.
#[component]
pub fn Settings() -> impl IntoView {
    use DetailsField::{
        ApprovedBy, ApprovedOn, BragAmber, BragBlue, BragGreen, BragGrey, BragRed, Ends, NextReview, Note, PolicyFramework, Regard,
        SentToPolicingBody, SmallNumber, Starts, Status, SummaryPublished, Title, Vision,
    };
    use PartnershipField::{Area, Colour, Council, Country, Logo, LogoWords, Name, PolicingBody, ShortName, Tier};
    let partnership = RecordId { kind: Kind::Partnership, id: RawId::ONLY };
    let details = RecordId { kind: Kind::Details, id: RawId::ONLY };
    view! {
        <PageHeading title="Settings".to_owned()/>
        <RecordSection record=partnership heading="The partnership" fields=ids(&[Name, ShortName, Area, Country, Tier, PolicingBody])/>
        <RecordSection record=partnership heading="The council" fields=ids(&[Council, Colour, Logo, LogoWords])/>
        <RecordSection record=details heading="The plan" fields=ids(&[Title, Starts, Ends, Status, Vision, Note])/>
        <RecordSection record=details heading="Approval and review" fields=ids(&[PolicyFramework, ApprovedBy, ApprovedOn, NextReview])/>
        <RecordSection record=details heading="Duties to others" fields=ids(&[Regard, SummaryPublished, SentToPolicingBody])/>
        <RecordSection record=details heading="Small numbers" fields=ids(&[SmallNumber])/>
        <RecordSection record=details heading="Words for the colours" fields=ids(&[BragBlue, BragGreen, BragAmber, BragRed, BragGrey])/>
        <Period/>
        <Editions/>
        <ThisBrowser/>
        <PlanHistory/>
        <ThisPlan/>
    }
}

fn ids<F: Copy + Into<FieldId>>(fields: &[F]) -> Vec<FieldId> {
    fields.iter().map(|field| (*field).into()).collect()
}
