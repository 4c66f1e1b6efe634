//! What is kept of a report as it was last saved, and what has changed since.

use super::{
    document::{Block, Document},
    made::Made,
    parts::plain_blocks,
};
use crate::domain::report::Report;
use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};
use std::fmt::Write as _;

/// As much of the facts as a record holds, in bytes. Above it only their fingerprints are kept, and a change is told without its words.
const MOST: usize = 90_000;

/// A part of a report that is not as it was.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangedSection {
    /// Its place in the document, by the name of its heading.
    pub section: String,
    /// The heading, with its number.
    pub heading: String,
    /// What it said; empty when it is new, or was too long to be kept.
    pub before: String,
    /// What it says; empty when it is gone.
    pub now: String,
}

/// A part as it is kept: its words, or the fingerprint of them.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
struct Kept {
    section: String,
    heading: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    text: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    hash: String,
}

/// SHA-256 of a document, as 64 hexadecimal digits. The same document has the same one.
pub fn fingerprint(document: &Document) -> String {
    hash(serde_json::to_string(document).unwrap_or_default().as_bytes())
}

fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// What a report says, part by part, to be kept in its record when it is saved.
pub fn facts(made: &Made) -> String {
    let mut parts = parts(&made.document);
    let whole = serde_json::to_string(&parts).unwrap_or_default();
    if whole.len() <= MOST {
        return whole;
    }
    for part in &mut parts {
        part.hash = short_hash(&part.text);
        part.text.clear();
        part.heading.clear();
    }
    let short = serde_json::to_string(&parts).unwrap_or_default();
    // Of the very largest nothing is kept but the fingerprint of the whole.
    if short.len() <= MOST { short } else { String::new() }
}

fn short_hash(text: &str) -> String {
    hash(text.as_bytes()).get(..16).unwrap_or_default().to_owned()
}

/// Whether a report is not what it was when it was last saved; nothing for one that never was.
pub fn has_changed(report: &Report, made: &Made) -> Option<bool> {
    (!report.fingerprint.is_empty()).then(|| report.fingerprint != fingerprint(&made.document))
}

/// What has changed since a report was last saved, in the order it stands; parts that are gone come last. Nothing for one that was
/// never saved.
pub fn changed_since(report: &Report, made: &Made) -> Vec<ChangedSection> {
    let Ok(kept) = serde_json::from_str::<Vec<Kept>>(&report.facts) else { return Vec::new() };
    let now = parts(&made.document);
    let mut changed = Vec::new();
    for part in &now {
        let before = kept.iter().find(|old| old.section == part.section);
        let same = before.is_some_and(|old| {
            if old.hash.is_empty() {
                old.text == part.text && old.heading == part.heading
            } else {
                old.hash == short_hash(&part.text)
            }
        });
        if !same {
            changed.push(ChangedSection {
                section: part.section.clone(),
                heading: part.heading.clone(),
                before: before.map(|old| old.text.clone()).unwrap_or_default(),
                now: part.text.clone(),
            });
        }
    }
    for old in kept.into_iter().filter(|old| !now.iter().any(|part| part.section == old.section)) {
        changed.push(ChangedSection { section: old.section, heading: old.heading, before: old.text, now: String::new() });
    }
    changed
}

/// A document in parts: what stands before the first heading, and what stands below each.
fn parts(document: &Document) -> Vec<Kept> {
    let mut found = Vec::new();
    let mut open = ("front-sheet".to_owned(), "Front sheet".to_owned(), Vec::new());
    let mut close = |(section, heading, blocks): (String, String, Vec<Block>)| {
        let text = plain_blocks(&blocks).trim().to_owned();
        if !text.is_empty() || section.starts_with("section-") {
            found.push(Kept { section, heading, text, hash: String::new() });
        }
    };
    for block in &document.blocks {
        if let Block::Heading(heading) = block {
            let words = heading.number.as_ref().map_or_else(|| heading.text.clone(), |number| format!("{number} {}", heading.text));
            close(std::mem::replace(&mut open, (heading.anchor.0.clone(), words, Vec::new())));
        } else if !matches!(block, Block::PageBreak) {
            open.2.push(block.clone());
        }
    }
    close(open);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{
            field::Record as _,
            id::{Id as _, RawId},
            report::ReportId,
        },
        report::document::{Anchor, Audience, Heading},
    };

    fn made(sections: &[(&str, &str)]) -> Made {
        let mut document = Document::new("Title", Audience::Public);
        for (number, (name, text)) in (1..).zip(sections) {
            let anchor = Anchor(format!("section-{name}"));
            let heading = Heading { level: 1, number: Some(number.to_string()), text: (*name).to_owned(), anchor, section: None };
            document.blocks.extend([Block::Heading(heading), Block::paragraph(*text)]);
        }
        document.into()
    }

    fn saved(made: &Made) -> Report {
        let mut report = Report::blank(ReportId::of(RawId::ONLY));
        (report.fingerprint, report.facts) = (fingerprint(&made.document), facts(made));
        report
    }

    #[test]
    fn a_report_made_again_says_what_has_changed() {
        let before = made(&[("one", "First."), ("two", "Second."), ("three", "Third.")]);
        let report = saved(&before);
        assert_eq!(has_changed(&report, &before), Some(false));
        assert_eq!(changed_since(&report, &before), []);
        let after = made(&[("one", "First."), ("two", "Other."), ("four", "New.")]);
        assert_eq!(has_changed(&report, &after), Some(true));
        let told: Vec<_> = changed_since(&report, &after).into_iter().map(|it| (it.heading, it.before, it.now)).collect();
        let text = |words: [&str; 3]| (words[0].to_owned(), words[1].to_owned(), words[2].to_owned());
        assert_eq!(told, [text(["2 two", "Second.", "Other."]), text(["3 four", "", "New."]), text(["3 three", "Third.", ""])]);
    }

    #[test]
    fn of_a_long_report_only_fingerprints_are_kept() {
        let long = "word ".repeat(30_000);
        let before = made(&[("one", &long), ("two", "Second.")]);
        let report = saved(&before);
        assert!(report.facts.len() < 1_000, "{}", report.facts.len());
        assert_eq!(changed_since(&report, &before), []);
        let changed = changed_since(&report, &made(&[("one", &long), ("two", "Other.")]));
        assert_eq!(changed.iter().map(|it| (it.section.as_str(), it.before.as_str())).collect::<Vec<_>>(), [("section-two", "")]);
    }

    #[test]
    fn what_was_never_saved_has_not_changed() {
        let report = Report::blank(ReportId::of(RawId::ONLY));
        let made = made(&[("one", "First.")]);
        assert_eq!((has_changed(&report, &made), changed_since(&report, &made)), (None, Vec::new()));
    }
}
