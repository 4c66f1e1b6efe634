//! The fields of the front sheet that the report's record holds. Posts, never people.

use crate::{
    domain::{date::Date, post::PostId, record::Named as _, report_template::TemplateSection},
    report::{
        document::{Anchor, Block, Cell, Column, Span, Table},
        making::Making,
    },
};

/// What the report is about.
pub(super) fn subject(making: &Making<'_>) -> Vec<Block> {
    line(&making.report.title)
}

/// A post with its organisation.
pub(super) fn post(making: &Making<'_>, post: Option<PostId>) -> Vec<Block> {
    line(&post.and_then(|id| post_words(making, id)).unwrap_or_default())
}

fn post_words(making: &Making<'_>, id: PostId) -> Option<String> {
    let body = making.records();
    let post = body.posts.get(id)?;
    let interim = if post.interim { " (interim)" } else { "" };
    Some(format!("{}{interim}", post.name(body)))
}

/// The author's post, and its contact for publication.
pub(super) fn author(making: &Making<'_>) -> Vec<Block> {
    let mut blocks = post(making, making.report.author);
    if let Some(post) = making.report.author.and_then(|id| making.records().posts.get(id)) {
        blocks.extend(line(&post.contact));
    }
    blocks
}

/// When the matter is looked at again.
pub(super) fn review_date(making: &Making<'_>) -> Vec<Block> {
    line(&making.report.review.map(Date::words).unwrap_or_default())
}

/// Who looks at it.
pub(super) fn reviewing_committee(making: &Making<'_>) -> Vec<Block> {
    let board = making.report.reviewing_committee.and_then(|id| making.records().boards.get(id));
    line(board.map(|board| board.name.as_str()).unwrap_or_default())
}

/// The council's objectives, each with whether the report deals with it, in words.
pub(super) fn council_objectives(making: &Making<'_>, section: &TemplateSection) -> Vec<Block> {
    let ticked = &making.report.council_objectives;
    let is = |one: &str, other: &str| one.trim().eq_ignore_ascii_case(other.trim());
    let listed = &making.template.about.council_objectives;
    let others = ticked.iter().filter(|own| !listed.iter().any(|known| is(known, own)));
    let row = |objective: &String| {
        let dealt_with = ticked.iter().any(|own| is(own, objective));
        vec![Cell::from(objective.as_str()), Cell::from(if dealt_with { "Yes" } else { "No" })]
    };
    let rows: Vec<Vec<Cell>> = listed.iter().chain(others).map(row).collect();
    if rows.is_empty() {
        return Vec::new();
    }
    vec![Block::Table(Table {
        anchor: Anchor("council-objectives".to_owned()),
        caption: making.heading(section),
        columns: vec![Column::words("Council objective", 80), Column::words("Dealt with", 20)],
        rows,
        row_heads: true,
    })]
}

fn line(text: &str) -> Vec<Block> {
    if text.trim().is_empty() { Vec::new() } else { vec![Block::spans(vec![Span::plain(text.trim())])] }
}
