//! Word files: their parts, as the schema has them, and what Word makes of them.

mod support;

use proptest::prelude::*;
use safer_plan::{
    domain::{report_template::ReportKind, value::Choice as _},
    exchange::docx,
    report::document::{Audience, Block, Document, Page},
};
use std::{
    collections::{BTreeMap, BTreeSet},
    env, fs,
    path::PathBuf,
    process::Command,
};
use support::{
    all_reports::all_reports,
    any_block::{block, spans},
    every_block::{every_block, heading, wide},
    word_faults::faults,
    word_file::{Node, files, tree},
    word_order,
};

fn written(document: &Document) -> BTreeMap<String, Vec<u8>> {
    files(&docx::write(document).expect("it is written"))
}

fn part(document: &Document, name: &str) -> Node {
    tree(&written(document)[name])
}

#[test]
fn a_document_is_written_as_it_was() {
    insta::assert_snapshot!(part(&every_block(2), "word/document.xml").lines());
}

#[test]
fn the_same_document_is_the_same_file() {
    let document = every_block(5);
    assert!(docx::write(&document) == docx::write(&document.clone()));
    let files = written(&document);
    let core = String::from_utf8(files["docProps/core.xml"].clone()).expect("text");
    assert!(
        !core.contains("dcterms") && core.contains("<dc:title>Community Safety Plan 2022-25: annual review</dc:title>"),
        "{core}"
    );
}

#[test]
fn every_part_keeps_to_the_schema() {
    for document in [
        every_block(3),
        wide(Page::A3Landscape),
        wide(Page::A4Landscape),
        Document::new("", Audience::Public),
        Document { blocks: vec![Block::PageBreak], ..Document::new("Nothing", Audience::Partnership) },
    ] {
        let found = faults(&written(&document));
        assert!(found.is_empty(), "{}", found.join("\n"));
    }
}

#[test]
fn every_kind_of_report_keeps_to_the_schema() {
    let reports = all_reports();
    assert!(reports.len() >= 2 * ReportKind::OPTIONS.len());
    for (name, document) in reports {
        let found = faults(&written(&document));
        assert!(found.is_empty(), "{name}:\n{}", found.join("\n"));
        assert_eq!(counted(&document), said(&document), "{name}: Word counts its headings as the document does");
    }
}

#[test]
fn a_short_last_paragraph_has_no_page_to_itself() {
    let kept = |last: &str| {
        let mut document = Document::new("Title", Audience::Public);
        document.blocks = vec![Block::bullets(["One.", "Two."].map(str::to_owned)), Block::paragraph(last)];
        let body = tree(&written(&document)["word/document.xml"]);
        let keeps = |paragraph: &support::word_file::Node| {
            paragraph.child("w:pPr").is_some_and(|found| found.child("w:keepNext").is_some())
        };
        body.all("w:p").iter().filter(|found| keeps(found)).count()
    };
    assert_eq!(kept("The last time we asked, we had 418 answers."), 1, "the last item stays with it");
    assert_eq!(kept(&"Many words. ".repeat(40)), 0);
}

#[test]
fn what_the_schema_would_not_have_is_found() {
    for (element, children, is_fault) in [
        ("w:pPr", "w:pStyle w:keepNext w:numPr w:spacing w:ind w:jc", false),
        ("w:pPr", "w:pStyle w:numPr w:keepNext", true),
        ("w:pPr", "w:pStyle w:pStyle", true),
        ("w:p", "w:r w:pPr", true),
        ("w:tc", "w:tcPr w:p w:p", false),
        ("w:tc", "w:tcPr", true),
        ("w:tc", "w:tcPr w:p w:tbl", true),
        ("w:body", "w:p w:tbl w:tbl w:p w:sectPr", true),
        ("w:body", "w:p w:sectPr w:p", true),
        ("w:tblPr", "w:tblStyle w:tblLayout w:tblW", true),
        ("w:unknown", "w:p", true),
    ] {
        let children: Vec<String> = children.split(' ').map(str::to_owned).collect();
        assert_eq!(word_order::fault(element, &children).is_some(), is_fault, "{element} {children:?}");
    }
}

