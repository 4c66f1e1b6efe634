//! One rule of the schedule.

use super::{answer::Answer, standing::StandingTag};
use crate::{
    check::statutory::{Confidence, Law, RuleKind, RuleResult},
    domain::{
        date::Date,
        field::{capitalised, lower_first},
        id::Id as _,
        record::{Kind, RecordId},
        rule_note::RuleNote,
        value::Choice as _,
    },
    ui::widgets::RecordLink,
};
use leptos::prelude::*;

/// All that a row shows, so that it is drawn again when that differs.
pub(super) fn told(result: &RuleResult) -> String {
    let notes = result
        .notes
        .iter()
        .map(|note| format!("{:?} {} {} {:?} {} {:?}", note.standing, note.reason, note.evidence, note.date, note.by, note.papers));
    let (plan, notes) = (&result.plan, notes.collect::<Vec<_>>().concat());
    format!("{} {:?} {} {} {} {notes}", result.rule.id, result.standing, plan.says, plan.looked.concat(), result.law.citation)
}

/// The row.
#[component]
pub(super) fn Row(result: RuleResult) -> impl IntoView {
    let (rule, law) = (result.rule, result.law);
    let kind = (rule.kind != RuleKind::Duty).then(|| view! { <p class="sp-quiet">{rule.kind.label()}</p> });
    let shows = capitalised(&result.plan.says);
    let shows = if shows.ends_with('?') { shows } else { format!("{shows}.") };
    let looked = result.plan.looked.iter().map(|line| view! { <li>{line.clone()}"."</li> }).collect_view();
    let answered = result.is_answered().then(|| {
        view! { <p class="sp-schedule__plan">"The plan shows: "<strong>{result.plan.standing.label()}</strong>". The officer’s word counts."</p> }
    });
    let notes = result.notes.iter().map(|note| said(note)).collect_view();
    let hint =
        result.notes.is_empty().then(|| view! { <p class="sp-quiet sp-no-print">"Could be: "{lower_first(rule.evidence)}"."</p> });
    view! {
        <tr role="row" id=format!("rule-{}", rule.id)>
            <th role="rowheader" scope="row" class="sp-schedule__rule">
                <span class="sp-schedule__id">{rule.id}</span>" "<span class="sp-schedule__title">{rule.title}</span>
                {kind}
            </th>
            <td role="cell" data-label="What it asks">{law.asks}</td>
            <td role="cell" data-label="Where it is written">{written(law, result.holds_in)}</td>
            <td role="cell" data-label="Result"><StandingTag standing=result.standing/>{answered}</td>
            <td role="cell" data-label="What we looked at"><p>{shows}</p><ul class="sp-schedule__looked">{looked}</ul></td>
            <td role="cell" data-label="Evidence">{notes}{hint}</td>
        </tr>
        <tr role="row" class="sp-schedule__answer sp-no-print"><td role="cell" colspan="6"><Answer result=result.clone()/></td></tr>
    }
}

fn written(law: Law, country: &'static str) -> AnyView {
    let citation = if law.address.is_empty() {
        law.citation.into_any()
    } else {
        view! { <a class="govuk-link" href=law.address rel="noreferrer">{law.citation}</a> }.into_any()
    };
    let sure = match law.confidence {
        Confidence::ToVerify => view! { <strong class="sp-schedule__unsure">{law.confidence.label()}</strong> }.into_any(),
        confidence => confidence.label().into_any(),
    };
    let doubt = (!law.doubt.is_empty()).then(|| view! { <p class="sp-quiet">{law.doubt}</p> });
    view! { <p>{citation}</p><p class="sp-quiet">{country}", as at "{law.as_at.words()}</p><p>{sure}</p>{doubt} }.into_any()
}

/// What an officer said, by whom and when.
fn said(note: &RuleNote) -> AnyView {
    let signed: Vec<String> =
        [note.by.clone(), note.date.map(Date::words).unwrap_or_default()].into_iter().filter(|part| !part.is_empty()).collect();
    let signed = (!signed.is_empty()).then(|| view! { <p class="sp-quiet">{signed.join(", ")}</p> });
    let part = |label: &'static str, words: &str| {
        let words = words.trim().to_owned();
        (!words.is_empty()).then(|| view! { <p><span class="sp-quiet">{label}": "</span><span class="sp-text">{words}</span></p> })
    };
    let papers = note.papers.iter().map(|id| view! { <li><RecordLink record=RecordId { kind: Kind::Paper, id: id.raw() }/></li> });
    let papers = papers.collect_view();
    view! {
        <div class="sp-schedule__note">
            <p><strong>"The officer: "{note.standing.label()}</strong></p>
            {part("Evidence", &note.evidence)}
            {part("Reason", &note.reason)}
            <ul class="sp-schedule__looked">{papers}</ul>
            {signed}
        </div>
    }
    .into_any()
}
