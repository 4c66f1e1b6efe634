//! Packages from npm: in a folder of the cache that is named by the lock file, so that every lock file has its own.

use std::fs;
use std::path::PathBuf;

use crate::checksum::sha256_hex;
use crate::failure::{OrFail, Result};
use crate::places::Places;
use crate::programs::{command, run};
use crate::steps::Done;

const FILES: [&str; 3] = ["package.json", "package-lock.json", ".npmrc"];

/// Installs what the lock file names, unless that is there. An interrupted run leaves nothing that looks finished.
pub fn install(places: &Places) -> Result<Done> {
    let finished = folder(places)?;
    if finished.is_dir() {
        return Ok(Done::Already("as locked".to_owned()));
    }
    let try_this = "check that Node 20.19 or later with npm is installed and that the npm registry (or its mirror) can be reached";
    let begun = finished.with_extension("part");
    if begun.exists() {
        fs::remove_dir_all(&begun).or_fail(begun.display(), "remove that folder")?;
    }
    fs::create_dir_all(&begun).or_fail(begun.display(), "check that the cache folder can be written to")?;
    for file in FILES {
        fs::copy(places.root().join(file), begun.join(file)).or_fail(file, "restore it from git")?;
    }
    let mut npm = command("npm");
    npm.args(["ci", "--ignore-scripts", "--omit=optional", "--no-audit", "--no-fund"]).current_dir(&begun);
    run(&mut npm, try_this)?;
    fs::rename(&begun, &finished).or_fail(finished.display(), "run it again")?;
    Ok(Done::Now("installed".to_owned()))
}

/// The folder with the packages in it.
pub fn modules(places: &Places) -> Result<PathBuf> {
    Ok(folder(places)?.join("node_modules"))
}

/// The folder with the packages' programs in it.
pub fn programs(places: &Places) -> Result<PathBuf> {
    Ok(modules(places)?.join(".bin"))
}

fn folder(places: &Places) -> Result<PathBuf> {
    let mut all = Vec::new();
    for file in FILES {
        all.extend(fs::read(places.root().join(file)).or_fail(file, "restore it from git")?);
    }
    Ok(places.cache().join(format!("node-{}", &sha256_hex(&all)[..16])))
}
