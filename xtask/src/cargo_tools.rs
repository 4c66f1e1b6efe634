//! Tools that are installed from crates.io.

use crate::failure::{Failure, Result};
use crate::places::Places;
use crate::programs::{command, printed, run};
use crate::steps::Done;
use crate::versions;

/// A program from crates.io.
pub struct Tool {
    program: &'static str,
    package: &'static str,
    version: String,
    /// Whether it is built with the versions of its own lock file.
    locked: bool,
}

impl Tool {
    /// Trunk, which builds the page.
    pub fn trunk() -> Self {
        Self { program: "trunk", package: "trunk", version: versions::TRUNK.to_owned(), locked: true }
    }

    /// The program between the tests and Firefox.
    pub fn geckodriver() -> Self {
        Self { program: "geckodriver", package: "geckodriver", version: versions::GECKODRIVER.to_owned(), locked: true }
    }

    /// What joins the program to the page, and runs tests in browsers. Its own lock file may name crates newer than
    /// a registry's mirror has.
    pub fn wasm_bindgen(places: &Places) -> Result<Self> {
        Ok(Self { program: "wasm-bindgen", package: "wasm-bindgen-cli", version: versions::wasm_bindgen(places)?, locked: false })
    }

    /// What the step of installing it is called.
    pub fn title(&self) -> String {
        format!("{} {}", self.package, self.version)
    }

    /// Installs it unless this version is there. What an interrupted run has compiled is kept and used.
    pub fn install(&self, places: &Places) -> Result<Done> {
        if self.is_there(places) {
            return Ok(Done::Already(self.version.clone()));
        }
        println!("   {}: compiling, which takes some minutes", self.title());
        let mut install = command("cargo");
        install
            .args(["install", "--force", "--root"])
            .arg(places.tools())
            .arg("--target-dir")
            .arg(places.cache().join("build"))
            // Whatever profile it has for its own releases: compile quickly.
            .args(["--config", "profile.release.lto=false"])
            .args(["--config", "profile.release.opt-level=1"])
            .args(["--config", "profile.release.codegen-units=16"])
            .args(["--version", &self.version])
            .args(self.locked.then_some("--locked"))
            .arg(self.package)
            .current_dir(places.root());
        let try_this = "check that crates.io (or its mirror) can be reached and that a C compiler is there (Debian: \
                        build-essential); run it again, and it goes on where it stopped";
        run(&mut install, try_this)?;
        if self.is_there(places) {
            return Ok(Done::Now("installed".to_owned()));
        }
        Err(Failure::new(
            format!("{} is installed but does not say that it is {}", self.program, self.version),
            format!("remove {} and run it again", places.tools().display()),
        ))
    }

    fn is_there(&self, places: &Places) -> bool {
        printed(command(places.tool(self.program)).arg("--version"))
            .is_some_and(|said| said.split_whitespace().nth(1) == Some(self.version.as_str()))
    }
}
