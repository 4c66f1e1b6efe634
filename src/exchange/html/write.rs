//! Elements as text.

use crate::report::document::markup::{Element, Node};

/// Elements that hold nothing and are not closed.
const EMPTY: [&str; 2] = ["col", "meta"];
/// Elements that stand in a line of text, where a line break would be a space.
const INLINE: [&str; 16] =
    ["a", "del", "em", "ins", "path", "rect", "circle", "span", "strong", "sup", "text", "title", "desc", "td", "th", "col"];

/// Writes nodes behind what is written.
pub(super) fn nodes(nodes: &[Node], out: &mut String) {
    for node in nodes {
        match node {
            Node::Words(words) => escaped(words, false, out),
            Node::Element(element) => self::element(element, out),
        }
    }
}

fn element(element: &Element, out: &mut String) {
    out.push('<');
    out.push_str(element.name);
    for (name, value) in &element.attributes {
        out.push(' ');
        out.push_str(name);
        out.push_str("=\"");
        escaped(value, true, out);
        out.push('"');
    }
    out.push('>');
    if !EMPTY.contains(&element.name) {
        nodes(&element.children, out);
        out.push_str("</");
        out.push_str(element.name);
        out.push('>');
    }
    if !INLINE.contains(&element.name) {
        out.push('\n');
    }
}

/// Words as HTML has them: nothing in them is markup. What a file may not hold becomes the sign for what is unknown.
pub(super) fn escaped(words: &str, in_attribute: bool, out: &mut String) {
    for letter in words.chars() {
        match letter {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' if in_attribute => out.push_str("&quot;"),
            '\t' | '\n' => out.push(letter),
            _ if letter.is_control() || is_never_text(letter) => out.push('\u{fffd}'),
            _ => out.push(letter),
        }
    }
}

/// Code points that stand for nothing and never will.
fn is_never_text(letter: char) -> bool {
    let code = u32::from(letter);
    (0xfdd0..=0xfdef).contains(&code) || code & 0xfffe == 0xfffe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_never_markup() {
        let made = Element::new("p").with("title", "\"a\" & 'b' <c>").holding("<script>alert(1)</script> & \u{0}\u{ffff}£").into();
        let mut out = String::new();
        nodes(&[made], &mut out);
        assert_eq!(
            out,
            "<p title=\"&quot;a&quot; &amp; 'b' &lt;c&gt;\">&lt;script&gt;alert(1)&lt;/script&gt; &amp; \u{fffd}\u{fffd}£</p>\n"
        );
    }
}
