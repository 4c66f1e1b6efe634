//! One finding: what is wrong, the working, where, and what was said of it.

use super::explain::{Answering, TakeBack};
use crate::{
    check::{Group, State, key_of},
    domain::{
        explanation::{Answer, Explanation},
        plan::Body,
        record::{Kind, RecordId},
    },
    ui::{
        checking::Found,
        pages::statutory::rule_query,
        route::{Place, Route},
        session::Session,
        widgets::{live, page_of},
    },
};
use leptos::prelude::*;

/// Findings as a list.
#[component]
pub(super) fn Items(
    /// Which.
    found: Memo<Vec<Found>>,
) -> impl IntoView {
    view! {
        <ul class="sp-findings">
            <For each=move || found.get() key=|found| (key_of(&found.finding), found.clone().finding.working.clone(), found.finding.says.clone(), said_of(&found.state)) let:found>
                <Item found/>
            </For>
        </ul>
    }
}

/// What was said, so that an item is drawn again when it differs.
fn said_of(state: &State) -> String {
    match state {
        State::Open { earlier } => format!("open {}", earlier.is_some()),
        State::Explained(explanation) | State::NotApplicable(explanation) => format!(
            "{:?} {} {} {:?} {}",
            explanation.answer, explanation.text, explanation.by, explanation.date, explanation.footnote
        ),
    }
}

#[component]
fn Item(found: Found) -> impl IntoView {
    let session = Session::from_context();
    let place = Place::from_context();
    let finding = found.finding.clone();
    let at = session.peek_body(|body| linked(body, finding.subject));
    let others = finding.about.iter().filter_map(|record| session.peek_body(|body| linked(body, *record)));
    let mut links: Vec<(Route, String)> = others.filter(|other| Some(other.0) != at.as_ref().map(|at| at.0)).collect();
    links.dedup();
    let context = Some(session.peek_body(|body| context_of(body, finding.subject))).filter(|context| !context.is_empty());
    let any_links = !links.is_empty();
    let href = match at {
        _ if finding.check.group == Group::Statutory => Some(place.link_with(Route::Statutory, &rule_query(&finding.place))),
        Some((route, _)) => Some(place.link(route)),
        None => None,
    };
    let says = finding.says.clone();
    let says = match href {
        Some(href) => view! { <a class="govuk-link" href=href>{says}</a> }.into_any(),
        None => says.into_any(),
    };
    let last = links.len().saturating_sub(1);
    let links = links.into_iter().enumerate().map(|(index, (route, name))| {
        view! { <a class="govuk-link" href=place.href(route)>{name}</a>{if index < last { ", " } else { "" }} }
    });
    let working = (!finding.working.is_empty()).then(|| {
        let working = finding.working.clone();
        view! { <p class="sp-finding__working"><span class="sp-finding__label">"Working: "</span>{working}</p> }
    });
    let said = match &found.state {
        State::Open { earlier: None } => ().into_any(),
        State::Open { earlier: Some(explanation) } => {
            let printed = explanation.is_footnote().then_some(" It is still printed as a footnote.");
            view! { <p class="sp-finding__said">"What was explained earlier has changed since. It was said: "<q>{explanation.text.clone()}</q>{printed}</p> }.into_any()
        }
        State::Explained(explanation) | State::NotApplicable(explanation) => said(explanation).into_any(),
    };
    let answering = found.clone();
    view! {
        <li class="sp-finding">
            <p class="sp-finding__says">{says}{context.map(|context| view! { " "<span class="sp-finding__context">{context}</span> })}</p>
            {working}
            {any_links.then(|| view! { <p class="sp-finding__where"><span class="sp-finding__label">"See also: "</span>{links.collect_view()}</p> })}
            {said}
            {live(move || session.can_edit().then(|| match &answering.state {
                State::Open { earlier: None } => view! { <Answering found=answering.clone()/> }.into_any(),
                State::Open { earlier: Some(explanation) } | State::Explained(explanation) | State::NotApplicable(explanation) => {
                    view! { <Answering found=answering.clone()/><TakeBack explanation=explanation.clone()/> }.into_any()
                }
            }))}
        </li>
    }
}

/// What was said of a finding, by whom and when.
pub(super) fn said(explanation: &Explanation) -> impl IntoView + use<> {
    let answer = match explanation.answer {
        Answer::Explained => "Explained",
        Answer::NotApplicable => "Not applicable",
    };
    let date = explanation.date.map(crate::domain::date::Date::words);
    let by = Some(explanation.by.clone()).filter(|by| !by.is_empty());
    let signed = [by, date].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let footnote = explanation.footnote.then_some(" It is printed as a footnote.");
    let signed = if signed.is_empty() { String::new() } else { format!(" ({signed})") };
    view! { <p class="sp-finding__said"><strong>{answer}": "</strong><span class="sp-text">{explanation.text.clone()}</span>{signed}{footnote}</p> }
}

/// What a record is called, with what it is part of where its own name does not say so. Nothing for the plan as a whole.
pub fn context_of(body: &Body, record: RecordId) -> String {
    let name = |record: RecordId| body.name_of(record.kind, record.id);
    match record.kind {
        Kind::Details | Kind::Partnership => String::new(),
        Kind::Breakdown | Kind::BreakdownPart | Kind::Movement | Kind::Benchmark | Kind::Target | Kind::Method => {
            body.owner_of(record).map_or_else(|| name(record), |owner| format!("{}, {}", name(record), context_of(body, owner)))
        }
        _ => name(record),
    }
}

/// The page where a record is seen, and what it is called there: its own, or that of what it is part of.
fn linked(body: &Body, mut record: RecordId) -> Option<(Route, String)> {
    loop {
        match record.kind {
            Kind::Details => return Some((Route::Settings, "The plan’s particulars".to_owned())),
            Kind::Partnership => return Some((Route::Settings, "The partnership’s particulars".to_owned())),
            _ => {}
        }
        if let Some(route) = page_of(record) {
            return body.find(record).map(|found| (route, found.name(body)));
        }
        record = body.owner_of(record)?;
    }
}
