//! What follows from a record and is said at the top of its page.

use super::super::{
    cycle::{ApprovalFacts, AssessmentFacts, OrderFacts, PaperFacts, RiskFacts},
    entering::{BreakdownFacts, CohortFacts, ReadingFacts},
    figures::IndicatorFigures,
    funding::{Extend, FundingEnd, LadderSection},
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
        Kind::Funding => view! { <UntilSection><FundingEnd id=Id::of(id)/><Extend record/></UntilSection> }.into_any(),
        Kind::Order => view! { <UntilSection><OrderFacts id=Id::of(id)/><Extend record/></UntilSection> }.into_any(),
        Kind::Assessment => view! { <AssessmentFacts id=Id::of(id)/> }.into_any(),
        Kind::Approval => view! { <ApprovalFacts id=Id::of(id)/> }.into_any(),
        Kind::Paper => view! { <PaperFacts id=Id::of(id)/> }.into_any(),
        Kind::Indicator => view! { <IndicatorFigures id=Id::of(id)/> }.into_any(),
        Kind::Risk => view! { <RiskFacts id=Id::of(id)/> }.into_any(),
        Kind::Reading => view! { <ReadingFacts id=Id::of(id)/> }.into_any(),
        Kind::Breakdown => view! { <BreakdownFacts id=Id::of(id)/> }.into_any(),
        Kind::CohortFlow => view! { <CohortFacts id=Id::of(id)/> }.into_any(),
        _ => ().into_any(),
    }
}

#[component]
fn UntilSection(children: Children) -> impl IntoView {
    view! {
        <section class="sp-section">
            <div class="sp-section__head"><h2 class="govuk-heading-m">"Until when"</h2></div>
            {children()}
        </section>
    }
}
