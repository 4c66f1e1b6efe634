//! What follows from a record and is said at the top of its page.

use super::super::{
    cycle::{ApprovalFacts, AssessmentFacts, OrderFacts, PaperFacts, RiskFacts},
    funding::{Extend, LadderSection},
};
use crate::domain::{
    id::Id,
    record::{Kind, RecordId},
};
use leptos::prelude::*;

/// What follows from a record; nothing for most kinds.
#[component]
pub(super) fn Facts(
    /// Which.
    record: RecordId,
) -> impl IntoView {
    let id = record.id;
    match record.kind {
        Kind::Contract => view! { <LadderSection id=Id::of(id)/> }.into_any(),
        Kind::Funding => view! { <Extend record/> }.into_any(),
        Kind::Order => view! { <OrderFacts id=Id::of(id)/> <Extend record/> }.into_any(),
        Kind::Assessment => view! { <AssessmentFacts id=Id::of(id)/> }.into_any(),
        Kind::Approval => view! { <ApprovalFacts id=Id::of(id)/> }.into_any(),
        Kind::Paper => view! { <PaperFacts id=Id::of(id)/> }.into_any(),
        Kind::Risk => view! { <RiskFacts id=Id::of(id)/> }.into_any(),
        _ => ().into_any(),
    }
}
