//! Installing what a command needs, in one order, each thing once.

use std::fs;

use crate::browsers;
use crate::cargo_tools::Tool;
use crate::failure::{Failure, OrFail, Result};
use crate::libreoffice;
use crate::node_packages;
use crate::places::Places;
use crate::programs::{command, printed, run};
use crate::python_packages;
use crate::steps::{Done, Steps};
use crate::versions;
use crate::wasm_target::{self, Way};

/// What a command may need installed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Need {
    /// rustfmt and clippy.
    Checkers,
    /// The crates that `Cargo.lock` names.
    Crates,
    /// The standard library for WebAssembly.
    WasmTarget,
    /// Packages from npm.
    NodePackages,
    /// Packages from `PyPI`.
    PythonPackages,
    /// wasm-bindgen and its test runner.
    WasmBindgen,
    /// Trunk.
    Trunk,
    /// Chromium and its driver, and Firefox.
    Browsers,
    /// The program between the tests and Firefox.
    Geckodriver,
    /// What lays out Word files, and what reads the pages.
    LibreOffice,
    /// What reads pages alone.
    Poppler,
}

/// What building the page needs.
pub const BUILDING: [Need; 5] = [Need::Crates, Need::WasmTarget, Need::NodePackages, Need::WasmBindgen, Need::Trunk];

/// Everything, for building and testing.
pub const EVERYTHING: [Need; 10] = [
    Need::Checkers,
    Need::Crates,
    Need::WasmTarget,
    Need::NodePackages,
    Need::PythonPackages,
    Need::WasmBindgen,
    Need::Trunk,
    Need::Browsers,
    Need::Geckodriver,
    Need::LibreOffice,
];

/// Installs what is needed and not there.
pub fn install(steps: &mut Steps, places: &Places, needs: &[Need], way: Way) -> Result<()> {
    println!("── Set-up, in {}", places.cache().display());
    versions::check_copies(places)?;
    fs::create_dir_all(places.cache())
        .or_fail(places.cache().display(), "set SAFER_PLAN_CACHE to a folder that can be written to")?;
    for need in needs {
        match need {
            Need::Checkers => steps.check("rustfmt and clippy", || checkers(places))?,
            Need::Crates => steps.check("crates", || crates(places))?,
            Need::WasmTarget => {
                steps.check("Rust for WebAssembly", || wasm_target::install(places, way))?;
            }
            Need::NodePackages => steps.check("packages from npm", || node_packages::install(places))?,
            Need::PythonPackages => steps.check("packages from PyPI", || python_packages::install(places))?,
            Need::WasmBindgen => tool(steps, places, &Tool::wasm_bindgen(places)?)?,
            Need::Trunk => tool(steps, places, &Tool::trunk())?,
            Need::Browsers => steps.check("browsers", browsers::install)?,
            Need::Geckodriver => tool(steps, places, &Tool::geckodriver())?,
            Need::LibreOffice => steps.check("LibreOffice and Poppler", libreoffice::install)?,
            Need::Poppler => steps.check("Poppler", libreoffice::install_poppler)?,
        }
    }
    // Only an interrupted run needs it again.
    let compiled = places.cache().join("build");
    if needs == EVERYTHING && compiled.exists() {
        fs::remove_dir_all(&compiled).or_fail(compiled.display(), "remove that folder")?;
    }
    Ok(())
}

fn tool(steps: &mut Steps, places: &Places, tool: &Tool) -> Result<()> {
    steps.check(&tool.title(), || tool.install(places))
}

/// Trunk builds without asking the network, so everything must be there before.
fn crates(places: &Places) -> Result<Done> {
    let fetch = || {
        let mut fetch = command("cargo");
        fetch.arg("fetch").current_dir(places.root());
        fetch
    };
    if printed(fetch().arg("--offline")).is_some() {
        return Ok(Done::Already("as locked".to_owned()));
    }
    run(&mut fetch(), "check that crates.io (or its mirror) can be reached")?;
    Ok(Done::Now("fetched".to_owned()))
}

fn checkers(places: &Places) -> Result<Done> {
    let version = |checker: &str| printed(command("cargo").args([checker, "--version"]).current_dir(places.root()));
    if version("fmt").is_some() && version("clippy").is_some() {
        return Ok(Done::Already("with the toolchain".to_owned()));
    }
    let try_this = "install rustfmt and clippy for the Rust that `cargo` runs";
    let mut add = command("rustup");
    add.args(["component", "add", "rustfmt", "clippy"]).current_dir(places.root());
    run(&mut add, try_this)?;
    match version("clippy") {
        Some(_) => Ok(Done::Now("added by rustup".to_owned())),
        None => Err(Failure::new("clippy does not start", try_this)),
    }
}
