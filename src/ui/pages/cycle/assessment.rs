//! Strategic assessments: which of the contents are covered, and how findings and priorities go together.

use crate::{
    domain::{
        assessment::{Assessment, AssessmentId, fit},
        date::Day,
        id::Id as _,
        plan::Body,
        record::{AnyRecord, FieldId, Kind, RecordId},
    },
    ui::{
        pages::{
            register::{RecordList, Says},
            registers::all,
        },
        session::Session,
        widgets::{PageHeading, RecordLink, live},
    },
};
use leptos::prelude::*;

/// The strategic assessment of each year and what it found.
#[component]
pub fn Assessments() -> impl IntoView {
    let covered = Says { heading: "Contents covered", words: covered };
    view! {
        <PageHeading title="Assessment"/>
        <p class="govuk-body sp-intro">"The strategic assessment of each year and what it found. The plan’s priorities answer to it."</p>
        <RecordList kind=Kind::Assessment heading="Strategic assessments" none="No strategic assessments yet" ids=all(Kind::Assessment) says=covered/>
    }
}

fn covered(_: &Body, record: &AnyRecord, _: Day) -> String {
    record.as_type::<Assessment>().map(|row| format!("{} of 6", row.covered())).unwrap_or_default()
}

/// The six contents that the regulations ask for, and what stands alone.
#[component]
pub fn AssessmentFacts(
    /// Which.
    id: AssessmentId,
) -> impl IntoView {
    let session = Session::from_context();
    let today = session.today();
    let contents = session.body(move |body| {
        let row = body.assessments.get(id);
        let said = |(field, place): (_, &str)| (FieldId::from(field).about().label, place.trim().to_owned());
        row.map(|row| row.contents().map(said).to_vec()).unwrap_or_default()
    });
    let found = session.body(move |body| fit(body, id, today));
    let items = live(move || {
        let item = |(label, place): (&'static str, String)| {
            let (class, sign, words) = if place.is_empty() {
                ("sp-checklist__missing", "✗", "Not covered yet".to_owned())
            } else {
                ("", "✓", format!("Covered: {place}"))
            };
            view! {
                <li class=class>
                    <span class="sp-checklist__sign" aria-hidden="true">{sign}</span><span>{label}": "{words}</span>
                </li>
            }
        };
        contents.get().into_iter().map(item).collect_view()
    });
    let alone = live(move || {
        let found = found.get();
        let findings = found.findings_alone.iter().map(|id| RecordId { kind: Kind::Finding, id: id.raw() }).collect();
        let priorities = found.priorities_alone.iter().map(|id| RecordId { kind: Kind::Priority, id: id.raw() }).collect();
        view! { {group("Findings that bear on no priority", findings)} {group("Priorities that no finding bears on", priorities)} }
    });
    view! {
        <section class="sp-section">
            <div class="sp-section__head"><h2 class="govuk-heading-m">"What the regulations ask for"</h2></div>
            <ul class="sp-checklist">{items}</ul>
            {alone}
        </section>
    }
}

fn group(heading: &'static str, records: Vec<RecordId>) -> Option<AnyView> {
    let links = records.iter().map(|record| view! { <li><RecordLink record=*record/></li> }).collect_view();
    (!records.is_empty())
        .then(|| view! { <h3 class="govuk-heading-s">{heading}</h3> <ul class="sp-plain-list">{links}</ul> }.into_any())
}
