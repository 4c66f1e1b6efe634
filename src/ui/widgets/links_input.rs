//! Choosing several records: those chosen, each with a way to take it off, and one more to add by name.

use super::live;
use crate::{
    domain::{
        plan::Body,
        record::{Kind, RecordId},
    },
    ui::session::Session,
};
use leptos::prelude::*;

/// How many names are offered while typing.
const OFFERED: usize = 30;

/// Several records as text, one `#id` to a line.
#[component]
pub fn LinksInput(
    /// What kind of record they are.
    kind: Kind,
    /// What was chosen.
    text: Memo<String>,
    /// Changes what was chosen.
    set: impl Fn(String) + Copy + Send + Sync + 'static,
    /// The input's id.
    id: String,
    /// The ids of what describes the input.
    described: String,
) -> impl IntoView {
    let session = Session::from_context();
    let typed = RwSignal::new(String::new());
    let problem = RwSignal::new(None::<String>);
    let list = format!("{id}-list");
    let add = move || {
        let name = typed.get_untracked();
        if name.trim().is_empty() {
            return;
        }
        match session.peek(|plan| plan.body.find_by_name(kind, name.trim())) {
            Ok(found) => {
                let line = format!("#{found}");
                let mut lines: Vec<String> = text.get_untracked().lines().map(str::to_owned).collect();
                if !lines.contains(&line) {
                    lines.push(line);
                }
                set(lines.join("\n"));
                typed.set(String::new());
                problem.set(None);
            }
            Err(error) => problem.set(Some(error.to_string())),
        }
    };
    let remove = move |line: &str| set(text.get_untracked().lines().filter(|other| *other != line).collect::<Vec<_>>().join("\n"));
    view! {
        <ul class="sp-chosen">
            {live(move || text.get().lines().map(|line| {
                let line = line.to_owned();
                let name = name_of(session, kind, &line);
                let label = format!("Take off {name}");
                view! {
                    <li>{name}" "<button type="button" class="sp-link-button" aria-label=label on:click=move |_| remove(&line)>"Take off"</button></li>
                }
            }).collect_view())}
        </ul>
        <div class="sp-add-one">
            <input
                class="govuk-input" id=id type="text" autocomplete="off" list=list.clone() aria-describedby=described
                placeholder=format!("Type the name of {kind}") prop:value=typed
                on:input:target=move |event| typed.set(event.target().value())
                on:keydown=move |event| if event.key() == "Enter" { event.prevent_default(); add(); }
            />
            <button type="button" class="govuk-button govuk-button--secondary" on:click=move |_| add()>"Add"</button>
        </div>
        <datalist id=list>
            {live(move || offered(session, kind, &typed.get()).into_iter().map(|name| view! { <option value=name></option> }).collect_view())}
        </datalist>
        <p class="govuk-error-message" aria-live="polite">{problem}</p>
    }
}

fn name_of(session: Session, kind: Kind, line: &str) -> String {
    let id = line.trim_start_matches('#').parse().ok();
    id.map_or_else(|| line.to_owned(), |id| session.peek(|plan| plan.name_of(RecordId { kind, id })))
}

fn offered(session: Session, kind: Kind, typed: &str) -> Vec<String> {
    let wanted = typed.trim().to_lowercase();
    let matching = |body: &Body| -> Vec<String> {
        let names = body.records(kind).map(|record| record.name(body)).filter(|name| name.to_lowercase().contains(&wanted));
        names.take(OFFERED).collect()
    };
    session.peek(|plan| matching(&plan.body))
}
