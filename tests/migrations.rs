//! Files of every format version, frozen: each opens for ever, and one of the present version comes back byte for byte.
//!
//! A fixture is never changed. A new version gets a folder of its own beside the old ones.

use safer_plan::exchange::json::{self, READS_UP_TO};
use std::{fs, path::PathBuf};

const NAMES: [&str; 3] = ["minimal", "typical", "maximal"];

fn path(version: u32, name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/fixtures/v{version}/{name}.json"))
}

fn fixture(version: u32, name: &str) -> String {
    fs::read_to_string(path(version, name))
        .unwrap_or_else(|error| panic!("version {version} needs the fixture {name}.json: {error}"))
}

#[test]
fn every_version_has_its_fixtures_and_they_open() {
    for version in 1..=READS_UP_TO {
        for name in NAMES {
            let text = fixture(version, name);
            assert!(
                text.starts_with(&format!("{{\n  \"format\": \"safer-plan\",\n  \"version\": {version},\n")),
                "v{version}/{name}"
            );
            let loaded = json::read(text.as_bytes()).unwrap_or_else(|error| panic!("v{version}/{name}: {error}"));
            assert!(loaded.intact && loaded.newer.is_none(), "v{version}/{name}");
        }
    }
}

#[test]
fn fixtures_of_the_present_version_come_back_byte_for_byte() {
    for name in NAMES {
        let text = fixture(READS_UP_TO, name);
        let document = json::read(text.as_bytes()).expect("it opens").document;
        assert!(json::pretty(&document) == text, "{name} came back different");
    }
}

#[test]
fn the_fixtures_hold_all_that_a_file_can() {
    let all: Vec<String> = NAMES.map(|name| fixture(READS_UP_TO, name)).to_vec();
    for kind in safer_plan::domain::record::Kind::ALL {
        for about in kind.fields() {
            let known = all.iter().any(|text| text.contains(&format!("\"{}\":", about.key)));
            assert!(known, "no fixture has “{}” of {kind}", about.key);
        }
    }
}
