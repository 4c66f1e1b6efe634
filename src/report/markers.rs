//! Marks within texts that are printed as something else: `{ref:progress}` as the number of a section, `{law:cda-6}` as a footnote with
//! the source, `{explained:…}` as one with the explanation of a finding, `{authorities}` as one with the responsible authorities.
//!
//! They stay in a text when it is written by hand, so that its numbers are right whatever is moved.

use super::{
    document::{Block, Document, Item, List, Span},
    law,
};
use std::collections::{BTreeMap, BTreeSet};

/// What the marks of a document stand for.
#[derive(Debug, Default)]
pub(super) struct Marks {
    /// For a section: what it is referred to as, leading there.
    pub(super) sections: BTreeMap<String, Span>,
    /// For other marks: a footnote.
    pub(super) notes: BTreeMap<String, Vec<Span>>,
}

/// What is printed where a section is referred to that the report does not have.
pub(super) const NOWHERE: &str = "another part of this report";

impl Marks {
    /// Puts what the marks stand for in their place, in the order they stand, so that notes are numbered as they are read. A source is
    /// named where it is referred to first.
    pub(super) fn resolve(&self, document: &mut Document) {
        let mut resolving = Resolving { marks: self, told: BTreeSet::new(), notes: Vec::new(), first: document.footnotes.len() };
        let mut blocks = std::mem::take(&mut document.blocks);
        blocks.iter_mut().for_each(|block| resolving.block(block));
        document.blocks = blocks;
        for note in resolving.notes {
            document.footnote(note);
        }
    }
}

struct Resolving<'a> {
    marks: &'a Marks,
    told: BTreeSet<String>,
    notes: Vec<Vec<Span>>,
    first: usize,
}

impl Resolving<'_> {
    fn block(&mut self, block: &mut Block) {
        match block {
            Block::Paragraph(paragraph) => self.spans(&mut paragraph.text),
            Block::Note(note) => self.spans(&mut note.text),
            Block::List(list) => self.list(list),
            Block::Table(table) => {
                let cells = table.rows.iter_mut().flatten();
                cells.flat_map(|cell| &mut cell.paragraphs).for_each(|spans| self.spans(spans));
            }
            Block::Heading(_) | Block::Picture(_) | Block::PageBreak => {}
        }
    }

    fn list(&mut self, list: &mut List) {
        for Item { text, below } in &mut list.items {
            self.spans(text);
            below.iter_mut().for_each(|below| self.list(below));
        }
    }

    fn spans(&mut self, spans: &mut Vec<Span>) {
        if spans.iter().all(|span| !span.text.contains('{')) {
            return;
        }
        for span in std::mem::take(spans) {
            let mut rest = span.text.as_str();
            let mut before = String::new();
            while let Some((text, after)) = rest.split_once('{') {
                before.push_str(text);
                if let Some((found, after)) = after.split_once('}').and_then(|(mark, after)| Some((self.mark(mark)?, after))) {
                    push(spans, &span, std::mem::take(&mut before));
                    spans.extend(found.into_iter().map(|found| Span { bold: span.bold, italic: span.italic, ..found }));
                    rest = after;
                } else {
                    before.push('{');
                    rest = after;
                }
            }
            before.push_str(rest);
            push(spans, &span, before);
        }
        after_stops(spans);
    }

    /// What a mark is printed as: nothing for what is no mark, and no span for a source that was named before.
    fn mark(&mut self, mark: &str) -> Option<Vec<Span>> {
        if let Some(section) = mark.strip_prefix("ref:") {
            return Some(vec![self.marks.sections.get(section).cloned().unwrap_or_else(|| Span::plain(NOWHERE))]);
        }
        let note = match mark.strip_prefix("law:") {
            Some(id) => law::law(id)?.source(),
            None => match self.marks.notes.get(mark) {
                Some(note) => note.clone(),
                // A finding whose explanation is no longer printed.
                None => return mark.starts_with("explained:").then(Vec::new),
            },
        };
        if !self.told.insert(mark.to_owned()) {
            return Some(Vec::new());
        }
        self.notes.push(note);
        Some(vec![Span::note(self.first + self.notes.len())])
    }
}

