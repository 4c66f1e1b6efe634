//! A report as it was made.

use super::document::{Block, Document};
use crate::review::words::{Stretch, stretches};
use serde::{Deserialize, Serialize};

/// The document, and the passages in it that may be written by hand.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Made {
    /// What is printed.
    pub document: Document,
    /// The passages, in the order they stand.
    pub passages: Vec<Passage>,
}

/// A passage that is generated until somebody writes it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Passage {
    /// Its name within the report: a section's key, or that and what it tells of (`progress.2.3.1`).
    pub section: String,
    /// The heading it stands under.
    pub heading: String,
    /// What is generated for it now, in light formatting.
    pub generated: String,
    /// What somebody wrote, if anybody did.
    pub written: Option<Written>,
}

/// What somebody wrote in place of a generated passage.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Written {
    /// Their words, in light formatting.
    pub text: String,
    /// What was generated when they wrote them.
    pub facts: String,
}

impl Passage {
    /// What stands in the report.
    pub fn text(&self) -> &str {
        self.written.as_ref().map_or(&self.generated, |written| &written.text)
    }

    /// Whether the facts beneath what somebody wrote have changed since. What was written before anything was
    /// generated for it is never stale.
    pub fn is_stale(&self) -> bool {
        self.written.as_ref().is_some_and(|written| !written.facts.is_empty() && written.facts != self.generated)
    }

    /// How the facts differ from those when somebody wrote, word by word; nothing while they are the same.
    pub fn differences(&self) -> Vec<Stretch> {
        match &self.written {
            Some(written) if self.is_stale() => stretches(&written.facts, &self.generated),
            _ => Vec::new(),
        }
    }
}

impl Made {
    /// The sections that can be referred to, by their keys.
    pub fn sections(&self) -> impl Iterator<Item = &str> {
        self.document.blocks.iter().filter_map(|block| match block {
            Block::Heading(heading) => heading.section.as_deref(),
            _ => None,
        })
    }
}

impl From<Document> for Made {
    fn from(document: Document) -> Self {
        Self { document, passages: Vec::new() }
    }
}
