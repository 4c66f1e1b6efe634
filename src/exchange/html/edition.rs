//! The file as a whole.

use super::{style, write};
use crate::{
    domain::picture::encode,
    report::document::{
        Document, Page, PublicDocument, fit,
        markup::{self, Element, Node, Setting},
    },
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
    let hash = encode(&Sha256::digest(&sheet));
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
    write::escaped(markup::title(document), false, &mut out);
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
    let title = markup::title(document);
    let by = if document.author.is_empty() { title.to_owned() } else { format!("{title}. {}", document.author) };
    let footer = Element::new("footer").holding(Element::new("p").holding(by));
    [skip.into(), Element::new("div").class("doc-page").holding_all(header).holding(main).holding(footer).into()]
}
