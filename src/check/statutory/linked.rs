//! Strategies and documents that the plan names, found by words in their titles.

use super::case::{Case, Outcome, Standing, counted, listed, record, speaks_of};
use crate::domain::{
    board::Board,
    date::Date,
    document::Paper,
    field::capitalised,
    priority::Priority,
    record::RecordId,
    strategy::{Strategy, StrategyKind},
    structure::stands_on,
};

/// Something named, and how it stands.
struct Found {
    about: RecordId,
    line: String,
    overdue: bool,
}

/// The strategies and documents whose titles speak of one of the words. That there is a duty is no evidence that it is met.
fn find(case: &Case<'_>, words: &[&str]) -> Vec<Found> {
    let mut found = Vec::new();
    let strategies = case.body.strategies.iter().filter(|row| row.kind != StrategyKind::Duty);
    for row in strategies.filter(|row| speaks_of(words, std::iter::once(row.title.as_str()))) {
        let stands = row.words(case.today);
        let stands = if stands.is_empty() { "no date given".to_owned() } else { crate::domain::field::lower_first(&stands) };
        let overdue = row.published.is_none() && row.due.is_some_and(|due| due.last() < case.today);
        found.push(Found { about: record::<Strategy>(row.id), line: format!("{}: {stands}", row.title), overdue });
    }
    for row in case.body.documents.iter().filter(|row| speaks_of(words, std::iter::once(row.title.as_str()))) {
        let period = row.period.map_or_else(|| "no date given".to_owned(), Date::words);
        found.push(Found { about: record::<Paper>(row.id), line: format!("{}: {period}", row.title), overdue: false });
    }
    found
}

/// For each list of words something is named.
pub(super) fn linked(case: &Case<'_>, all: &[Vec<&str>]) -> Outcome {
    let found: Vec<(Vec<Found>, &Vec<&str>)> = all.iter().map(|words| (find(case, words), words)).collect();
    let sought = |words: &[&str]| words.first().map(|word| format!("“{word}”")).unwrap_or_default();
    let missing: Vec<String> = found.iter().filter(|(found, _)| found.is_empty()).map(|(_, words)| sought(words)).collect();
    let named = found.len() - missing.len();
    let late = found.iter().flat_map(|(found, _)| found).filter(|found| found.overdue).count();
    let all_named = counted(found.iter().map(|(found, _)| found.len()).sum(), "strategy or document", "strategies or documents");
    let outcome = match (named, missing.len(), late) {
        (0, _, _) => Outcome::asked(format!("no strategy or document of the plan names {}", listed(&missing))),
        (_, 0, 0) => Outcome::new(Standing::Met, format!("{all_named} of the plan")),
        (_, 0, late) => Outcome::new(Standing::Partly, format!("{late} of {all_named} not published by the date due")),
        _ => Outcome::new(Standing::Partly, format!("no strategy or document of the plan names {}", listed(&missing))),
    };
    let about: Vec<RecordId> = found.iter().flat_map(|(found, _)| found.iter().map(|found| found.about)).collect();
    outcome.looks(found.into_iter().flat_map(|(found, _)| found.into_iter().map(|found| found.line))).about(about)
}

/// A priority in force, a board or a strategy speaks of one of the words.
pub(super) fn mentioned(case: &Case<'_>, words: &[&str]) -> Outcome {
    let mut found: Vec<(RecordId, String)> = Vec::new();
    for row in case.priorities() {
        let texts = [row.title.as_str(), row.aim.as_str()].into_iter().chain(row.focus_areas.iter().map(String::as_str));
        if speaks_of(words, texts) {
            found.push((record::<Priority>(row.id), format!("Priority {}", row.heading())));
        }
    }
    for row in case.body.boards.iter() {
        if speaks_of(words, [row.name.as_str(), row.remit.as_str()]) {
            found.push((record::<Board>(row.id), row.name.clone()));
        }
    }
    for row in case.body.strategies.iter() {
        if speaks_of(words, [row.title.as_str(), row.statute.as_str()]) {
            found.push((record::<Strategy>(row.id), row.title.clone()));
        }
    }
    let names: Vec<&str> = found.iter().map(|(_, name)| name.as_str()).collect();
    if names.is_empty() {
        return Outcome::asked("no priority, board or strategy of the plan speaks of it");
    }
    Outcome::new(Standing::Met, format!("spoken of in {}", counted(names.len(), "place", "places")))
        .look(listed(&names))
        .about(found.iter().map(|(about, _)| *about).collect::<Vec<_>>())
}

/// The drugs partnership has a chair, a needs assessment and a delivery plan.
pub(super) fn drugs_partnership(case: &Case<'_>) -> Outcome {
    const WORDS: [&str; 2] = ["drug", "substance"];
    let is_one = |row: &&Board| {
        stands_on(row.effective_from, row.effective_to, case.today) && speaks_of(&WORDS, std::iter::once(row.name.as_str()))
    };
    let boards: Vec<&Board> = case.body.boards.iter().filter(is_one).collect();
    if boards.is_empty() {
        return Outcome::asked("no board of the plan is a drugs partnership");
    }
    let chair = boards.iter().any(|board| board.chair.is_some());
    let is_about = |row: &&Strategy| speaks_of(&WORDS, std::iter::once(row.title.as_str()));
    let has = |kind: &[StrategyKind]| case.body.strategies.iter().filter(is_about).any(|row| kind.contains(&row.kind));
    let needs = has(&[StrategyKind::NeedsAssessment]);
    let plan = has(&[StrategyKind::Strategy]);
    let parts = [(chair, "a post that chairs it"), (needs, "a needs assessment"), (plan, "a delivery plan")];
    let short: Vec<&str> = parts.iter().filter(|(there, _)| !there).map(|(_, what)| *what).collect();
    let lines =
        parts.iter().map(|(there, what)| format!("{}: {}", capitalised(what), if *there { "yes" } else { "not in the plan" }));
    let names: Vec<&str> = boards.iter().map(|board| board.name.as_str()).collect();
    let outcome = if short.is_empty() {
        Outcome::new(Standing::Met, format!("{} has all three", listed(&names)))
    } else {
        Outcome::new(Standing::Partly, format!("{}: the plan does not name {}", listed(&names), listed(&short)))
    };
    outcome.looks(lines.collect::<Vec<_>>()).about(boards.iter().map(|board| record::<Board>(board.id)))
}
