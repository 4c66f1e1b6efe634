//! The passages of a document that are generated until somebody writes them.

use super::Sheet;
use crate::{
    domain::report::Report,
    report::{
        Made, View,
        document::{Block, Paragraph},
        light,
        made::{Passage, Written},
    },
};

/// The passages of a document, in the order they are said.
pub struct Passages {
    written: Vec<(String, Written)>,
    said: Vec<Passage>,
}

impl Passages {
    /// With what somebody wrote in the report.
    pub fn of(view: &View, report: &Report) -> Self {
        let texts = view.texts_of(report.id).into_iter().filter(|text| !text.text.trim().is_empty());
        let written = texts.map(|text| (text.section.clone(), Written { text: text.text.clone(), facts: text.facts.clone() }));
        Self { written: written.collect(), said: Vec::new() }
    }

    /// Says what somebody wrote, or else what is generated, in light formatting.
    pub fn say(&mut self, sheet: &mut Sheet, section: impl Into<String>, heading: impl Into<String>, generated: impl Into<String>) {
        let section = section.into();
        let written = self.written.iter().find(|(key, _)| *key == section).map(|(_, written)| written.clone());
        let passage = Passage { section, heading: heading.into(), generated: generated.into(), written };
        for (number, mut block) in light::blocks(passage.text()).into_iter().enumerate() {
            if let Block::Paragraph(Paragraph { place, .. }) = &mut block {
                *place = Some((passage.section.clone(), number));
            }
            sheet.put(block);
        }
        self.said.push(passage);
    }

    /// The document with its passages.
    pub fn finish(self, sheet: Sheet) -> Made {
        Made { passages: self.said, ..sheet.finish() }
    }
}