/// The headings of a file with the numbers that Word counts for them: from what the file says and nothing else.
fn counted(document: &Document) -> Vec<String> {
    let files = written(document);
    let (styles, numbering, body) =
        (tree(&files["word/styles.xml"]), tree(&files["word/numbering.xml"]), tree(&files["word/document.xml"]));
    let styles = styles.all("w:style");
    let mut counts = [0; 9];
    let mut found = Vec::new();
    for paragraph in body.all("w:p") {
        if !is_heading(paragraph) {
            continue;
        }
        let style = paragraph.value(&["w:pPr", "w:pStyle"]).unwrap_or_default();
        let of_style = styles
            .iter()
            .find(|node| node.attribute("w:styleId") == Some(style))
            .and_then(|node| node.child("w:pPr")?.child("w:numPr"));
        let own = paragraph.child("w:pPr").and_then(|node| node.child("w:numPr"));
        let list = own.or(of_style).and_then(|node| node.value(&["w:numId"])).unwrap_or("0");
        let mut number = String::new();
        if list != "0" {
            let level: usize =
                own.or(of_style).and_then(|node| node.value(&["w:ilvl"])).and_then(|level| level.parse().ok()).expect("a level");
            counts[level] += 1;
            counts[level + 1..].fill(0);
            let kind = numbering.all("w:num").into_iter().find(|node| node.attribute("w:numId") == Some(list)).expect("a list");
            let kind = kind.value(&["w:abstractNumId"]).expect("a kind");
            let kind = numbering
                .all("w:abstractNum")
                .into_iter()
                .find(|node| node.attribute("w:abstractNumId") == Some(kind))
                .expect("a kind");
            let shape = kind.all("w:lvl")[level];
            assert_eq!(shape.value(&["w:pStyle"]), Some(style), "the level and the style name each other");
            number = String::from(shape.value(&["w:lvlText"]).expect("a shape"));
            for (place, count) in counts.iter().enumerate() {
                number = number.replace(&format!("%{}", place + 1), &count.to_string());
            }
            number.push(' ');
        }
        // A tab stands between a number that is text and the words.
        let text: Vec<String> = paragraph.all("w:t").iter().map(|node| node.text.clone()).collect();
        found.push(format!("{number}{}", text.join(" ")));
    }
    found
}

fn is_heading(paragraph: &Node) -> bool {
    paragraph.value(&["w:pPr", "w:pStyle"]).is_some_and(|style| style.starts_with("Heading"))
}

fn said(document: &Document) -> Vec<String> {
    let headings =
        document.blocks.iter().filter_map(|block| if let Block::Heading(heading) = block { Some(heading) } else { None });
    headings.map(|heading| heading.number.iter().chain([&heading.text]).cloned().collect::<Vec<_>>().join(" ")).collect()
}

#[test]
fn word_counts_headings_as_the_document_does() {
    let document = every_block(1);
    assert_eq!(counted(&document), said(&document));
    assert_eq!(said(&document)[1], "1 Summary & what is asked");
    let body = part(&document, "word/document.xml");
    let as_text = body.all("w:p").iter().filter(|node| is_heading(node) && node.words().starts_with("2.")).count();
    assert_eq!(as_text, 0, "no number of a heading is text");
}

#[test]
fn each_list_of_numbers_begins_at_one() {
    let document = every_block(1);
    let (numbering, body) = (part(&document, "word/numbering.xml"), part(&document, "word/document.xml"));
    let mut lists: Vec<(String, String, String)> = Vec::new();
    for paragraph in body.all("w:p") {
        let Some(list) = paragraph.value(&["w:pPr", "w:numPr", "w:numId"]).filter(|list| *list != "0") else { continue };
        let style = paragraph.value(&["w:pPr", "w:pStyle"]).expect("a style");
        let num = numbering.all("w:num").into_iter().find(|node| node.attribute("w:numId") == Some(list)).expect("a list");
        let begins = num.child("w:lvlOverride").and_then(|node| node.value(&["w:startOverride"])).unwrap_or("-");
        lists.push((list.to_owned(), style.to_owned(), begins.to_owned()));
    }
    let shown: Vec<String> = lists.iter().map(|(list, style, begins)| format!("{list} {style} {begins}")).collect();
    assert_eq!(
        shown,
        [
            "4 ListNumber 1",
            "4 ListNumber 1",
            "5 ListNumber2 1",
            "5 ListNumber2 1",
            "4 ListNumber 1",
            "6 ListNumber 1",
            "6 ListNumber 1"
        ]
    );
}

