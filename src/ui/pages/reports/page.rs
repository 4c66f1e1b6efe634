//! The page of one report: what it is and where it stands, then one view for each thing one does with it.

use super::{
    actions::Actions, desk::Desk, facts::FactsView, left_out::LeftOutView, paper::Paper, remarks::RemarkCount,
    small_words::SmallInWords, status::NextStatus,
};
use crate::{
    domain::{
        date::Date,
        plan::Plan,
        record::Kind,
        report::{Report, ReportId},
        value::Choice as _,
    },
    exchange::office::ChangedPart,
    report::{document::Audience, kinds::audience},
    ui::{
        pages::parts::Gone,
        route::{Place, Route},
        session::memo,
        widgets::{PageHeading, Show, live, maybe, word_changes, words},
    },
};
use leptos::prelude::*;

/// What one does with a report. Its key stands in the address: `?view=facts`.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum View {
    /// Looking at it and writing in it.
    #[default]
    Paper,
    /// What its front sheet says, what it asks for and what it is made from.
    Facts,
    /// What the public does not see of it.
    LeftOut,
}

impl View {
    const ALL: [Self; 3] = [Self::Paper, Self::Facts, Self::LeftOut];

    fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::Paper => ("report", "Report"),
            Self::Facts => ("facts", "Facts and recommendations"),
            Self::LeftOut => ("left-out", "What is left out"),
        }
    }

    fn from_query(query: &str) -> Self {
        let named = query.split('&').find_map(|part| part.strip_prefix("view="));
        Self::ALL.into_iter().find(|view| named == Some(view.words().0)).unwrap_or_default()
    }
}

/// The page.
#[component]
pub fn ReportPage(
    /// Which report.
    id: ReportId,
) -> impl IntoView {
    let desk = Desk::open(id);
    let is_there = memo(move || desk.report().with(Option::is_some));
    live(move || {
        if is_there.get() {
            view! { <Present desk/> }.into_any()
        } else {
            view! { <Gone kind=Kind::Report to=Route::Reports to_label="Reports"/> }.into_any()
        }
    })
}

#[component]
fn Present(desk: Desk) -> impl IntoView {
    let place = Place::from_context();
    let view = memo(move || View::from_query(&place.query().get()));
    let title = words(move || desk.look().title);
    let caption = words(move || desk.look().kind.label().to_owned());
    let standing = desk
        .session()
        .select(move |plan| plan.body.reports.get(desk.id()).map(|report| standing(plan, report)).unwrap_or_default());
    view! {
        <a class="govuk-back-link" href=place.href(Route::Reports)>"Reports"</a>
        <PageHeading title caption/>
        <p class="govuk-body sp-intro" id="report-standing">{standing}</p>
        <NextStatus desk/>
        <Trouble desk/>
        <Views desk view/>
        {live(move || match view.get() {
            View::Paper => view! { <Actions desk/><SmallInWords desk/><Changed desk/><RemarkCount desk/><Waiting desk/><Paper desk/> }.into_any(),
            View::Facts => view! { <FactsView desk/> }.into_any(),
            View::LeftOut => view! { <LeftOutView desk/> }.into_any(),
        })}
    }
}

/// `Draft. Goes to Havering Cabinet on 8 November 2023. Made from the plan as it stands now. Last saved as a file on 9 October 2023.`
fn standing(plan: &Plan, report: &Report) -> String {
    let board = report.board.and_then(|id| plan.body.boards.get(id)).map(|board| board.name.as_str());
    let goes = match (board, report.date) {
        (Some(board), Some(date)) => format!(" Goes to {board} on {}.", date.words()),
        (Some(board), None) => format!(" Goes to {board}; the date of its meeting is not given."),
        (None, Some(date)) => format!(" For {}.", date.words()),
        (None, None) => String::new(),
    };
    let edition = report.of_edition().and_then(|id| plan.editions.get(id));
    let from = edition.map_or_else(
        || " Made from the plan as it stands now.".to_owned(),
        |edition| format!(" Made from the edition “{}”.", edition.label),
    );
    let saved = match report.made {
        Some(date) => format!(" Last saved as a file on {}.", date.words()),
        None => " Not saved as a file yet.".to_owned(),
    };
    let readers =
        if audience(report.kind) == Audience::Partnership { " For the partnership only, not for publication." } else { "" };
    format!("{}.{goes}{from}{saved}{readers}", report.status.label())
}

