//! What happens to the built files before they become `dist/`: the page's policy, then the service worker.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use crate::failure::{Failure, OrFail, Result};
use crate::office;
use crate::page_policy;
use crate::places::Places;
use crate::precache::{self, SERVICE_WORKER};

const BY_TRUNK: &str = "build with `cargo xtask dist` or `cargo xtask serve`, which have Trunk call this";

/// Trunk's hook after a build: finishes the files in its staging folder.
pub fn hook(places: &Places) -> Result<()> {
    let staging = env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .ok_or_else(|| Failure::new("TRUNK_STAGING_DIR is not set", BY_TRUNK))?;
    let starter = office::finish(&staging)?;
    close_page(&staging, &starter)?;
    let released = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let script = if released {
        let template = read(&places.root().join("web").join(SERVICE_WORKER))?;
        precache::service_worker(&template, &precache::list(&staging)?)?
    } else {
        // While developing nothing may come from a cache: this one takes itself away, and what it may have kept.
        read(&places.root().join("web/sw.development.js"))?
    };
    write(&staging.join(SERVICE_WORKER), &script)
}

fn close_page(staging: &Path, office: &str) -> Result<()> {
    let page = staging.join("index.html");
    let built: Vec<String> = precache::list(staging)?.into_keys().collect();
    let is_program = |file: &String| Path::new(file).extension().is_some_and(|end| end == "wasm") && !office::is_part(file);
    let may_fetch: Vec<String> = built.into_iter().filter(is_program).collect();
    write(&page, &page_policy::insert(&read(&page)?, &may_fetch, office)?)
}

fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).or_fail(format!("{} cannot be read", file.display()), BY_TRUNK)
}

fn write(file: &Path, text: &str) -> Result<()> {
    fs::write(file, text).or_fail(format!("{} cannot be written", file.display()), BY_TRUNK)
}
