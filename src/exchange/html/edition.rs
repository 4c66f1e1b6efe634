//! The file as a whole.

use super::{style, write};
use crate::report::document::{
    Document, Page, PublicDocument, fit,
    markup::{self, Element, Node, Setting},
};
use sha2::{Digest as _, Sha256};

/// The public edition of a document: one file for any browser, that a council can put on its site as it is.
pub fn public(document: &PublicDocument) -> String {
    file(document.document())
}

/// A document of any audience as one file; one that is not for publication says so at its head and on every page.
pub fn partnership(document: &Document) -> String {
    file(document)
}

fn file(document: &Document) -> String {
    let sheet = format!("\n{}", style::sheet(document));
    // Nothing is asked for, nothing runs, and no style but this one is taken.
    let hash = base64(&Sha256::digest(&sheet));
    let policy = format!("default-src 'none'; style-src 'sha256-{hash}'; img-src data:; base-uri 'none'; form-action 'none'");
    let mut out = String::from("<!doctype html>\n<html lang=\"en-GB\"");
    let one_page = fit::type_size(document).is_some();
    let classes = match (document.page, one_page) {
        (Page::A4, _) => "",
        (Page::A4Landscape | Page::A3Landscape, false) => " class=\"doc-landscape\"",
        (Page::A4Landscape, true) => " class=\"doc-landscape doc-one-page\"",
        (Page::A3Landscape, true) => " class=\"doc-landscape doc-one-page doc-a3\"",
    };
    out.push_str(classes);
    out.push_str(">\n<head>\n<meta charset=\"utf-8\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"");
    write::escaped(&policy, true, &mut out);
    out.push_str("\">\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    out.push_str("<meta name=\"referrer\" content=\"no-referrer\">\n");
    if !document.author.is_empty() {
        out.push_str("<meta name=\"author\" content=\"");
        write::escaped(&document.author, true, &mut out);
        out.push_str("\">\n");
    }
    out.push_str("<title>");
    write::escaped(&document.title, false, &mut out);
    out.push_str("</title>\n<style>");
    // As it is: the hash is of every letter of it.
    out.push_str(&sheet);
    out.push_str("</style>\n</head>\n<body>\n");
    write::nodes(&page(document), &mut out);
    out.push_str("</body>\n</html>\n");
    out
}

/// What is seen of it.
fn page(document: &Document) -> [Node; 2] {
    let skip = Element::new("a").class("doc-skip").with("href", "#main").holding("Skip to the document");
    let head = markup::head(document);
    let header = if head.is_empty() { None } else { Some(Element::new("header").holding_all(head).into()) };
    let main = Element::new("main").with("id", "main").with("tabindex", "-1").holding_all(markup::body(document, Setting::alone()));
    let by = if document.author.is_empty() { document.title.clone() } else { format!("{}. {}", document.title, document.author) };
    let footer = Element::new("footer").holding(Element::new("p").holding(by));
    [skip.into(), Element::new("div").class("doc-page").holding_all(header).holding(main).holding(footer).into()]
}

/// Bytes in base64, as a policy has a hash.
fn base64(bytes: &[u8]) -> String {
    const SIGNS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::new();
    for three in bytes.chunks(3) {
        let byte = |place: usize| u32::from(three.get(place).copied().unwrap_or(0));
        let bits = byte(0) << 16 | byte(1) << 8 | byte(2);
        for place in 0..4_usize {
            let sign = SIGNS.get((bits >> (18 - 6 * place) & 63) as usize).map_or('=', |sign| char::from(*sign));
            text.push(if place > three.len() { '=' } else { sign });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_are_written_in_base64() {
        for (bytes, text) in [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foobar", "Zm9vYmFy")] {
            assert_eq!(base64(bytes.as_bytes()), text);
        }
    }
}
