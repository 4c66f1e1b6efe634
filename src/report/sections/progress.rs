//! Progress by priority and objective, as the latest accepted returns tell it, with the figures that their words do not tell.

use super::{content::joined, notes::explained};
use crate::{
    domain::{
        brag::Brag,
        date::{Date, Day},
        figures::Series,
        id::Id as _,
        objective::{Objective, ObjectiveId},
        overview::said_on,
        priority::{Priority, PriorityId},
        report_template::TemplateSection,
        sort::{Key, backwards, sort},
        update::{Update, UpdateState},
    },
    report::{
        document::{Anchor, Audience, Block, Heading, Item, List, Span},
        making::Making,
        parts::{FigureLine, Pieces, figure_lines, mark, tells},
    },
};
use std::{collections::HashMap, sync::Arc};

/// What is told of an objective.
pub(super) struct Told {
    /// The objective as it stands in the edition whose progress it is.
    pub(super) objective: Arc<Objective>,
    /// What was reported of it.
    pub(super) update: Option<Arc<Update>>,
}

/// A heading for each priority and objective, and below it what was reported.
pub(super) fn blocks(making: &mut Making<'_>, section: &TemplateSection, standing: &str) -> Vec<Block> {
    let mut blocks = Vec::new();
    if !standing.is_empty() || making.written(&section.key).is_some() {
        let heading = making.heading(section);
        blocks.extend(making.passage(&section.key, &heading, standing.to_owned()));
    }
    let told = told(making);
    let figures = figures_of(making);
    let notes = explained(making);
    for (title, anchor, rows) in by_priority(making, &told) {
        blocks.push(heading(1, &title, anchor));
        for row in rows {
            let id = row.objective.id;
            let name = format!("{}.{}", section.key, id.raw());
            blocks.push(heading(2, &row.objective.title, heading_of(id)));
            let lines = figures.get(&id).map(Vec::as_slice).unwrap_or_default();
            let mut passage = making.passage(&name, &row.objective.title, words(making, row, lines));
            for note in notes.get(&id).into_iter().flatten() {
                append(&mut passage, Span::plain(format!("{{{}}}", mark(note.id))));
            }
            blocks.extend(passage);
        }
    }
    blocks
}

/// The name of the place where an objective's progress is told.
pub(super) fn heading_of(objective: ObjectiveId) -> String {
    format!("objective-{}", objective.raw())
}

/// What is told, under each priority's title and place; what belongs to none of them comes last, so that nothing is lost.
fn by_priority<'a>(making: &Making<'_>, told: &'a [Told]) -> Vec<(String, String, Vec<&'a Told>)> {
    let mut rows: HashMap<Option<PriorityId>, Vec<&Told>> = HashMap::new();
    let priorities = priorities(making);
    for row in told {
        let known = row.objective.priority.filter(|id| priorities.iter().any(|priority| priority.id == *id));
        rows.entry(known).or_default().push(row);
    }
    let named = priorities.iter().map(|row| (Some(row.id), row.title.clone(), format!("progress-{}", row.id.raw())));
    let rest = (None, "Objectives under no priority".to_owned(), "progress-of-no-priority".to_owned());
    named.chain([rest]).filter_map(|(id, title, anchor)| Some((title, anchor, rows.remove(&id)?))).collect()
}

/// The objectives that progress is told of, in the order of the plan: those of the edition that were live, and those that were
/// reported on.
pub(super) fn told(making: &Making<'_>) -> Vec<Told> {
    let edition = making.earlier.unwrap_or(making.body);
    let places: HashMap<_, u64> = priorities(making).iter().map(|row| row.id).zip(1..).collect();
    let mut updates = updates(making);
    let mut rows: Vec<Told> = edition
        .objectives
        .iter_shared()
        .map(|objective| Told { update: updates.remove(&objective.id), objective })
        .filter(|row| row.objective.status.is_live() || row.update.is_some())
        .collect();
    sort(&mut rows, |row| {
        let place = row.objective.priority.and_then(|id| places.get(&id)).copied().unwrap_or(u64::MAX);
        Key::numbers([place, row.objective.position.into(), row.objective.id.raw().bits()])
    });
    rows
}

