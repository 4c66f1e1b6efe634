//! Runs of text.

use super::{
    blocks::Setting,
    node::{Element, Node},
};
use crate::{
    domain::together::stretches,
    report::{
        document::{Change, Span, Target},
        light,
    },
};

/// From how many letters on a word is too long for a column of a table.
const LONGEST: usize = 30;

/// Words that only those who hear the page are told.
pub(super) fn aside(words: &str) -> Element {
    Element::new("span").class("doc-hidden").holding(words)
}

/// Several runs of text.
pub(super) fn all(spans: &[Span], setting: &mut Setting) -> Vec<Node> {
    spans.iter().flat_map(|span| one(span, setting)).collect()
}

/// Words, in which a range such as `2022-25` stays together where browsers would break it at the end of a line.
pub(super) fn words(text: &str) -> Vec<Node> {
    let node = |(stretch, is_range): (&str, bool)| {
        if is_range { Element::new("span").class("doc-together").holding(stretch).into() } else { stretch.to_owned().into() }
    };
    stretches(text).into_iter().map(node).collect()
}

fn one(span: &Span, setting: &mut Setting) -> Vec<Node> {
    if let Some(number) = span.note {
        return vec![note(number, setting)];
    }
    let mut made = words(&span.text);
    // Only such a word may be broken where the line ends: others keep their column as wide as they are.
    if span.text.split_whitespace().any(|word| word.chars().count() > LONGEST) {
        made = within(Element::new("span").class("doc-long"), made);
    }
    if span.italic {
        made = within(Element::new("em"), made);
    }
    if span.bold {
        made = within(Element::new("strong"), made);
    }
    match &span.link {
        Some(Target::Address(address)) if light::is_allowed(address) => {
            made = within(Element::new("a").with("href", address.as_str()), made);
        }
        Some(Target::Anchor(anchor)) => made = within(Element::new("a").with("href", setting.to_place(anchor)), made),
        Some(Target::Address(_)) | None => (),
    }
    match span.change {
        Change::None => made,
        Change::Deleted => changed("del", "deleted: ", made),
        Change::Inserted => changed("ins", "added: ", made),
    }
}

fn within(element: Element, words: Vec<Node>) -> Vec<Node> {
    vec![element.holding_all(words).into()]
}

fn changed(name: &'static str, said: &str, words: Vec<Node>) -> Vec<Node> {
    vec![Element::new(name).holding(aside(&format!("[{said}"))).holding_all(words).holding(aside("]")).into()]
}

/// The number of a footnote, which leads to it. The first of each is what the note leads back to.
fn note(number: usize, setting: &mut Setting) -> Node {
    let note = format!("note-{number}");
    let link = Element::new("a").with("href", setting.to(&note));
    let link = if setting.is_first_to(number) { link.with("id", setting.id(&format!("{note}-from"))) } else { link };
    let link = link.holding(aside("note ")).holding(number.to_string());
    Element::new("sup").holding(link).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_stay_together() {
        let kept = |text: &str| {
            words(text)
                .into_iter()
                .map(|node| match node {
                    Node::Words(words) => words,
                    Node::Element(element) => format!("[{:?}]", element.children),
                })
                .collect::<String>()
        };
        assert_eq!(kept("The Plan 2022-25, in short"), "The Plan [[Words(\"2022-25,\")]] in short");
        assert_eq!(kept("5-6"), "[[Words(\"5-6\")]]");
        for text in ["", " ", "night-time", "-5", "A-1", "https://example.org/2022-12-20", "two\u{a0}lines\n"] {
            assert_eq!(kept(text), text);
        }
    }
}
