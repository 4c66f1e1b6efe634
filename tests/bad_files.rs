//! Files that cannot be opened: each gets one sentence that says what is wrong and where.

mod support;

use safer_plan::exchange::json::{self, ReadError};
use std::fmt::Write;
use support::SMALL;

/// The small plan with one thing in its place taken by another.
fn with(from: &str, to: &str) -> Vec<u8> {
    assert!(SMALL.contains(from), "the small plan has no {from}");
    SMALL.replacen(from, to, 1).into_bytes()
}

/// The small plan with something put before it.
fn before(place: &str, what: &str) -> Vec<u8> {
    with(place, &format!("{what}{place}"))
}

/// The version as the files below have it.
const PRESENT: &str = "\"version\": 5";
const FIRST: &str = "\"name\": \"Anytown Council\"";

#[expect(clippy::too_many_lines, reason = "a table")]
fn files() -> Vec<(&'static str, Vec<u8>)> {
    let nested = |open: &str, close: &str| format!("{}{}", open.repeat(100_000), close.repeat(100_000));
    let wide = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<_>>();
    let newer = |version: &str| with(PRESENT, &format!("\"version\": {version}"));
    vec![
        ("empty", Vec::new()),
        ("only spaces", b" \n\t ".to_vec()),
        ("a Word file", b"PK\x03\x04\x14\x00\x06\x00".to_vec()),
        ("a spreadsheet as text", b"Reference,Objective,Lead\n1.1,Keep watch,Inspector\n".to_vec()),
        ("a web page", b"<!doctype html><title>Sign in</title>".to_vec()),
        ("saved as UTF-16", wide(SMALL)),
        (
            "not UTF-8",
            SMALL
                .replacen("Anytown Council", "Anytown \u{fffd}", 1)
                .into_bytes()
                .iter()
                .map(|byte| if *byte == 0xef { 0xff } else { *byte })
                .collect(),
        ),
        ("two files in one", [SMALL, SMALL].concat().into_bytes()),
        ("a comma at the end of a list", with("\"aliases\": [", "\"aliases\": [,")),
        ("cut off", SMALL.as_bytes().iter().take(3000).copied().collect()),
        ("cut off in a word", SMALL.bytes().take(SMALL.find("shire Police").unwrap_or(0)).collect()),
        ("lists in lists", nested("[", "]").into_bytes()),
        ("objects in objects", format!("{}1{}", "{\"a\":".repeat(100_000), "}".repeat(100_000)).into_bytes()),
        ("lists in lists within the plan", before(FIRST, &format!("\"extra\": {},", nested("[", "]")))),
        ("lists in lists in place of a name", with("\"Anytown Council\"", &nested("[", "]"))),
        ("another program's list", b"[1, 2, 3]".to_vec()),
        ("another program's object", b"{\"format\": \"their-plan\", \"version\": 2}".to_vec()),
        ("a plain text", b"\"safer-plan\"".to_vec()),
        ("the envelope as a list", b"[\"safer-plan\", 1, 4, \"\", {\"id\": \"a\"}]".to_vec()),
        ("a plan without its envelope", br#"{"id": "m1n", "partnership": {}}"#.to_vec()),
        ("no version", with("\"version\": 5,", "")),
        ("version in words", newer("\"one\"")),
        ("version nought", newer("0")),
        ("version and a half", newer("1.5")),
        (
            "a newer version that cannot be understood",
            br#"{"format":"safer-plan","version":99,"revision":4,"checksum":"","plan":{"pages":[]}}"#.to_vec(),
        ),
        ("format twice", before("\"version\"", "\"format\": \"safer-plan\",")),
        ("version twice", before("\"revision\"", "\"version\": 5,")),
        ("plan twice", before("\"plan\"", "\"plan\": {},")),
        ("something else in the envelope", before("\"plan\"", "\"comment\": 1,")),
        ("no plan", br#"{"format":"safer-plan","version":2,"revision":4,"checksum":""}"#.to_vec()),
        ("no checksum", br#"{"format":"safer-plan","version":2,"revision":4,"plan":{"id":"a"}}"#.to_vec()),
        ("no plan in the plan", br#"{"format":"safer-plan","version":2,"revision":4,"checksum":"","plan":null}"#.to_vec()),
        ("the plan as a list", br#"{"format":"safer-plan","version":2,"revision":4,"checksum":"","plan":[]}"#.to_vec()),
        ("no id", with("\"id\": \"typ1ca1\",", "")),
        ("a revision below nought", with("\"revision\": 4", "\"revision\": -4")),
        ("a revision beyond counting", with("\"revision\": 4", "\"revision\": 18446744073709551615")),
        ("a revision before the log's last entry", with("\"revision\": 4", "\"revision\": 2")),
        ("the log out of order", with("\"revision\": 3", "\"revision\": 1")),
        ("an entry of the log as a list", with("\"changes\": [", "\"changes\": [[1, \"2025\", \"\", \"Did it\", []],")),
        ("part of an entry as a list", with("\"parts\": [", "\"parts\": [[\"objectives\", \"ab1\"],")),
        ("an entry of the log without a label", with("\"label\": \"Undid: Changed title of 1.2\"", "\"said\": 1")),
        ("a table twice", before("\"milestones\"", "\"milestones\": [],")),
        ("the partnership twice", before("\"details\"", "\"partnership\": {},")),
        ("a field twice", before(FIRST, "\"name\": \"A\",")),
        ("an id twice in a record", before(FIRST, "\"id\": \"zz\",")),
        ("an unknown field twice", before(FIRST, "\"x\": 1, \"x\": 2,")),
        ("a key twice deep in an unknown field", before(FIRST, "\"x\": [{\"y\": {\"z\": 1, \"z\": 2}}],")),
        ("an unknown part of the plan twice", before("\"milestones\"", "\"x\": 1, \"x\": 2,")),
        ("a name that is a number", with("\"Anytown Council\"", "5")),
        ("a name that is nothing", with("\"Anytown Council\"", "null")),
        ("a name that is an object", with("\"Anytown Council\"", "{}")),
        ("a list that is text", with("\"aliases\": [", "\"aliases\": \"x\", \"others\": [")),
        ("a list of numbers", with("\"the Council\"", "7")),
        ("a flag in words", with("\"cross_cutting\": true", "\"cross_cutting\": \"yes\"")),
        ("a place below nought", with("\"position\": 1", "\"position\": -1")),
        ("a place and a half", with("\"position\": 1", "\"position\": 1.5")),
        ("a place beyond counting", with("\"position\": 1", "\"position\": 99999999999")),
        ("a place with a huge exponent", with("\"position\": 1", "\"position\": 1e999")),
        ("a huge number in an unknown field", before(FIRST, "\"x\": 1e999,")),
        ("a table that is an object", with("\"milestones\": [", "\"milestones\": {}, \"more\": [")),
        ("a record that is text", with("\"milestones\": [", "\"milestones\": [\"m1s\",")),
        ("a record without an id", with("\"id\": \"m1s\",", "")),
        ("an id with capitals", with("\"id\": \"m1s\"", "\"id\": \"M1S\"")),
        ("an id that is too long", with("\"id\": \"m1s\"", "\"id\": \"m1sm1sm1sm1sm1sm1sm1sm1sm1sm1sm1sm1sm1sm1sm1s\"")),
        ("two records with one id", with("\"id\": \"m2s\"", "\"id\": \"m1s\"")),
        ("a choice there is not", with("\"brag\": \"amber\"", "\"brag\": \"purple\"")),
        ("a country there is not", with("\"country\": \"wales\"", "\"country\": \"Scotland\"")),
        ("a strategy there is not", with("\"serious_violence\"", "\"silliness\"")),
        ("a day that does not exist", with("\"2026-03-31\"", "\"2026-02-30\"")),
        ("a date as people write it", with("\"2026-03-31\"", "\"31 March 2026\"")),
        ("a stretch that ends before it begins", with("2025-06..2025-08", "2025-08..2025-06")),
        ("a number in words", with("\"value\": \"31\"", "\"value\": \"about thirty\"")),
        ("a number that is not text", with("\"value\": \"31\"", "\"value\": 31")),
        ("a lead that is not there", with("\"lead\": \"csm\"", "\"lead\": \"zz9\"")),
        ("a partner that is not there", with("\"p01\"\n", "\"zz9\"\n")),
        ("a milestone of nothing", with("\"objective\": \"ab1\",\n        \"title\": \"Contract", "\"title\": \"Contract")),
        ("a figure of an update that is not there", with("\"update\": \"vp1\"", "\"update\": \"zz9\"")),
        (
            "bodies that follow one another in a circle",
            before("\"name\": \"Anyshire Fire Authority\"", "\"successors\": [\"f1r\"],"),
        ),
        ("an objective that comes from itself", with("\"origins\": [\n          \"ab2\"", "\"origins\": [\n          \"ab4\"")),
        ("an edition without its copy", before("\"changes\": [", "\"editions\": [{\"id\": \"ed1\", \"label\": \"First\"}],")),
        ("a copy without its edition", before("\"changes\": [", "\"frozen\": {\"ed1\": {}},")),
        ("a copy twice", before("\"changes\": [", "\"editions\": [{\"id\": \"ed1\"}], \"frozen\": {\"ed1\": {}, \"ed1\": {}},")),
        (
            "a fault in a copy",
            before(
                "\"changes\": [",
                "\"editions\": [{\"id\": \"ed1\"}], \"frozen\": {\"ed1\": {\"posts\": [{\"id\": \"a\", \"organisation\": \"b\"}]}},",
            ),
        ),
        (
            "something else in a copy",
            before("\"changes\": [", "\"editions\": [{\"id\": \"ed1\"}], \"frozen\": {\"ed1\": {\"x\": 1}},"),
        ),
        ("text that runs backwards", with("Anytown Council", "Anytown \\u202elicnuoC")),
        ("a control character", with("Anytown Council", "Anytown \\u0007")),
        ("a bare control character", with("Anytown Council", "Anytown \u{1}")),
        ("half a character", with("Anytown Council", "Anytown \\ud800")),
        ("half a character in an unknown field", before(FIRST, "\"x\": \"\\udc00\",")),
        ("text beyond measure", with("Anytown Council", &"x".repeat(100_001))),
        ("a list beyond measure", with("\"the Council\"", &["\"x\""; 5_001].join(","))),
    ]
}

#[test]
fn every_bad_file_gets_one_sentence_that_says_what_and_where() {
    let mut told = String::new();
    for (what, bytes) in files() {
        let error = json::read(&bytes).map(|_| ()).expect_err(what);
        let sentence = error.to_string();
        assert!(sentence.starts_with("The file ") && sentence.ends_with('.') && !sentence.contains('\n'), "{what}: {sentence}");
        assert!(sentence.chars().count() < 330, "{what}: {sentence}");
        for jargon in ["serde", "JSON", "u64", "u32", "struct", "map", "sequence", "Option", "`", "parse", "EOF", "invalid type"] {
            assert!(!sentence.contains(jargon), "{what} speaks of “{jargon}”: {sentence}");
        }
        writeln!(told, "{what}: {sentence}").expect("memory");
    }
    insta::assert_snapshot!(told);
}

#[test]
fn what_is_far_too_deep_is_called_so() {
    for (what, bytes) in files() {
        if what.contains(" in lists") && what.contains("plan") {
            assert_eq!(json::read(&bytes).map(|_| ()), Err(ReadError::TooDeep), "{what}");
        }
    }
}

#[test]
fn a_newer_version_that_can_be_understood_may_be_looked_at() {
    let newer = with(PRESENT, "\"version\": 99, \"made_by\": \"A newer Safer Plan\"");
    let loaded = json::read(&newer).expect("it can be understood");
    assert_eq!((loaded.newer, loaded.document.plan.body.objectives.len()), (Some(99), 4));
}
