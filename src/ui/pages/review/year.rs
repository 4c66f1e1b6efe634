//! The year of an objective beside its decision: at a glance, and all of it in a fold.

use crate::{
    domain::{brag::Brag, record::RecordId},
    review::year::Year,
    ui::{
        checking::Checking,
        session::memo,
        widgets::{BragTag, RecordLink, Show, live},
    },
};
use leptos::prelude::*;

/// The most letters of a report that are seen without unfolding.
const GLANCE: usize = 150;

/// The year.
#[component]
pub(super) fn YearBeside(year: Year, record: RecordId, brief: String) -> impl IntoView {
    let found = Checking::from_context().of(record);
    let findings = memo(move || {
        found.with(|found| found.iter().filter(|one| one.state.is_open()).map(|one| one.finding.says.clone()).collect::<Vec<_>>())
    });
    let glance = match &year.latest {
        None => "No progress was reported.".to_owned(),
        Some(update) => {
            let period = update.period.map(|period| format!("{}: ", period.words())).unwrap_or_default();
            let said = [&update.done, &update.result, &update.problem].into_iter().find(|said| !said.is_empty());
            format!("{period}{}", said.map(|said| shortened(said)).unwrap_or_default())
        }
    };
    let latest = year.latest.as_ref().map(|update| {
        [
            ("Done", &update.done),
            ("Came of it", &update.result),
            ("Problem", &update.problem),
            ("Corrective action", &update.corrective),
            ("Next", &update.next),
        ]
        .into_iter()
        .filter(|(_, said)| !said.is_empty())
        .map(|(label, said)| view! { <p><strong>{label}": "</strong>{said.clone()}</p> })
        .collect_view()
    });
    let course = (year.course.len() > 1).then(|| {
        let step = |(period, brag): &(String, Brag)| {
            let brag = *brag;
            view! { <li>{period.clone()}" "<BragTag brag=Signal::derive(move || brag)/></li> }
        };
        view! { <ul class="sp-desk__course">{year.course.iter().map(step).collect_view()}</ul> }
    });
    let figures = year.figures.iter().map(|figure| {
        let travel = (!figure.travel.is_empty()).then(|| format!(". {}", figure.travel));
        view! { <li><RecordLink record=figure.record/>{format!(": {}", figure.reading)}{travel}</li> }
    });
    let figures =
        (!year.figures.is_empty()).then(|| view! { <ul class="govuk-list govuk-list--bullet">{figures.collect_view()}</ul> });
    let money = year.money.clone().map(|words| view! { <p class="sp-late">{words}</p> });
    let (glance_money, glance_figures) = (year.money.is_some(), year.figures.len());
    let count = move || {
        let mut said = Vec::new();
        if glance_figures > 0 {
            said.push(crate::domain::listing::counted(glance_figures, "figure", "figures"));
        }
        if glance_money {
            said.push("money ends before the work".to_owned());
        }
        let open = findings.with(Vec::len);
        if open > 0 {
            said.push(crate::domain::listing::counted(open, "open finding", "open findings"));
        }
        if said.is_empty() { String::new() } else { format!(" ({})", said.join(", ")) }
    };
    view! {
        <p class="sp-desk__glance">{glance}</p>
        <details class="sp-desk__year">
            <summary>"Its year"<span class="govuk-visually-hidden">{format!(", {brief}")}</span>{crate::ui::widgets::words(count)}</summary>
            <div>
                {course}{latest}{figures}{money}
                <Show when=move || !findings.with(Vec::is_empty)>
                    <ul class="govuk-list govuk-list--bullet">
                        {live(move || findings.get().into_iter().map(|says| view! { <li>{says}</li> }).collect_view())}
                    </ul>
                </Show>
            </div>
        </details>
    }
}

/// The beginning of a text, up to a whole word.
fn shortened(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.char_indices().nth(GLANCE) {
        None => text,
        Some((end, _)) => {
            let start = text.get(..end).unwrap_or(&text);
            format!("{}…", start.rsplit_once(' ').map_or(start, |(words, _)| words))
        }
    }
}
