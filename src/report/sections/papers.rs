//! Background papers, with those that are exempt marked and under which paragraph.

use crate::{
    domain::{
        date::Date,
        document::{Paper, PaperAccess},
        value::Choice as _,
    },
    report::{
        document::{Block, Note, NoteKind, Span},
        law,
        making::Making,
    },
};

/// The papers the report names.
pub(super) fn blocks(making: &Making<'_>) -> Vec<Block> {
    let papers: Vec<&Paper> = making.report.papers.iter().filter_map(|id| making.records().documents.get(*id)).collect();
    let mut blocks = Vec::new();
    if !papers.is_empty() {
        blocks.push(Block::bullets(papers.iter().map(|paper| words(paper))));
    }
    if papers.iter().any(|paper| paper.access == PaperAccess::Exempt) {
        let text = vec![Span::plain(law::said_in(making.body, "exempt"))];
        blocks.push(Block::Note(Note { kind: NoteKind::Exempt, text }));
    }
    blocks
}

/// `Strategic assessment 2023 (exempt, paragraph 7: preventing, investigating or prosecuting crime)`.
fn words(paper: &Paper) -> String {
    let of = paper.period.map(Date::words).filter(|period| !paper.title.contains(period.as_str()));
    let mark = match (paper.access, paper.paragraph.0) {
        (PaperAccess::Public, _) => None,
        (PaperAccess::Confidential, _) => Some("confidential".to_owned()),
        (PaperAccess::Exempt, Some(paragraph)) => Some(format!("exempt, paragraph {}", paragraph.label())),
        (PaperAccess::Exempt, None) => Some("exempt, paragraph not stated".to_owned()),
    };
    let more: Vec<String> = of.into_iter().chain(mark).collect();
    if more.is_empty() { paper.title.clone() } else { format!("{} ({})", paper.title, more.join("; ")) }
}
