//! What is left out of the public plan, and why: for the officer, who may read all of it.

use super::{
    kinds::may_be_public,
    records::field_reason,
    sifted::{Sifted, SiftedBody},
    small::{self, cut_fields},
    why::Why,
    wordings::{Wording, wordings},
};
use crate::domain::{
    field::FieldKind,
    id::Id as _,
    plan::{Body, Plan},
    record::{AnyRecord, FieldId, Kind},
    report::ReportId,
    sort::{Key, sort},
    suppression::Shown,
};
use serde::{Deserialize, Serialize};
use std::collections::{BTreeMap, HashSet};

/// Fields that only keep order: nobody would miss them, and nobody is told of them.
const INTERNAL: [&str; 10] =
    ["state", "edition", "earlier_edition", "from", "result", "fingerprint", "facts", "made", "working", "finding"];

/// What is kept back of something exempt that is listed.
const CONTENTS: &str = "What it says";

/// What is left out, for the officer. It names what the public must not read.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftOut {
    /// By the reason.
    pub groups: Vec<LeftGroup>,
    /// Places where words may hold a small count. Nothing was cut there: somebody has to look.
    pub wordings: Vec<Wording>,
}

/// What is left out for one reason.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftGroup {
    /// The reason.
    pub why: Why,
    /// The reason as a heading.
    pub heading: String,
    /// What is left out for it, by kind and name.
    pub items: Vec<LeftItem>,
}

/// Something that is left out.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LeftItem {
    /// The kind of record, by its name in files.
    pub kind: String,
    /// The kind in words: `agenda item`.
    pub noun: String,
    /// The record's id.
    pub id: String,
    /// What it is called.
    pub name: String,
    /// The labels of the fields that are left out; none when the whole record is.
    pub fields: Vec<String>,
    /// Where it is left out: ids of editions, and nothing for the working copy.
    pub places: Vec<Option<String>>,
}

/// The order of items: kind, name, id, fields.
type ItemKey = (usize, String, String, Vec<String>);
type Found = BTreeMap<Why, BTreeMap<ItemKey, LeftItem>>;

impl LeftOut {
    /// What is left out of a plan.
    pub fn of(plan: &Plan) -> Self {
        let sifted = Sifted::of(plan);
        let mut found = Found::new();
        for one in &sifted.bodies {
            for (place, kind) in Kind::frozen().enumerate() {
                one.body.records(kind).for_each(|record| add_record(&sifted, one, place, &record, &mut found));
            }
        }
        for edition in plan.editions.iter_shared() {
            let edition = AnyRecord::from(edition);
            let fields = FieldId::all(Kind::Edition).filter(|field| !may_be_public(*field));
            let fields = fields.filter(|field| is_told(*field, &edition)).map(label).collect::<Vec<_>>();
            add(&mut found, Why::Partnership, item(usize::MAX, &edition, &plan.body, fields, None), |fields| !fields.is_empty());
            add_unknown(&mut found, usize::MAX, &edition, &plan.body, None);
        }
        let group = |(why, items): (Why, BTreeMap<ItemKey, LeftItem>)| {
            let mut items: Vec<LeftItem> = items.into_values().collect();
            sort(&mut items, |item| Key::words(item.noun.clone() + &crate::domain::sort::natural(&item.name)));
            LeftGroup { heading: why.words(), why, items }
        };
        Self { groups: found.into_iter().map(group).collect(), wordings: wordings(&sifted) }
    }

    /// What is left out of a report: it has its own record, words and recommendations, but for what is for the partnership only.
    pub fn of_report(plan: &Plan, report: ReportId) -> Self {
        let mut left = Self::of(plan);
        let Some(record) = plan.body.reports.shared(report).map(AnyRecord::from) else { return left };
        let texts =
            plan.body.report_texts.iter().filter(|row| row.report == Some(report)).map(|row| (Kind::ReportText, row.id.raw()));
        let asked = plan.body.report_recommendations.iter().filter(|row| row.report == Some(report));
        let asked = asked.map(|row| (Kind::ReportRecommendation, row.id.raw()));
        let own: HashSet<(&str, String)> = [(Kind::Report, report.raw())]
            .into_iter()
            .chain(texts)
            .chain(asked)
            .map(|(kind, id)| (kind.key(), id.to_string()))
            .collect();
        for group in &mut left.groups {
            group.items.retain(|item| !(item.fields.is_empty() && own.contains(&(item.kind.as_str(), item.id.clone()))));
        }
        left.groups.retain(|group| !group.items.is_empty());
        let kept = FieldId::all(Kind::Report).filter(|field| !may_be_public(*field) && is_told(*field, &record));
        let (_, mut item) = item(usize::MAX, &record, &plan.body, kept.map(label).collect(), None);
        item.fields.dedup();
        let known = |group: &LeftGroup| group.items.iter().any(|other| other.kind == item.kind && other.id == item.id);
        if !item.fields.is_empty() && !left.groups.iter().any(known) {
            left.add(Why::Partnership, item);
        }
        left
    }

