//! The shape of the house: what may use what, and what may not stand where. ARCHITECTURE.md says why.

mod support {
    pub mod scan;
}

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};
use support::scan::{code, index_places, layers_named, names_browser, panics};

/// Each layer and those it may use.
const LAYERS: [(&str, &[&str]); 9] = [
    ("domain", &[]),
    ("check", &["domain"]),
    ("edit", &["domain"]),
    ("review", &["domain", "edit"]),
    ("report", &["domain", "check", "review"]),
    ("exchange", &["domain", "edit", "check", "review", "report"]),
    ("examples", &["domain", "edit", "exchange"]),
    ("browser", &["domain", "edit", "exchange"]),
    ("ui", &["domain", "check", "edit", "review", "report", "exchange", "examples", "browser"]),
];
const CORE: [&str; 7] = ["domain", "check", "edit", "review", "report", "exchange", "examples"];
const LONGEST_FILE: usize = 400;

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// Every Rust file below a folder, by its path from the project's folder, with its text.
fn rust_files(folder: &str) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut open = vec![root().join(folder)];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(&folder).into_iter().flatten().flatten() {
            let path = entry.path();
            if path.is_dir() {
                open.push(path);
            } else if path.extension().is_some_and(|extension| extension == "rs") {
                found.push((from_root(&path), fs::read_to_string(&path).expect("it can be read")));
            }
        }
    }
    found.sort();
    found
}

fn from_root(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).to_string_lossy().replace('\\', "/")
}

fn layer(path: &str) -> Option<&str> {
    path.strip_prefix("src/")?.split(['/', '.']).next().filter(|name| LAYERS.iter().any(|(layer, _)| layer == name))
}

fn none(faults: &[String], rule: &str) {
    assert!(faults.is_empty(), "{rule}:\n{}", faults.join("\n"));
}

#[test]
fn every_source_file_is_in_a_layer() {
    let others: Vec<String> = rust_files("src").into_iter().map(|(path, _)| path).filter(|path| layer(path).is_none()).collect();
    assert_eq!(others, ["src/bin/office.rs", "src/lib.rs", "src/main.rs"]);
    for name in CORE {
        assert!(rust_files("src").iter().any(|(path, _)| layer(path) == Some(name)), "nothing is scanned in {name}");
    }
}

#[test]
fn each_layer_uses_only_those_below_it() {
    let faults: Vec<String> = rust_files("src").iter().flat_map(|(path, text)| wrong_ways(path, text)).collect();
    none(&faults, "A layer uses only those below it");
}

#[test]
fn a_layer_that_points_the_wrong_way_is_found() {
    for (path, text, found) in [
        ("src/domain/plan.rs", "use crate::edit::Edit;", 1),
        ("src/domain/plan.rs", "use crate::{domain::id::Id, exchange::json, ui::App};", 2),
        ("src/edit/apply.rs", "fn a() { crate::exchange::json::compact(b) }", 1),
        ("src/exchange/slots.rs", "use crate::browser::storage;", 1),
        ("src/browser/files.rs", "use crate::{edit::Edit, ui::session::Session};", 1),
        ("src/browser/files.rs", "use crate::exchange::json;", 0),
        ("src/ui/app.rs", "use crate::{browser::files, domain::id::Id, examples::Example};", 0),
        ("src/domain/plan.rs", "use super::id::Id; use crate::domain::date::Date; // crate::ui", 0),
    ] {
        assert_eq!(wrong_ways(path, text).len(), found, "{path}: {text}");
    }
}

/// The layers that a file names and may not.
fn wrong_ways(path: &str, text: &str) -> Vec<String> {
    let Some((layer, below)) = layer(path).and_then(|name| LAYERS.iter().find(|(layer, _)| *layer == name)) else {
        return Vec::new();
    };
    let known = |used: &String| LAYERS.iter().any(|(known, _)| known == used);
    let wrong = |used: &String| used != layer && known(used) && !below.contains(&used.as_str());
    layers_named(text).into_iter().filter(wrong).map(|used| format!("{path} uses {used}")).collect()
}

#[test]
fn only_the_browser_layer_names_the_browser() {
    let allowed = |path: &str| path.starts_with("src/browser/") || path == "src/browser.rs";
    let faults = rust_files("src").into_iter().filter(|(path, text)| !allowed(path) && names_browser(text)).map(|(path, _)| path);
    none(&faults.collect::<Vec<_>>(), "Only src/browser names web_sys, js_sys, gloo or wasm_bindgen");
}

