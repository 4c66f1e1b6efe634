//! The page of one review: the count that always adds up, the desk, and the closing; once closed, what was decided.

use super::{
    closing::Closing,
    desk_list::DeskList,
    newcomers::Newcomers,
    sitting::{Shown, Sitting},
    summary::Summary,
};
use crate::{
    browser::page,
    domain::{
        id::Id as _,
        listing::counted,
        record::{Kind, RecordId},
        review::{ReviewField, ReviewId},
    },
    review::{carry_on_track, on_track},
    ui::{
        pages::parts::Gone,
        route::{Place, Route},
        session::memo,
        widgets::{DeleteRecord, PageHeading, RecordSection, Show, live, maybe, words},
    },
};
use leptos::prelude::*;

/// The page.
#[component]
pub fn ReviewPage(
    /// Which review.
    id: ReviewId,
) -> impl IntoView {
    let sitting = Sitting::begin(id);
    let is_there = memo(move || sitting.desk.with(Option::is_some));
    live(move || {
        if is_there.get() {
            view! { <Present sitting/> }.into_any()
        } else {
            view! { <Gone kind=Kind::Review to=Route::Reviews to_label="Annual review"/> }.into_any()
        }
    })
}

#[component]
fn Present(sitting: Sitting) -> impl IntoView {
    let place = Place::from_context();
    let record = RecordId { kind: Kind::Review, id: sitting.review.raw() };
    let is_closed = memo(move || sitting.is_closed());
    let about = || {
        use ReviewField::{Board, Date, KeepReferences, NextAsAt, NextLabel, Note, Title};
        [Title, Board, Date, NextLabel, NextAsAt, KeepReferences, Note].map(Into::into).to_vec()
    };
    let caption = move || {
        sitting.session.peek(|plan| {
            let edition = sitting.look(|desk| desk.edition).and_then(|id| plan.editions.get(id));
            edition.map_or_else(|| "Annual review".to_owned(), |edition| format!("Annual review of “{}”", edition.label))
        })
    };
    view! {
        <a class="govuk-back-link" href=place.href(Route::Reviews)>"Annual review"</a>
        <PageHeading title=words(move || sitting.look(|desk| desk.review.title.clone())) caption=words(caption)/>
        <p class="sp-reconcile" role="status" id="reconciliation">{words(move || sitting.count().words())}</p>
        {live(move || if is_closed.get() {
            view! { <Summary sitting/> }.into_any()
        } else {
            view! {
                <Tools sitting/>
                <DeskList sitting/>
                <Newcomers sitting/>
                <RecordSection record heading="About the review" fields=about()/>
                <Closing sitting/>
                <Show when=move || sitting.session.can_edit()>
                    <section class="sp-section sp-section--actions">
                        <h2 class="govuk-heading-m">"Delete the review"</h2>
                        <DeleteRecord record on_deleted=Callback::new(move |()| place.go(Route::Reviews))/>
                    </section>
                </Show>
            }.into_any()
        })}
    }
}

/// What is shown, and deciding many at once.
#[component]
fn Tools(sitting: Sitting) -> impl IntoView {
    let place = Place::from_context();
    let record = RecordId { kind: Kind::Review, id: sitting.review.raw() };
    let link = move |(shown, key, label): (Shown, &'static str, &'static str)| {
        let href = move || {
            let query = if shown == Shown::All { String::new() } else { format!("show={key}") };
            place.link_with(Route::Record(record), &query)
        };
        let current = maybe(move || (sitting.shown.get() == shown).then(|| "page".to_owned()));
        let count = words(move || format!(" ({})", sitting.how_many(shown)));
        view! { <li><a class="govuk-link sp-views__link" href=href aria-current=current>{label}{count}</a></li> }
    };
    let on_track = memo(move || sitting.look(|desk| on_track(desk).len()));
    let refused = RwSignal::new(String::new());
    let carry = move |_| {
        let session = sitting.session;
        let found = session.peek(|plan| carry_on_track(plan, sitting.review, &mut || session.fresh_id()));
        let made = found.map_err(|refused| refused.to_string()).and_then(|edit| match edit {
            Some(edit) => sitting.make(|_| Ok(edit)),
            None => Ok(()),
        });
        refused.set(made.err().unwrap_or_default());
        page::focus_soon("desk");
    };
    view! {
        <nav class="sp-views sp-no-print" aria-label="Which objectives are shown">
            <ul>{Shown::ALL.map(link).into_iter().collect_view()}</ul>
        </nav>
        <Show when=move || sitting.is_open() && on_track.get().gt(&0)>
            <p class="govuk-body sp-no-print">
                <button type="button" id="carry-on-track" class="govuk-button govuk-button--secondary sp-action" on:click=carry>
                    {words(move || format!("Carry on {} on track", counted(on_track.get(), "undecided objective", "undecided objectives")))}
                </button>
            </p>
        </Show>
        <p class="govuk-error-message">{words(move || refused.get())}</p>
    }
}
