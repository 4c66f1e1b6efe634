//! Reading the log. By hand: what serde would write for it is a tenth of the program.

use crate::edit::{Change, Part};
use serde_json::{Map, Value};
use std::collections::BTreeMap;

/// Reads one change; the error says what is wrong with it.
pub(super) fn change(value: Value) -> Result<Change, String> {
    let mut fields = object(value)?;
    let revision = match fields.remove("revision") {
        Some(revision) => revision.as_u64().ok_or("“revision” is not a whole number")?,
        None => return Err("there is no “revision”".to_owned()),
    };
    let parts = match fields.remove("parts") {
        Some(Value::Array(parts)) => parts.into_iter().map(part).collect::<Result<_, _>>()?,
        Some(_) => return Err("“parts” is not a list".to_owned()),
        None => Vec::new(),
    };
    Ok(Change {
        revision,
        at: needed(&mut fields, "at")?,
        by: text(&mut fields, "by")?,
        label: needed(&mut fields, "label")?,
        parts,
        unknown: rest(fields),
    })
}

fn part(value: Value) -> Result<Part, String> {
    let mut fields = object(value)?;
    Ok(Part {
        kind: needed(&mut fields, "kind")?,
        id: needed(&mut fields, "id")?,
        field: text(&mut fields, "field")?,
        before: text(&mut fields, "before")?,
        after: text(&mut fields, "after")?,
        unknown: rest(fields),
    })
}

fn object(value: Value) -> Result<Map<String, Value>, String> {
    match value {
        Value::Object(fields) => Ok(fields),
        _ => Err("it is not a record".to_owned()),
    }
}

/// A text that may be left out.
fn text(fields: &mut Map<String, Value>, key: &str) -> Result<String, String> {
    match fields.remove(key) {
        None => Ok(String::new()),
        Some(Value::String(text)) => Ok(text),
        Some(_) => Err(format!("“{key}” is not text")),
    }
}

fn needed(fields: &mut Map<String, Value>, key: &str) -> Result<String, String> {
    if fields.contains_key(key) { text(fields, key) } else { Err(format!("there is no “{key}”")) }
}

fn rest(fields: Map<String, Value>) -> BTreeMap<String, Value> {
    crate::domain::sort::map(fields)
}
