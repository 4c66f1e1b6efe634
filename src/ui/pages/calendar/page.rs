//! The calendar.

use super::{filters::Filters, list::list_view, month::month_view, view::View};
use crate::{
    domain::{
        calendar::{Wanted, events},
        date::Date,
        record::Kind,
    },
    ui::{
        pages::{
            parts::AddRecord,
            register::{RecordList, asked},
        },
        route::{Place, Route},
        session::{Session, memo},
        widgets::{PageHeading, SaveCalendar, live, words},
    },
};
use leptos::prelude::*;

/// Meetings, deadlines, notices and reviews, by month or as a list.
#[component]
pub fn Calendar() -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let today = session.today();
    let view = memo(move || View::from_query(&place.query().get()));
    let found = session.body(move |body| {
        view.with(|view| {
            let (first, last) = view.months(today);
            events(body, Date::Month(first).first(), Date::Month(last).last(), &view.wanted)
        })
    });
    let title = words(move || view.with(|view| view.title(today)));
    let turn =
        move |pages: i32| words(move || place.link_with(Route::Calendar, &view.with(|view| view.turned(today, pages)).to_query()));
    let now = words(move || {
        let now = view.with(|view| View { month: None, ..view.clone() });
        place.link_with(Route::Calendar, &now.to_query())
    });
    let shown = live(move || {
        let view = view.get();
        found.with(|events| {
            if view.list {
                list_view(place, &view.title(today), today, events)
            } else {
                month_view(place, view.months(today).0, today, events)
            }
        })
    });
    let deadlines = session.body(|body| body.by_name(Kind::DeadlineRule).into_iter().map(|(_, id)| id).collect::<Vec<_>>());
    view! {
        <PageHeading title="Calendar"/>
        <p class="govuk-body sp-intro sp-no-print">
            "Meetings and what is due, with the meetings that boards expect by the rule on their page and the notices that come before them."
        </p>
        <Filters view/>
        <div class="sp-calendar__head">
            <h2 class="govuk-heading-m" aria-live="polite">{title}</h2>
            <nav class="sp-calendar__pages sp-no-print" aria-label="Months">
                <a class="govuk-link" href=turn(-1)>"Earlier"</a>
                <a class="govuk-link" href=now>"Today"</a>
                <a class="govuk-link" href=turn(1)>"Later"</a>
            </nav>
        </div>
        {shown}
        <section class="sp-section sp-no-print">
            <div class="sp-section__head"><h2 class="govuk-heading-m">"Take the dates along"</h2></div>
            <p class="govuk-body">
                "A calendar program can open an .ics file. Opening a newer one later renews the dates it has; nothing is doubled."
            </p>
            <div class="sp-actions">
                <SaveCalendar label="Save everything as .ics" wanted=Signal::stored(Wanted::default())/>
                <SaveCalendar label="Save what is chosen above as .ics" wanted=Signal::derive(move || view.with(|view| view.wanted.clone()))/>
            </div>
        </section>
        <section class="sp-section sp-no-print">
            <div class="sp-section__head"><h2 class="govuk-heading-m">"A meeting that no rule gives"</h2></div>
            <AddRecord kind=Kind::Meeting fields=asked(Kind::Meeting) preset=Callback::new(|()| Vec::new())/>
        </section>
        <RecordList kind=Kind::DeadlineRule heading="Report deadlines the council sets" none="No deadlines of the council’s own yet" ids=deadlines/>
    }
}
