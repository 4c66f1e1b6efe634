//! What the places of a document are called on the page: each has a name that nothing else there has.

use crate::report::document::{Block, Document};
use std::collections::{BTreeMap, BTreeSet};

/// The names of a document's places, by their anchors.
#[derive(Clone, Debug, Default)]
pub(super) struct Places {
    names: BTreeMap<String, String>,
    /// The names that links lead to.
    kept: BTreeSet<String>,
    /// Those of the places that have come.
    used: BTreeSet<String>,
}

impl Places {
    /// Those of a document.
    pub(super) fn of(document: &Document) -> Self {
        let mut places = Self::default();
        let anchors = document.blocks.iter().filter_map(|block| match block {
            Block::Heading(heading) => Some(&heading.anchor),
            Block::Table(table) => Some(&table.anchor),
            Block::Picture(picture) => Some(&picture.anchor),
            _ => None,
        });
        for anchor in anchors {
            if !places.names.contains_key(&anchor.0) {
                let name = places.free(&anchor.0);
                places.kept.insert(name.clone());
                places.names.insert(anchor.0.clone(), name);
            }
        }
        places
    }

    /// The name of a place that comes now. Of two with the same anchor the first has the name that links lead to.
    pub(super) fn begin(&mut self, anchor: &str) -> String {
        let name = self.to(anchor).to_owned();
        let name = if self.used.contains(&name) { self.free(anchor) } else { name };
        self.used.insert(name.clone());
        name
    }

    /// The name that leads to an anchor.
    pub(super) fn to<'a>(&'a self, anchor: &'a str) -> &'a str {
        self.names.get(anchor).map_or(anchor, String::as_str)
    }

    fn free(&self, anchor: &str) -> String {
        let is_free = |name: &String| !is_ours(name) && !self.used.contains(name) && !self.kept.contains(name);
        let others = (2..).map(|count: u32| format!("{anchor}-{count}"));
        [anchor.to_owned()].into_iter().chain(others).find(is_free).unwrap_or_default()
    }
}

/// Whether a name is one that the page itself gives.
fn is_ours(name: &str) -> bool {
    let is_note = name.strip_prefix("note-").map(|rest| rest.strip_suffix("-from").unwrap_or(rest));
    let is_note = is_note.is_some_and(|number| !number.is_empty() && number.bytes().all(|digit| digit.is_ascii_digit()));
    name == "main" || is_note || ["-caption", "-title", "-said"].iter().any(|end| name.ends_with(end))
}
