//! The day that a page shows things as at, kept in its address.

use super::{Show, live};
use crate::{
    domain::date::{Date, Day},
    ui::{
        route::Place,
        session::{Session, memo},
    },
};
use leptos::prelude::*;

const KEY: &str = "at=";

/// The day that the address names, if it names one.
pub fn asked_day(query: &str) -> Option<Day> {
    query.split('&').find_map(|part| part.strip_prefix(KEY))?.parse().ok()
}

/// The day that the page shows: the one that the address names, or today.
pub fn shown_day() -> Memo<Day> {
    let today = Session::from_context().today();
    let query = Place::from_context().query();
    memo(move || query.with(|query| asked_day(query)).unwrap_or(today))
}

/// An input for the day.
#[component]
pub fn AsAt(
    /// What is shown as at the day: `The boards`.
    what: &'static str,
) -> impl IntoView {
    let place = Place::from_context();
    let today = Session::from_context().today();
    let query = place.query();
    let day = shown_day();
    let text = RwSignal::new(day.get_untracked().words());
    let problem = RwSignal::new(None::<&'static str>);
    // The day may change without this form: by going back, or by a link.
    Effect::new(move |_| text.set(day.get().words()));
    let show = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        match Date::read(&text.get_untracked()).map(Date::last) {
            Ok(asked) => {
                problem.set(None);
                place.set_query(if asked == today { String::new() } else { format!("{KEY}{asked}") });
                text.set(asked.words());
            }
            Err(_) => problem.set(Some("Enter a date, for example 31 March 2024 or March 2024")),
        }
    };
    let back = move |_| {
        problem.set(None);
        text.set(today.words());
        place.set_query(String::new());
        crate::browser::page::focus("as-at");
    };
    view! {
        <form class="sp-as-at" novalidate on:submit=show>
            <div class="govuk-form-group">
                <label class="govuk-label govuk-label--s" for="as-at">"As at"</label>
                <p class="govuk-error-message" id="as-at-error" role="alert">{problem}</p>
                <div class="sp-as-at__row">
                    <input class="govuk-input govuk-input--width-20" id="as-at" type="text" autocomplete="off" aria-describedby="as-at-error"
                        aria-invalid=move || problem.get().map(|_| "true") prop:value=text
                        on:input:target=move |event| text.set(event.target().value())/>
                    <button type="submit" class="govuk-button govuk-button--secondary">"Show"</button>
                    <Show when=move || query.with(|query| asked_day(query).is_some())>
                        <button type="button" class="sp-link-button" on:click=back>"Show today"</button>
                    </Show>
                </div>
            </div>
        </form>
        <p class="govuk-body sp-as-at__said" role="status">{live(move || format!("{what} as at {}", day.get().words()))}</p>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_a_day_or_none() {
        assert_eq!(asked_day("q=x&at=2024-03-31"), Some("2024-03-31".parse().unwrap()));
        for query in ["", "at=", "at=soon", "format=2024-03-31"] {
            assert_eq!(asked_day(query), None, "{query}");
        }
    }
}
