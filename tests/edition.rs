//! The HTML edition: one file that asks for nothing, in which nothing that was written is markup.

mod support;

use proptest::prelude::*;
use safer_plan::{
    domain::picture::encode,
    exchange::html,
    report::document::{
        Anchor, Audience, Block, Document, Page, PublicDocument, Span, Target,
        markup::{self, Element, Node},
    },
};
use sha2::{Digest as _, Sha256};
use std::{collections::BTreeSet, env, fs, path::PathBuf};
use support::{
    all_reports::all_reports,
    any_block::{block, spans},
    documents::{board_pack, every_block, heading, one_page},
    word_file::tree as tree_of,
};

fn public(document: Document) -> String {
    html::public(&PublicDocument::try_from(document).expect("it is for anyone"))
}

/// What every edition's style has, to the letter.
const STYLE: &str = include_str!("../src/exchange/html/edition.css");
/// The last line of what every style has.
const LAST: &str = ".doc-second .doc-sign { color: #f46a25 }\n";

/// A file without the style that all have, and without the hash of it: what is the document's own.
fn own(text: &str) -> String {
    let (head, rest) = text.split_once("<style>\n").expect("it has a style");
    let (style, rest) = rest.split_once("</style>").expect("it ends");
    let mine = style.strip_prefix(STYLE).expect("it begins with what all have").split_once(LAST).expect("the colours").1;
    let hash = encode(&Sha256::digest(format!("\n{style}")));
    let head = head.replace(&hash, "…");
    assert!(head.contains("style-src 'sha256-…'"), "the policy takes this style and no other");
    format!("{head}<style>\n…\n{mine}</style>{rest}")
}

#[test]
fn an_edition_is_written_as_it_was() {
    insta::assert_snapshot!("every_block", own(&public(every_block())));
    insta::assert_snapshot!("board_pack", own(&html::partnership(&board_pack())));
    insta::assert_snapshot!("one_page_a4", own(&public(one_page(Page::A4Landscape))));
    insta::assert_snapshot!("one_page_a3", own(&public(one_page(Page::A3Landscape))));
}

#[test]
fn nothing_in_it_runs_or_asks_for_anything() {
    for text in documents().into_iter().map(|(_, document)| edition(document)) {
        for forbidden in ["<script", "javascript:", " src=", "url(", "@import", "<link", "<iframe", " style=", " onclick", "<img"] {
            assert!(!text.contains(forbidden), "{forbidden}");
        }
        assert!(text.contains("default-src 'none'; style-src 'sha256-"));
    }
}

#[test]
fn what_is_not_for_anyone_says_so_and_is_no_public_document() {
    assert!(PublicDocument::try_from(board_pack()).is_err());
    let text = html::partnership(&board_pack());
    assert!(text.contains("<strong>Not for publication.</strong>"));
    assert!(text.contains("@top-right { content: \"Not for publication\""));
    assert!(!public(every_block()).contains("Not for publication"));
}

/// An element and all in it, in their order.
fn walk<'a>(nodes: &'a [Node], found: &mut Vec<&'a Element>) {
    for node in nodes {
        if let Node::Element(element) = node {
            found.push(element);
            walk(&element.children, found);
        }
    }
}

fn elements(nodes: &[Node]) -> Vec<&Element> {
    let mut found = Vec::new();
    walk(nodes, &mut found);
    found
}

fn said(nodes: &[Node]) -> String {
    let one = |node: &Node| match node {
        Node::Words(words) => words.clone(),
        Node::Element(element) => said(&element.children),
    };
    nodes.iter().map(one).collect()
}

