//! docs/plan.schema.json describes the file. It is made from the field catalogue, and this test holds the two together.
//!
//! After a change of the catalogue: `UPDATE_SCHEMA=1 cargo test --no-default-features --test schema`, and look at what changed.

mod support;

use boon::{Compiler, SchemaIndex, Schemas};
use safer_plan::{
    domain::{
        field::{About, FieldKind, LONGEST_LIST, LONGEST_TEXT},
        record::Kind,
        value::ChoiceOption,
    },
    examples::{Example, generated},
    exchange::json::{self, READS_UP_TO},
};
use serde_json::{Map, Value, json};
use std::{env, fs, path::PathBuf};
use support::SMALL;

const ID: &str = "^[1-9a-hjkmnp-tv-z][0-9a-hjkmnp-tv-z]{0,11}$";

fn path() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs/plan.schema.json")
}

fn schema() -> Value {
    let day = r"[0-9]{4}-[0-9]{2}-[0-9]{2}";
    let date =
        format!(r"^({day}|{day}\.\.{day}|[0-9]{{4}}-[0-9]{{2}}(\.\.[0-9]{{4}}-[0-9]{{2}})?|[0-9]{{4}}(/[0-9]{{2}}(-Q[1-4])?)?)$");
    let mut definitions = json!({
        "id": { "type": "string", "pattern": ID, "description": "Up to twelve characters of Crockford's base 32, in lower case." },
        "text": { "type": "string", "maxLength": LONGEST_TEXT },
        "texts": { "type": "array", "items": { "$ref": "#/$defs/text" }, "maxItems": LONGEST_LIST },
        "links": { "type": "array", "items": { "$ref": "#/$defs/id" }, "maxItems": LONGEST_LIST },
        "date": {
            "type": "string", "pattern": date,
            "description": "A day, month, year, financial year or quarter, or a stretch of days or months.",
            "examples": ["2025-03-31", "2025-03", "2025", "2024/25", "2024/25-Q3", "2024-03..2024-09", "2024-03-01..2024-04-15"],
        },
        "number": {
            "type": "string", "pattern": r"^-?(0|[1-9][0-9]*)(\.[0-9]{1,9})?$",
            "description": "An exact decimal number, as text.",
        },
        "money": {
            "type": "string", "pattern": r"^-?(0|[1-9][0-9]*)(\.[0-9]{2})?$",
            "description": "Pounds, or pounds and pence, as text.",
        },
    });
    for kind in Kind::ALL {
        definitions[kind.key()] = record(kind);
    }
    definitions["body"] = json!({ "type": "object", "properties": tables(), "additionalProperties": false });
    definitions["change"] = change();
    json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Safer Plan file",
        "description": "A Community Safety Partnership's plan with its history. Parts of a plan or record that a program does not know are to be kept and written back.",
        "type": "object",
        "properties": {
            "format": { "const": "safer-plan" },
            "version": { "const": READS_UP_TO },
            "revision": { "type": "integer", "minimum": 0, "maximum": 1_u64 << 53 },
            "checksum": {
                "type": "string",
                "description": "SHA-256, as 64 hexadecimal digits, of the compact form of this file without the checksum. A file whose checksum does not hold opens all the same, with a warning.",
            },
            "plan": plan(),
        },
        "required": ["format", "version", "revision", "checksum", "plan"],
        "additionalProperties": false,
        "$defs": definitions,
    })
}

fn plan() -> Value {
    let mut properties = json!({
        "id": { "$ref": "#/$defs/id" },
        "example": { "type": "string", "format": "date", "description": "Only in an example: the day it is shown as at." },
    });
    properties.as_object_mut().expect("an object").append(&mut tables());
    properties["editions"] = json!({ "type": "array", "items": { "$ref": "#/$defs/editions" } });
    properties["frozen"] = json!({
        "type": "object",
        "propertyNames": { "$ref": "#/$defs/id" },
        "additionalProperties": { "$ref": "#/$defs/body" },
        "description": "For each edition, by its id, the plan's records as they were.",
    });
    properties["changes"] = json!({ "type": "array", "items": { "$ref": "#/$defs/change" } });
    json!({ "type": "object", "properties": properties, "required": ["id"] })
}

fn tables() -> Map<String, Value> {
    let table = |kind: Kind| {
        let one = json!({ "$ref": format!("#/$defs/{}", kind.key()) });
        let schema = if kind.is_single() { one } else { json!({ "type": "array", "items": one }) };
        (kind.key().to_owned(), schema)
    };
    Kind::frozen().map(table).collect()
}

fn record(kind: Kind) -> Value {
    let mut properties: Map<String, Value> = kind.fields().iter().map(|about| (about.key.to_owned(), field(about))).collect();
    let mut required: Vec<&str> =
        kind.fields().iter().filter(|about| matches!(about.kind, FieldKind::Owner(_))).map(|about| about.key).collect();
    if !kind.is_single() {
        properties.insert("id".to_owned(), json!({ "$ref": "#/$defs/id" }));
        required.insert(0, "id");
    }
    json!({ "title": kind.noun(), "type": "object", "properties": properties, "required": required })
}

