//! A long document comes onto the page in stretches, as one comes near them: all at once it would hold the browser up for many seconds.
//! What was drawn once stays. Up to a length that a council's reports have, all is there at once, so that the browser's own search finds it.
//! Printing draws all.

use crate::{
    browser::page,
    report::document::markup::{Element, Node},
    ui::session::memo,
};
use leptos::prelude::*;
use std::{collections::BTreeSet, sync::Arc};

/// Up to so many elements are all on the page.
const ALL_BELOW: usize = 15_000;
/// From so many elements on a stretch ends before the next heading.
const ENOUGH: usize = 300;
/// With so many elements it ends anywhere.
const TOO_MANY: usize = 1_500;
/// So many rows of a table come onto the page together.
pub(super) const ROWS: usize = 100;
/// How far beyond the window's edges a stretch is drawn already, in CSS pixels.
const NEAR: f64 = 1_200.0;
/// The class of what leaves the room for a stretch.
const ROOM: &str = ".sp-doc__later";

/// Neighbours in a document.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Stretch {
    /// They.
    pub(super) nodes: Vec<Node>,
    /// How high they are about, in CSS pixels.
    pub(super) height: f64,
}

/// A document in stretches.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Cut {
    /// All of it in order.
    pub(super) stretches: Vec<Arc<Stretch>>,
    elements: usize,
}

/// Cuts a document, before headings where it can.
pub(super) fn cut(nodes: Vec<Node>) -> Cut {
    let (mut stretches, mut now, mut elements, mut all) = (Vec::new(), Vec::new(), 0, 0);
    for node in nodes {
        if elements >= TOO_MANY || (elements >= ENOUGH && is_heading(&node)) {
            all += std::mem::take(&mut elements);
            stretches.push(Arc::new(stretch(std::mem::take(&mut now))));
        }
        elements += size(&node).0;
        now.push(node);
    }
    if !now.is_empty() {
        stretches.push(Arc::new(stretch(now)));
    }
    Cut { stretches, elements: all + elements }
}

fn stretch(nodes: Vec<Node>) -> Stretch {
    let height = height(&nodes);
    Stretch { nodes, height }
}

fn is_heading(node: &Node) -> bool {
    matches!(node, Node::Element(element) if matches!(element.name, "h2" | "h3" | "h4" | "h5"))
}

/// How many elements, and how many letters.
fn size(node: &Node) -> (usize, usize) {
    match node {
        Node::Words(words) => (0, words.len()),
        Node::Element(element) => {
            let add = |sum: (usize, usize), more: (usize, usize)| (sum.0 + more.0, sum.1 + more.1);
            element.children.iter().map(size).fold((1, 0), add)
        }
    }
}

/// How much room some neighbours are given before they are drawn: lines of eighty letters, and one for each that begins.
#[expect(clippy::cast_precision_loss, reason = "a guess of a height")]
pub(super) fn height(nodes: &[Node]) -> f64 {
    let lines: usize = nodes.iter().map(|node| 1 + size(node).1 / 80).sum();
    lines as f64 * 30.0
}

/// Whether what has this id is in there.
fn holds(node: &Node, id: &str) -> bool {
    matches!(node, Node::Element(element) if element.says("id") == Some(id) || element.children.iter().any(|child| holds(child, id)))
}

/// The body of a table that is long enough to come in blocks.
pub(super) fn is_long_body(element: &Element) -> bool {
    element.name == "tbody" && element.children.len() > 2 * ROWS
}

/// What is drawn, of a document that is too long to be drawn at once.
#[derive(Clone, Copy)]
pub(super) struct Drawn {
    cut: Memo<Cut>,
    /// Whether all is.
    all: Memo<bool>,
    /// The names of those that are.
    open: RwSignal<BTreeSet<String>>,
}

impl Drawn {
    /// Draws what one is near, from now on.
    pub(super) fn watch(cut: Memo<Cut>) -> Self {
        let printing = RwSignal::new(false);
        for (event, begins) in [("beforeprint", true), ("afterprint", false)] {
            let listener = window_event_listener_untyped(event, move |_| printing.set(begins));
            on_cleanup(move || listener.remove());
        }
        let all = memo(move || printing.get() || cut.with(|cut| cut.elements <= ALL_BELOW));
        let drawn = Self { cut, all, open: RwSignal::new(BTreeSet::new()) };
        for event in ["scroll", "resize"] {
            let listener = window_event_listener_untyped(event, move |_| drawn.look());
            on_cleanup(move || listener.remove());
        }
        Effect::new(move |_| {
            cut.with(|_| ());
            page::soon(move || drawn.look());
        });
        drawn
    }

