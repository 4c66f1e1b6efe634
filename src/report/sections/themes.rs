//! The themes with their aims, and the strategies of others that the plan goes with.

use super::{content::joined, next_priorities::priorities};
use crate::{
    domain::{
        listing::{counted, listed},
        priority::Priority,
        sort::{Key, sort},
        strategy::{Strategy, StrategyKind},
    },
    report::{law, making::Making},
};

/// Each theme with its aim and what it looks at in particular; those that run through all come last.
pub(super) fn words(making: &Making<'_>) -> String {
    let all = priorities(making);
    let (cross, own): (Vec<_>, Vec<_>) = all.iter().partition(|priority| priority.cross_cutting);
    if all.is_empty() {
        return String::new();
    }
    let themes = counted(own.len(), "strategic theme", "strategic themes");
    let lead = if cross.is_empty() {
        format!("The plan has {themes}:")
    } else {
        format!("The plan has {themes}, and {} that runs through them all:", counted(cross.len(), "area", "areas"))
    };
    let lines: Vec<String> = own.into_iter().chain(cross).map(|priority| told(priority)).collect();
    joined([lead, lines.join("\n")])
}

fn told(priority: &Priority) -> String {
    let aim = priority.aim.lines().map(str::trim).collect::<Vec<_>>().join(" ");
    let focus: Vec<String> = priority.focus_areas.iter().map(|area| crate::domain::field::lower_first(area)).collect();
    let focus = if focus.is_empty() { String::new() } else { format!(" Areas of particular focus: {}.", listed(&focus)) };
    let aim = if aim.is_empty() { String::new() } else { format!(": {aim}") };
    format!("- **{}**{aim}{focus}", priority.title)
}

/// The strategies and plans beside which it stands.
pub(super) fn alignment(making: &Making<'_>) -> String {
    let body = making.body;
    let mut rows: Vec<&Strategy> = body.strategies.iter().filter(|row| row.kind != StrategyKind::Duty).collect();
    if rows.is_empty() {
        return String::new();
    }
    sort(&mut rows, |row| Key::name(&row.title));
    let line = |row: &&Strategy| {
        let owner = row.owner.and_then(|id| body.organisations.get(id)).map(|owner| format!(", {}", owner.name));
        format!("- {}{}", row.title, owner.unwrap_or_default())
    };
    let lines: Vec<String> = rows.iter().map(line).collect();
    let lead = joined([law::said_in(body, "alignment"), body.details.regard.clone()]);
    joined([lead, "The plan goes with these strategies and plans of others:".to_owned(), lines.join("\n")])
}
