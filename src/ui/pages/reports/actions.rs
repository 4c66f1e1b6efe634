//! What can be made of a report: files, print. A saved file is remembered with what it held.

use super::desk::Desk;
use crate::{
    browser::{files, page},
    domain::report::ReportId,
    edit::{SavedReport, saved_report},
    exchange::office::{Answer, Reply, Request, Saved},
    ui::{
        session::Session,
        widgets::{Show, flag, live, make, words},
    },
};
use leptos::prelude::*;

const NO_FILE: &str = "No file came. Nothing of the plan was changed; try again";

/// The row of buttons.
#[component]
pub(super) fn Actions(desk: Desk) -> impl IntoView {
    let saving = Saving::of(desk);
    let report = desk.id();
    let idle = move || desk.made().with(Option::is_none);
    view! {
        <div class="sp-report-actions sp-no-print">
            <div class="govuk-button-group">
                <button type="button" id="save-word" class="govuk-button" disabled=flag(idle) on:click=move |_| saving.ask(Request::Word { report })>"Save as Word"</button>
                <button type="button" id="save-html" class="govuk-button govuk-button--secondary" disabled=flag(idle) on:click=move |_| saving.ask(Request::Html { report })>
                    "Save as one web page (HTML)"
                </button>
                <button type="button" class="govuk-button govuk-button--secondary" disabled=flag(idle) on:click=move |_| page::print()>"Print or save as PDF"</button>
            </div>
            <Outcome saving/>
        </div>
    }
}

/// A file that is asked for, and what came of it.
#[derive(Clone, Copy)]
pub(super) struct Saving {
    desk: Desk,
    said: RwSignal<String>,
    refused: RwSignal<String>,
    busy: RwSignal<bool>,
}

impl Saving {
    /// Files of a report; none is asked for yet.
    pub(super) fn of(desk: Desk) -> Self {
        Self { desk, said: RwSignal::new(String::new()), refused: RwSignal::new(String::new()), busy: RwSignal::new(false) }
    }

    /// Has a file made and saves it, unless one is being made.
    pub(super) fn ask(self, request: Request) {
        if self.busy.get_untracked() {
            return;
        }
        self.busy.set(true);
        self.said.set("Making the file…".to_owned());
        self.refused.set(String::new());
        let (session, report) = (self.desk.session(), self.desk.id());
        self.desk.office().ask(request, move |answer| {
            self.busy.try_set(false);
            let (good, bad) = match save(session, report, answer) {
                Ok(name) => (format!("Saved as {name}"), String::new()),
                Err(why) => (String::new(), why),
            };
            self.said.try_set(good);
            self.refused.try_set(bad);
        });
    }
}

/// What came of a file.
#[component]
pub(super) fn Outcome(saving: Saving) -> impl IntoView {
    let Saving { said, refused, .. } = saving;
    view! {
        <p class="govuk-body" role="status">{words(move || said.get())}</p>
        <Show when=move || refused.with(|why| !why.is_empty())>
            {live(move || view! { <p class="govuk-error-message" role="alert">{refused.get()}</p> })}
        </Show>
    }
}

/// Gives the file to the person, and remembers in the plan that it was saved. By then the page may be another: the report is not on any
/// desk any more.
///
/// # Errors
///
/// A sentence.
fn save(session: Session, report: ReportId, answer: Answer) -> Result<String, String> {
    let file = match answer.reply {
        Reply::File(file) => file,
        Reply::Refused(why) => return Err(why),
        _ => return Err(NO_FILE.to_owned()),
    };
    let bytes = answer.file.ok_or(NO_FILE)?;
    files::download_bytes(&file.name, &file.kind, &bytes)
        .map_err(|why| format!("The browser did not save the file ({why}). The plan is as it was; try again."))?;
    if let Some(Saved { fingerprint, facts, template_version }) = file.saved {
        let saved = SavedReport { report, fingerprint, facts, template_version };
        // Who may only read the plan may have the file all the same.
        if untrack(|| session.can_edit()) {
            make(session, session.peek(|plan| saved_report(plan, &saved, session.today())))?;
        }
    }
    Ok(file.name)
}
