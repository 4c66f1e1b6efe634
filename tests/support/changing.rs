//! Changing single records of a plan, past all checks.

use super::{example, field, figures::Making, raw, record};
use safer_plan::{
    domain::{
        edition::{Edition, EditionId},
        field::Record as _,
        id::{Id as _, PlanId, RawId},
        indicator::Indicator,
        plan::{Body, Plan},
        record::{AnyRecord, Kind},
        value::Value,
    },
    examples::Example,
};

/// The first example.
pub fn plan() -> Plan {
    example(Example::Plan2022).plan
}

/// Adds a record with some fields set.
pub fn add(plan: &mut Plan, kind: Kind, id: &str, fields: &[(&str, Value)]) {
    let mut record = AnyRecord::blank(kind, raw(id));
    for (key, value) in fields {
        assert!(record.put_value(field(kind, key), value.clone()), "{key}");
    }
    plan.put(record);
}

/// Sets a field of a record there is.
pub fn set(plan: &mut Plan, kind: Kind, id: &str, key: &str, value: Value) {
    let mut found = plan.find(record(kind, id)).unwrap_or_else(|| panic!("there is no {id}"));
    assert!(found.put_value(field(kind, key), value), "{key}");
    plan.put(found);
}

/// Whether there is a record.
pub fn has(plan: &Plan, kind: Kind, id: &str) -> bool {
    plan.find(record(kind, id)).is_some()
}

/// The content of a field.
pub fn get(plan: &Plan, kind: Kind, id: &str, key: &str) -> Value {
    plan.find(record(kind, id)).unwrap_or_else(|| panic!("there is no {id}")).value(field(kind, key))
}

/// A text.
pub fn words(words: &str) -> Value {
    Value::Text(words.to_owned())
}

/// A choice.
pub fn choice(key: &'static str) -> Value {
    Value::Choice(Some(key))
}

/// A link.
pub fn link(id: &str) -> Value {
    Value::Link(Some(raw(id)))
}

/// Links.
pub fn links(ids: &[&str]) -> Value {
    Value::Links(ids.iter().map(|id| raw(id)).collect())
}

/// A date.
pub fn date(text: &str) -> Value {
    Value::Date(text.parse().ok())
}

/// A plan with these records.
pub fn plan_of(body: Body) -> Plan {
    let mut plan = Plan::new(PlanId::of(RawId::from_bits(9).expect("an id")));
    plan.body = body;
    plan
}

/// Sets a body aside as an edition with this number.
pub fn frozen(plan: &mut Plan, edition: u64, body: Body) -> EditionId {
    let mut record = Edition::blank(EditionId::of(RawId::from_bits(edition).expect("an id")));
    record.number = u32::try_from(edition).expect("few");
    let id = record.id;
    plan.editions.put(record);
    std::sync::Arc::make_mut(&mut plan.frozen).insert(id, body);
    id
}

/// A sensitive indicator.
pub fn guarded(making: &mut Making) -> Indicator {
    making.indicator(|row| row.sensitive = true)
}