    fn add(&mut self, why: Why, item: LeftItem) {
        if let Some(group) = self.groups.iter_mut().find(|group| group.why == why) {
            group.items.push(item);
            return;
        }
        let place = self.groups.iter().position(|group| group.why > why).unwrap_or(self.groups.len());
        self.groups.insert(place, LeftGroup { heading: why.words(), why, items: vec![item] });
    }

    /// What is left out for a reason.
    pub fn of_reason(&self, why: &Why) -> &[LeftItem] {
        self.groups.iter().find(|group| group.why == *why).map(|group| group.items.as_slice()).unwrap_or_default()
    }
}

impl LeftItem {
    /// Whether it is left out of an edition; of the working copy where none is named.
    pub fn is_of(&self, edition: Option<&str>) -> bool {
        self.places.iter().any(|place| place.as_deref() == edition)
    }
}

/// Whether the officer is told that a field is left out: it holds words, a date or a number.
fn is_told(field: FieldId, record: &AnyRecord) -> bool {
    let order =
        matches!(field.about().kind, FieldKind::Choice(_) | FieldKind::OptionalChoice(_) | FieldKind::Flag | FieldKind::Position);
    !order && !INTERNAL.contains(&field.about().key) && !record.value(field).is_empty()
}

fn label(field: FieldId) -> String {
    field.about().label.to_owned()
}

fn item(place: usize, record: &AnyRecord, body: &Body, fields: Vec<String>, edition: Option<String>) -> (ItemKey, LeftItem) {
    let id = record.record_id();
    let key = (place, String::new(), id.id.to_string(), fields.clone());
    let noun = id.kind.noun().to_owned();
    let name = record.name(body);
    (key, LeftItem { kind: id.kind.key().to_owned(), noun, id: id.id.to_string(), name, fields, places: vec![edition] })
}

fn add(found: &mut Found, why: Why, (key, item): (ItemKey, LeftItem), wanted: impl Fn(&[String]) -> bool) {
    if !wanted(&item.fields) {
        return;
    }
    let places = item.places.clone();
    let known = found.entry(why).or_default().entry(key).or_insert_with(|| LeftItem { places: Vec::new(), ..item });
    known.places.extend(places);
}

fn add_unknown(found: &mut Found, place: usize, record: &AnyRecord, body: &Body, edition: Option<String>) {
    if let Some(unknown) = record.unknown() {
        let fields = unknown.keys().cloned().collect();
        add(found, Why::Unknown, item(place, record, body, fields, edition), |fields| !fields.is_empty());
    }
}

fn add_record(sifted: &Sifted<'_>, one: &SiftedBody<'_>, place: usize, record: &AnyRecord, found: &mut Found) {
    let edition = one.edition.map(|edition| edition.to_string());
    let id = record.record_id();
    if let Some(why) = one.closed.why(id) {
        add(found, why.clone(), item(place, record, one.body, Vec::new(), edition), |_| true);
        return;
    }
    let mut fields: BTreeMap<Why, Vec<String>> = BTreeMap::new();
    // Of what is exempt, all that is kept back is kept back for that.
    let shell = one.closed.shells.get(&id);
    if let Some(why) = shell {
        fields.entry(why.clone()).or_default().push(CONTENTS.to_owned());
    }
    for field in FieldId::all(id.kind).filter(|field| is_told(*field, record)) {
        if let Some(why) = field_reason(sifted.plan, &one.closed, record, field) {
            fields.entry(shell.cloned().unwrap_or(why)).or_default().push(label(field));
        }
    }
    if let Some((field, _)) = one.other_brag(id) {
        fields.entry(Why::NotAccepted).or_default().push(label(field));
    }
    for (cell, cut) in cut_fields(id, &sifted.hidden) {
        let cut = cut.iter().chain(std::iter::once(&cell.key)).filter_map(|key| FieldId::named(id.kind, key));
        let mut labels: Vec<String> = Vec::new();
        for field in cut.filter(|field| is_told(*field, record)) {
            if !labels.contains(&field.about().label.to_owned()) {
                labels.push(label(field));
            }
        }
        let why = match small::shown(one.body, record, cell, &sifted.cases, &sifted.hidden) {
            Some((Shown::Small, _)) => Why::Small,
            _ => Why::Protecting,
        };
        fields.entry(why).or_default().extend(labels);
    }
    for (why, fields) in fields {
        add(found, why, item(place, record, one.body, fields, edition.clone()), |fields| !fields.is_empty());
    }
    add_unknown(found, place, record, one.body, edition);
}
