//! The style sheet of a document's own: what all have, the colours of BRAG, and its paper.

use crate::report::document::{Audience, Document, Page, Tone, fit, markup};
use std::fmt::Write as _;

/// What every document has.
const ALL: &str = include_str!("edition.css");
/// The tones that a cell has.
const TONES: [(&str, Tone); 8] = [
    ("blue", Tone::Blue),
    ("green", Tone::Green),
    ("amber", Tone::Amber),
    ("red", Tone::Red),
    ("grey", Tone::Grey),
    ("field", Tone::Field),
    ("first", Tone::First),
    ("second", Tone::Second),
];

/// The style sheet of a document.
pub(super) fn sheet(document: &Document) -> String {
    let mut sheet = ALL.to_owned();
    for (name, tone) in TONES {
        let (shade, colour) = (tone.shade(), tone.colour());
        let _ = writeln!(sheet, ".doc-{name} {{ background: {shade} }}\n.doc-{name} .doc-sign {{ color: {colour} }}");
    }
    if let Some(half) = fit::type_size(document) {
        let size = f64::from(half) / 2.0;
        let _ = writeln!(sheet, "@media print {{ .doc-one-page table {{ font-size: {size}pt }} }}");
    }
    let (size, margin) = match document.page {
        Page::A4 => ("A4", "22mm 18mm 20mm"),
        Page::A4Landscape => ("A4 landscape", "12mm 12mm 11mm"),
        Page::A3Landscape => ("A3 landscape", "16mm 14mm 14mm"),
    };
    let font = "font: 8.5pt Arial, Helvetica, sans-serif; color: #3a4345";
    let _ = writeln!(
        sheet,
        "@page {{ size: {size}; margin: {margin}; @bottom-right {{ content: \"Page \" counter(page) \" of \" counter(pages); {font} }}"
    );
    // On the first page the title is on the page itself.
    let _ = writeln!(sheet, "@bottom-left {{ content: {}; {font} }}", quoted(markup::title(document)));
    if document.audience == Audience::Partnership {
        let _ = writeln!(sheet, "@top-right {{ content: \"Not for publication\"; font: bold 9pt Arial, Helvetica, sans-serif }}");
    }
    if !document.header.is_empty() {
        let _ = writeln!(sheet, "@top-left {{ content: {}; {font} }}", quoted(&document.header));
    }
    sheet.push_str("}\n");
    if !document.header.is_empty() {
        // It is in the body of the first page already.
        sheet.push_str("@page :first { @top-left { content: none } }\n");
    }
    sheet
}

/// Words as a string of a style sheet that stands in HTML: nothing in them ends it.
fn quoted(words: &str) -> String {
    let mut text = String::from("\"");
    for letter in words.chars() {
        if "\"\\<>&".contains(letter) || letter.is_control() {
            let _ = write!(text, "\\{:x} ", u32::from(letter).max(1));
        } else {
            text.push(letter);
        }
    }
    text.push('"');
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_never_end_their_string() {
        assert_eq!(quoted("Cabinet, 5 July"), "\"Cabinet, 5 July\"");
        assert_eq!(quoted("a\"b\\c</style>\n"), "\"a\\22 b\\5c c\\3c /style\\3e \\a \"");
    }
}
