//! The page.

use super::results::Results;
use crate::ui::session::memo;
use crate::ui::widgets::live;
use crate::{
    domain::{
        search::{Found, SearchIndex},
        selection::unescape,
    },
    ui::{
        route::{Place, search_query},
        session::Session,
        widgets::PageHeading,
    },
};
use leptos::prelude::*;
use std::sync::Arc;

/// How many of a kind are shown.
pub(super) const MOST: usize = 25;

/// An index that differs whenever it was made anew.
#[derive(Clone)]
struct Ready(Arc<SearchIndex>);

impl PartialEq for Ready {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

/// Search.
#[component]
pub fn Search() -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let query = place.query();
    let words = memo(move || query.with(|query| words_of(query)));
    let index = session.body(|body| Ready(Arc::new(SearchIndex::new(body))));
    let found = memo(move || index.with(|index| words.with(|words| index.0.find(words, MOST))));
    view! {
        <PageHeading title="Search".to_owned()/>
        <form class="sp-find" role="search" aria-label="Search the whole plan" on:submit=|event| event.prevent_default()>
            <label class="govuk-label govuk-label--s" for="search-words">"Words to find"</label>
            <div class="govuk-hint" id="search-hint">"All of them must be in the record. Capitals do not count."</div>
            <input
                id="search-words" class="govuk-input" type="search" autocomplete="off" aria-describedby="search-hint" prop:value=words
                on:input:target=move |event| place.set_query(search_query(&event.target().value()))
            />
        </form>
        <p class="govuk-body sp-found" role="status">{live(move || words.with(|words| found.with(|found| summary(words, found))))}</p>
        <Results found words/>
    }
}

/// The words that an address asks for.
fn words_of(query: &str) -> String {
    query.split('&').find_map(|part| part.strip_prefix("q=")).map(unescape).unwrap_or_default()
}

fn summary(words: &str, found: &[Found]) -> String {
    match found.iter().map(|found| found.count).sum::<usize>() {
        _ if words.trim().is_empty() => {
            "Type a word to search objectives, partners, posts, progress, figures and milestones.".to_owned()
        }
        0 => format!("Nothing has all of “{}” in it. Try fewer words, or the beginning of a word.", words.trim()),
        1 => "1 record found.".to_owned(),
        many => format!("{many} records found."),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_words_come_from_the_address() {
        assert_eq!(words_of("q=night%20time%20economy&x=1"), "night time economy");
        assert_eq!(words_of("x=1"), "");
    }

    #[test]
    fn what_was_found_is_counted() {
        use crate::domain::record::Kind;
        let found = |count| [Found { kind: Kind::Post, count, records: Vec::new() }];
        assert_eq!(summary("a", &found(1)), "1 record found.");
        assert_eq!(summary("a", &found(30)), "30 records found.");
        assert!(summary(" a ", &[]).starts_with("Nothing has all of “a”"));
    }
}
