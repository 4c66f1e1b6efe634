//! The tests, in order: the quick ones first, those in real browsers last.

use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use crate::browsers::Browsers;
use crate::build;
use crate::failure::{Failure, OrFail, Result};
use crate::node_packages;
use crate::places::Places;
use crate::programs::{command, run};
use crate::python_packages;
use crate::setup::{self, BUILDING, EVERYTHING, Need};
use crate::sizes;
use crate::steps::{Done, Steps};
use crate::versions;
use crate::wasm_target::{self, TARGET, Way};

/// The journeys that open reports as web pages.
const EDITIONS: &str = "edition.test.mjs";

/// Which tests to run.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Part {
    /// All of them.
    All,
    /// The seconds-long part: formatting, and the core natively.
    Core,
    /// The browser layer, in headless Chromium and Firefox.
    Browser,
    /// Journeys through the built app in real browsers; those whose file name has this in it.
    Journeys {
        /// A part of the file's name; empty for all.
        named: String,
        /// Whether `dist/` is taken as it is.
        built: bool,
    },
}

/// Installs what the tests need, runs them in order up to the first that fails, and prints how long each took.
pub fn run_part(places: &Places, part: &Part) -> Result<()> {
    let mut steps = Steps::start();
    let ended = match part {
        Part::All => all(&mut steps, places),
        Part::Core => core(&mut steps, places),
        Part::Browser => browser(&mut steps, places),
        Part::Journeys { named, built } => journeys_alone(&mut steps, places, named, *built),
    };
    steps.summarise();
    ended
}

fn all(steps: &mut Steps, places: &Places) -> Result<()> {
    setup::install(steps, places, &EVERYTHING, Way::Any)?;
    formatting(steps, places)?;
    let clippy = "mend what clippy says above";
    let strictly = ["--", "-D", "warnings"];
    let whole = [&["clippy", "--workspace", "--all-targets"], &strictly[..]].concat();
    cargo(steps, places, "clippy, the whole workspace", &whole, clippy)?;
    let core = [&["clippy", "--no-default-features", "--all-targets"], &strictly[..]].concat();
    cargo(steps, places, "clippy, the core alone", &core, clippy)?;
    core_tests(steps, places)?;
    // What stands in `tests` is about the core and was run just now: with the page built in it would say the same again.
    let natively = ["test", "--workspace", "--lib", "--bins"];
    cargo(steps, places, "the page and xtask, natively", &natively, "look at the test named above")?;
    cargo(steps, places, "examples in the documentation", &["test", "--doc"], "look at the example named above")?;
    read_elsewhere(steps, places, "calendars, read by another program", "calendars")?;
    read_elsewhere(steps, places, "Word files, read and laid out by other programs", "word")?;
    browser_tests(steps, places)?;
    dist(steps, places)?;
    steps.take("sizes within the budget", || sizes::print(places).map(|()| Done::now()))?;
    journeys(steps, places, "")
}

fn core(steps: &mut Steps, places: &Places) -> Result<()> {
    versions::check_copies(places)?;
    formatting(steps, places)?;
    core_tests(steps, places)
}

fn browser(steps: &mut Steps, places: &Places) -> Result<()> {
    let needs = [Need::WasmTarget, Need::WasmBindgen, Need::Browsers, Need::Geckodriver];
    setup::install(steps, places, &needs, Way::Any)?;
    browser_tests(steps, places)
}

fn journeys_alone(steps: &mut Steps, places: &Places, named: &str, built: bool) -> Result<()> {
    let needs = [&BUILDING[..], &[Need::Browsers, Need::Poppler]].concat();
    setup::install(steps, places, &needs, Way::Any)?;
    if !built {
        dist(steps, places)?;
    }
    journeys(steps, places, named)
}

fn formatting(steps: &mut Steps, places: &Places) -> Result<()> {
    cargo(steps, places, "rustfmt", &["fmt", "--all", "--check"], "run `cargo fmt --all`")
}

fn core_tests(steps: &mut Steps, places: &Places) -> Result<()> {
    let natively = ["test", "--no-default-features", "--lib", "--tests"];
    cargo(steps, places, "the core, natively", &natively, "look at the test named above")
}

fn cargo(steps: &mut Steps, places: &Places, what: &str, arguments: &[&str], try_this: &str) -> Result<()> {
    steps.take(what, || run(command("cargo").args(arguments).current_dir(places.root()), try_this).map(|()| Done::now()))
}

