//! What can be asked for, and doing it.

use crate::build;
use crate::failure::{Failure, Result};
use crate::places::Places;
use crate::post_build;
use crate::serve::{self, PORT};
use crate::setup::{self, BUILDING, EVERYTHING};
use crate::sizes;
use crate::steps::{Done, Steps};
use crate::test::{self, Part};
use crate::wasm_target::Way;

const HELP: &str = "cargo xtask …
  serve [--release] [--port N]   installs what is missing and serves the app on http://127.0.0.1:8080,
                                 rebuilt at every change; --release: as shipped
  dist                           builds dist/, as shipped
  sizes                          prints the sizes of dist/; fails over the budget
  test                           installs what the tests need and runs them all
  test core                      the seconds-long part: formatting, and the core natively
  test browser                   the browser layer, in headless Chromium and Firefox
  test e2e [NAME] [--built]      journeys through the app in real browsers (files with NAME in their name);
                                 --built: with dist/ as it is
  setup [--without-rustup]       installs everything; --without-rustup: Rust for WebAssembly by way of Debian's
        [--with-rustup]          packages, as where rustup's server is out of reach; --with-rustup: back again

Everything is installed into one folder, $SAFER_PLAN_CACHE (else safer-plan in the user's cache folder), but for
browsers, which are Debian's packages, and rustup's target.";

/// Does what the arguments ask for.
pub fn run(arguments: &[String]) -> Result<()> {
    let places = Places::find()?;
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        [] | ["help" | "--help" | "-h"] => {
            println!("{HELP}");
            Ok(())
        }
        ["setup"] => set_up(&places, Way::Any),
        ["setup", "--without-rustup"] => set_up(&places, Way::Debian),
        ["setup", "--with-rustup"] => set_up(&places, Way::Rustup),
        ["serve", rest @ ..] => serve(&places, rest),
        ["dist"] => dist(&places),
        ["sizes"] => sizes::print(&places),
        ["test"] => test::run_part(&places, &Part::All),
        ["test", "core"] => test::run_part(&places, &Part::Core),
        ["test", "browser"] => test::run_part(&places, &Part::Browser),
        ["test", "e2e", rest @ ..] => test::run_part(&places, &journeys(rest)?),
        // Trunk's hooks.
        ["style"] => build::style(&places),
        ["post-build"] => post_build::hook(&places),
        _ => Err(not_understood(&words.join(" "))),
    }
}

fn set_up(places: &Places, way: Way) -> Result<()> {
    let mut steps = Steps::start();
    let ended = setup::install(&mut steps, places, &EVERYTHING, way);
    steps.summarise();
    ended
}

fn dist(places: &Places) -> Result<()> {
    let mut steps = Steps::start();
    setup::install(&mut steps, places, &BUILDING, Way::Any)?;
    steps.take("building dist/ as shipped", || build::dist(places).map(|()| Done::now()))
}

fn serve(places: &Places, options: &[&str]) -> Result<()> {
    let (mut released, mut port) = (false, PORT);
    let mut rest = options.iter();
    while let Some(option) = rest.next() {
        match *option {
            "--release" => released = true,
            "--port" => {
                let given = rest.next().copied().unwrap_or_default();
                port = given.parse().map_err(|_| not_understood(&format!("--port {given}")))?;
            }
            other => return Err(not_understood(other)),
        }
    }
    if released {
        dist(places)?;
        return serve::as_shipped(places, port);
    }
    setup::install(&mut Steps::start(), places, &BUILDING, Way::Any)?;
    serve::while_developing(places, port)
}

fn journeys(options: &[&str]) -> Result<Part> {
    let (flags, names): (Vec<&str>, Vec<&str>) = options.iter().partition(|option| option.starts_with("--"));
    let built = flags == ["--built"];
    match (flags.as_slice(), names.as_slice()) {
        ([] | ["--built"], []) => Ok(Part::Journeys { named: String::new(), built }),
        ([] | ["--built"], [name]) => Ok(Part::Journeys { named: (*name).to_owned(), built }),
        _ => Err(not_understood(&options.join(" "))),
    }
}

fn not_understood(words: &str) -> Failure {
    Failure::new(format!("`{words}` is not understood"), "`cargo xtask help` lists what is")
}