    /// The name of a stretch, or of a block of rows within it.
    pub(super) fn name(stretch: usize, rows: Option<usize>) -> String {
        rows.map_or_else(|| format!("sp-later-{stretch}"), |rows| format!("sp-later-{stretch}-{rows}"))
    }

    /// Whether it is drawn.
    pub(super) fn is_there(self, name: String) -> Memo<bool> {
        memo(move || self.all.get() || self.open.with(|open| open.contains(&name)))
    }

    /// Draws what has come near. What is drawn may be less high than the room it was given, so it looks again after.
    fn look(self) {
        if self.all.try_get_untracked() != Some(false) {
            return;
        }
        let near = page::near(ROOM, NEAR);
        if !near.is_empty() && self.open.try_update(|open| open.extend(near)).is_some() {
            page::soon(move || self.look());
        }
    }

    /// Moves the focus to a place in the document, which may have to be drawn first.
    pub(super) fn go_to(self, id: String) {
        let names = self.cut.with_untracked(|cut| where_is(cut, &id));
        if self.all.get_untracked() || names.is_empty() {
            return page::focus(&id);
        }
        self.open.update(|open| open.extend(names));
        page::focus_soon(id);
    }
}

/// The names of the stretch and the block of rows that hold what has an id.
fn where_is(cut: &Cut, id: &str) -> Vec<String> {
    let found = cut.stretches.iter().enumerate().find_map(|(place, stretch)| {
        let node = stretch.nodes.iter().find(|node| holds(node, id))?;
        Some((place, row_block(node, id)))
    });
    let names = |(place, rows): (usize, Option<usize>)| {
        std::iter::once(Drawn::name(place, None)).chain(rows.map(|rows| Drawn::name(place, Some(rows)))).collect()
    };
    found.map(names).unwrap_or_default()
}

fn row_block(node: &Node, id: &str) -> Option<usize> {
    let Node::Element(element) = node else { return None };
    if is_long_body(element) {
        return element.children.iter().position(|row| holds(row, id)).map(|row| row / ROWS);
    }
    element.children.iter().find_map(|child| row_block(child, id))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heading(id: &str) -> Node {
        Element::new("h3").with("id", id).holding("Heading").into()
    }

    fn paragraphs(count: usize) -> impl Iterator<Item = Node> {
        (0..count).map(|_| Element::new("p").holding("A paragraph").into())
    }

    #[test]
    fn a_stretch_ends_before_a_heading_and_nothing_is_lost() {
        let nodes: Vec<Node> = std::iter::once(heading("a"))
            .chain(paragraphs(ENOUGH))
            .chain([heading("b")])
            .chain(paragraphs(3))
            .chain([heading("c")])
            .collect();
        let made = cut(nodes.clone());
        assert_eq!(made.stretches.len(), 2);
        assert_eq!(made.elements, nodes.len());
        assert_eq!(made.stretches.iter().flat_map(|stretch| stretch.nodes.clone()).collect::<Vec<_>>(), nodes);
        assert_eq!(made.stretches[1].nodes[0], heading("b"));
        assert_eq!(cut(paragraphs(2 * TOO_MANY).collect()).stretches.len(), 2);
        assert_eq!(cut(Vec::new()), Cut::default());
    }

    #[test]
    fn the_rows_of_a_long_table_are_found_in_their_block() {
        let rows = (0..ROWS * 3).map(|row| Node::from(Element::new("tr").with("id", format!("row-{row}")).holding("Cell")));
        let table = Element::new("div").holding(Element::new("table").holding(Element::new("tbody").holding_all(rows)));
        let made = cut(vec![heading("a"), table.into()]);
        assert_eq!(where_is(&made, "a"), ["sp-later-0"]);
        assert_eq!(where_is(&made, "row-150"), ["sp-later-0", "sp-later-0-1"]);
        assert!(where_is(&made, "row-300").is_empty());
    }
}
