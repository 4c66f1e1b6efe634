//! Reading: records by their catalogue. Everything is checked, and every error says where it was found.

use super::{
    decode_value::{ValueSeed, shortened},
    strict::Strict,
};
use crate::{
    domain::{
        date::Day,
        edition::{Edition, EditionId},
        id::{PlanId, RawId},
        integrity,
        plan::{Body, Plan},
        record::{AnyRecord, FieldId, Kind},
        rows::Rows,
        table::Table,
        value::Value,
    },
    edit::{Change, Document},
};
use serde::de::{DeserializeSeed, Deserializer, Error, IgnoredAny, MapAccess, SeqAccess, Visitor};
use std::{borrow::Cow, collections::BTreeMap, fmt, sync::Arc};

/// How deep a file may nest; `serde_json` stops there.
pub const MOST_DEPTH: usize = 127;

/// The largest whole number that every program which reads JSON keeps exactly; no plan is edited so often.
const HIGHEST_REVISION: u64 = 1 << 53;

pub(super) fn twice(key: &str) -> String {
    format!("“{key}” is there twice")
}

/// A visitor for one shape of JSON: a list or an object. Says in plain words what was expected.
macro_rules! expecting {
    ($words:expr) => {
        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str($words)
        }
    };
}

/// Reads what stands under `plan` in the envelope.
pub(super) struct DocumentSeed {
    /// The revision that the envelope gives.
    pub revision: u64,
}

impl<'de> DeserializeSeed<'de> for DocumentSeed {
    type Value = Document;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Document, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for DocumentSeed {
    type Value = Document;
    expecting!("a plan");

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Document, A::Error> {
        let (mut id, mut example, mut editions, mut frozen) = (None, None, None, None);
        let mut changes = None;
        let mut body = BodyParts::default();
        let mut unknown = BTreeMap::new();
        while let Some(key) = map.next_key::<Cow<'_, str>>()? {
            match &*key {
                "id" => once(&mut id, &key, parsed::<PlanId, A>(&mut map, "the plan’s id")?)?,
                "example" => once(&mut example, &key, parsed::<Day, A>(&mut map, "the day the example is shown as at")?)?,
                "editions" => once(&mut editions, &key, map.next_value_seed(TableSeed(Kind::Edition))?)?,
                "frozen" => once(&mut frozen, &key, map.next_value_seed(FrozenSeed)?)?,
                "changes" => once(&mut changes, &key, map.next_value_seed(ChangesSeed)?)?,
                key if body.read(key, &mut map)? => {}
                _ => {
                    let value = map.next_value_seed(Strict)?;
                    if unknown.insert(key.to_string(), value).is_some() {
                        return Err(A::Error::custom(twice(&key)));
                    }
                }
            }
        }
        let id = id.ok_or_else(|| A::Error::custom("the plan has no id"))?;
        let (editions, frozen): (Rows<Edition>, BTreeMap<EditionId, Body>) =
            (editions.map(Rows::from).unwrap_or_default(), frozen.unwrap_or_default());
        if editions.iter().map(|edition| edition.id).ne(frozen.keys().copied()) {
            return Err(A::Error::custom("the editions and their frozen copies do not match"));
        }
        let changes: Table<Arc<Change>> = changes.unwrap_or_default();
        if self.revision > HIGHEST_REVISION || changes.iter().next_back().is_some_and(|last| last.revision > self.revision) {
            return Err(A::Error::custom("the plan’s revision does not fit its log of changes"));
        }
        let unknown = if unknown.is_empty() { None } else { Some(Box::new(unknown)) };
        let body = body.finish().map_err(A::Error::custom)?;
        let plan = Plan { id, example, body, editions, frozen: Arc::new(frozen), unknown };
        Ok(Document { plan, revision: self.revision, changes })
    }
}

/// Keeps the first of something and refuses a second.
fn once<T, E: Error>(place: &mut Option<T>, key: &str, value: T) -> Result<(), E> {
    if place.replace(value).is_some() { Err(E::custom(twice(key))) } else { Ok(()) }
}

/// A string that must have a certain form.
fn parsed<'de, T: std::str::FromStr, A: MapAccess<'de>>(map: &mut A, what: &str) -> Result<T, A::Error> {
    let text = map.next_value::<Cow<'_, str>>()?;
    text.parse().map_err(|_| A::Error::custom(format!("“{}” cannot be {what}", shortened(&text))))
}

/// A body as it is read, with what was read so far.
#[derive(Default)]
struct BodyParts {
    body: Body,
    seen: Vec<Kind>,
}

impl BodyParts {
    /// Reads what stands under a key if it is a table or single record of a body.
    fn read<'de, A: MapAccess<'de>>(&mut self, key: &str, map: &mut A) -> Result<bool, A::Error> {
        let Some(kind) = Kind::frozen().find(|kind| kind.key() == key) else { return Ok(false) };
        if self.seen.contains(&kind) {
            return Err(A::Error::custom(twice(key)));
        }
        self.seen.push(kind);
        if kind.is_single() {
            let record = map.next_value_seed(RecordSeed(kind)).map_err(|error| A::Error::custom(format_args!("{key}: {error}")))?;
            self.body.put(record);
        } else {
            self.body.put_table(kind, map.next_value_seed(TableSeed(kind))?);
        }
        Ok(true)
    }

    fn finish(self) -> Result<Body, String> {
        integrity::check(&self.body).map_err(|fault| fault.to_string())?;
        Ok(self.body)
    }
}

struct FrozenSeed;

