//! The whole page: what is on the desk, and the page that the address names.

use super::{
    checking::Checking,
    desk::{Desk, Open},
    office::Office,
    pages,
    route::{Place, Route},
    session::Session,
    shell::{Announcer, Frame, PlainFrame},
};
use crate::browser::{page, settings};
use crate::domain::{
    id::Id,
    record::{Kind, RecordId},
};
use crate::ui::widgets::live;
use leptos::{context::Provider, prelude::*};

/// The app.
#[component]
pub fn App() -> impl IntoView {
    page::set_root_attribute("data-theme", &settings::settings().theme);
    page::remove_boot_shell();
    page::watch_arrivals();
    let place = Place::follow();
    provide_context(place);
    let desk = Desk::set_up();
    provide_context(desk);
    let open = desk.open();
    view! {
        {live(move || match open.get() {
            Open::Starting => view! { <PlainFrame><p class="govuk-body">"Opening your plan…"</p></PlainFrame> }.into_any(),
            Open::Nothing => view! { <PlainFrame><pages::FirstRun/></PlainFrame> }.into_any(),
            Open::Unreadable(plan, damaged) => {
                view! { <PlainFrame><pages::Unreadable plan damaged/></PlainFrame> }.into_any()
            }
            Open::TooNew(plan, version, raw) => view! { <PlainFrame><pages::TooNew plan version raw/></PlainFrame> }.into_any(),
            // Each plan in an owner of its own, so that nothing of it is found in the context once another is open.
            Open::Plan(session, saver) => view! {
                <Provider value=session><Provider value=saver><OpenPlan session/></Provider></Provider>
            }.into_any(),
        })}
    }
}

#[component]
fn OpenPlan(session: Session) -> impl IntoView {
    provide_context(Checking::start(session));
    provide_context(Office::open(session));
    let place = Place::from_context();
    let edition = place.edition();
    // The address says which edition is shown; one that is not there shows the working copy, and so does the report of a closed
    // period, which is not a whole plan.
    Effect::new(move |_| {
        let known = edition
            .get()
            .filter(|edition| session.peek(|plan| plan.editions.get(*edition).is_some_and(|edition| edition.period.is_none())));
        if session.shown().get_untracked() != known {
            session.shown().set(known);
        }
    });
    let route = place.route();
    view! {
        <Frame>
            {live(move || match route.get() {
                Route::Overview => view! { <pages::Overview/> }.into_any(),
                Route::Priorities => view! { <pages::Priorities/> }.into_any(),
                Route::Priority(id) => view! { <pages::PriorityPage id/> }.into_any(),
                Route::Objectives => view! { <pages::Objectives/> }.into_any(),
                Route::Objective(id) => view! { <pages::ObjectivePage id/> }.into_any(),
                Route::Figures => view! { <pages::Figures/> }.into_any(),
                Route::Gathering => view! { <pages::GatheringPage/> }.into_any(),
                Route::Progress(period) => view! { <pages::ProgressPage period/> }.into_any(),
                Route::Partners => view! { <pages::Partners/> }.into_any(),
                Route::Organisation(id) => view! { <pages::OrganisationPage id/> }.into_any(),
                Route::Post(id) => view! { <pages::PostPage id/> }.into_any(),
                Route::Boards => view! { <pages::Boards/> }.into_any(),
                Route::Calendar => view! { <pages::Calendar/> }.into_any(),
                Route::Funding => view! { <pages::Funding/> }.into_any(),
                Route::Programmes => view! { <pages::Programmes/> }.into_any(),
                Route::Risks => view! { <pages::Risks/> }.into_any(),
                Route::Orders => view! { <pages::Orders/> }.into_any(),
                Route::Assessment => view! { <pages::Assessments/> }.into_any(),
                Route::Engagement => view! { <pages::Engagements/> }.into_any(),
                Route::Approvals => view! { <pages::Approvals/> }.into_any(),
                Route::Strategies => view! { <pages::Strategies/> }.into_any(),
                Route::Documents => view! { <pages::Documents/> }.into_any(),
                Route::Glossary => view! { <pages::Glossary/> }.into_any(),
                Route::Changes => view! { <pages::Changes/> }.into_any(),
                Route::Reviews => view! { <pages::Reviews/> }.into_any(),
                Route::Record(RecordId { kind: Kind::Review, id }) => view! { <pages::ReviewPage id=Id::of(id)/> }.into_any(),
                Route::Compare => view! { <pages::ComparePage/> }.into_any(),
                Route::Record(record) => view! { <pages::RecordPage record/> }.into_any(),
                Route::FiguresYear(id, year) => view! { <pages::YearGrid id year/> }.into_any(),
                Route::FiguresPeriod(period) => view! { <pages::PeriodGrid period/> }.into_any(),
                Route::Checks => view! { <pages::ChecksPage/> }.into_any(),
                Route::Statutory => view! { <pages::StatutoryPage/> }.into_any(),
                Route::DataReturn => view! { <pages::DataReturnPage/> }.into_any(),
                Route::StartFromReport => view! { <pages::StartFromReport/> }.into_any(),
                Route::Search => view! { <pages::Search/> }.into_any(),
                Route::Share => view! { <pages::Share/> }.into_any(),
                Route::Settings => view! { <pages::Settings/> }.into_any(),
                Route::Help => view! { <pages::Help/> }.into_any(),
                Route::NotFound => view! { <pages::NotFound/> }.into_any(),
            })}
        </Frame>
        <Announcer said=session.said()/>
    }
}
