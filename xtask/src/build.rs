//! Building the page: Trunk with the installed tools, and the style sheet that Trunk's hook asks for.

use std::env;
use std::path::PathBuf;
use std::process::Command;

use crate::failure::{Failure, OrFail, Result};
use crate::node_packages;
use crate::places::Places;
use crate::programs::{command, path_with, run};
use crate::wasm_target;

/// Builds `dist/` as shipped.
pub fn dist(places: &Places) -> Result<()> {
    let mut trunk = trunk(places)?;
    trunk.args(["build", "--release", "--dist"]).arg(places.dist());
    run(&mut trunk, "look at the lines above")
}

/// Trunk, with the tools that it calls on `PATH`, this program for its hooks among them.
pub fn trunk(places: &Places) -> Result<Command> {
    let mut trunk = command(places.tool("trunk"));
    let first = [places.tools().join("bin"), node_packages::programs(places)?, own_folder()?];
    trunk.env("PATH", path_with(&first)?).current_dir(places.root());
    wasm_target::use_in(&mut trunk, places);
    Ok(trunk)
}

/// Compiles `style/app.scss`, which finds govuk-frontend by its name: `@use "govuk-frontend/dist/govuk/index"`.
pub fn style(places: &Places) -> Result<()> {
    let released = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let mut sass = command(node_packages::programs(places)?.join("sass"));
    sass.arg("--load-path")
        .arg(node_packages::modules(places)?)
        .arg(if released { "--style=compressed" } else { "--style=expanded" })
        .args(["--no-source-map", "--quiet-deps", "--stop-on-error"])
        .arg(places.root().join("style/app.scss"))
        .arg(places.style());
    run(&mut sass, "mend the style sheet at the place named above")
}

fn own_folder() -> Result<PathBuf> {
    let own = env::current_exe().or_fail("this program's own place", "run it as `cargo xtask`")?;
    own.parent()
        .map(PathBuf::from)
        .ok_or_else(|| Failure::new("this program's own folder was not found", "run it as `cargo xtask`"))
}