impl<'de> DeserializeSeed<'de> for FrozenSeed {
    type Value = BTreeMap<EditionId, Body>;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for FrozenSeed {
    type Value = BTreeMap<EditionId, Body>;
    expecting!("frozen copies by edition");

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Self::Value, A::Error> {
        let mut frozen = BTreeMap::new();
        while let Some(key) = map.next_key::<String>()? {
            let id: EditionId = key.parse().map_err(|error| A::Error::custom(format_args!("frozen: “{key}” {error}")))?;
            let body = map
                .next_value_seed(BodySeed { whole: true })
                .map_err(|error| A::Error::custom(format_args!("frozen copy “{key}”: {error}")))?;
            if frozen.insert(id, body).is_some() {
                return Err(A::Error::custom(twice(&key)));
            }
        }
        Ok(frozen)
    }
}

/// Reads the records of a body.
pub(super) struct BodySeed {
    /// Whether they are all that there are, so that whatever they point at is among them.
    pub whole: bool,
}

impl<'de> DeserializeSeed<'de> for BodySeed {
    type Value = Body;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Body, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for BodySeed {
    type Value = Body;
    expecting!("a frozen copy");

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Body, A::Error> {
        let mut parts = BodyParts::default();
        while let Some(key) = map.next_key::<Cow<'_, str>>()? {
            if !parts.read(&key, &mut map)? {
                return Err(A::Error::custom(format_args!("“{key}” does not belong there")));
            }
        }
        if self.whole { parts.finish().map_err(A::Error::custom) } else { Ok(parts.body) }
    }
}

struct TableSeed(Kind);

impl<'de> DeserializeSeed<'de> for TableSeed {
    type Value = Table<AnyRecord>;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for TableSeed {
    type Value = Table<AnyRecord>;
    expecting!("a list of records");

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let key = self.0.key();
        let mut rows: Vec<AnyRecord> = Vec::new();
        loop {
            let next = list.next_element_seed(RecordSeed(self.0));
            match next.map_err(|error| A::Error::custom(format_args!("{key}, entry {}: {error}", rows.len() + 1)))? {
                Some(row) => rows.push(row),
                None => break,
            }
        }
        let count = rows.len();
        let mut ids: Vec<RawId> = rows.iter().map(|row| row.record_id().id).collect();
        let table: Table<AnyRecord> = rows.into_iter().collect();
        if table.len() < count {
            ids.sort_unstable();
            let doubled = ids.windows(2).find_map(|pair| (pair.first() == pair.last()).then(|| pair.first())).flatten();
            let id = doubled.map(ToString::to_string).unwrap_or_default();
            return Err(A::Error::custom(format_args!("{key}: two records have the id “{id}”")));
        }
        Ok(table)
    }
}

struct RecordSeed(Kind);

impl<'de> DeserializeSeed<'de> for RecordSeed {
    type Value = AnyRecord;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<AnyRecord, D::Error> {
        deserializer.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for RecordSeed {
    type Value = AnyRecord;
    expecting!("a record");

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<AnyRecord, A::Error> {
        let single = self.0.is_single();
        let mut id = single.then_some(RawId::ONLY);
        let mut values: Vec<(FieldId, Value)> = Vec::new();
        let mut unknown = BTreeMap::new();
        while let Some(key) = map.next_key::<Cow<'_, str>>()? {
            if key == "id" && !single {
                once(&mut id, &key, parsed::<RawId, A>(&mut map, "an id")?)?;
            } else if let Some(field) = FieldId::named(self.0, &key) {
                if values.iter().any(|(known, _)| *known == field) {
                    return Err(A::Error::custom(twice(&key)));
                }
                let value = map.next_value_seed(ValueSeed(field.about())).map_err(|error| {
                    let record = id.filter(|_| !single).map(|id| format!("“{id}”, ")).unwrap_or_default();
                    A::Error::custom(format_args!("{record}{key}: {error}"))
                })?;
                values.push((field, value));
            } else if unknown.insert(key.to_string(), map.next_value_seed(Strict)?).is_some() {
                return Err(A::Error::custom(twice(&key)));
            }
        }
        let mut record = AnyRecord::blank(self.0, id.ok_or_else(|| A::Error::custom("a record has no id"))?);
        for (field, value) in values {
            if !record.put_value(field, value) {
                return Err(A::Error::custom(format_args!("“{}” cannot hold this", field.about().label)));
            }
        }
        if !unknown.is_empty() {
            record.keep_unknown(Some(Box::new(unknown)));
        }
        Ok(record)
    }
}

struct ChangesSeed;

impl<'de> DeserializeSeed<'de> for ChangesSeed {
    type Value = Table<Arc<Change>>;
    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_seq(self)
    }
}

impl<'de> Visitor<'de> for ChangesSeed {
    type Value = Table<Arc<Change>>;
    expecting!("a list of changes");

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
        let mut changes: Vec<Arc<Change>> = Vec::new();
        while let Some(value) = list.next_element_seed(Strict)? {
            let change = super::decode_change::change(value)
                .map_err(|what| A::Error::custom(format_args!("changes, entry {}: {what}", changes.len() + 1)))?;
            if changes.last().is_some_and(|last| last.revision >= change.revision) || RawId::from_bits(change.revision).is_none() {
                return Err(A::Error::custom(format_args!("changes, entry {}: out of order", changes.len() + 1)));
            }
            changes.push(Arc::new(change));
        }
        Ok(changes.into_iter().collect())
    }
}

/// Reads any JSON and forgets it: finds out whether it is JSON at all.
pub(super) fn skip(bytes: &[u8]) -> Result<(), serde_json::Error> {
    serde_json::from_slice::<IgnoredAny>(bytes).map(|_| ())
}
