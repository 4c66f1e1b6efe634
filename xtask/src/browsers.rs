//! Chromium, its driver and Firefox: those that are on `PATH`, or Debian's.

use std::path::PathBuf;

use crate::debian::apt;
use crate::failure::{Failure, Result};
use crate::places::Places;
use crate::programs::{command, on_path, printed};
use crate::steps::Done;

/// A program that the tests drive a browser with, and where it may come from.
struct Browser {
    what: &'static str,
    programs: &'static [&'static str],
    packages: &'static [&'static str],
}

const CHROMIUM: Browser = Browser {
    what: "Chromium",
    programs: &["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"],
    packages: &["chromium", "chromium-browser"],
};

const CHROMEDRIVER: Browser =
    Browser { what: "ChromeDriver", programs: &["chromedriver"], packages: &["chromium-driver", "chromium-chromedriver"] };

const FIREFOX: Browser = Browser { what: "Firefox", programs: &["firefox", "firefox-esr"], packages: &["firefox-esr", "firefox"] };

/// Where the browsers and their drivers are.
pub struct Browsers {
    /// Chromium or Chrome.
    pub chromium: PathBuf,
    /// The program between the tests and Chromium.
    pub chromedriver: PathBuf,
    /// Firefox.
    pub firefox: PathBuf,
    /// The program between the tests and Firefox.
    pub geckodriver: PathBuf,
}

impl Browsers {
    /// Finds them.
    pub fn find(places: &Places) -> Result<Self> {
        Ok(Self {
            chromium: CHROMIUM.find()?,
            chromedriver: CHROMEDRIVER.find()?,
            firefox: FIREFOX.find()?,
            geckodriver: places.tool("geckodriver"),
        })
    }
}

impl Browser {
    fn find(&self) -> Result<PathBuf> {
        on_path(self.programs).ok_or_else(|| {
            Failure::new(
                format!("{} is not on PATH (looked for {})", self.what, self.programs.join(", ")),
                "run `cargo xtask setup`, or install it yourself",
            )
        })
    }

    /// The Debian package to install it from: the first of its names that this Debian has.
    fn package(&self) -> Option<&'static str> {
        self.packages.iter().copied().find(|package| {
            let policy = printed(command("apt-cache").args(["policy", package])).unwrap_or_default();
            policy.lines().filter_map(|line| line.trim().strip_prefix("Candidate:")).any(|candidate| candidate.trim() != "(none)")
        })
    }
}

/// Installs those that are not on `PATH` from Debian's packages: the only thing that is installed outside the cache.
pub fn install() -> Result<Done> {
    let missing: Vec<Browser> =
        [CHROMIUM, CHROMEDRIVER, FIREFOX].into_iter().filter(|browser| on_path(browser.programs).is_none()).collect();
    if missing.is_empty() {
        return Ok(Done::Already("on PATH".to_owned()));
    }
    let names = missing.iter().map(|browser| browser.what).collect::<Vec<_>>().join(", ");
    let by_hand = format!("install {names} yourself, so that the programs are on PATH");
    if on_path(&["apt-get"]).is_none() {
        return Err(Failure::new("this machine has no apt-get", by_hand));
    }
    if missing.iter().any(|browser| browser.package().is_none()) {
        apt(&["update"], &by_hand)?;
    }
    let mut packages = Vec::new();
    for browser in &missing {
        packages.push(browser.package().ok_or_else(|| {
            let why = format!("Debian's lists have no package for {}", browser.what);
            Failure::new(why, by_hand.clone())
        })?);
    }
    // What Arial stands for where there is none: pictures of pages look as they do on an officer's desk.
    packages.push("fonts-liberation");
    let install = [&["install", "--yes", "--no-install-recommends"], packages.as_slice()].concat();
    if apt(&install, &by_hand).is_err() {
        println!("   Trying once more with fresh lists of packages.");
        apt(&["update"], &by_hand)?;
        apt(&install, &by_hand)?;
    }
    for browser in &missing {
        browser.find()?;
    }
    Ok(Done::Now(format!("installed {}", packages.join(", "))))
}
