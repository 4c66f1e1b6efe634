//! Runs of text.

use super::{
    blocks::Setting,
    node::{Element, Node},
};
use crate::report::{
    document::{Change, Span, Target},
    light,
};

/// From how many letters on a word is too long for a column of a table.
const LONGEST: usize = 30;

/// Words that only those who hear the page are told.
pub(super) fn aside(words: &str) -> Element {
    Element::new("span").class("doc-hidden").holding(words)
}

/// Several runs of text.
pub(super) fn all(spans: &[Span], setting: &mut Setting) -> Vec<Node> {
    spans.iter().map(|span| one(span, setting)).collect()
}

fn one(span: &Span, setting: &mut Setting) -> Node {
    if let Some(number) = span.note {
        return note(number, setting);
    }
    let mut made = Node::from(span.text.as_str());
    // Only such a word may be broken where the line ends: others keep their column as wide as they are.
    if span.text.split_whitespace().any(|word| word.chars().count() > LONGEST) {
        made = Element::new("span").class("doc-long").holding(made).into();
    }
    if span.italic {
        made = Element::new("em").holding(made).into();
    }
    if span.bold {
        made = Element::new("strong").holding(made).into();
    }
    match &span.link {
        Some(Target::Address(address)) if light::is_allowed(address) => {
            made = Element::new("a").with("href", address.as_str()).holding(made).into();
        }
        Some(Target::Anchor(anchor)) => made = Element::new("a").with("href", setting.to(&anchor.0)).holding(made).into(),
        Some(Target::Address(_)) | None => (),
    }
    match span.change {
        Change::None => made,
        Change::Deleted => changed("del", "deleted: ", made),
        Change::Inserted => changed("ins", "added: ", made),
    }
}

fn changed(name: &'static str, said: &str, words: Node) -> Node {
    Element::new(name).holding(aside(&format!("[{said}"))).holding(words).holding(aside("]")).into()
}

/// The number of a footnote, which leads to it. The first of each is what the note leads back to.
fn note(number: usize, setting: &mut Setting) -> Node {
    let note = format!("note-{number}");
    let link = Element::new("a").with("href", setting.to(&note));
    let link = if setting.is_first_to(number) { link.with("id", setting.id(&format!("{note}-from"))) } else { link };
    let link = link.holding(aside("note ")).holding(number.to_string());
    Element::new("sup").holding(link).into()
}