fn field(about: &About) -> Value {
    let one_of = |options: &[ChoiceOption]| json!(options.iter().map(|option| option.key).collect::<Vec<_>>());
    let mut schema = match about.kind {
        FieldKind::Line | FieldKind::Paragraphs | FieldKind::Cadence => json!({ "$ref": "#/$defs/text" }),
        FieldKind::Lines => json!({ "$ref": "#/$defs/texts" }),
        FieldKind::Date | FieldKind::Period => json!({ "$ref": "#/$defs/date" }),
        FieldKind::Money => json!({ "$ref": "#/$defs/money" }),
        FieldKind::Colour => json!({ "type": "string", "pattern": "^#[0-9a-fA-F]{6}$" }),
        FieldKind::Picture => {
            json!({ "type": "string", "contentEncoding": "base64", "$comment": "a PNG or JPEG picture of up to 70 kB" })
        }
        FieldKind::Number => json!({ "$ref": "#/$defs/number" }),
        FieldKind::Position => json!({ "type": "integer", "minimum": 0, "maximum": u32::MAX }),
        FieldKind::Flag => json!({ "type": "boolean" }),
        FieldKind::Choice(options) | FieldKind::OptionalChoice(options) => json!({ "enum": one_of(options) }),
        FieldKind::Choices(options) => json!({ "type": "array", "items": { "enum": one_of(options) } }),
        FieldKind::Owner(kind) | FieldKind::Link(kind) => json!({ "$ref": "#/$defs/id", "$comment": format!("the id of {kind}") }),
        FieldKind::Links(kind) => json!({ "$ref": "#/$defs/links", "$comment": format!("ids of {}", kind.nouns()) }),
    };
    schema["title"] = json!(about.label);
    if !about.hint.is_empty() {
        schema["description"] = json!(about.hint);
    }
    schema
}

fn change() -> Value {
    let text = json!({ "type": "string" });
    let part = json!({
        "type": "object",
        "properties": { "kind": text, "id": text, "field": text, "before": text, "after": text },
        "required": ["kind", "id"],
    });
    json!({
        "title": "change",
        "type": "object",
        "properties": {
            "revision": { "type": "integer", "minimum": 1, "maximum": 1_u64 << 53 },
            "at": { "type": "string", "description": "Local date and time.", "examples": ["2026-11-21T14:02"] },
            "by": text,
            "label": text,
            "parts": { "type": "array", "items": part },
        },
        "required": ["revision", "at", "label"],
    })
}

fn compiled() -> (Schemas, SchemaIndex) {
    let (mut schemas, mut compiler) = (Schemas::new(), Compiler::new());
    compiler.enable_format_assertions();
    compiler.add_resource("plan.schema.json", schema()).expect("it is JSON");
    let index = compiler.compile("plan.schema.json", &mut schemas).unwrap_or_else(|error| panic!("{error:#}"));
    (schemas, index)
}

#[test]
fn the_schema_in_docs_is_that_of_the_catalogue() {
    let text = format!("{}\n", serde_json::to_string_pretty(&schema()).expect("memory"));
    if env::var_os("UPDATE_SCHEMA").is_some() {
        fs::create_dir_all(path().parent().expect("docs")).and_then(|()| fs::write(path(), &text)).expect("docs can be written");
    }
    let kept = fs::read_to_string(path()).unwrap_or_default();
    assert!(kept == text, "docs/plan.schema.json is not that of the catalogue: run with UPDATE_SCHEMA=1 and look at what changed");
}

#[test]
fn what_the_program_writes_fits_the_schema() {
    let (schemas, index) = compiled();
    let open = |example: Example| json::pretty(&support::example(example));
    for (what, text) in [
        ("the first example", open(Example::Plan2022)),
        ("the second example", open(Example::Plan2017)),
        ("the smallest plan", include_str!("fixtures/v5/minimal.json").to_owned()),
        ("the small plan", SMALL.to_owned()),
        ("the fullest plan", include_str!("fixtures/v5/maximal.json").to_owned()),
        ("a made-up plan", json::pretty(&generated(100, 3))),
    ] {
        let value: Value = serde_json::from_str(&text).expect("it is JSON");
        schemas.validate(&value, index).unwrap_or_else(|error| panic!("{what}: {error:#}"));
    }
}

#[test]
fn what_the_schema_refuses_the_program_refuses() {
    let (schemas, index) = compiled();
    for (from, to) in [
        ("\"safer-plan\"", "\"their-plan\""),
        ("\"revision\": 4", "\"revision\": -1"),
        ("\"revision\": 4,", ""),
        ("\"revision\": 4", "\"revision\": 4, \"comment\": 1"),
        ("\"id\": \"typ1ca1\",", ""),
        ("\"typ1ca1\"", "\"Typical\""),
        ("\"name\": \"Anytown Council\"", "\"name\": 5"),
        ("\"Anytown Council\"", "null"),
        ("\"country\": \"wales\"", "\"country\": \"Wales\""),
        ("\"the Council\"", "5"),
        ("\"cross_cutting\": true", "\"cross_cutting\": \"yes\""),
        ("\"position\": 1", "\"position\": -1"),
        ("\"position\": 1", "\"position\": 1.5"),
        ("\"serious_violence\"", "\"silliness\""),
        ("\"due\": \"2026-03-31\"", "\"due\": \"31/3/2026\""),
        ("\"value\": \"31\"", "\"value\": 31"),
        ("\"value\": \"31\"", "\"value\": \"many\""),
        ("\"lead\": \"csm\"", "\"lead\": [\"csm\"]"),
        ("\"id\": \"m1s\",", ""),
        ("\"update\": \"vp1\",", ""),
        ("\"label\": \"Undid: Changed title of 1.2\"", "\"said\": \"it\""),
    ] {
        assert!(SMALL.contains(from), "{from}");
        let text = SMALL.replacen(from, to, 1);
        let value: Value = serde_json::from_str(&text).unwrap_or_else(|error| panic!("{to}: {error}"));
        assert!(schemas.validate(&value, index).is_err(), "the schema takes {to}");
        assert!(json::read(text.as_bytes()).is_err(), "the program takes {to}");
    }
}
