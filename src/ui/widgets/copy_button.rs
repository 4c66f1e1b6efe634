//! Saving a copy of the plan as a file, outside the browser.

use crate::{
    browser::{clock, files, settings},
    exchange::json,
    ui::{saving::Saver, session::Session},
};
use leptos::prelude::*;

/// Gives the plan to the person as a file, and remembers when.
#[component]
pub fn CopyButton() -> impl IntoView {
    let session = Session::from_context();
    let saver = Saver::from_context();
    let problem = RwSignal::new(None::<String>);
    let save = move |_| {
        let (plan, revision, name, text) = session.peek_document(|document| {
            let name = file_name(&clock::today().to_string(), &document.plan.body.details.title);
            (document.plan.id, document.revision, name, json::pretty(document))
        });
        match files::download(&name, "application/json", &text) {
            Ok(()) => {
                settings::remember(plan, |remembered| {
                    remembered.copied_on = clock::today().to_string();
                    remembered.copied_revision = revision;
                });
                saver.state().notify();
                session.said().set(format!("Saved a copy as {name}"));
                problem.set(None);
            }
            Err(why) => problem.set(Some(format!("The browser did not save the file ({why}). The plan is as it was; try again."))),
        }
    };
    view! {
        <button type="button" class="govuk-button" on:click=save>"Save a copy as a file"</button>
        {move || problem.get().map(|problem| view! { <p class="govuk-error-message" role="alert">{problem}</p> })}
    }
}

/// `2026-11-21 Community Safety Plan.safer-plan.json`, without what Windows does not allow in names.
fn file_name(day: &str, title: &str) -> String {
    let plain: String = title.chars().map(|letter| if letter.is_alphanumeric() || " -_.,()".contains(letter) { letter } else { '-' }).collect();
    let plain = plain.trim_matches(['.', ' ', '-']);
    let title = if plain.is_empty() { "Plan" } else { plain };
    format!("{day} {title}.safer-plan.json")
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn a_title_becomes_a_name_that_windows_takes() {
        assert_eq!(file_name("2026-11-21", "Plan 2017/18 to 2019/20: draft?"), "2026-11-21 Plan 2017-18 to 2019-20- draft.safer-plan.json");
        assert_eq!(file_name("2026-11-21", " .. "), "2026-11-21 Plan.safer-plan.json");
    }
}
