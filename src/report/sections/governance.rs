//! The boards: what changed, and the chart.

use super::content::joined;
use crate::{
    domain::{
        board::Board,
        date::{Date, Day},
        id::Id as _,
        listing::listed,
        report_template::{SectionPlace, SectionSource, TemplateSection},
        sort::{Key, sort},
        value::Choice as _,
    },
    report::{
        document::{Anchor, Block},
        making::Making,
        parts::structure_picture,
    },
};

/// What changed of the boards since the edition before, or within the plan, and where the chart stands.
pub(super) fn words(making: &Making<'_>) -> String {
    let mut boards: Vec<&Board> = making.body.boards.iter().collect();
    sort(&mut boards, |board| Key::name(&board.name).then([board.id.raw().bits()]));
    let mut sentences: Vec<String> = boards.iter().filter_map(|board| replaced(making, board)).collect();
    sentences.extend(boards.iter().filter_map(|board| begun(making, &boards, board)));
    if sentences.is_empty() {
        sentences.push("The boards are as they were.".to_owned());
    }
    let chart = making.template.sections.iter().find(|section| section.source == SectionSource::GovernanceChart);
    let shown = chart.map(|section| {
        let in_appendix = section.place == SectionPlace::Appendix;
        format!("The structure {}is set out in {{ref:{}}}.", if in_appendix { "" } else { "as it is now " }, section.key)
    });
    joined([sentences.join(" "), shown.unwrap_or_default()])
}

/// That a board came to an end since the edition, and what came after it.
fn replaced(making: &Making<'_>, board: &Board) -> Option<String> {
    let end = board.effective_to?;
    let was_open = making.earlier.is_some_and(|earlier| earlier.boards.get(board.id).is_some_and(|old| old.effective_to.is_none()));
    if !(was_open || within_plan(making, end.last())) || end.last() > day(making) {
        return None;
    }
    let after: Vec<&str> =
        board.successors.iter().filter_map(|id| making.body.boards.get(*id)).map(|next| next.name.as_str()).collect();
    Some(if after.is_empty() {
        format!("The {} has come to an end.", board.name)
    } else {
        format!("The {} has been replaced by the {}.", board.name, listed(&after))
    })
}

/// That a board was set up since the edition; nothing for one that replaced another, which is said there.
fn begun(making: &Making<'_>, boards: &[&Board], board: &Board) -> Option<String> {
    let is_new = making.earlier.is_some_and(|earlier| !earlier.boards.has(board.id));
    let since = board.effective_from.filter(|from| from.first() <= day(making));
    if !is_new || boards.iter().any(|other| other.successors.contains(&board.id)) {
        return None;
    }
    let from = since.map(|date| format!(" from {}", date.words())).unwrap_or_default();
    Some(format!("The {} is part of the structure{from}.", board.name))
}

fn within_plan(making: &Making<'_>, day: Day) -> bool {
    making.body.details.span().is_some_and(|(first, last)| first <= day && day <= last)
}

fn day(making: &Making<'_>) -> Day {
    making.report.date.map_or(making.view.today(), Date::last)
}

/// The chart as it is on the day of the report.
pub(super) fn chart(making: &Making<'_>, section: &TemplateSection) -> Vec<Block> {
    if making.body.boards.is_empty() {
        return Vec::new();
    }
    let heading = making.heading(section);
    let caption = if heading.is_empty() { section.source.label().to_owned() } else { heading };
    vec![
        Block::paragraph("Each board stands to the right of those it reports to. Boards that others lead are drawn on white."),
        Block::Picture(structure_picture(making.body, day(making), Anchor("governance".to_owned()), caption)),
    ]
}