/// What the app writes for other programs, read by them.
fn read_elsewhere(steps: &mut Steps, places: &Places, what: &str, test: &str) -> Result<()> {
    steps.take(what, || {
        let mut tests = command("cargo");
        tests
            .args(["test", "--no-default-features", "--test", test, "--", "--ignored"])
            .current_dir(places.root())
            .env("SAFER_PLAN_PYTHON_PACKAGES", python_packages::folder(places));
        run(&mut tests, "look at the test named above").map(|()| Done::now())
    })
}

fn browser_tests(steps: &mut Steps, places: &Places) -> Result<()> {
    let browsers = Browsers::find(places)?;
    let try_this = "look at the test named above, or at the browser's own lines";
    for (what, variable, driver) in [
        ("the browser layer, in Chromium", "CHROMEDRIVER", &browsers.chromedriver),
        ("the browser layer, in Firefox", "GECKODRIVER", &browsers.geckodriver),
    ] {
        steps.take(what, || {
            let mut tests = command("cargo");
            tests
                .args(["test", "--target", TARGET, "--test", "browser"])
                .current_dir(places.root())
                .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", places.tool("wasm-bindgen-test-runner"))
                // In seconds, for all of them: a busy machine is slow to fill a browser's storage.
                .env("WASM_BINDGEN_TEST_TIMEOUT", "120")
                .env_remove("CHROMEDRIVER")
                .env_remove("GECKODRIVER")
                .env(variable, driver);
            wasm_target::use_in(&mut tests, places);
            run(&mut tests, try_this).map(|()| Done::now())
        })?;
    }
    Ok(())
}

fn dist(steps: &mut Steps, places: &Places) -> Result<()> {
    steps.take("building dist/ as shipped", || build::dist(places).map(|()| Done::now()))
}

fn journeys(steps: &mut Steps, places: &Places, named: &str) -> Result<()> {
    let files = journey_files(&places.root().join("tests/e2e"), named)?;
    let browsers = Browsers::find(places)?;
    let modules = node_packages::modules(places)?;
    let editions = places.root().join("target/editions");
    if files.iter().any(|file| file.ends_with(EDITIONS)) {
        steps.take("reports as web pages, for the journeys", || write_editions(places, &editions))?;
    }
    steps.take("journeys in Chromium and Firefox", || {
        let failures = places.root().join("target/journeys-failed.txt");
        // Of an earlier run, if there is one.
        let _ = fs::remove_file(&failures);
        let mut node = command("node");
        // One file at a time: two browsers at once make each other late on a small machine.
        node.args(["--test", "--test-concurrency=1", "--test-reporter=spec", "--test-reporter-destination=stdout"])
            .args(["--test-reporter=./tests/e2e/support/failures.mjs", "--test-reporter-destination"])
            .arg(&failures)
            .args(&files)
            .current_dir(places.root())
            .env("SAFER_PLAN_DIST", places.dist())
            .env("SAFER_PLAN_NODE_MODULES", &modules)
            .env("SAFER_PLAN_EDITIONS", &editions)
            .env("SAFER_PLAN_CHROMIUM", &browsers.chromium)
            .env("SAFER_PLAN_FIREFOX", &browsers.firefox);
        run(&mut node, "look at the journey named above").map(|()| Done::now()).map_err(|failure| {
            // Said last, for a long log is read from its end.
            let failed = fs::read_to_string(&failures).unwrap_or_default();
            let why = failed.lines().fold(failure.why().to_owned(), |why, line| format!("{why}\n        {line}"));
            Failure::new(why, "look at the journey named above")
        })
    })
}

/// Writes every kind of report as a web page, for the journeys to open and print.
fn write_editions(places: &Places, folder: &Path) -> Result<Done> {
    // Those of an earlier run may be of another program.
    let _ = fs::remove_dir_all(folder);
    let mut write = command("cargo");
    write
        .args(["test", "--no-default-features", "--test", "edition", "--", "--ignored"])
        .current_dir(places.root())
        .env("SAFER_PLAN_EDITIONS", folder);
    run(&mut write, "look at the test named above").map(|()| Done::now())
}

fn journey_files(folder: &Path, named: &str) -> Result<Vec<PathBuf>> {
    let restore = "restore tests/e2e from git";
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).or_fail(folder.display(), restore)? {
        let path = entry.or_fail(folder.display(), restore)?.path();
        let name = path.file_name().map(OsStr::to_string_lossy).unwrap_or_default();
        if name.ends_with(".test.mjs") && name.contains(named) {
            files.push(path);
        }
    }
    files.sort();
    if files.is_empty() {
        return Err(Failure::new(
            format!("no file tests/e2e/*{named}*.test.mjs"),
            "name a part of a file's name, or nothing for all",
        ));
    }
    Ok(files)
}
