//! Saving a copy of the plan as a file, outside the browser.

use super::live;
use crate::{
    browser::{clock, files},
    edit::Document,
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
        let (revision, saved) = session.peek_document(|document| (document.revision, save_copy(document)));
        match saved {
            Ok(name) => {
                saver.copied(revision);
                session.said().set(format!("Saved a copy as {name}"));
                problem.set(None);
            }
            Err(why) => problem.set(Some(why)),
        }
    };
    view! {
        <button type="button" class="govuk-button" on:click=save>"Save a copy as a file"</button>
        {live(move || problem.get().map(|problem| view! { <p class="govuk-error-message" role="alert">{problem}</p> }))}
    }
}

/// Gives a plan to the person as a file, and says what it is called.
///
/// # Errors
///
/// A sentence, when the browser refuses.
pub fn save_copy(document: &Document) -> Result<String, String> {
    let name = file_name(&clock::today().to_string(), &document.plan.body.details.title);
    files::download(&name, "application/json", &json::pretty(document))
        .map_err(|why| format!("The browser did not save the file ({why}). The plan is as it was; try again."))?;
    Ok(name)
}

/// The most letters of a title that go into the name of a file: with a deep folder, more would be too long for Windows.
const LONGEST_NAME: usize = 60;

/// `2026-11-21 Community Safety Plan.safer-plan.json`, without what Windows does not allow in names.
pub fn file_name(day: &str, title: &str) -> String {
    let plain: String =
        title.chars().map(|letter| if letter.is_alphanumeric() || " -_.,()".contains(letter) { letter } else { '-' }).collect();
    let short: String = plain.chars().take(LONGEST_NAME).collect();
    let short = short.trim_matches(['.', ' ', '-']);
    let title = if short.is_empty() { "Plan" } else { short };
    format!("{day} {title}.safer-plan.json")
}

#[cfg(test)]
mod tests {
    use super::file_name;

    #[test]
    fn a_title_becomes_a_name_that_windows_takes() {
        assert_eq!(
            file_name("2026-11-21", "Plan 2017/18 to 2019/20: draft?"),
            "2026-11-21 Plan 2017-18 to 2019-20- draft.safer-plan.json"
        );
        assert_eq!(file_name("2026-11-21", &"Long ".repeat(200)).len(), 86);
        assert_eq!(file_name("2026-11-21", " .. "), "2026-11-21 Plan.safer-plan.json");
    }
}