/// Puts the numbers of notes behind the stop or comma that follows them, as they are printed in this country: `authorities.⁶`
fn after_stops(spans: &mut Vec<Span>) {
    let mut place = 0;
    while let Some(rest) = spans.get_mut(place..) {
        let notes = rest.iter().take_while(|span| span.note.is_some()).count();
        let stop = rest.get_mut(notes).filter(|after| notes > 0 && after.link.is_none()).map(|after| {
            let length = after.text.find(|letter| !".,;:".contains(letter)).unwrap_or(after.text.len());
            let behind = after.text.split_off(length);
            Span { text: std::mem::replace(&mut after.text, behind), ..after.clone() }
        });
        if let Some(stop) = stop.filter(|stop| !stop.text.is_empty()) {
            spans.insert(place, stop);
        }
        place += notes + 1;
    }
    spans.retain(|span| span.note.is_some() || !span.text.is_empty());
}

fn push(spans: &mut Vec<Span>, like: &Span, text: String) {
    if !text.is_empty() {
        spans.push(Span { text, ..like.clone() });
    }
}

/// A text without its marks, as it is read aloud.
pub fn without_marks(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('{') {
        out.push_str(before);
        match after.split_once('}') {
            Some((mark, after)) if is_mark(mark) => {
                if mark.starts_with("ref:") {
                    out.push_str("this section");
                }
                rest = after;
            }
            _ => {
                out.push('{');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

fn is_mark(mark: &str) -> bool {
    mark == "authorities" || ["ref:", "law:", "explained:"].iter().any(|kind| mark.starts_with(kind))
}

/// The sections that a text refers to.
pub fn referred_to(text: &str) -> impl Iterator<Item = &str> {
    text.split('{').skip(1).filter_map(|rest| rest.split_once('}')?.0.strip_prefix("ref:"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::document::{Anchor, Audience, Target};

    fn document(text: &str) -> Document {
        let mut document = Document::new("", Audience::Public);
        document.blocks.push(Block::spans(vec![Span::bold(text)]));
        document
    }

    fn printed(text: &str) -> (String, usize) {
        let section = Span::link("section 3", Target::Anchor(Anchor("section-next".into())));
        let marks = Marks {
            sections: [("next".to_owned(), section)].into(),
            notes: [("explained:a b".to_owned(), vec![Span::plain("Two moved away.")])].into(),
        };
        let mut document = document(text);
        marks.resolve(&mut document);
        let Some(Block::Paragraph(paragraph)) = document.blocks.first() else { panic!("a paragraph") };
        assert!(paragraph.text.iter().all(|span| span.bold), "the style stays");
        let shown = |span: &Span| span.note.map_or_else(|| span.text.clone(), |note| format!("[{note}]"));
        (paragraph.text.iter().map(shown).collect(), document.footnotes.len())
    }

    #[test]
    fn marks_are_printed_as_what_they_stand_for() {
        for (text, expected, notes) in [
            ("Plain.", "Plain.", 0),
            ("Set out in {ref:next}.", "Set out in section 3.", 0),
            ("Set out in {ref:gone}.", "Set out in another part of this report.", 0),
            ("One{law:cda-6}, two{law:cda-17}, one{law:cda-6}.", "One,[1] two,[2] one.", 2),
            ("Said twice{law:cda-6}{law:cda-17}. And on", "Said twice.[1][2] And on", 2),
            ("In brackets ({law:cda-6}), and bare {law:cda-17}", "In brackets ([1]), and bare [2]", 2),
            ("23 left{explained:a b}.", "23 left.[1]", 1),
            ("Stale{explained:c}.", "Stale.", 0),
            ("A {brace}, {law:none} and { another", "A {brace}, {law:none} and { another", 0),
        ] {
            assert_eq!(printed(text), (expected.to_owned(), notes), "{text}");
        }
    }

    #[test]
    fn a_text_is_read_without_its_marks() {
        assert_eq!(without_marks("One{law:cda-6}, see {ref:next}, {odd}."), "One, see this section, {odd}.");
        assert_eq!(referred_to("{ref:a} {law:b} {ref:c}").collect::<Vec<_>>(), ["a", "c"]);
    }
}
