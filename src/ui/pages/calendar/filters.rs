//! Which events are shown, and how.

use super::view::View;
use crate::{
    domain::{
        calendar::EventKind,
        id::Id as _,
        record::Kind,
        value::{Choice as _, Held as _, Value},
    },
    ui::{
        route::Place,
        session::Session,
        widgets::{Picker, words},
    },
};
use leptos::prelude::*;

/// The filters above the calendar. What they say is in the address, so that a view can be linked to.
#[component]
pub fn Filters(
    /// What is shown now.
    view: Memo<View>,
) -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let change = move |change: Box<dyn FnOnce(&mut View)>| {
        let mut next = view.get_untracked();
        change(&mut next);
        place.set_query(next.to_query());
    };
    let kinds = EventKind::ALL.iter().map(|kind| (kind.key().to_owned(), kind.label().to_owned())).collect::<Vec<_>>();
    let boards = session.body(|body| {
        let named = body.by_name(Kind::Board).into_iter().map(|(name, id)| (id.to_string(), name));
        named.collect::<Vec<_>>()
    });
    let kind = words(move || view.with(|view| view.wanted.kinds.iter().map(EventKind::key).collect::<Vec<_>>().join(",")));
    let board = words(move || view.with(|view| view.wanted.board.map(|id| id.raw().to_string()).unwrap_or_default()));
    let shape = words(move || if view.with(|view| view.list) { "list".to_owned() } else { String::new() });
    let by_kind = move |key: String| {
        change(Box::new(move |next| {
            let chosen = EventKind::from_key(&key).map(EventKind::key);
            next.wanted.kinds.put(Value::Choices(chosen.into_iter().collect()));
        }));
    };
    view! {
        <form class="sp-filters" role="search" aria-label="Filter the calendar" on:submit=|event| event.prevent_default()>
            <Picker id="calendar-view" label="Show as" any="Month" options=Signal::stored(vec![("list".to_owned(), "List".to_owned())])
                chosen=shape choose=Callback::new(move |key: String| change(Box::new(move |next| next.list = key == "list")))/>
            <Picker id="calendar-kind" label="What" any="Everything" options=Signal::stored(kinds) chosen=kind choose=Callback::new(by_kind)/>
            <Picker id="calendar-board" label="Board" any="All boards" options=boards chosen=board
                choose=Callback::new(move |key: String| change(Box::new(move |next| next.wanted.board = key.parse().ok())))/>
        </form>
    }
}
