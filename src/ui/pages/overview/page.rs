//! The page.

use super::{attention::Attention, beginning::Beginning, coming::Coming, progress::Progress, reports::ReportLines, strip::Strip};
use crate::ui::widgets::live;
use crate::{
    domain::overview::overview,
    ui::{
        pages::{GatheringLine, figures::OverviewFigures, settings::is_over},
        route::{Place, Route},
        session::Session,
        widgets::PageHeading,
    },
};
use leptos::prelude::*;

/// Where the plan stands and what needs attention.
#[component]
pub fn Overview() -> impl IntoView {
    let session = Session::from_context();
    let today = session.today();
    let found = session.body(move |body| overview(body, today));
    let title = session.body(|body| match body.details.title.as_str() {
        "" => "Overview".to_owned(),
        title => title.to_owned(),
    });
    let partnership = session.body(|body| body.partnership.name.clone());
    let vision = session.body(|body| body.details.vision.clone());
    let place = Place::from_context();
    let over = session.body(move |body| is_over(&body.details, today));
    let is_empty = session.body(|body| body.objectives.is_empty());
    view! {
        <PageHeading title caption=partnership/>
        {live(move || Some(vision.get()).filter(|vision| !vision.is_empty()).map(|vision| view! { <p class="govuk-body sp-text">{vision}</p> }))}
        {live(move || over.get().map(|words| view! {
            <p class="govuk-inset-text">{words}" "<a class="govuk-link" href=place.href(Route::Settings)>"The plan’s period"</a></p>
        }))}
        <Strip/>
        {live(move || if is_empty.get() {
            view! { <Beginning/> }.into_any()
        } else {
            view! { <GatheringLine/> <ReportLines/> <Progress found/> <Attention found/> <OverviewFigures/> <Coming/> }.into_any()
        })}
    }
}
