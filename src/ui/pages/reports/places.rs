//! Where the passages of a report stand in its document: beside which paragraphs something can be said.

use crate::report::{
    document::{Block, Document, Paragraph},
    remarks::Remark,
};
use std::collections::{BTreeMap, BTreeSet};

/// The paragraphs of each passage that stand in a document by themselves: not in a table, and not in a list.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Places(BTreeMap<String, BTreeSet<usize>>);

impl Places {
    /// Those of a document.
    pub(super) fn of(document: &Document) -> Self {
        let mut places: BTreeMap<String, BTreeSet<usize>> = BTreeMap::new();
        for block in &document.blocks {
            if let Block::Paragraph(Paragraph { place: Some((section, number)), .. }) = block {
                places.entry(section.clone()).or_default().insert(*number);
            }
        }
        Self(places)
    }

    /// Where what can be done to a passage stands: at its first paragraph.
    pub(super) fn first(&self, section: &str) -> Option<usize> {
        self.0.get(section)?.first().copied()
    }

    /// Where something is said of a paragraph: there, or where it stands in no place of its own at the one before it.
    fn nearest(&self, section: &str, paragraph: usize) -> Option<usize> {
        let numbers = self.0.get(section)?;
        numbers.range(..=paragraph).next_back().or(numbers.first()).copied()
    }

    /// Remarks by the place where they are shown. Those of a passage that stands nowhere by itself are at its paragraph 0.
    pub(super) fn remarks(&self, remarks: &[Remark]) -> BTreeMap<(String, usize), Vec<Remark>> {
        let mut found: BTreeMap<(String, usize), Vec<Remark>> = BTreeMap::new();
        for remark in remarks {
            let at = self.nearest(&remark.section, remark.paragraph).unwrap_or(0);
            found.entry((remark.section.clone(), at)).or_default().push(remark.clone());
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{check::Severity, report::document::Audience};

    #[test]
    fn a_remark_on_what_has_no_place_is_shown_at_the_nearest_that_has() {
        let at =
            |number: usize| Block::Paragraph(Paragraph { place: Some(("summary".to_owned(), number)), ..Paragraph::default() });
        let mut document = Document::new("Review", Audience::Public);
        document.blocks = vec![Block::bullets(["one"]), at(1), Block::bullets(["two"]), at(3)];
        let places = Places::of(&document);
        assert_eq!(places.first("summary"), Some(1));
        assert_eq!(places.first("sheet"), None);
        let remark = |section: &str, paragraph: usize| Remark {
            section: section.to_owned(),
            paragraph,
            severity: Severity::Warning,
            words: paragraph.to_string(),
        };
        let shown = places.remarks(&[remark("summary", 0), remark("summary", 2), remark("summary", 3), remark("sheet", 4)]);
        let shown: Vec<(&str, usize, usize)> = shown.iter().map(|((of, at), all)| (of.as_str(), *at, all.len())).collect();
        assert_eq!(shown, [("sheet", 0, 1), ("summary", 1, 2), ("summary", 3, 1)]);
    }
}