/// Why it could not be made, and making it again.
#[component]
fn Trouble(desk: Desk) -> impl IntoView {
    view! {
        <Show when=move || desk.trouble().with(|why| !why.is_empty())>
            <div class="govuk-error-summary" role="alert">
                <h2 class="govuk-error-summary__title">"The report could not be made"</h2>
                <div class="govuk-error-summary__body">
                    <p>{words(move || desk.trouble().get())}</p>
                    <button type="button" id="make-again" class="govuk-button govuk-button--secondary" on:click=move |_| desk.make_again()>"Try again"</button>
                </div>
            </div>
        </Show>
    }
}

/// That it is being made: the first time this takes a moment.
#[component]
fn Waiting(desk: Desk) -> impl IntoView {
    let is_waiting = move || desk.made().with(Option::is_none) && desk.trouble().with(String::is_empty);
    view! { <Show when=is_waiting><p class="govuk-body sp-no-print" role="status">"Making the report…"</p></Show> }
}

#[component]
fn Views(desk: Desk, view: Memo<View>) -> impl IntoView {
    let place = Place::from_context();
    let link = move |to: View| {
        let (key, label) = to.words();
        let href = move || place.link_with(Route::Record(desk.record()), &format!("view={key}"));
        let current = maybe(move || (view.get() == to).then(|| "page".to_owned()));
        view! { <li><a class="govuk-link sp-views__link" href=href aria-current=current>{label}</a></li> }
    };
    view! {
        <nav class="sp-views sp-no-print" aria-label="Views of the report"><ul>{View::ALL.map(link).into_iter().collect_view()}</ul></nav>
    }
}

/// What has changed since it was last saved.
#[component]
fn Changed(desk: Desk) -> impl IntoView {
    let saved = move || desk.look().made.map(Date::words).unwrap_or_default();
    let part = |part: ChangedPart| {
        let changes = word_changes(&part.before, &part.now);
        view! { <li><strong>{part.heading}</strong><p class="sp-text">{changes}</p></li> }
    };
    view! {
        <Show when=move || desk.changed().with(|changed| !changed.is_empty())>
            <div class="govuk-inset-text sp-no-print" id="changed-since">
                <p>{words(move || desk.changed().with(|changed| since(&saved(), changed)))}</p>
                <details class="sp-details">
                    <summary>"What has changed, word by word"</summary>
                    <ul class="govuk-list">{live(move || desk.changed().get().into_iter().map(part).collect_view())}</ul>
                </details>
            </div>
        </Show>
    }
}

/// `Since it was last saved on 9 October 2023 these parts have changed: 1 Background, 2 Progress.`
fn since(saved: &str, changed: &[ChangedPart]) -> String {
    const TOLD: usize = 5;
    let names: Vec<&str> = changed.iter().take(TOLD).map(|part| part.heading.as_str()).collect();
    let more = changed.len().saturating_sub(names.len());
    let more = if more == 0 { String::new() } else { format!(", and {more} more") };
    let on = if saved.is_empty() { String::new() } else { format!(" on {saved}") };
    format!("Since it was last saved{on} it has changed in: {}{more}.", names.join("; "))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_view_has_an_address_that_leads_back_to_it() {
        for view in View::ALL {
            assert_eq!(View::from_query(&format!("view={}", view.words().0)), view);
        }
        assert_eq!(View::from_query("make=cabinet"), View::Paper);
    }

    #[test]
    fn what_changed_since_is_named_and_the_rest_counted() {
        let part = |heading: &str| ChangedPart { heading: heading.to_owned(), before: String::new(), now: String::new() };
        let changed: Vec<ChangedPart> = ["1 A", "2 B", "3 C", "4 D", "5 E", "6 F", "7 G"].into_iter().map(part).collect();
        let two = since("9 October 2023", changed.get(..2).unwrap());
        assert_eq!(two, "Since it was last saved on 9 October 2023 it has changed in: 1 A; 2 B.");
        assert!(since("", &changed).ends_with("5 E, and 2 more."));
    }
}
