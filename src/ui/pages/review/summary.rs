//! What a closed review decided, to be read and printed.

use super::{decided::Particulars, sitting::Sitting};
use crate::{
    domain::{
        id::Id,
        objective::Status,
        record::{Kind, RecordId},
        report_template::ReportKind,
        review::ReviewField,
        value::Choice as _,
    },
    review::{DeskRow, Fate, Standing},
    ui::{
        pages::{StartNextPlan, compare_query, make_query},
        route::{Address, Place, Route},
        session::memo,
        widgets::{RecordLink, RecordSection, Show, live, words},
    },
};
use leptos::prelude::*;

type Belongs = fn(Fate) -> bool;

/// The headings, and whether what became of a row belongs beneath.
const HEADINGS: [(&str, Belongs); 7] = [
    ("Completed", |fate| matches!(fate, Fate::Ended(Status::Completed))),
    ("Retired", |fate| matches!(fate, Fate::Ended(Status::Retired | Status::Active | Status::Proposed))),
    ("Transferred to another body", |fate| matches!(fate, Fate::Ended(Status::Transferred))),
    ("Merged into another", |fate| matches!(fate, Fate::Ended(Status::Merged))),
    ("Split into several", |fate| matches!(fate, Fate::Ended(Status::Split))),
    ("Reworded", |fate| fate == Fate::Reworded),
    ("Carried on as they are", |fate| fate == Fate::Carried),
];

/// The summary.
#[component]
pub(super) fn Summary(sitting: Sitting) -> impl IntoView {
    let place = Place::from_context();
    let record = RecordId { kind: Kind::Review, id: sitting.review.raw() };
    let made = memo(move || sitting.look(|desk| desk.review.made()));
    let edition = sitting.session.select(move |plan| made.get().and_then(|id| plan.editions.shared(id)));
    let change = words(move || edition.with(|edition| edition.as_ref().map(|row| row.change.clone()).unwrap_or_default()));
    let to_edition = move || {
        edition.get().map(|row| {
            let href = Address { route: Route::Overview, edition: Some(row.id), query: String::new() }.to_string();
            view! { <li><a class="govuk-link" href=href>{format!("Read the edition “{}”", row.label)}</a></li> }
        })
    };
    let to_compare = move || {
        let (from, to) = (sitting.look(|desk| desk.edition)?, made.get()?);
        let address = Address { route: Route::Compare, edition: None, query: compare_query(from, Some(to)) };
        Some(view! { <li><a class="govuk-link" href=address.to_string()>"Compare it with the edition that was reviewed"</a></li> })
    };
    let group = move |(heading, belongs): (&'static str, Belongs)| {
        let rows =
            memo(move || sitting.look(|desk| desk.rows.iter().filter(|row| belongs(row.fate())).cloned().collect::<Vec<_>>()));
        view! { <Group sitting heading rows/> }
    };
    let new = memo(move || sitting.look(|desk| desk.new.clone()));
    let about = || {
        use ReviewField::{Board, Closed, Date, Note, Starts};
        [Board, Date, Starts, Closed, Note].map(Into::into).to_vec()
    };
    view! {
        <section class="sp-section">
            <div class="sp-section__head"><h2 class="govuk-heading-m" id="summary" tabindex="-1">"What changed"</h2></div>
            <p class="govuk-body">{change}</p>
            <ul class="govuk-list sp-no-print">
                {live(to_edition)}
                {live(to_compare)}
                <li><a class="govuk-link" href=place.link_with(Route::Reports, &make_query(ReportKind::Cabinet, &[]))>"Make the report for Cabinet"</a></li>
                <li><a class="govuk-link" href=place.href(Route::Objectives)>"The objectives as they are now"</a></li>
            </ul>
        </section>
        {HEADINGS.map(group).into_iter().collect_view()}
        <Show when=move || !new.with(Vec::is_empty)>
            <section class="sp-section">
                <div class="sp-section__head"><h2 class="govuk-heading-m">"New "<span class="sp-tally">{words(move || new.with(Vec::len).to_string())}</span></h2></div>
                <ul class="sp-desk">
                    {live(move || new.get().into_iter().map(|decision| {
                        let made = decision.made.first().map(|id| view! { <RecordLink record=RecordId { kind: Kind::Objective, id: id.raw() }/> });
                        let name = if made.is_none() { decision.wording.clone() } else { String::new() };
                        view! {
                            <li class="sp-desk__row">
                                <div class="sp-desk__what"><p class="sp-desk__name">{made}{name}</p></div>
                                <div class="sp-desk__decision"><Particulars sitting decision=(*decision).clone() before=String::new() under=None/></div>
                            </li>
                        }
                    }).collect_view())}
                </ul>
            </section>
        </Show>
        <RecordSection record heading="About the review" fields=about()/>
        <Show when=move || sitting.session.can_edit()>
            <section class="sp-section sp-section--actions">
                <h2 class="govuk-heading-m">"What comes next"</h2>
                <StartNextPlan/>
            </section>
        </Show>
    }
}

/// What became of some objectives in the same way.
#[component]
fn Group(sitting: Sitting, heading: &'static str, rows: Memo<Vec<DeskRow>>) -> impl IntoView {
    let line = move |row: DeskRow| {
        let before = row.words_before().to_owned();
        let year = matches!(row.standing, Standing::Ended(_)).then(|| {
            let reason = row.now.closing_reason.0.map(|reason| format!(": {}", reason.label())).unwrap_or_default();
            view! { <p class="sp-quiet">{format!("Before the review{reason}")}</p> }
        });
        let parted = row.decision.as_ref().filter(|decision| !decision.made.is_empty()).map(|decision| decision.made.clone());
        let parted = parted.map(|made| {
            let link = |id: &crate::domain::objective::ObjectiveId| view! { <li><RecordLink record=RecordId { kind: Kind::Objective, id: id.raw() }/></li> };
            view! { <p class="sp-quiet">"They are now:"</p><ul class="govuk-list">{made.iter().map(link).collect_view()}</ul> }
        });
        let renumbered = row.then.as_ref().filter(|then| then.reference != row.now.reference && row.now.status.is_live());
        let renumbered = renumbered.map(|_| view! { <p class="sp-quiet">{format!("Now {}", row.now.reference)}</p> });
        let name = row.heading();
        let decision = row.decision.map(
            |decision| view! { <Particulars sitting decision=(*decision).clone() before under=row.now.priority.map(Id::raw)/> },
        );
        view! {
            <li class="sp-desk__row">
                <div class="sp-desk__what"><p class="sp-desk__name">{name}</p></div>
                <div class="sp-desk__decision">{decision}{year}{parted}{renumbered}</div>
            </li>
        }
    };
    view! {
        <Show when=move || !rows.with(Vec::is_empty)>
            <section class="sp-section">
                <div class="sp-section__head"><h2 class="govuk-heading-m">{heading}" "<span class="sp-tally">{words(move || rows.with(Vec::len).to_string())}</span></h2></div>
                <ul class="sp-desk">{live(move || rows.get().into_iter().map(line).collect_view())}</ul>
            </section>
        </Show>
    }
}
