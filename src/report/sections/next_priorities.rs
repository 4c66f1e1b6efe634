//! The priorities of the next period with their objectives.

use super::{assessment::latest, content::joined, summary::when};
use crate::{
    domain::{
        date::Date,
        id::Id as _,
        objective::Objective,
        priority::Priority,
        report_template::TemplateSection,
        sort::{Key, sort},
    },
    report::{
        document::{Anchor, Block, Heading},
        making::Making,
    },
};
use std::sync::Arc;

/// How they were arrived at, then each priority with its live objectives as a list.
pub(super) fn blocks(making: &mut Making<'_>, section: &TemplateSection, standing: &str) -> Vec<Block> {
    let lead = joined([standing.to_owned(), lead(making)]);
    let heading = making.heading(section);
    let mut blocks = making.passage(&section.key, &heading, lead);
    for priority in priorities(making) {
        let objectives = objectives(making, &priority);
        if objectives.is_empty() {
            continue;
        }
        let anchor = Anchor(format!("priority-{}", priority.id.raw()));
        let text = priority.title.clone();
        blocks.push(Block::Heading(Heading { level: 1, number: None, text, anchor, section: None }));
        blocks.push(Block::bullets(objectives.iter().map(|objective| objective.title.clone())));
    }
    blocks
}

fn lead(making: &Making<'_>) -> String {
    let period = &making.report.next_period;
    let on = latest(making).and_then(|row| Some((row, row.considered?)));
    let by = on.and_then(|(row, _)| row.considered_by).and_then(|id| making.body.boards.get(id));
    let considered = on.map(|(row, date)| {
        let who = by.map_or_else(|| "The partnership".to_owned(), |board| format!("The {}", board.name));
        format!("{who} considered the {} {}.", crate::domain::field::lower_first(&row.title), when(date))
    });
    let these =
        if period.is_empty() { "These are the priorities.".to_owned() } else { format!("These are the priorities for {period}.") };
    considered.into_iter().chain([these]).collect::<Vec<_>>().join(" ")
}

/// The priorities that there are on the day of the report, in their order.
pub(super) fn priorities(making: &Making<'_>) -> Vec<Arc<Priority>> {
    let day = making.report.date.map_or(making.view.today(), Date::last);
    let mut rows = making.body.priorities_in_order();
    rows.retain(|row| row.effective_to.is_none_or(|end| end.last() >= day));
    rows
}

/// The live objectives of a priority, in their order.
pub(super) fn objectives<'a>(making: &Making<'a>, priority: &Priority) -> Vec<&'a Objective> {
    let live = |row: &&Objective| row.priority == Some(priority.id) && row.status.is_live();
    let mut rows: Vec<&Objective> = making.body.objectives.iter().filter(live).collect();
    sort(&mut rows, |row| Key::numbers([row.position.into(), row.id.raw().bits()]));
    rows
}
