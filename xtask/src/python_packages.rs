//! Packages from `PyPI`: in a folder of the cache that is named by their versions.

use std::fs;
use std::path::PathBuf;

use crate::checksum::sha256_hex;
use crate::debian::apt;
use crate::failure::{OrFail, Result};
use crate::places::Places;
use crate::programs::{command, printed, run};
use crate::steps::Done;
use crate::versions::PYTHON_PACKAGES;

/// Installs them, unless they are there. An interrupted run leaves nothing that looks finished.
pub fn install(places: &Places) -> Result<Done> {
    let finished = folder(places);
    if finished.is_dir() {
        return Ok(Done::Already("as pinned".to_owned()));
    }
    let try_this = "check that Python 3.9 or later is installed and that PyPI (or its mirror) can be reached";
    let begun = finished.with_extension("part");
    if begun.exists() {
        fs::remove_dir_all(&begun).or_fail(begun.display(), "remove that folder")?;
    }
    if printed(command("python3").args(["-m", "pip", "--version"])).is_none() {
        apt(&["update", "--quiet"], "install pip for Python 3 yourself")?;
        apt(&["install", "--yes", "--no-install-recommends", "python3-pip"], "install pip for Python 3 yourself")?;
    }
    let mut pip = command("python3");
    pip.args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-deps", "--only-binary", ":all:", "--target"])
        .arg(&begun)
        .args(PYTHON_PACKAGES);
    run(&mut pip, try_this)?;
    fs::rename(&begun, &finished).or_fail(finished.display(), "run it again")?;
    Ok(Done::Now("installed".to_owned()))
}

/// The folder with the packages in it.
pub fn folder(places: &Places) -> PathBuf {
    places.cache().join(format!("python-{}", &sha256_hex(PYTHON_PACKAGES.join(" ").as_bytes())[..16]))
}
