//! Files of every format version, frozen: each opens for ever, and one of the present version comes back byte for byte.
//!
//! A fixture is never changed once its version was released. A new version gets a folder of its own beside the old ones:
//! `UPDATE_FIXTURES=1` makes it from the fixtures of the version before, with every kind of record and field that is new.

mod support;

use proptest::{prelude::*, sample::Index, strategy::ValueTree as _, test_runner::TestRunner};
use safer_plan::{
    domain::{
        id::{Id as _, RawId},
        record::{AnyRecord, FieldId, Kind, RecordId},
    },
    edit::Document,
    exchange::json::{self, READS_UP_TO},
};
use std::{fs, path::PathBuf};
use support::values::{Material, fit};

const NAMES: [&str; 3] = ["minimal", "typical", "maximal"];

fn path(version: u32, name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join(format!("tests/fixtures/v{version}/{name}.json"))
}

fn fixture(version: u32, name: &str) -> String {
    fs::read_to_string(path(version, name))
        .unwrap_or_else(|error| panic!("version {version} needs the fixture {name}.json: {error}"))
}

/// Adds a record of every kind of which there is none; fills what is empty in the last record of the others too, if `all`.
fn fill(document: &mut Document, all: bool) {
    for kind in Kind::frozen() {
        let points_at_its_like = FieldId::all(kind).any(|field| field.links_to() == Some(kind));
        let mut made: Vec<RawId> =
            (0..=u8::from(points_at_its_like)).map(|copy| support::raw(&format!("n{copy}{:02}", kind as usize))).collect();
        let there = support::ids(document, kind);
        if there.iter().any(|id| !made.contains(id)) {
            made = if all { there.last().copied().into_iter().collect() } else { Vec::new() };
        }
        for id in made {
            fill_one(document, RecordId { kind, id });
        }
    }
    if let Some(edition) = document.plan.editions.iter().last().filter(|_| all) {
        let id = edition.id.raw();
        fill_one(document, RecordId { kind: Kind::Edition, id });
    }
}

fn fill_one(document: &mut Document, RecordId { kind, id }: RecordId) {
    let there = document.plan.find(RecordId { kind, id });
    let mut record = there.clone().unwrap_or_else(|| AnyRecord::blank(kind, id));
    for (index, field) in FieldId::all(kind).enumerate() {
        let about = field.about();
        let material = Material {
            luck: 2 * u8::try_from(index % 100).expect("small"),
            lines: vec![format!("{} of {kind}", about.label)],
            date: "2025-06".parse().ok(),
            number: Some((1250 + u32::try_from(index).expect("small"), 1)),
            picks: vec![any::<Index>().new_tree(&mut TestRunner::deterministic()).expect("a place").current()],
        };
        // The last of another kind, or one that came before among its like.
        let known = |links: Kind| support::ids(document, links).into_iter().rfind(|link| links != kind || *link < id);
        let is_blank = record.value(field).is_empty() || there.is_none();
        if is_blank && !matches!(about.key, "closing_reason" | "closing_note") {
            let value = fit(about, &material, |links| known(links).into_iter().collect());
            record = record.with(field, value).unwrap_or(record);
        }
    }
    document.plan.put(record);
}

#[test]
fn every_version_has_its_fixtures_and_they_open() {
    if std::env::var_os("UPDATE_FIXTURES").is_some() {
        for name in NAMES {
            let mut document = json::read(fixture(READS_UP_TO - 1, name).as_bytes()).expect("it opens").document;
            if name != "minimal" {
                // Twice: what is pointed at may come after what points.
                fill(&mut document, name == "maximal");
                fill(&mut document, name == "maximal");
            }
            fs::create_dir_all(path(READS_UP_TO, name).parent().expect("a folder")).expect("it can be made");
            fs::write(path(READS_UP_TO, name), json::pretty(&document)).expect("it can be written");
        }
    }
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
            assert!(
                known,
                "no fixture has “{}” of {kind}. `UPDATE_FIXTURES=1 cargo test --no-default-features --test migrations` adds it",
                about.key
            );
        }
    }
}
