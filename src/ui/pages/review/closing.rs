//! Closing the review: what is missing until then, and what it does.

use super::sitting::Sitting;
use crate::{
    browser::page,
    domain::{id::Id as _, objective::ObjectiveId},
    review::{CloseReview, Missing, close, missing::missing},
    ui::{
        session::memo,
        widgets::{Show, live, words},
    },
};
use leptos::prelude::*;

/// One thing that is missing, and where it is mended.
#[derive(Clone, PartialEq)]
struct Wanted {
    words: String,
    target: String,
}

fn wanted(sitting: Sitting) -> Vec<Wanted> {
    let row = |objective: Option<ObjectiveId>| objective.map_or_else(|| "new".to_owned(), |id| format!("row-{id}"));
    let about = format!("change-{}-title", sitting.review.raw());
    let target = |one: &Missing| match one {
        Missing::Undecided { objective, .. } => row(Some(*objective)),
        Missing::Unfit { objective, .. } | Missing::Twice { objective, .. } => row(*objective),
        Missing::NoBoard(_) | Missing::NoDate(_) | Missing::NoLabel => about.clone(),
    };
    let found = sitting.look(|desk| missing(desk, &desk.review.next_label));
    found.iter().map(|one| Wanted { words: one.to_string(), target: target(one) }).collect()
}

/// The section.
#[component]
pub(super) fn Closing(sitting: Sitting) -> impl IntoView {
    let session = sitting.session;
    let found = memo(move || wanted(sitting));
    let refused = RwSignal::new(String::new());
    let closing = move |_| {
        let made =
            sitting.make(|plan| close(plan, sitting.review, &CloseReview::default(), session.today(), &mut || session.fresh_id()));
        match made {
            Ok(()) => page::focus_soon("summary"),
            Err(why) => refused.set(why),
        }
    };
    let item = |wanted: Wanted| {
        let (href, target) = (format!("#{}", wanted.target), wanted.target.clone());
        let go = move |event: leptos::ev::MouseEvent| {
            event.prevent_default();
            page::focus(&target);
        };
        view! { <li><a class="govuk-link" href=href on:click=go>{wanted.words}</a></li> }
    };
    view! {
        <section class="sp-section" id="closing">
            <div class="sp-section__head"><h2 class="govuk-heading-m">"Close the review"</h2></div>
            {live(move || if found.with(Vec::is_empty) {
                view! {
                    <p class="govuk-body">
                        "Everything is decided. Closing makes every decision in the plan and sets the new edition aside, with a paragraph that says what changed. It is one step, which undo takes back."
                    </p>
                }.into_any()
            } else {
                view! {
                    <p class="govuk-body">"Before it can be closed:"</p>
                    <ul class="govuk-list govuk-list--bullet sp-desk__missing">{found.get().into_iter().map(item).collect_view()}</ul>
                }.into_any()
            })}
            <p class="govuk-error-message" role="alert">{words(move || refused.get())}</p>
            <Show when=move || sitting.session.can_edit()>
                <button type="button" id="close-review" class="govuk-button" on:click=closing>"Close the review"</button>
            </Show>
        </section>
    }
}