/// The priorities of that edition, in their order.
fn priorities(making: &Making<'_>) -> Vec<Arc<Priority>> {
    making.earlier.unwrap_or(making.body).priorities_in_order()
}

/// The latest return of each objective that counts: of the report's period, or within it; any, where the report names none.
fn updates(making: &Making<'_>) -> HashMap<ObjectiveId, Arc<Update>> {
    let within = |of: Date| {
        let asked: Option<(Day, Day)> = making.report.period.map(|period| (period.first(), period.last()));
        asked.is_none_or(|(first, last)| first <= of.first() && of.last() <= last)
    };
    // What the public reads holds nothing but what was accepted; how far a return has come is not among it.
    let counts = |update: &Update| {
        making.view.audience() == Audience::Public || matches!(update.state, UpdateState::Accepted | UpdateState::Published)
    };
    let fits = |update: &Arc<Update>| counts(update) && update.says_something() && update.period.is_none_or(within);
    let mut rows: Vec<Arc<Update>> = making.body.updates.iter_shared().filter(fits).collect();
    let day = |day: Option<Day>| day.map_or(0, Day::ordinal);
    sort(&mut rows, |row| {
        let first = row.period.map(Date::first);
        Key::numbers([day(row.period.map(Date::last)), backwards(day(first)), day(said_on(row)), backwards(row.id.raw().bits())])
    });
    // The later come last, and take the place of the earlier.
    rows.into_iter().filter_map(|row| Some((row.objective?, row))).collect()
}

/// The readings of the indicators of each objective, a line each.
fn figures_of(making: &Making<'_>) -> HashMap<ObjectiveId, Vec<FigureLine>> {
    let mut found: HashMap<ObjectiveId, Vec<FigureLine>> = HashMap::new();
    let pieces = Pieces::of(making.body);
    for series in Series::all(making.body) {
        let lines = figure_lines(&pieces, &series, making.view.today(), &|record, key| making.instead(record, key));
        for objective in &series.indicator.objectives {
            found.entry(*objective).or_default().extend(lines.iter().cloned());
        }
    }
    found
}

fn words(making: &Making<'_>, row: &Told, figures: &[FigureLine]) -> String {
    let Some(update) = &row.update else {
        let period = making.report.period.map(|period| format!(" for {}", period.words())).unwrap_or_default();
        return joined([format!("No progress was reported{period}."), list(figures, "")]);
    };
    let told = joined([&update.done, &update.result, &update.problem, &update.corrective, &update.next]);
    let forecast = update.forecast.map(|date| format!("It is now expected {}.", super::summary::when(date)));
    let standing = (update.brag != Brag::Grey).then(|| {
        format!(
            "**Standing:** {} ({}).",
            update.brag.word(&making.body.details).to_lowercase(),
            update.brag.colour().to_lowercase()
        )
    });
    joined([told.clone(), list(figures, &told), forecast.unwrap_or_default(), standing.unwrap_or_default()])
}

/// The figures that the words do not tell already.
fn list(figures: &[FigureLine], told: &str) -> String {
    let rest: Vec<String> =
        figures.iter().filter(|line| !tells(told, &line.value)).map(|line| format!("- {}", line.text)).collect();
    rest.join("\n")
}

/// Puts a mark at the end of what a passage says.
fn append(blocks: &mut Vec<Block>, span: Span) {
    match blocks.last_mut() {
        Some(Block::Paragraph(paragraph)) => paragraph.text.push(span),
        Some(Block::List(List { items, .. })) => {
            if let Some(Item { text, .. }) = items.last_mut() {
                text.push(span);
            }
        }
        _ => blocks.push(Block::spans(vec![span])),
    }
}

/// A heading below the section's own, numbered as the section is.
fn heading(level: u8, text: &str, anchor: String) -> Block {
    let number = Some(String::new());
    Block::Heading(Heading { level, number, text: text.to_owned(), anchor: Anchor(anchor), section: None })
}
