//! Implications: what the plan knows of money, law, staff and equalities; for others the template's standing words.

use super::content::joined;
use crate::{
    domain::{
        document::Paper,
        funding::{Funding, FundingStatus},
        gap,
        id::Id as _,
        listing::listed,
        report_template::SectionSource,
        risk::{Risk, RiskCategory, RiskStatus},
        sort::{Key, sort},
    },
    report::{law, making::Making},
};

/// What the plan knows of an implication, which is told by its section's short name.
pub(super) fn words(making: &Making<'_>, key: &str) -> String {
    let names = |word: &str| key.to_lowercase().contains(word);
    if names("financ") {
        financial(making)
    } else if names("legal") {
        legal(making)
    } else if names("human") || names("staff") {
        staffing(making)
    } else if names("equal") {
        equalities(making)
    } else {
        String::new()
    }
}

/// The front sheet's summary says what the financial implications say: what was written there, else what is generated.
pub(super) fn financial_summary(making: &Making<'_>) -> String {
    let is_it = |section: &&crate::domain::report_template::TemplateSection| {
        section.source == SectionSource::Implication && section.key.to_lowercase().contains("financ")
    };
    let Some(section) = making.template.sections.iter().find(is_it) else { return financial(making) };
    match making.written(&section.key) {
        Some(written) => written.to_owned(),
        None => joined([making.standing(section), financial(making)]),
    }
}

fn financial(making: &Making<'_>) -> String {
    let body = making.body;
    let current = |row: &&Funding| row.status != FundingStatus::Ended;
    let mut money: Vec<&Funding> = body.funding.iter().filter(current).collect();
    sort(&mut money, |row| Key::name(&row.title).then([row.id.raw().bits()]));
    let for_all: Vec<String> =
        money.iter().filter(|row| row.objectives.is_empty()).map(|row| crate::domain::field::lower_first(&row.title)).collect();
    let for_some = money.len() - for_all.len();
    let mut sentences = Vec::new();
    if !for_all.is_empty() {
        sentences.push(format!("Money for the plan as a whole: {}.", for_all.join("; ")));
    }
    if for_some > 0 {
        let others = crate::domain::listing::counted(for_some, "sum of money pays", "sums of money pay");
        sentences.push(format!("{others} for single objectives."));
    }
    if sentences.is_empty() {
        sentences.push("No money is recorded for the plan.".to_owned());
    }
    let short: Vec<String> = money.iter().filter_map(|row| ends_before(making, row)).collect();
    let short = if short.is_empty() { String::new() } else { format!("This ends before the plan does:\n{}", short.join("\n")) };
    joined([sentences.join(" "), short, risks(making, &[RiskCategory::Funding, RiskCategory::Staffing], "financial")])
}

fn ends_before(making: &Making<'_>, row: &Funding) -> Option<String> {
    let end = row.ends?;
    let plan = gap::plan_need(making.body)?.last();
    (end.last() < plan).then(|| format!("- {}, paid for until {}", row.title, end.words()))
}

fn legal(making: &Making<'_>) -> String {
    let body = making.body;
    let framework = if body.details.policy_framework { law::said_in(body, "policy_framework") } else { String::new() };
    let duties = [law::said_in(body, "legal"), framework].join(" ");
    let scrutiny = if making.report.kind == crate::domain::report_template::ReportKind::Scrutiny {
        law::said_in(body, "scrutiny")
    } else {
        String::new()
    };
    let cited = law::cited(body, &[&duties, &scrutiny]);
    joined([duties, cited, scrutiny, risks(making, &[RiskCategory::Legal], "legal")])
}

fn staffing(making: &Making<'_>) -> String {
    risks(making, &[RiskCategory::Staffing], "staffing")
}

fn equalities(making: &Making<'_>) -> String {
    let is_one = |row: &&Paper| ["equality", "equalities", "eqia"].iter().any(|word| row.title.to_lowercase().contains(word));
    let mut papers: Vec<String> = making.body.documents.iter().filter(is_one).map(|row| format!("“{}”", row.title)).collect();
    sort(&mut papers, |title| Key::name(title));
    let found = if papers.is_empty() {
        "No equality impact assessment is recorded.".to_owned()
    } else {
        format!("The equality impact assessment is part of {}.", listed(&papers))
    };
    joined([[law::said_in(making.body, "equalities"), found].join(" ")])
}

/// The open risks of some categories, with what would follow; or that none is recorded, so that nothing is denied that is not known.
fn risks(making: &Making<'_>, categories: &[RiskCategory], what: &str) -> String {
    let open = |row: &&Risk| row.status == RiskStatus::Open && categories.contains(&row.category);
    let mut rows: Vec<&Risk> = making.body.risks.iter().filter(open).collect();
    sort(&mut rows, |row| Key::name(&row.title).then([row.id.raw().bits()]));
    if rows.is_empty() {
        return format!("No {what} risks are in the plan’s register.");
    }
    let line = |row: &&Risk| {
        let more: Vec<String> = [&row.cause, &row.effect].iter().map(|text| text.lines().collect::<Vec<_>>().join(" ")).collect();
        let more = more.into_iter().filter(|text| !text.trim().is_empty()).collect::<Vec<_>>().join(" ");
        if more.is_empty() { format!("- {}", row.title) } else { format!("- {}. {more}", row.title) }
    };
    format!("Risks:\n{}", rows.iter().map(line).collect::<Vec<_>>().join("\n"))
}