/// What those who cannot see a tree of elements would miss in it; nothing in a sound one.
fn faults(nodes: &[Node]) -> Vec<String> {
    let all = elements(nodes);
    let mut faults = Vec::new();
    let ids: BTreeSet<&str> = all.iter().filter_map(|element| element.says("id")).collect();
    if ids.len() != all.iter().filter(|element| element.says("id").is_some()).count() {
        faults.push("an id stands twice".to_owned());
    }
    let leads = all.iter().filter_map(|element| element.says("href")?.strip_prefix('#'));
    let named = all.iter().filter_map(|element| element.says("aria-labelledby")).flat_map(str::split_whitespace);
    faults.extend(leads.chain(named).filter(|id| !ids.contains(id)).map(|id| format!("#{id} is nowhere")));
    let mut level = 0;
    for heading in all.iter().filter(|element| element.name.len() == 2 && element.name.starts_with('h')) {
        let found = heading.name.trim_start_matches('h').parse().unwrap_or(0);
        if found > level + 1 || found == 1 && level > 0 || said(&heading.children).trim().is_empty() {
            faults.push(format!("{} “{}” after h{level}", heading.name, said(&heading.children)));
        }
        level = found;
    }
    let lacks = |element: &Element, name: &str| !elements(&element.children).iter().any(|child| child.name == name);
    for table in all.iter().filter(|element| element.name == "table") {
        let inside = elements(&table.children);
        let columns = inside.iter().filter(|element| element.name == "col").count();
        let rows: Vec<&&Element> = inside.iter().filter(|element| element.name == "tr").collect();
        if lacks(table, "caption") || rows.iter().any(|row| row.children.len() != columns) || rows.len() < 2 {
            faults.push(format!("a table: {}", said(&table.children)));
        }
        let heads = inside.iter().filter(|element| element.name == "th");
        let scopes: BTreeSet<&str> = heads.filter_map(|head| head.says("scope")).collect();
        if !scopes.contains("col") || !scopes.is_subset(&["col", "row"].into()) {
            faults.push(format!("no cells name the columns of {}", said(&table.children)));
        }
        let words = inside.iter().filter(|element| element.name == "th" && said(&element.children).trim().is_empty());
        faults.extend(words.map(|_| format!("a cell names nothing: {}", said(&table.children))));
    }
    for picture in all.iter().filter(|element| element.name == "svg") {
        let told = ["title", "desc"].map(|name| elements(&picture.children).into_iter().find(|child| child.name == name));
        let is_told = told.iter().all(|child| child.is_some_and(|child| !said(&child.children).trim().is_empty()));
        if picture.says("role") != Some("img") || picture.says("aria-labelledby").is_none() || !is_told {
            faults.push("a picture is not described".to_owned());
        }
    }
    faults
}

#[test]
fn every_edition_is_one_sound_file() {
    for (name, document) in documents() {
        let tree = markup::document(&document, markup::Setting::alone());
        assert_eq!(faults(&tree), Vec::<String>::new(), "{name}");
        let text = edition(document);
        assert!(text.starts_with("<!doctype html>\n<html lang=\"en-GB\""), "{name}");
        assert!(!text.contains("<title></title>"), "{name}");
        assert_eq!(own(&text).matches("</style>").count(), 1, "{name}");
        same_elements(&name, &tree, &text);
    }
}

/// What is written is what the tree says: it is read again as XML, but for what HTML does not close.
fn same_elements(name: &str, tree: &[Node], text: &str) {
    let (_, body) = text.split_once("<body>").expect("a body");
    let (body, _) = body.rsplit_once("</body>").expect("it ends");
    let closed = body.split("<col").enumerate().map(|(place, part)| if place == 0 { part.to_owned() } else { closed_after(part) });
    let read = tree_of(format!("<body>{}</body>", closed.collect::<Vec<_>>().join("<col")).as_bytes());
    for element in ["table", "th", "td", "svg", "li", "p", "h2", "a", "ins", "del", "figure"] {
        let wanted = elements(tree).iter().filter(|found| found.name == element).count();
        // Beside the document stand the link that skips to it and its foot.
        let beside = usize::from(element == "a" || element == "p");
        assert_eq!(read.all(element).len(), wanted + beside, "{element} in {name}");
    }
}

/// What stands behind `<col`, closed, but not where that begins `<colgroup`.
fn closed_after(part: &str) -> String {
    if part.starts_with("group") { part.to_owned() } else { part.replacen('>', "/>", 1) }
}

proptest! {
    #![proptest_config(support::cases(100))]

    #[test]
    fn any_document_is_one_file_in_which_nothing_is_markup(
        blocks in prop::collection::vec(block(), 0..8),
        notes in prop::collection::vec(spans(), 0..3),
        title in "(?s).{0,12}",
        header in "(?s).{0,12}|</style><script>|\\PC{0,9}",
    ) {
        let mut document = Document::new(title, Audience::Partnership);
        (document.blocks, document.header) = (blocks, header);
        notes.into_iter().for_each(|text| drop(document.footnote(text)));
        let tree = markup::document(&document, markup::Setting::alone());
        let found = faults(&tree);
        prop_assert!(!found.iter().any(|fault| fault.contains("stands twice")), "{found:?}");
        for link in elements(&tree).iter().filter_map(|element| element.says("href")) {
            prop_assert!(["#", "http://", "https://", "mailto:"].iter().any(|start| link.to_lowercase().starts_with(start)), "{link}");
        }
        let text = edition(document);
        prop_assert_eq!(text.matches("</style>").count(), 1);
        prop_assert!(!text.contains("<script"));
        same_elements("any", &tree, &text);
    }
}

