//! What the list shows: words, priority, lead, colour, due date.

use crate::ui::widgets::{Picker, Show, words};
use crate::{
    domain::{
        brag::Brag,
        plan::Body,
        record::Kind,
        selection::{Deadline, LeadFilter, Life, Selection},
        value::Choice,
    },
    ui::{route::Place, session::Session},
};
use leptos::prelude::*;

/// The filters above the list. What they say is in the address, so that a view can be linked to.
#[component]
pub fn Filters(
    /// What is shown now.
    selection: Memo<Selection>,
) -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let change = move |change: Box<dyn FnOnce(&mut Selection)>| {
        let mut next = selection.get_untracked();
        change(&mut next);
        place.set_query(next.to_query());
    };
    let lead_key = |lead: Option<LeadFilter>| match lead {
        None => String::new(),
        Some(LeadFilter::Nobody) => "-".to_owned(),
        Some(LeadFilter::Post(post)) => post.to_string(),
    };
    let lead_of = |key: String| match key.as_str() {
        "-" => Some(LeadFilter::Nobody),
        key => key.parse().ok().map(LeadFilter::Post),
    };
    view! {
        <form class="sp-filters" role="search" aria-label="Filter the objectives" on:submit=|event| event.prevent_default()>
            <div class="sp-filter sp-filter--wide">
                <label class="govuk-label" for="filter-words">"Find"</label>
                <input
                    id="filter-words" class="govuk-input" type="search" autocomplete="off" placeholder="Words, reference or lead"
                    prop:value=words(move || selection.with(|selection| selection.search.clone()))
                    on:input:target=move |event| { let words = event.target().value(); change(Box::new(|next| next.search = words)); }
                />
            </div>
            <Picker id="filter-priority" label="Priority" any="All priorities"
                options=session.body(|body| named(body, Kind::Priority))
                chosen=Signal::derive(move || selection.with(|selection| selection.priority.map(|id| id.to_string()).unwrap_or_default()))
                choose=Callback::new(move |key: String| change(Box::new(move |next| next.priority = key.parse().ok())))/>
            <Picker id="filter-lead" label="Lead officer" any="Anyone"
                options=session.body(|body| [vec![("-".to_owned(), "Nobody".to_owned())], named(body, Kind::Post)].concat())
                chosen=Signal::derive(move || lead_key(selection.with(|selection| selection.lead)))
                choose=Callback::new(move |key: String| change(Box::new(move |next| next.lead = lead_of(key))))/>
            <Picker id="filter-brag" label="BRAG" any="All"
                options=session.body(|body| Brag::ORDER.map(|brag| (brag.key().to_owned(), brag.word(&body.details).to_owned())).to_vec())
                chosen=Signal::derive(move || selection.with(|selection| selection.brag.map(Choice::key).unwrap_or_default().to_owned()))
                choose=Callback::new(move |key: String| change(Box::new(move |next| next.brag = Brag::from_key(&key))))/>
            <Picker id="filter-due" label="Due" any="Any time" options=Signal::stored(labels::<Deadline>(Deadline::ALL))
                chosen=Signal::derive(move || selection.with(|selection| selection.deadline.map(Choice::key).unwrap_or_default().to_owned()))
                choose=Callback::new(move |key: String| change(Box::new(move |next| next.deadline = Deadline::from_key(&key))))/>
            <Picker id="filter-life" label="Status" any="Live" options=Signal::stored(labels::<Life>(&[Life::Ended, Life::All]))
                chosen=Signal::derive(move || selection.with(|selection| Some(selection.life).filter(|life| *life != Life::Live).map(Choice::key).unwrap_or_default().to_owned()))
                choose=Callback::new(move |key: String| change(Box::new(move |next| next.life = Life::from_key(&key).unwrap_or_default())))/>
            <Show when=move || selection.with(Selection::is_filtered)>
                <button type="button" class="sp-link-button sp-filters__clear" on:click=move |_| change(Box::new(|next| {
                    *next = Selection { order: next.order, descending: next.descending, ..Selection::default() };
                }))>"Clear filters"</button>
            </Show>
        </form>
    }
}

/// Records by id and name, sorted by name.
fn named(body: &Body, kind: Kind) -> Vec<(String, String)> {
    body.by_name(kind).into_iter().map(|(name, id)| (id.to_string(), name)).collect()
}

fn labels<C: Choice>(choices: &[C]) -> Vec<(String, String)> {
    choices.iter().map(|choice| (choice.key().to_owned(), choice.label().to_owned())).collect()
}
