//! Writing: records by their catalogue, tables by id, so that the same plan always gives the same bytes.

use crate::{
    domain::{
        field::Unknown,
        plan::{Body, Plan},
        record::{AnyRecord, FieldId, Kind, RecordId},
        table::Table,
        value::Value,
    },
    edit::Document,
};
use serde::ser::{Serialize, SerializeMap, Serializer};
use std::{cell::RefCell, sync::Arc};

/// A plan with its log, as it stands under `plan` in the envelope.
pub(super) struct DocumentJson<'a>(pub &'a Document);

impl Serialize for DocumentJson<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Plan { id, example, body, editions, frozen, unknown } = &self.0.plan;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("id", &id.to_string())?;
        if let Some(day) = example {
            map.serialize_entry("example", &day.to_string())?;
        }
        write_body(body, &mut map)?;
        if !editions.is_empty() {
            map.serialize_entry(
                Kind::Edition.key(),
                &ListJson(RefCell::new(self.0.plan.editions.iter_shared().map(|row| RecordJson(row.into())))),
            )?;
            map.serialize_entry("frozen", &FrozenJson(&self.0.plan))?;
        }
        if !self.0.changes.is_empty() {
            map.serialize_entry("changes", &ChangesJson(&self.0.changes))?;
        }
        debug_assert!(frozen.keys().all(|id| editions.has(*id)));
        write_unknown(unknown, &mut map)?;
        map.end()
    }
}

struct FrozenJson<'a>(&'a Plan);

impl Serialize for FrozenJson<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.frozen.iter().map(|(id, body)| (id.to_string(), BodyJson(body))))
    }
}

/// The records of a body, by kind.
pub(super) struct BodyJson<'a>(pub &'a Body);

impl Serialize for BodyJson<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        write_body(self.0, &mut map)?;
        map.end()
    }
}

fn write_body<M: SerializeMap>(body: &Body, map: &mut M) -> Result<(), M::Error> {
    for kind in Kind::frozen() {
        let mut records = body.records(kind).map(RecordJson);
        if kind.is_single() {
            records.try_for_each(|record| map.serialize_entry(kind.key(), &record))?;
        } else if body.count(kind) > 0 {
            map.serialize_entry(kind.key(), &ListJson(RefCell::new(records)))?;
        }
    }
    Ok(())
}

/// Serialises an iterator once; serde asks for `&self`.
struct ListJson<I>(RefCell<I>);

impl<I: Iterator<Item: Serialize>> Serialize for ListJson<I> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(&mut *self.0.borrow_mut())
    }
}

struct ChangesJson<'a>(&'a Table<Arc<crate::edit::Change>>);

impl Serialize for ChangesJson<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(|change| &**change))
    }
}

/// One record: its id, then what its fields hold, then what was not understood.
struct RecordJson(AnyRecord);

impl Serialize for RecordJson {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        let RecordId { kind, id } = self.0.record_id();
        if !kind.is_single() {
            map.serialize_entry("id", &id.to_string())?;
        }
        for field in FieldId::all(kind) {
            let value = self.0.value(field);
            if !value.is_empty() {
                map.serialize_entry(field.about().key, &ValueJson(&value))?;
            }
        }
        write_unknown(self.0.unknown(), &mut map)?;
        map.end()
    }
}

fn write_unknown<M: SerializeMap>(unknown: &Unknown, map: &mut M) -> Result<(), M::Error> {
    unknown.iter().flat_map(|fields| fields.iter()).try_for_each(|(key, value)| map.serialize_entry(key, value))
}

struct ValueJson<'a>(&'a Value);

impl Serialize for ValueJson<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self.0 {
            Value::Text(text) => serializer.serialize_str(text),
            Value::Texts(texts) => serializer.collect_seq(texts),
            Value::Date(date) => serializer.collect_str(&Shown(date.as_ref())),
            Value::Number(number) => serializer.collect_str(&Shown(number.as_ref())),
            Value::Whole(whole) => serializer.serialize_u32(*whole),
            Value::Flag(flag) => serializer.serialize_bool(*flag),
            Value::Choice(key) => serializer.serialize_str(key.unwrap_or_default()),
            Value::Choices(keys) => serializer.collect_seq(keys),
            Value::Link(link) => serializer.collect_str(&Shown(link.as_ref())),
            Value::Links(links) => serializer.collect_seq(links.iter().map(ToString::to_string)),
        }
    }
}

/// What is there, or nothing.
struct Shown<T>(Option<T>);

impl<T: std::fmt::Display> std::fmt::Display for Shown<T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.0.as_ref().map_or(Ok(()), |value| value.fmt(f))
    }
}
