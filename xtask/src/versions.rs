//! The versions that are pinned, each in one place, and a check that copies which tools insist on agree.
//!
//! - tools from crates.io: here;
//! - `wasm-bindgen`: `Cargo.lock`, since the tool must match the library;
//! - packages from npm: `package.json` and its lock file;
//! - Rust: `rust-toolchain.toml`;
//! - packages from `PyPI`: here;
//! - browsers: whatever Debian has.

use std::fs;

use crate::failure::{Failure, OrFail, Result};
use crate::places::Places;

/// Trunk, which builds the page.
pub const TRUNK: &str = "0.21.14";

/// The program between the tests and Firefox.
pub const GECKODRIVER: &str = "0.37.1";

/// What reads the calendars and the Word files that the app writes, to see that another program understands them.
pub const PYTHON_PACKAGES: [&str; 6] = [
    "icalendar==6.3.2",
    "lxml==6.1.3",
    "python-dateutil==4.0.0",
    "python-docx==1.2.0",
    "typing_extensions==4.16.0",
    "tzdata==2026.6",
];

/// The version of `wasm-bindgen` that `Cargo.lock` has.
pub fn wasm_bindgen(places: &Places) -> Result<String> {
    locked(&read(places, "Cargo.lock")?, "wasm-bindgen")
        .ok_or_else(|| Failure::new("Cargo.lock names no wasm-bindgen", "restore Cargo.lock from git"))
}

/// The version of a package from npm that `package.json` has.
pub fn npm(places: &Places, package: &str) -> Result<String> {
    let restore = "restore package.json from git";
    let all: serde_json::Value =
        serde_json::from_str(&read(places, "package.json")?).or_fail("package.json cannot be read", restore)?;
    all["dependencies"][package]
        .as_str()
        .map(str::to_owned)
        .ok_or_else(|| Failure::new(format!("package.json names no {package}"), restore))
}

/// Fails where `Trunk.toml`, which must repeat two versions, says something else.
pub fn check_copies(places: &Places) -> Result<()> {
    let trunk_toml = read(places, "Trunk.toml")?;
    let binaryen = npm(places, "binaryen")?;
    let major = binaryen.split('.').next().unwrap_or_default();
    let expected = [
        format!("trunk-version = \"={TRUNK}\""),
        format!("wasm_bindgen = \"{}\"", wasm_bindgen(places)?),
        format!("wasm_opt = \"version_{major}\""),
    ];
    match expected.iter().find(|line| !trunk_toml.lines().any(|found| found == *line)) {
        None => Ok(()),
        Some(missing) => Err(Failure::new(
            "Trunk.toml repeats a version that has changed elsewhere",
            format!("write the line `{missing}` into Trunk.toml"),
        )),
    }
}

fn read(places: &Places, file: &str) -> Result<String> {
    fs::read_to_string(places.root().join(file)).or_fail(format!("{file} cannot be read"), "restore it from git")
}

fn locked(lock: &str, package: &str) -> Option<String> {
    let name = format!("name = \"{package}\"");
    let mut lines = lock.lines().skip_while(|line| *line != name);
    let version = lines.nth(1)?.strip_prefix("version = \"")?;
    version.strip_suffix('"').map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::{check_copies, locked, read};
    use crate::places::Places;

    #[test]
    fn finds_the_locked_version() {
        let lock = "[[package]]\nname = \"a-b\"\nversion = \"2.0.0\"\n\n[[package]]\nname = \"a\"\nversion = \"1.2.3\"\n";
        assert_eq!(locked(lock, "a").as_deref(), Some("1.2.3"));
        assert_eq!(locked(lock, "c"), None);
    }

    #[test]
    fn copies_of_versions_agree() {
        let places = Places::find().expect("a repository");
        if let Err(failure) = check_copies(&places) {
            panic!("{failure}");
        }
    }

    #[test]
    fn lock_file_names_no_download_address() {
        let lock = read(&Places::find().expect("a repository"), "package-lock.json").expect("a lock file");
        assert!(!lock.contains("\"resolved\""), "install with the settings of .npmrc");
    }
}
