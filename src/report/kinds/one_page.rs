//! The plan on one page: a column for each priority, its aim on top and its objectives below, each with how it stands.

use crate::{
    domain::{
        brag::{Brag, BragCounts},
        date::Day,
        objective::Objective,
        plan::Body,
        priority::Priority,
        report::Report,
        sort::{Key, sort},
    },
    report::{
        Made, View,
        document::{Cell, Column, Page, Span},
        parts::{Sheet, counts_words, day_of, priority_words, span_words, standing_words, tone},
    },
};
use std::sync::Arc;

/// The most objectives of a priority that stand in its column one by one.
const MOST: usize = 9;
/// The most letters of an objective's words.
const LONGEST: usize = 150;
/// The most letters of an aim's words.
const LONGEST_AIM: usize = 180;
/// With so many columns and rows at most, half the paper is enough.
const SHORT: (usize, usize) = (4, 5);

/// Makes the page.
pub fn one_page(view: &View, report: &Report) -> Made {
    let body = view.body_of(report);
    let day = day_of(view, report);
    let title =
        if body.details.title.is_empty() { "Plan on a page".to_owned() } else { format!("{} on a page", body.details.title) };
    let mut sheet = Sheet::new(*view, report, title);
    let columns = columns(body, day);
    let tallest = columns.iter().map(|(_, objectives)| objectives.len().min(MOST + 1)).max().unwrap_or_default();
    sheet.document().page = if columns.len() <= SHORT.0 && tallest <= SHORT.1 { Page::A4Landscape } else { Page::A3Landscape };
    let counts: BragCounts = body.objectives.iter().filter(|row| row.status.is_live()).map(|row| row.brag).collect();
    let when = span_words(body.details.starts, body.details.ends);
    let vision = cut(&body.details.vision, LONGEST_AIM * 2);
    sheet.lead([when, vision].into_iter().filter(|words| !words.is_empty()).collect::<Vec<_>>().join(". "));
    sheet.say(standing_words(&counts, &body.details));
    table(&mut sheet, body, day, &columns, tallest);
    if columns.is_empty() {
        sheet.say("The plan has no priorities yet.");
    }
    sheet.finish()
}

/// Each priority in force with its objectives that go on; last, those under none.
fn columns(body: &Body, day: Day) -> Vec<(Option<Priority>, Vec<Objective>)> {
    let in_force = |row: &&Arc<Priority>| row.effective_to.is_none_or(|to| day <= to.last());
    let all = body.priorities_in_order();
    let priorities: Vec<Priority> = all.iter().filter(in_force).map(|row| (**row).clone()).collect();
    let known = |row: &Objective| row.priority.filter(|id| priorities.iter().any(|priority| priority.id == *id));
    let under = |priority: Option<&Priority>| {
        let live = body.objectives.iter().filter(|row| row.status.is_live() && known(row) == priority.map(|row| row.id));
        let mut mine: Vec<Objective> = live.cloned().collect();
        sort(&mut mine, |row| Key::name(&row.reference).after(row.position.into()));
        mine
    };
    let mut columns: Vec<_> = priorities.iter().map(|row| (Some(row.clone()), under(Some(row)))).collect();
    let others = under(None);
    if !others.is_empty() {
        columns.push((None, others));
    }
    columns
}

fn table(sheet: &mut Sheet, body: &Body, day: Day, columns: &[(Option<Priority>, Vec<Objective>)], tallest: usize) {
    let heading = |priority: &Option<Priority>| priority.as_ref().map_or_else(|| "Other objectives".to_owned(), priority_words);
    let headings = columns.iter().map(|(priority, _)| Column::words(heading(priority), 10)).collect();
    let aim = |priority: &Option<Priority>| priority.as_ref().map(|row| cut(&row.aim, LONGEST_AIM)).unwrap_or_default();
    let mut rows: Vec<Vec<Cell>> = Vec::new();
    if columns.iter().any(|(priority, _)| !aim(priority).is_empty()) {
        let italic = |words: String| Cell { paragraphs: vec![vec![Span { italic: true, ..Span::plain(words) }]], tone: None };
        let cell = |words: String| if words.is_empty() { Cell::default() } else { italic(words) };
        rows.push(columns.iter().map(|(priority, _)| cell(aim(priority))).collect());
    }
    for place in 0..tallest {
        rows.push(columns.iter().map(|(_, objectives)| cell(body, objectives, place)).collect());
    }
    if rows.is_empty() && !columns.is_empty() {
        rows.push(columns.iter().map(|_| "No objectives yet".into()).collect());
    }
    let used = vec![true; columns.len()];
    sheet.table_of(format!("Priorities and objectives, as at {}", day.words()), headings, rows, &used);
    sheet.no_row_heads();
}

/// What stands at a place of a column: an objective, or in the last place how many more there are and how they stand.
fn cell(body: &Body, objectives: &[Objective], place: usize) -> Cell {
    let rest = objectives.get(MOST..).unwrap_or_default();
    if place >= MOST && rest.len() > 1 {
        if place > MOST {
            return Cell::default();
        }
        let counts: BragCounts = rest.iter().map(|row| row.brag).collect();
        return format!("and {} more: {}", rest.len(), counts_words(&counts, &body.details)).into();
    }
    let Some(objective) = objectives.get(place) else { return Cell::default() };
    let due =
        objective.due.filter(|_| objective.brag != Brag::Blue).map(|due| format!(", due {}", due.words())).unwrap_or_default();
    let stands = format!("{}{due}", objective.brag.word(&body.details));
    let reference = if objective.reference.is_empty() { Vec::new() } else { vec![Span::bold(format!("{} ", objective.reference))] };
    let title = reference.into_iter().chain([Span::plain(cut(&objective.title, LONGEST))]).collect();
    Cell { paragraphs: vec![title, vec![Span::plain(stands)]], tone: Some(tone(objective.brag)) }
}

/// The first paragraph, cut between words where it is too long.
fn cut(text: &str, longest: usize) -> String {
    let line = text.lines().map(str::trim).find(|line| !line.is_empty()).unwrap_or_default();
    if line.chars().count() <= longest {
        return line.to_owned();
    }
    let mut short = String::new();
    for word in line.split_whitespace() {
        if short.chars().count() + word.chars().count() + 2 > longest {
            break;
        }
        short.push_str(word);
        short.push(' ');
    }
    format!("{}…", short.trim_end().trim_end_matches([',', ';', ':', '.']))
}

#[cfg(test)]
mod tests {
    use super::cut;

    #[test]
    fn words_are_cut_whole() {
        assert_eq!(cut("One two three", 20), "One two three");
        assert_eq!(cut("One two, three four", 12), "One two…");
        assert_eq!(cut("\n  Next\nline", 12), "Next");
        assert_eq!(cut("", 12), "");
    }
}
