//! Who has answered and what is missing: the period's dates, and a covering list for each lead or organisation to send or print.

use crate::{
    browser::cell,
    domain::{
        date::Date,
        id::Id as _,
        lead::Role,
        quarter::{covering_lists, reporting_period},
        record::{FieldId, Kind, RecordId},
        reporting_period::ReportingPeriodField,
        value::Value,
    },
    ui::{
        pages::parts::AddRecord,
        route::{Place, Route},
        session::{Session, memo},
        widgets::{RecordSection, live, maybe},
    },
};
use leptos::prelude::*;

/// One list, ready to be shown.
#[derive(Clone, Debug, PartialEq)]
struct Shown {
    name: String,
    standing: String,
    missing: String,
    text: String,
}

/// The dates, who has answered, and the lists.
#[component]
pub(super) fn ReturnsView(
    /// The period.
    period: Date,
) -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let today = session.today();
    let by = memo(move || {
        let of_organisations = place.query().with(|query| query.split('&').any(|part| part == "by=organisation"));
        u8::from(of_organisations)
    });
    let role = |by: u8| if by == 1 { Role::Organisation } else { Role::Post };
    let lists = session.select(move |plan| {
        let body = plan.body_for(period);
        let lists = covering_lists(body, period, today, role(by.get()));
        let shown = lists.into_iter().map(|list| {
            let missing: Vec<String> =
                list.asked.iter().filter(|asked| !asked.is_returned).map(|asked| asked.brief.clone()).collect();
            Shown {
                standing: format!("{} of {} returned", list.returned(), list.asked.len()),
                missing: if missing.is_empty() { "nothing".to_owned() } else { missing.join(", ") },
                text: list.text(body, period),
                name: list.name,
            }
        });
        shown.collect::<Vec<_>>()
    });
    let choice = move |to: u8, query: &'static str, label: &'static str| {
        let href = move || place.link_with(Route::Progress(period), query);
        let current = maybe(move || (by.get() == to).then(|| "true".to_owned()));
        view! { <li><a class="govuk-link sp-views__link" href=href aria-current=current>{label}</a></li> }
    };
    view! {
        <div class="sp-no-print"><Dates period/></div>
        <section class="sp-section sp-no-print">
            <div class="sp-section__head"><h2 class="govuk-heading-m">"Who has answered"</h2></div>
            <nav class="sp-views" aria-label="Lists by"><ul>
                {choice(0, "view=returns", "By lead officer")}
                {choice(1, "view=returns&by=organisation", "By organisation")}
            </ul></nav>
            {live(move || lists.with(|lists| answered(lists)))}
        </section>
        <section class="sp-section">
            <div class="sp-section__head sp-no-print">
                <h2 class="govuk-heading-m">"Covering lists"</h2>
            </div>
            <p class="govuk-body sp-no-print">"One for each, to copy into an e-mail or to print, a page each."</p>
            {live(move || lists.with(|lists| lists.iter().enumerate().map(|(index, list)| covering(session, index, list)).collect_view()))}
        </section>
    }
}

fn answered(lists: &[Shown]) -> AnyView {
    let row = |list: &Shown| {
        view! { <tr><th scope="row">{list.name.clone()}</th><td>{list.standing.clone()}</td><td>{list.missing.clone()}</td></tr> }
    };
    view! {
        <div class="sp-register" role="region" aria-label="Who has answered" tabindex="0">
            <table class="sp-table">
                <thead><tr><th scope="col">"Asked"</th><th scope="col">"Returned"</th><th scope="col">"Missing"</th></tr></thead>
                <tbody>{lists.iter().map(row).collect_view()}</tbody>
            </table>
        </div>
    }
    .into_any()
}

fn covering(session: Session, index: usize, list: &Shown) -> AnyView {
    let (text, name) = (list.text.clone(), list.name.clone());
    let button = format!("copy-list-{index}");
    let id = button.clone();
    let copy = move |_| {
        let done = cell::copy_out(&text, &id);
        session.said().set(if done {
            format!("Copied the list for {name}")
        } else {
            "The browser did not copy it. Select the words and press Ctrl C".to_owned()
        });
    };
    view! {
        <article class="sp-covering">
            <div class="sp-section__head sp-no-print">
                <h3 class="govuk-heading-s">{list.name.clone()}</h3>
                <button type="button" id=button class="sp-link-button" on:click=copy>"Copy"<span class="govuk-visually-hidden">" the list for "{list.name.clone()}</span></button>
            </div>
            <p class="sp-covering__text">{list.text.clone()}</p>
        </article>
    }
    .into_any()
}

/// When returns are due and what is said of the period as a whole.
#[component]
fn Dates(period: Date) -> impl IntoView {
    let session = Session::from_context();
    let there = session.select(move |plan| {
        reporting_period(plan.body_for(period), period).map(|row| RecordId { kind: Kind::ReportingPeriod, id: row.id.raw() })
    });
    let fields: Vec<FieldId> =
        [ReportingPeriodField::Due, ReportingPeriodField::Summary, ReportingPeriodField::Note].map(FieldId::from).to_vec();
    let preset = Callback::new(move |()| vec![(FieldId::from(ReportingPeriodField::Period), Value::Date(Some(period)))]);
    live(move || {
        let fields = fields.clone();
        match there.get() {
            Some(record) => view! { <RecordSection record heading="Dates and summary" fields/> }.into_any(),
            None => view! {
                <section class="sp-section">
                    <div class="sp-section__head"><h2 class="govuk-heading-m">"Dates and summary"</h2></div>
                    <p class="govuk-body">"No date is set by which returns are due."</p>
                    <AddRecord kind=Kind::ReportingPeriod fields preset/>
                </section>
            }
            .into_any(),
        }
    })
}