#[test]
fn the_core_never_panics_on_purpose() {
    let mut faults = Vec::new();
    for (path, text) in rust_files("src") {
        if layer(&path).is_some_and(|layer| CORE.contains(&layer)) {
            let code = code(&text);
            faults.extend(panics(&code).into_iter().chain(index_places(&code)).map(|place| format!("{path}: {place}")));
        }
    }
    none(&faults, "The core returns errors: no unwrap, expect, panic, todo, or index that may be out of range");
}

#[test]
fn no_markup_is_made_from_text_and_no_style_is_inline() {
    let mut faults = Vec::new();
    for (path, text) in rust_files("src") {
        for word in ["inner_html", "set_inner_html", "insert_adjacent_html", "outer_html", "style=\"", "style=format", "eval("] {
            if code(&text).contains(word) {
                faults.push(format!("{path}: {word}"));
            }
        }
    }
    none(&faults, "Text is text; styles are classes and style: properties");
}

#[test]
fn no_source_file_is_longer_than_a_person_reads() {
    let files = rust_files("src").into_iter().chain(rust_files("xtask/src")).chain(rust_files("tests"));
    let long = files.map(|(path, text)| (path, text.lines().count())).filter(|(_, lines)| *lines > LONGEST_FILE);
    none(&long.map(|(path, lines)| format!("{path}: {lines} lines")).collect::<Vec<_>>(), "At most 400 lines");
}

/// `mod.rs` is the map of a folder. Those of `edit` and `examples` also hold the one type that the folder is named after.
#[test]
fn a_map_only_declares_and_hands_on() {
    let named_after_their_type = ["src/edit/mod.rs", "src/examples/mod.rs"];
    let mut faults = Vec::new();
    for (path, text) in rust_files("src") {
        if path.ends_with("mod.rs") && !named_after_their_type.contains(&path.as_str()) {
            let made = |line: &&str| {
                ["fn ", "struct ", "enum ", "impl ", "trait ", "const ", "static ", "macro_rules"]
                    .iter()
                    .any(|word| line.trim_start().trim_start_matches("pub ").trim_start_matches("pub(crate) ").starts_with(word))
            };
            faults.extend(code(&text).lines().filter(made).map(|line| format!("{path}: {line}")));
        }
    }
    none(&faults, "mod.rs declares and hands on");
}

#[test]
fn unsafe_code_is_forbidden_everywhere() {
    let manifest = fs::read_to_string(root().join("Cargo.toml")).expect("Cargo.toml");
    assert!(manifest.contains("unsafe_code = \"forbid\""));
    for member in ["Cargo.toml", "xtask/Cargo.toml"] {
        let manifest = fs::read_to_string(root().join(member)).expect("the manifest");
        assert!(manifest.contains("[lints]\nworkspace = true"), "{member} does not follow the workspace's lints");
    }
}

#[test]
fn what_a_newcomer_reads_is_there() {
    for name in ["README.md", "ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md", "LICENSE", "docs/plan.schema.json"] {
        let length = fs::read_to_string(root().join(name)).map_or(0, |text| text.trim().len());
        assert!(length > 100, "{name} is missing or empty");
    }
}

/// The project must read the same on every machine: no file speaks of the one it was written on.
#[test]
fn no_file_speaks_of_a_machine() {
    let listed = Command::new("git").args(["ls-files", "-z"]).current_dir(root()).output();
    let Some(listed) = listed.ok().filter(|output| output.status.success()) else { return };
    let home = std::env::var("HOME").unwrap_or_default();
    let here = root().to_string_lossy().into_owned();
    let mut faults = Vec::new();
    for path in String::from_utf8_lossy(&listed.stdout).split('\0').filter(|path| !path.is_empty()) {
        let Ok(text) = fs::read_to_string(root().join(path)) else { continue };
        for word in [
            here.as_str(),
            home.as_str(),
            concat!("/ho", "me/"),
            concat!("/Us", "ers/"),
            concat!("/ro", "ot/"),
            concat!("C:\\", "Users"),
        ] {
            if word.len() > 5 && text.contains(word) {
                faults.push(format!("{path}: {word}"));
            }
        }
    }
    none(&faults, "No file names a folder of one machine");
}
