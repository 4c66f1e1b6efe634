//! What several tests share.

#![allow(dead_code, reason = "each test file uses its own part of it")]

pub mod all_reports;
pub mod any_block;
pub mod changing;
pub mod document_text;
pub mod documents;
pub mod every_block;
pub mod facts;
pub mod figures;
pub mod findings;
pub mod leaks;
pub mod lines;
pub mod lines_of_word;
pub mod over_time;
pub mod paying;
pub mod ruled;
pub mod steps;
pub mod store;
pub mod tokens;
pub mod values;
pub mod well_formed;
pub mod word_faults;
pub mod word_file;
pub mod word_order;

use proptest::test_runner::Config as ProptestConfig;
use safer_plan::{
    domain::{
        id::RawId,
        record::{FieldId, Kind, RecordId},
    },
    edit::{Document, Stamp},
    examples::Example,
    exchange::json,
};
use std::sync::OnceLock;

/// How many cases to try, so many times more with `THOROUGH=20`; a failure is printed, and leaves no file behind.
pub fn cases(cases: u32) -> ProptestConfig {
    let times = std::env::var("THOROUGH").ok().and_then(|times| times.parse().ok()).unwrap_or(1);
    ProptestConfig {
        cases: cases.saturating_mul(times),
        failure_persistence: None,
        max_shrink_iters: 1000,
        ..ProptestConfig::default()
    }
}

/// A small plan with every kind of record but an edition; a frozen file, so nothing here depends on how it is written.
pub const SMALL: &str = include_str!("../fixtures/v5/typical.json");

/// The small plan.
pub fn small() -> Document {
    static OPENED: OnceLock<Document> = OnceLock::new();
    OPENED.get_or_init(|| json::read(SMALL.as_bytes()).expect("the small plan opens").document).clone()
}

/// An example plan.
pub fn example(example: Example) -> Document {
    example.open().expect("the examples open")
}

/// When and by whom the tests edit.
pub fn stamp() -> Stamp {
    Stamp { at: "2026-11-21T14:02".to_owned(), by: "Community Safety Manager".to_owned() }
}

/// An id.
pub fn raw(id: &str) -> RawId {
    id.parse().unwrap_or_else(|_| panic!("“{id}” is not an id"))
}

/// A record's name.
pub fn record(kind: Kind, id: &str) -> RecordId {
    RecordId { kind, id: raw(id) }
}

/// A field by its name in files.
pub fn field(kind: Kind, key: &str) -> FieldId {
    FieldId::named(kind, key).unwrap_or_else(|| panic!("{kind} has no field “{key}”"))
}

/// The ids of all records of a kind, editions included, in order.
pub fn ids(document: &Document, kind: Kind) -> Vec<RawId> {
    match kind {
        Kind::Edition => document.plan.editions.iter().map(|edition| safer_plan::domain::id::Id::raw(edition.id)).collect(),
        kind => document.plan.body.records(kind).map(|record| record.record_id().id).collect(),
    }
}
