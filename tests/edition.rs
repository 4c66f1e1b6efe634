//! The HTML edition: one file that asks for nothing, in which nothing that was written is markup.

#[path = "support/documents.rs"]
mod documents;

use documents::{board_pack, every_block, one_page};
use safer_plan::{
    exchange::html,
    report::document::{Audience, Document, Page, PublicDocument, markup},
};

fn public(document: Document) -> String {
    html::public(&PublicDocument::try_from(document).expect("it is for anyone"))
}

/// These files are what the journeys open in a browser and print.
#[test]
fn an_edition_is_written_as_it_was() {
    insta::assert_binary_snapshot!("every_block.html", public(every_block()).into_bytes());
    insta::assert_binary_snapshot!("board_pack.html", html::partnership(&board_pack()).into_bytes());
    insta::assert_binary_snapshot!("one_page_a4.html", public(one_page(Page::A4Landscape)).into_bytes());
    insta::assert_binary_snapshot!("one_page_a3.html", public(one_page(Page::A3Landscape)).into_bytes());
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
