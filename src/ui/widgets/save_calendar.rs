//! Saving dates as a file that other programs' calendars take in.

use super::{file_name, live};
use crate::{
    browser::{clock, files},
    domain::calendar::Wanted,
    exchange::ics::{Save, calendar},
    ui::session::Session,
};
use leptos::prelude::*;

/// A button that saves some of the plan's dates as an `.ics` file.
#[component]
pub fn SaveCalendar(
    /// What the button says.
    label: &'static str,
    /// Which dates.
    #[prop(into)]
    wanted: Signal<Wanted>,
) -> impl IntoView {
    let session = Session::from_context();
    let problem = RwSignal::new(None::<String>);
    let save = move |_| {
        let (plan, revision) = session.peek_document(|document| (document.plan.id, document.revision));
        let wanted = wanted.get_untracked();
        let today = clock::today();
        let (name, text) = session.peek_body(|body| {
            let title = match wanted.board.and_then(|board| body.boards.get(board)) {
                Some(board) => board.name.clone(),
                None => body.details.title.clone(),
            };
            (ics_name(&today.to_string(), &title), calendar(Save { plan, body, revision, today, wanted: &wanted }))
        });
        match files::download(&name, "text/calendar", &text) {
            Ok(()) => {
                session.said().set(format!("Saved the dates as {name}"));
                problem.set(None);
            }
            Err(why) => problem.set(Some(format!("The browser did not save the file ({why}). Try again."))),
        }
    };
    view! {
        <button type="button" class="govuk-button govuk-button--secondary sp-add" on:click=save>{label}</button>
        {live(move || problem.get().map(|problem| view! { <p class="govuk-error-message" role="alert">{problem}</p> }))}
    }
}

/// `2026-11-21 Serious Group Violence panel.ics`.
fn ics_name(day: &str, title: &str) -> String {
    format!("{}.ics", file_name(day, title).trim_end_matches(".safer-plan.json"))
}

#[cfg(test)]
mod tests {
    use super::ics_name;

    #[test]
    fn the_file_is_named_after_what_it_holds() {
        assert_eq!(ics_name("2026-11-21", "Plan 2022/25"), "2026-11-21 Plan 2022-25.ics");
    }
}
