//! The HTML edition: one file that asks for nothing, in which nothing that was written is markup.

mod support;

use safer_plan::{
    domain::picture::encode,
    exchange::html,
    report::document::{Audience, Document, Page, PublicDocument, markup},
};
use sha2::{Digest as _, Sha256};
use std::{env, fs, path::PathBuf};
use support::{
    all_kinds::all_kinds,
    documents::{board_pack, every_block, one_page},
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
    for text in [public(every_block()), html::partnership(&board_pack())] {
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

/// The ids of a file, and where its links lead.
fn ids_and_targets(text: &str) -> (Vec<String>, Vec<String>) {
    let all = |attribute: &str| {
        let after = text.split(attribute).skip(1);
        after.map(|rest| rest.split('"').next().unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    (all(" id=\""), all("href=\"#"))
}

#[test]
fn every_link_within_it_leads_somewhere_and_every_id_is_one() {
    let (mut ids, targets) = ids_and_targets(&public(every_block()));
    assert!(targets.len() > 8);
    for target in targets {
        assert!(ids.contains(&target), "#{target}");
    }
    let count = ids.len();
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len(), count);
}

#[test]
fn headings_follow_one_another() {
    let text = public(every_block());
    let levels =
        text.match_indices("<h").filter_map(|(place, _)| text[place + 2..].chars().next()?.to_digit(10)).collect::<Vec<_>>();
    assert_eq!(levels.first(), Some(&1));
    assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1);
    assert!(levels.windows(2).all(|two| two[1] <= two[0] + 1), "{levels:?}");
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
    fn walk<'a>(nodes: &'a [markup::Node], found: &mut Vec<&'a markup::Element>) {
        for node in nodes {
            if let markup::Node::Element(element) = node {
                found.push(element);
                walk(&element.children, found);
            }
        }
    }
    let nodes = markup::document(&every_block(), markup::Setting::within());
    let mut elements = Vec::new();
    walk(&nodes, &mut elements);
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
}

/// Where the journeys look for the files that they open and print.
const FOLDER: &str = "SAFER_PLAN_EDITIONS";

#[test]
#[ignore = "makes the files for the journeys: `cargo xtask test` runs it before them"]
fn files_for_the_journeys() {
    let folder = PathBuf::from(env::var(FOLDER).unwrap_or_else(|_| panic!("run it with `cargo xtask test`, which sets {FOLDER}")));
    fs::create_dir_all(&folder).expect("a folder");
    for (name, text) in editions() {
        fs::write(folder.join(format!("{name}.html")), text).expect("it can be written");
    }
}

fn edition(document: Document) -> String {
    match PublicDocument::try_from(document.clone()) {
        Ok(public) => html::public(&public),
        Err(_) => html::partnership(&document),
    }
}

/// Every kind of report of both examples and what was made by hand, each as its file.
fn editions() -> Vec<(String, String)> {
    let by_hand = [
        ("every_block", every_block()),
        ("board_pack", board_pack()),
        ("one_page_a4", one_page(Page::A4Landscape)),
        ("one_page_a3", one_page(Page::A3Landscape)),
    ];
    let by_hand = by_hand.map(|(name, document)| (name.to_owned(), document));
    all_kinds().into_iter().chain(by_hand).map(|(name, document)| (name, edition(document))).collect()
}
