//! What the body is asked to do, by verb, with the number of the section it refers to.

use crate::{
    domain::{
        board::Board,
        id::Id as _,
        report::{RecommendationVerb, ReportRecommendation},
        sort::{Key, sort},
    },
    report::{
        document::{Block, Item, List, ListStyle, Span},
        making::{Making, called},
    },
};

/// `That Cabinet:`, and the numbered list of what it is asked to do.
pub(super) fn blocks(making: &Making<'_>) -> Vec<Block> {
    let mut asked: Vec<&ReportRecommendation> = making.view.recommendations_of(making.report.id);
    sort(&mut asked, |row| Key::numbers([row.position.into(), row.id.raw().bits()]));
    if asked.is_empty() {
        return Vec::new();
    }
    let board = making.report.board.and_then(|id| making.records().boards.get(id));
    let items = asked.iter().map(|row| Item { text: vec![Span::plain(words(row))], below: None }).collect();
    vec![
        Block::paragraph(format!("That {}:", board.map_or_else(|| "the meeting".to_owned(), asked_body))),
        Block::List(List { style: ListStyle::Numbers, items }),
    ]
}

/// `Cabinet`; `the Crime and Disorder Overview and Scrutiny Sub-Committee`.
fn asked_body(board: &Board) -> String {
    let name = called(board);
    let article = ["committee", "partnership", "board", "group", "panel", "council"];
    let lower = name.to_lowercase();
    let the = article.iter().any(|word| lower.ends_with(word)) && !lower.starts_with("full council");
    if the { format!("the {name}") } else { name.to_owned() }
}

/// `notes the progress, set out in section 2.`
fn words(row: &ReportRecommendation) -> String {
    let verb = match row.verb {
        RecommendationVerb::Note => "notes",
        RecommendationVerb::Consider => "considers",
        RecommendationVerb::Endorse => "endorses",
        RecommendationVerb::Agree => "agrees",
        RecommendationVerb::Approve => "approves",
        RecommendationVerb::RecommendToCouncil => "recommends to Council",
        RecommendationVerb::Delegate => "delegates",
        RecommendationVerb::Refer => "refers",
    };
    let text = row.text.trim().trim_end_matches('.');
    let refers = row.refers_to.trim();
    let where_to = if refers.is_empty() { String::new() } else { format!(", set out in {{ref:{refers}}}") };
    format!("{verb} {text}{where_to}.")
}
