//! The reviews there were, the one that is under way, and starting one.

use crate::{
    domain::{
        id::Id as _,
        plan::Plan,
        record::{Kind, RecordId},
        review::ReviewField,
        sort::{Key, backwards, sort},
    },
    review::{Reconciliation, StartReview, desk, open_review, start_review},
    ui::{
        route::{Place, Route},
        session::Session,
        widgets::{Action, Asked, Doing, PageHeading, Show, live},
    },
};
use leptos::prelude::*;

/// A line of the list.
#[derive(Clone, PartialEq)]
struct Line {
    record: RecordId,
    title: String,
    stands: String,
    count: String,
}

fn lines(plan: &Plan) -> Vec<Line> {
    let mut reviews: Vec<_> = plan.body.reviews.iter_shared().collect();
    sort(&mut reviews, |row| {
        let started = row.starts.map_or(0, |date| date.first().ordinal());
        Key::numbers([row.closed.is_some().into(), backwards(started), backwards(row.id.raw().bits())])
    });
    let line = |review: &std::sync::Arc<crate::domain::review::Review>| {
        let edition = review.reviewed().and_then(|id| plan.editions.get(id)).map(|edition| edition.label.clone());
        let of = edition.map(|label| format!(" of “{label}”")).unwrap_or_default();
        let stands = match review.closed {
            Some(day) => format!("Review{of}, closed {}", day.words()),
            None => format!("Review{of}, under way"),
        };
        Line {
            record: RecordId { kind: Kind::Review, id: review.id.raw() },
            title: review.title.clone(),
            stands,
            count: desk(plan, review.id).map(|desk| Reconciliation::of(&desk).words()).unwrap_or_default(),
        }
    };
    reviews.iter().map(line).collect()
}

/// The page.
#[component]
pub fn Reviews() -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let found = session.select(lines);
    let is_open = session.select(|plan| open_review(plan).is_some());
    let item = move |line: Line| {
        view! {
            <li class="sp-item">
                <span class="sp-item__main">
                    <a class="govuk-link" href=place.href(Route::Record(line.record))><strong>{line.title}</strong></a>
                    <span class="sp-quiet">{line.stands}</span>
                    <span>{line.count}</span>
                </span>
            </li>
        }
    };
    view! {
        <PageHeading title="Annual review" caption="Cycle"/>
        <p class="govuk-body sp-lead">
            "Once a year it is decided of every objective what becomes of it. Nothing vanishes: the plan as it stood is set aside, each decision has its reason, and closing the review makes the new edition."
        </p>
        <Show when=move || found.with(Vec::is_empty)><p class="govuk-body sp-empty">"There was no review yet."</p></Show>
        <ul class="sp-items">{live(move || found.get().into_iter().map(item).collect_view())}</ul>
        <Show when=move || !is_open.get()><Start/></Show>
    }
}

/// The form that starts a review.
#[component]
fn Start() -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let chosen = RwSignal::new(String::new());
    let editions = session.select(|plan| {
        plan.editions_newest_first().iter().map(|row| (row.id.raw().to_string(), row.label.clone())).collect::<Vec<_>>()
    });
    let doing = move |()| {
        chosen.set(String::new());
        let act = Callback::new(move |asked: Asked| {
            let ask = StartReview {
                title: asked.text(ReviewField::Title),
                next_label: asked.text(ReviewField::NextLabel),
                edition: chosen.get_untracked().parse().ok(),
                ..StartReview::default()
            };
            let made = session.peek(|plan| start_review(plan, &ask, session.today(), &mut || session.fresh_id()));
            let (edit, review) = made.map_err(|refused| refused.to_string())?;
            if !session.edit(&edit) {
                let problem = session.problem().get_untracked();
                return Err(problem.map(|problem| problem.to_string()).unwrap_or_default());
            }
            place.go(Route::Record(RecordId { kind: Kind::Review, id: review.raw() }));
            Ok(())
        });
        Doing {
            name: "start-review".to_owned(),
            label: "Start a review".to_owned(),
            about: "The plan as it stands is set aside as an edition. Until the review is closed nothing in the plan changes."
                .to_owned(),
            fields: vec![ReviewField::Title.into(), ReviewField::NextLabel.into()],
            must: Vec::new(),
            suggest: Vec::new(),
            act,
        }
    };
    let options = move || editions.get().into_iter().map(|(id, label)| view! { <option value=id>{label}</option> }).collect_view();
    let more = ViewFn::from(move || {
        view! {
            <div class="govuk-form-group">
                <label class="govuk-label govuk-label--s" for="start-review-edition">"Reviewed edition"</label>
                <div class="govuk-hint" id="start-review-edition-hint">"What is decided is counted against its objectives"</div>
                <select
                    class="govuk-select" id="start-review-edition" aria-describedby="start-review-edition-hint"
                    on:change:target=move |event| chosen.set(event.target().value())
                >
                    <option value="">"The plan as it stands now"</option>
                    {options()}
                </select>
            </div>
        }
    });
    view! { <Action doing=Callback::new(doing) more/> }
}
