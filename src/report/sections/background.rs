//! The duty, the partnership and how the plan came about.

use super::{content::joined, summary::when};
use crate::{
    domain::{
        approval::{Approval, Outcome, Verb, chains},
        board::Board,
        date::Date,
        listing::{counted, listed},
        organisation::{AuthorityType, Organisation, OrganisationKind},
        plan::Body,
        report_template::SectionPlace,
        sort::{Key, sort},
        value::Choice as _,
    },
    report::{
        document::Span,
        law,
        making::{Making, called},
    },
};

/// The duty, and when the plan was approved.
pub(super) fn words(making: &Making<'_>) -> String {
    let details = &making.body.details;
    let mut approved = Vec::new();
    if let Some((first, last)) = details.starts.zip(details.ends) {
        approved.push(format!("The {} runs from {} to {}.", details.title, first.first().words(), last.last().words()));
    }
    if let (by, Some(on)) = (details.approved_by.trim(), details.approved_on)
        && !by.is_empty()
    {
        approved.push(format!("{by} approved it {}.", when(on)));
    }
    let partnership = partnership_sentence(making);
    joined([law::said_in(making.body, "background"), joined([partnership, approved.join(" ")])])
}

/// The policy the report serves: the plan's vision and the duty.
pub(super) fn policy_context(making: &Making<'_>) -> String {
    joined([making.body.details.vision.clone(), law::said_in(making.body, "policy_context")])
}

/// Who the responsible authorities are, and the duty they share.
pub(super) fn authorities(making: &Making<'_>) -> String {
    joined([partnership_sentence(making), law::said_in(making.body, "authorities")])
}

fn partnership_sentence(making: &Making<'_>) -> String {
    let bodies = authorities_of(making);
    if bodies.is_empty() {
        return String::new();
    }
    let kinds = AuthorityType::ALL.iter().filter(|kind| bodies.iter().any(|body| body.authority.0 == Some(**kind))).count();
    let (bodies, name) = (bodies.len(), &making.body.partnership.name);
    let whom = if kinds == bodies || kinds == 0 {
        counted(bodies, "responsible authority", "responsible authorities")
    } else {
        format!("{} of {}", counted(bodies, "responsible authority", "responsible authorities"), counted(kinds, "kind", "kinds"))
    };
    format!("The {name} brings together {whom}{{authorities}}.")
}

/// The responsible authorities on the day of the report, in the order of the law.
fn authorities_of<'a>(making: &Making<'a>) -> Vec<&'a Organisation> {
    let day = making.report.date.map_or(making.view.today(), Date::last);
    let is_one = |row: &&Organisation| row.kind == OrganisationKind::ResponsibleAuthority && row.exists_on(day);
    let mut found: Vec<&Organisation> = making.body.organisations.iter().filter(is_one).collect();
    let place = |row: &Organisation| {
        let kind = AuthorityType::ALL.iter().position(|kind| row.authority.0 == Some(*kind));
        kind.and_then(|place| u64::try_from(place).ok()).unwrap_or(u64::MAX)
    };
    sort(&mut found, |row| Key::name(&row.name).after(place(row)));
    found
}

/// The list of them, for a footnote.
pub(super) fn authorities_note(making: &Making<'_>) -> Option<Vec<Span>> {
    let named = |row: &&Organisation| match row.authority.0 {
        Some(kind) => format!("{} ({})", row.name, kind.label().to_lowercase()),
        None => row.name.clone(),
    };
    let found: Vec<String> = authorities_of(making).iter().map(named).collect();
    (!found.is_empty()).then(|| vec![Span::plain(format!("{}.", listed(&found)))])
}

/// Who was consulted, and who decided.
pub(super) fn consultation(making: &Making<'_>) -> String {
    let plan = &making.body.details.title;
    let chains = chains(making.body);
    let of_plan = chains.iter().find(|chain| chain.subject.trim().eq_ignore_ascii_case(plan.trim())).or_else(|| chains.first());
    let mut sentences: Vec<String> = Vec::new();
    if let Some(chain) = of_plan {
        sentences.extend(chain.steps.iter().filter_map(|step| decided(making.body, &chain.subject, &step.approval)));
    }
    let attached = |section: &&crate::domain::report_template::TemplateSection| {
        section.place == SectionPlace::Appendix && section.key == "plan"
    };
    if let Some(section) = making.template.sections.iter().find(attached) {
        sentences.push(format!("It is attached at {{ref:{}}}.", section.key));
    }
    joined([sentences.join(" "), asked(making.body)])
}

fn decided(body: &Body, subject: &str, step: &Approval) -> Option<String> {
    if !step.is_agreed() {
        return None;
    }
    let who = board_words(body.boards.get(step.board?)?);
    let on = step.date.map(|date| format!(" {}", when(date))).unwrap_or_default();
    let changes = if step.outcome == Outcome::AgreedWithChanges { ", with changes" } else { "" };
    Some(match step.verb {
        Verb::Consult => format!("{who} was consulted on the {subject}{on}."),
        Verb::Approve => format!("{who} approved the {subject}{on}{changes}."),
        Verb::Adopt => format!("{who} adopted the {subject}{on}{changes}."),
        Verb::Note => format!("{who} noted the {subject}{on}."),
        Verb::Endorse => format!("{who} endorsed the {subject}{on}{changes}."),
        Verb::Recommend => format!("{who} recommended the {subject} to Council{on}{changes}."),
    })
}

fn board_words(board: &Board) -> String {
    let name = called(board);
    let lower = name.to_lowercase();
    let the = ["partnership", "board", "group", "panel", "committee"].iter().any(|word| lower.ends_with(word));
    if the { format!("The {name}") } else { name.to_owned() }
}

fn asked(body: &Body) -> String {
    let told = |row: &crate::domain::engagement::Engagement| {
        let responses = row.responses.map(|count| format!(": {} responses", count.grouped())).unwrap_or_default();
        format!("- {}{responses}", row.title)
    };
    let rows: Vec<String> = body.engagement.iter().map(told).collect();
    if rows.is_empty() { String::new() } else { format!("People were asked in these ways:\n{}", rows.join("\n")) }
}
