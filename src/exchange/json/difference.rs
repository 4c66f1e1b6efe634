//! What has changed in a plan since somebody was given it: a large plan need not be written and read again for every edit.
//!
//! `{"from":11,"to":12,"taken":{"objectives":["v211"]},"put":{"objectives":[…]}}`: revisions, and records of the working copy by kind.

use super::{ReadError, decode::BodySeed, encode::BodyJson};
use crate::{
    domain::{
        id::RawId,
        integrity,
        plan::Body,
        record::{Kind, RecordId},
    },
    edit::Document,
};
use serde::{Deserialize, Serialize, de::DeserializeSeed as _};
use serde_json::value::RawValue;
use std::{collections::BTreeMap, sync::Arc};

/// The shape of a difference. `P` is the JSON of records.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Difference<P> {
    from: u64,
    to: u64,
    taken: BTreeMap<String, Vec<String>>,
    put: P,
}

/// Whether a text is a difference rather than a plan in its envelope.
pub fn is_difference(text: &[u8]) -> bool {
    text.starts_with(br#"{"from":"#)
}

/// What makes the later of two copies of a plan from the earlier. Nothing when more differs than records of the working copy; the log of
/// changes does not count.
pub fn difference(earlier: &Document, later: &Document) -> Option<String> {
    let (before, now) = (&earlier.plan, &later.plan);
    let is_of_one = before.id == now.id && before.example == now.example && before.unknown == now.unknown;
    if !is_of_one || before.editions != now.editions || !Arc::ptr_eq(&before.frozen, &now.frozen) {
        return None;
    }
    let (mut put, mut taken): (Body, BTreeMap<String, Vec<String>>) = (Body::default(), BTreeMap::new());
    for kind in Kind::frozen() {
        if kind.is_single() {
            // They are written whether they differ or not.
            now.body.records(kind).for_each(|record| put.put(record));
            continue;
        }
        for differing in now.body.differing(&before.body, kind) {
            match differing.after {
                Some(record) => put.put(record),
                None => taken.entry(kind.key().to_owned()).or_default().push(differing.id.id.to_string()),
            }
        }
    }
    serde_json::to_string(&Difference { from: earlier.revision, to: later.revision, taken, put: BodyJson(&put) }).ok()
}

/// Makes the later copy of a plan from the earlier. Its log of changes stays as it is.
///
/// # Errors
///
/// [`ReadError`], when the difference is one to another copy, or cannot be read; the plan is then as it was.
pub fn follow(document: &mut Document, difference: &[u8]) -> Result<(), ReadError> {
    let faulty = |what: &str| ReadError::Faulty { what: what.to_owned() };
    let Difference { from, to, taken, put } = serde_json::from_slice::<Difference<&RawValue>>(difference)?;
    if from != document.revision {
        return Err(faulty("what has changed is not said of this revision"));
    }
    let put = BodySeed { whole: false }.deserialize(&mut serde_json::Deserializer::from_str(put.get()))?;
    let mut body = document.plan.body.clone();
    for (key, ids) in taken {
        let kind = Kind::frozen().find(|kind| kind.key() == key).ok_or_else(|| faulty("a kind of record is not known"))?;
        for id in ids {
            let id: RawId = id.parse().map_err(|_| faulty("an id cannot be one"))?;
            body.take(RecordId { kind, id });
        }
    }
    Kind::frozen().flat_map(|kind| put.records(kind)).for_each(|record| body.put(record));
    integrity::check(&body).map_err(|fault| faulty(&fault.to_string()))?;
    document.plan.body = body;
    document.revision = to;
    Ok(())
}
