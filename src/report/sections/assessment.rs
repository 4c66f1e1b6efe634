//! The strategic assessment the plan rests on.

use super::{content::joined, summary::when};
use crate::{
    domain::{
        assessment::{Assessment, Finding},
        date::Date,
        record::Named as _,
        sort::{Key, backwards, sort},
    },
    report::{law, making::Making},
};

/// The latest assessment, who considered it, and what it found where that may be told.
pub(super) fn words(making: &Making<'_>) -> String {
    let Some(latest) = latest(making) else { return law::said_in(making.body, "assessment") };
    let body = making.body;
    let mut sentences = vec![law::said_in(body, "assessment")];
    let by = latest.considered_by.and_then(|id| body.boards.get(id)).map(|board| board.name.clone());
    sentences.push(match (by, latest.considered) {
        (Some(by), Some(on)) => format!("The {by} considered the {} {}.", lower(&latest.title), when(on)),
        (None, Some(on)) => format!("The {} was considered {}.", lower(&latest.title), when(on)),
        _ => format!("The latest is the {}.", lower(&latest.title)),
    });
    if latest.exempt {
        sentences.push("It is exempt, and what it found is not published.".to_owned());
        return sentences.join(" ");
    }
    let mut found: Vec<&Finding> = body.findings.iter().filter(|finding| finding.assessment == Some(latest.id)).collect();
    sort(&mut found, |finding| Key::name(&finding.name(body)));
    let told = |finding: &&Finding| {
        let change = finding.change.lines().collect::<Vec<_>>().join(" ");
        format!("- {}{}", finding.title, if change.is_empty() { String::new() } else { format!(". {change}") })
    };
    let list: Vec<String> = found.iter().map(told).collect();
    if !list.is_empty() {
        sentences.push("It found:".to_owned());
    }
    joined([sentences.join(" "), list.join("\n")])
}

/// The assessment of the latest year, up to the report.
pub(super) fn latest<'a>(making: &Making<'a>) -> Option<&'a Assessment> {
    let day = making.report.date.map_or(making.view.today(), Date::last);
    let mut found: Vec<&Assessment> =
        making.body.assessments.iter().filter(|row| row.year.is_none_or(|year| year.first() <= day)).collect();
    sort(&mut found, |row| Key::numbers([backwards(row.year.map_or(0, |year| year.last().ordinal()))]));
    found.into_iter().next()
}

fn lower(title: &str) -> String {
    crate::domain::field::lower_first(title)
}
