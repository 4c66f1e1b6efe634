//! Rust's standard library for WebAssembly: from rustup, or, where its server is out of reach, by way of Debian.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;

use crate::failure::{Failure, OrFail, Result};
use crate::places::Places;
use crate::programs::{command, printed, run, run_within};
use crate::steps::Done;

/// The target that the page is built for.
pub const TARGET: &str = "wasm32-unknown-unknown";

/// How long rustup may take before it counts as out of reach.
const PATIENCE: Duration = Duration::from_mins(1);

/// Which way to take.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The one that was taken before, else rustup, else Debian.
    Any,
    /// Rustup only.
    Rustup,
    /// Debian only, as if rustup's server were out of reach.
    Debian,
}

/// Makes sure that programs can be built for [`TARGET`].
pub fn install(places: &Places, way: Way) -> Result<Done> {
    match way {
        Way::Debian => return from_debian(places),
        Way::Rustup => forget(places)?,
        Way::Any if chosen(places).is_some() => return Ok(already("through Debian")),
        Way::Any => {}
    }
    if has_library(&sysroot(&mut command("rustc"))) {
        return Ok(already("through rustup"));
    }
    let mut add = command("rustup");
    add.args(["target", "add", TARGET]).current_dir(places.root());
    let try_this = "check the network, or run `cargo xtask setup --without-rustup`";
    match run_within(&mut add, PATIENCE, try_this) {
        Ok(()) => Ok(Done::Now("added by rustup".to_owned())),
        Err(failure) if way == Way::Rustup => Err(failure),
        Err(failure) => {
            println!("   rustup could not add it: {}\n   Going on by way of Debian's packages instead.", failure.why());
            from_debian(places)
        }
    }
}

/// The toolchain to build for [`TARGET`] with, where it is not rustup's own.
pub fn chosen(places: &Places) -> Option<PathBuf> {
    let own = own_toolchain(places);
    (choice(places).is_file() && works(&own)).then_some(own)
}

/// Has a command, and what it starts, build with the toolchain that knows [`TARGET`].
pub fn use_in(command: &mut Command, places: &Places) {
    if let Some(toolchain) = chosen(places) {
        command.env("RUSTUP_TOOLCHAIN", toolchain);
    }
}

fn from_debian(places: &Places) -> Result<Done> {
    let own = own_toolchain(places);
    if works(&own) {
        remember(places)?;
        return Ok(already("through Debian"));
    }
    let try_this = "look at the lines above; run it again, and it goes on where it stopped";
    let script = places.root().join("xtask/wasm-std-from-debian.sh");
    run(command("bash").arg(script).arg(own), try_this)?;
    remember(places)?;
    // Cargo does not see that the standard library is another one.
    let stale = places.root().join("target").join(TARGET);
    if stale.exists() {
        fs::remove_dir_all(&stale).or_fail(stale.display(), "remove that folder")?;
    }
    Ok(Done::Now("built from Debian's packages".to_owned()))
}

fn own_toolchain(places: &Places) -> PathBuf {
    places.cache().join("wasm-std-from-debian/usr")
}

fn choice(places: &Places) -> PathBuf {
    places.cache().join("wasm-from-debian")
}

fn remember(places: &Places) -> Result<()> {
    let file = choice(places);
    fs::write(&file, "Build for WebAssembly with the toolchain made from Debian's packages.\n")
        .or_fail(file.display(), "check that the cache folder can be written to")
}

fn forget(places: &Places) -> Result<()> {
    let file = choice(places);
    if !file.exists() {
        return Ok(());
    }
    fs::remove_file(&file).map_err(|error| Failure::new(format!("{}: {error}", file.display()), "remove that file"))
}

fn works(toolchain: &Path) -> bool {
    has_library(&sysroot(&mut Command::new(toolchain.join("bin/rustc"))))
}

fn sysroot(rustc: &mut Command) -> PathBuf {
    let printed = printed(rustc.args(["--print", "sysroot"])).unwrap_or_default();
    PathBuf::from(printed.trim())
}

fn has_library(sysroot: &Path) -> bool {
    let libraries = sysroot.join("lib/rustlib").join(TARGET).join("lib");
    fs::read_dir(libraries).is_ok_and(|files| files.flatten().any(|file| file.file_name().to_string_lossy().starts_with("libstd-")))
}

fn already(how: &str) -> Done {
    Done::Already(how.to_owned())
}
