//! What the sections of a report are made from, and what they leave behind.

use super::{
    document::{Block, Paragraph},
    light,
    made::{Passage, Written},
    template::{Template, filled},
    view::View,
};
use crate::domain::{
    board::{Board, BoardKind},
    plan::Body,
    record::RecordId,
    report::{Report, ReportText},
    report_template::TemplateSection,
};
use std::collections::HashMap;

/// A report in the making.
pub(super) struct Making<'a> {
    /// What its readers may see.
    pub(super) view: View<'a>,
    /// Its record.
    pub(super) report: &'a Report,
    /// The records it is made from.
    pub(super) body: &'a Body,
    /// The edition it is compared with.
    pub(super) earlier: Option<&'a Body>,
    /// What it looks like.
    pub(super) template: &'a Template,
    written: HashMap<&'a str, &'a ReportText>,
    passages: Vec<Passage>,
}

impl<'a> Making<'a> {
    /// Nothing made yet.
    pub(super) fn new(view: View<'a>, report: &'a Report, template: &'a Template) -> Self {
        let texts = view.texts_of(report.id).into_iter();
        let written = texts.filter(|text| !text.text.trim().is_empty()).map(|text| (text.section.as_str(), text)).collect();
        let earlier = report.compared_with().and_then(|edition| view.plan().frozen.get(&edition));
        Self { view, report, body: view.body_of(report), earlier, template, written, passages: Vec::new() }
    }

    /// What is made for a passage: what somebody wrote, else what is generated. It can be written by hand from now on.
    pub(super) fn passage(&mut self, section: &str, heading: &str, generated: String) -> Vec<Block> {
        let written = self.written.get(section);
        let written = written.map(|text| Written { text: text.text.clone(), facts: text.facts.clone() });
        let passage = Passage { section: section.to_owned(), heading: heading.to_owned(), generated, written };
        let blocks = placed(section, passage.text());
        self.passages.push(passage);
        blocks
    }

    /// What somebody wrote for a passage.
    pub(super) fn written(&self, section: &str) -> Option<&'a str> {
        self.written.get(section).map(|text| text.text.as_str())
    }

    /// A section's standing words, filled.
    pub(super) fn standing(&self, section: &TemplateSection) -> String {
        filled(&section.words, self.body, self.report).trim().to_owned()
    }

    /// A section's heading, filled.
    pub(super) fn heading(&self, section: &TemplateSection) -> String {
        filled(&section.heading, self.body, self.report)
    }

    /// What the committee is called on top of every page: `Cabinet`, or its name in full.
    pub(super) fn committee(&self) -> Option<&'a str> {
        self.report.board.and_then(|id| self.records().boards.get(id)).map(called)
    }

    /// What is printed in place of a number that is not published.
    pub(super) fn instead(&self, record: RecordId, key: &'static str) -> Option<String> {
        self.view.instead(self.report.of_edition(), record, key).map(str::to_owned)
    }

    /// The working copy, which the report's record points into.
    pub(super) fn records(&self) -> &'a Body {
        &self.view.plan().body
    }

    /// Everything that may be written by hand, in the order it stands.
    pub(super) fn into_passages(self) -> Vec<Passage> {
        self.passages
    }
}

/// A text in light formatting, whose paragraphs know where they stand.
fn placed(section: &str, text: &str) -> Vec<Block> {
    let mut blocks = light::blocks(text);
    for (number, block) in blocks.iter_mut().enumerate() {
        if let Block::Paragraph(Paragraph { place, .. }) = block {
            *place = Some((section.to_owned(), number));
        }
    }
    blocks
}

/// What people call a body of the council.
pub(super) fn called(board: &Board) -> &str {
    let everyday = matches!(board.kind, BoardKind::Cabinet | BoardKind::Council) && !board.short_name.is_empty();
    if everyday { &board.short_name } else { &board.name }
}
