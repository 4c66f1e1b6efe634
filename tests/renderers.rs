//! One document, the same in every form: what it says, in what order, as what and in which style is the same on screen, as a web page and
//! as a Word file. What is printed is one of the first two.

mod support;

use safer_plan::report::document::{Block, Document, Page, markup::Setting};
use std::collections::BTreeMap;
use support::{
    all_reports::all_reports,
    documents::{board_pack, every_block, one_page},
    lines::{OfPage, of_model},
    lines_of_word::of_word,
};

fn documents() -> Vec<(String, Document)> {
    let by_hand = [("every_block", every_block()), ("board_pack", board_pack()), ("one_page", one_page(Page::A4))];
    all_reports().into_iter().chain(by_hand.map(|(name, document)| (name.to_owned(), document))).collect()
}

#[test]
fn every_form_of_a_document_says_the_same() {
    for (name, document) in documents() {
        let model = of_model(&document);
        let numbers = document.blocks.iter().filter_map(|block| match block {
            Block::Heading(heading) => heading.number.clone(),
            _ => None,
        });
        let numbers: Vec<String> = numbers.collect();
        for (form, setting) in [("on screen", Setting::within()), ("as a web page", Setting::alone())] {
            let page = OfPage::of(&document, setting);
            same(&format!("{name} {form}"), &model, &page.lines);
            assert_eq!(numbers, page.numbers, "{name} {form}");
        }
        same(&format!("{name} as a Word file"), &model, &of_word(&document));
    }
}

fn same(what: &str, wanted: &[String], found: &[String]) {
    let differ = wanted.iter().zip(found).position(|(wanted, found)| wanted != found).unwrap_or(wanted.len().min(found.len()));
    assert!(wanted == found, "{what}, line {differ}:\n{:?}\n{:?}", wanted.get(differ), found.get(differ));
}

/// The document made by hand has every sort of line, so that each is looked at.
#[test]
fn every_sort_of_line_is_looked_at() {
    let mut sorts: BTreeMap<String, usize> = BTreeMap::new();
    for line in of_model(&every_block()) {
        *sorts.entry(line.split(" |").next().unwrap_or_default().to_owned()).or_default() += 1;
    }
    for sort in [
        "title",
        "heading 1",
        "heading 2",
        "heading 3",
        "body",
        "lead",
        "small",
        "bullet 1",
        "number 1",
        "number 2",
        "caption",
        "head",
        "row",
        "cell",
        "cell #dcf0e4",
        "figure",
        "note",
        "exempt",
        "new page",
        "foot",
    ] {
        assert!(sorts.contains_key(sort), "{sort} is not in {sorts:?}");
    }
    let all = of_model(&every_block()).join("\n");
    for style in ["{a ", "{b ", "{i ", "{ab ", "{- ", "{+ ", "{^ "] {
        assert!(all.contains(style), "{style}");
    }
}

#[test]
fn a_block_that_is_lost_is_missed() {
    let document = every_block();
    let (word, page) = (of_word(&document), OfPage::of(&document, Setting::alone()).lines);
    for place in 0..document.blocks.len() {
        let mut less = document.clone();
        less.blocks.remove(place);
        let model = of_model(&less);
        assert!(model != word && model != page, "block {place}");
    }
}