#[test]
fn a_place_has_one_name_whatever_it_is_called() {
    let mut document = every_block();
    for name in ["main", "note-1", "notes-title", "contents-title", "residents-title", "summary", "summary"] {
        document.blocks.push(heading(1, "", name, name));
        document.blocks.push(Block::spans(vec![Span::link(name, Target::Anchor(Anchor(name.to_owned())))]));
    }
    assert_eq!(faults(&markup::document(&document, markup::Setting::alone())), Vec::<String>::new());
    let text = public(document);
    for id in ["main", "note-1", "notes-title", "contents-title", "residents-title", "summary"] {
        assert_eq!(text.matches(&format!(" id=\"{id}\"")).count(), 1, "{id}");
    }
    assert!(text.contains("<main id=\"main\""));
    assert!(text.contains("<a href=\"#main-2\">main</a>") && text.contains("<h2 id=\"main-2\""), "it leads to the heading");
    assert!(text.contains("<a href=\"#summary\">summary</a>"), "to the first of two");
}

#[test]
fn what_would_be_missed_is_found() {
    let heading = |name, words: &str| Node::from(Element::new(name).holding(words));
    let table = |head: Element| {
        let row = |cell: Element| Element::new("tr").holding(cell);
        let caption = Element::new("caption").holding("Some");
        Node::from(
            Element::new("table").holding(caption).holding(Element::new("col")).holding(row(head)).holding(row(Element::new("td"))),
        )
    };
    let link = |to| Node::from(Element::new("a").with("href", to));
    for (nodes, fault) in [
        (vec![heading("h1", "One"), heading("h2", "Two")], ""),
        (vec![heading("h1", "One"), heading("h3", "Two")], "h3 “Two” after h1"),
        (vec![heading("h1", "One"), heading("h1", "Two")], "h1 “Two” after h1"),
        (vec![heading("h1", " ")], "h1 “ ” after h0"),
        (vec![link("#gone")], "#gone is nowhere"),
        (vec![Element::new("p").with("id", "a").into(), Element::new("p").with("id", "a").into()], "an id stands twice"),
        (vec![table(Element::new("th").with("scope", "col").holding("Name"))], ""),
        (vec![table(Element::new("td").holding("Name"))], "no cells name the columns of SomeName"),
        (vec![table(Element::new("th").with("scope", "col"))], "a cell names nothing: Some"),
        (vec![Element::new("table").into()], "a table: ; no cells name the columns of "),
        (vec![Element::new("svg").with("role", "img").into()], "a picture is not described"),
    ] {
        assert_eq!(faults(&nodes).join("; "), fault);
    }
}

#[test]
fn parts_are_listed_where_there_are_many() {
    let mut document = every_block();
    assert!(public(document.clone()).contains("<nav"));
    document
        .blocks
        .retain(|block| !matches!(block, safer_plan::report::document::Block::Heading(heading) if heading.text == "Appendix A"));
    assert!(!public(document).contains("<nav"));
}

#[test]
fn on_a_page_with_a_heading_all_is_one_level_lower_and_no_id_is_the_pages() {
    let nodes = markup::document(&every_block(), markup::Setting::within());
    let elements = elements(&nodes);
    assert!(elements.iter().all(|element| element.name != "h1"));
    assert!(elements.iter().filter_map(|element| element.says("id")).all(|id| id.starts_with("doc-")));
    assert!(elements.iter().any(|element| element.place == Some(("summary".to_owned(), 0))));
    for element in elements {
        let mut names: Vec<&str> = element.attributes.iter().map(|(name, _)| *name).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), element.attributes.len(), "{element:?}");
    }
}

#[test]
fn a_document_without_anything_in_it_is_a_file_too() {
    let text = public(Document::new("", Audience::Public));
    assert!(text.ends_with("</html>\n"));
    assert_eq!(text.matches("Report without a title").count(), 4, "its title, its heading, its foot on screen and on paper");
}

/// Where the journeys look for the files that they open and print.
const FOLDER: &str = "SAFER_PLAN_EDITIONS";

#[test]
#[ignore = "makes the files for the journeys: `cargo xtask test` runs it before them"]
fn files_for_the_journeys() {
    let folder = PathBuf::from(env::var(FOLDER).unwrap_or_else(|_| panic!("run it with `cargo xtask test`, which sets {FOLDER}")));
    fs::create_dir_all(&folder).expect("a folder");
    for (name, document) in documents() {
        fs::write(folder.join(format!("{name}.html")), edition(document)).expect("it can be written");
    }
}

fn edition(document: Document) -> String {
    match PublicDocument::try_from(document.clone()) {
        Ok(public) => html::public(&public),
        Err(_) => html::partnership(&document),
    }
}

/// Every kind of report of both examples and what was made by hand, each by the name of its file.
fn documents() -> Vec<(String, Document)> {
    let by_hand = [
        ("every_block", every_block()),
        ("board_pack", board_pack()),
        ("one_page_a4", one_page(Page::A4Landscape)),
        ("one_page_a3", one_page(Page::A3Landscape)),
    ];
    all_reports().into_iter().chain(by_hand.map(|(name, document)| (name.to_owned(), document))).collect()
}