#[test]
fn who_may_read_it_stands_on_every_page() {
    let mark = "Not for publication";
    let mut document = every_block(1);
    assert_eq!(part(&document, "word/header1.xml").words(), format!("{mark}Cabinet, 8 November 2023"));
    document.audience = Audience::Public;
    assert_eq!(part(&document, "word/header1.xml").words(), "Cabinet, 8 November 2023");
    document.header.clear();
    assert!(!written(&document).contains_key("word/header1.xml"));
    let footer = part(&document, "word/footer1.xml");
    assert_eq!(footer.words(), "Page 1 of 1");
    assert_eq!(
        footer.all("w:fldSimple").iter().filter_map(|node| node.attribute("w:instr")).collect::<Vec<_>>(),
        [" PAGE ", " NUMPAGES "]
    );
}

proptest! {
    #![proptest_config(support::cases(60))]

    #[test]
    fn any_document_is_one_that_word_opens(
        blocks in prop::collection::vec(block(), 0..8),
        notes in prop::collection::vec(spans(), 0..3),
        title in "(?s).{0,12}",
    ) {
        let mut document = Document::new(title, Audience::Partnership);
        document.blocks = blocks;
        // Two places of one name are the same place; a document has each once.
        let mut seen = BTreeSet::new();
        document.blocks.retain(|block| match block {
            Block::Heading(heading) => seen.insert(heading.anchor.clone()),
            Block::Table(table) => seen.insert(table.anchor.clone()),
            Block::Picture(picture) => seen.insert(picture.anchor.clone()),
            _ => true,
        });
        notes.into_iter().for_each(|text| drop(document.footnote(text)));
        let found = faults(&written(&document));
        prop_assert!(found.is_empty(), "{}", found.join("\n"));
    }

    #[test]
    fn headings_numbered_in_order_are_counted_to_the_same(
        levels in prop::collection::vec((1_u8..4, prop::bool::weighted(0.8)), 1..20),
        above in 0_usize..3,
    ) {
        let mut document = Document::new("Title", Audience::Public);
        let mut counts = [0_usize; 3];
        for (place, (level, numbered)) in levels.iter().enumerate() {
            let numbered = *numbered && usize::from(*level) > above;
            let mut number = String::new();
            if numbered {
                let depth = usize::from(*level) - above;
                counts[depth - 1] += 1;
                counts[depth..].fill(0);
                number = counts[..depth].iter().map(usize::to_string).collect::<Vec<_>>().join(".");
            }
            document.blocks.push(heading(*level, &number, &format!("Heading {place}")));
        }
        prop_assert_eq!(counted(&document), said(&document));
    }
}

/// Where the packages stand that `cargo xtask test` has installed.
const PACKAGES: &str = "SAFER_PLAN_PYTHON_PACKAGES";

/// Runs a check on files with samples of every kind of document.
fn check(script: &str) {
    let packages = env::var(PACKAGES).unwrap_or_else(|_| panic!("run it with `cargo xtask test`, which sets {PACKAGES}"));
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("word").join(script);
    fs::create_dir_all(&folder).expect("a folder");
    let samples = [("every-block", every_block(40)), ("a3", wide(Page::A3Landscape)), ("a4-landscape", wide(Page::A4Landscape))];
    let samples = samples.map(|(name, document)| (name.to_owned(), document)).into_iter().chain(all_reports());
    let files = samples.map(|(name, document)| {
        let file = folder.join(format!("{name}.docx"));
        fs::write(&file, docx::write(&document).expect("it is written")).expect("it can be written");
        fs::write(file.with_extension("json"), serde_json::to_string(&document).expect("text")).expect("it can be written");
        file
    });
    let output = Command::new("python3")
        .arg(format!("{}/tests/word/{script}", env!("CARGO_MANIFEST_DIR")))
        .args(files)
        .env("PYTHONPATH", &packages)
        .output()
        .expect("python3 starts");
    assert!(output.status.success(), "{}{}", String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
}

#[test]
#[ignore = "needs Python's python-docx, which `cargo xtask test` installs"]
fn another_program_reads_what_was_written() {
    check("read.py");
}

#[test]
#[ignore = "needs LibreOffice and Poppler, which `cargo xtask test` installs"]
fn pages_are_as_a_person_would_have_made_them() {
    check("pages.py");
}
