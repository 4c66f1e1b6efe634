//! Facts of the example plans as people read them.

use safer_plan::domain::{
    plan::Body,
    record::{Kind, RecordId},
};

/// What a field of the record with this name says, as it is shown.
pub fn told(body: &Body, kind: Kind, name: &str, key: &str) -> String {
    let id = body.find_by_name(kind, name).unwrap_or_else(|error| panic!("{kind} “{name}”: {error}"));
    let field = super::field(kind, key);
    let record = body.find(RecordId { kind, id }).unwrap_or_else(|| panic!("{kind} “{name}” was just found"));
    field.about().text(&record.value(field), body)
}

/// Checks facts of one kind of record: the name, the field and what it says.
pub fn hold(body: &Body, kind: Kind, facts: &[(&str, &str, &str)]) {
    for (name, key, words) in facts {
        assert_eq!(told(body, kind, name, key), *words, "{kind} “{name}”: {key}");
    }
}

/// The names of all records of a kind, sorted.
pub fn names(body: &Body, kind: Kind) -> Vec<String> {
    body.by_name(kind).into_iter().map(|(name, _)| name).collect()
}
