//! Made-up plans with a token of its own in every text of every record, and which of them the public may read: decided here from the
//! files' words, apart from the program's own rules.

use super::{leaks::token, values};
use proptest::prelude::*;
use safer_plan::domain::{
    date::Date,
    edition::EditionId,
    field::{FieldKind, Visibility},
    id::{Id as _, PlanId, RawId},
    plan::{Body, Plan},
    record::{AnyRecord, FieldId, Kind, RecordId},
    report::ReportId,
    value::Value,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

/// Where a token stands.
#[derive(Clone, Debug)]
pub struct Mark {
    /// In which body: 0 for the working copy, then the editions from the newest.
    pub body: usize,
    /// In which record.
    pub record: RecordId,
    /// In which field; none for what a later version of the program wrote.
    pub field: Option<&'static str>,
}

/// A plan and where its tokens stand.
#[derive(Debug)]
pub struct Marked {
    /// The plan.
    pub plan: Plan,
    /// By the token's number.
    pub marks: BTreeMap<usize, Mark>,
}

/// What plans are made of: how many records of a kind there are, and the contents of their fields.
pub fn marked() -> impl Strategy<Value = Marked> {
    let materials = prop::collection::vec(values::material(), 24);
    (1_u64..4, materials, any::<u64>()).prop_map(|(records, materials, seed)| Maker::new(records, materials, seed).make())
}

/// What passages of reports are called, as files of plans name them. Those that end in a full stop go on with an id.
const PASSAGES: [&str; 14] = [
    "opening",
    "who",
    "vision",
    "priorities",
    "done",
    "next",
    "say",
    "foreword",
    "summary",
    "background",
    "progress",
    "reasons",
    "progress.",
    "figure.",
];

struct Maker {
    records: u64,
    materials: Vec<values::Material>,
    turn: u64,
    marks: BTreeMap<usize, Mark>,
}

impl Maker {
    fn new(records: u64, materials: Vec<values::Material>, seed: u64) -> Self {
        Self { records, materials, turn: seed, marks: BTreeMap::new() }
    }

    fn make(mut self) -> Marked {
        let mut plan = Plan::new(PlanId::of(RawId::from_bits(77).expect("an id")));
        plan.body = self.body(0);
        plan.unknown = Some(Box::new(BTreeMap::from([(
            "later".to_owned(),
            self.unknown(0, RecordId { kind: Kind::Details, id: RawId::ONLY }),
        )])));
        let mut frozen = BTreeMap::new();
        for number in [2_u32, 1] {
            let id = RawId::from_bits(number.into()).expect("an id");
            let mut edition = self.record(0, Kind::Edition, id);
            edition.put_value(FieldId::named(Kind::Edition, "number").expect("it has one"), Value::Whole(number));
            plan.put(edition);
            frozen.insert(EditionId::of(id), self.body(usize::try_from(3 - number).expect("few")));
        }
        plan.frozen = Arc::new(frozen);
        Marked { plan, marks: self.marks }
    }

    fn body(&mut self, place: usize) -> Body {
        let mut body = Body::default();
        for kind in Kind::frozen() {
            for id in self.ids(kind) {
                let record = self.record(place, kind, id);
                body.put(record);
            }
        }
        body
    }

    fn ids(&self, kind: Kind) -> Vec<RawId> {
        let ids = |bits: u64| RawId::from_bits(bits + 40).expect("an id");
        if kind.is_single() { vec![RawId::ONLY] } else { (0..self.records).map(ids).collect() }
    }

    /// The next of what there is, in an order that goes on changing.
    fn material(&mut self) -> values::Material {
        self.turn = self.turn.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        let place = usize::try_from(self.turn >> 40).expect("small") % self.materials.len();
        self.materials[place].clone()
    }

    fn token(&mut self, body: usize, record: RecordId, field: Option<&'static str>) -> String {
        let number = self.marks.len() + 1;
        self.marks.insert(number, Mark { body, record, field });
        token(number)
    }

    fn unknown(&mut self, body: usize, record: RecordId) -> serde_json::Value {
        let (one, other) = (self.token(body, record, None), self.token(body, record, None));
        serde_json::json!({ "words": one, other: [1, 2] })
    }

    fn record(&mut self, body: usize, kind: Kind, id: RawId) -> AnyRecord {
        let (mut record, name) = (AnyRecord::blank(kind, id), RecordId { kind, id });
        for field in FieldId::all(kind) {
            let material = self.material();
            // Only to records before it: nothing leads round in a circle.
            let links =
                |to: Kind| if to == kind { self.ids(to).into_iter().filter(|other| *other < id).collect() } else { self.ids(to) };
            let leads_somewhere = !material.luck.is_multiple_of(4);
            let value = match field.about().kind {
                _ if leads_somewhere && self.leads(kind, field.about().key) => {
                    Value::Text(self.somewhere(kind, field.about().key, material.luck))
                }
                _ if (kind, field.about().key) == (Kind::Explanation, "finding") => {
                    Value::Text(self.finding(body, name, material.luck))
                }
                // Small counts have tests of their own.
                _ if (kind, field.about().key) == (Kind::Indicator, "small_numbers") => Value::Choice(Some("never")),
                FieldKind::Line | FieldKind::Cadence => Value::Text(self.token(body, name, Some(field.about().key))),
                FieldKind::Paragraphs => {
                    let key = Some(field.about().key);
                    Value::Text(format!("- {}\n\n**{}** é", self.token(body, name, key), self.token(body, name, key)))
                }
                FieldKind::Lines => {
                    let lines =
                        material.lines.iter().map(|line| format!("{line} {}", self.token(body, name, Some(field.about().key))));
                    Value::Texts(lines.collect())
                }
                _ => values::fit(field.about(), &material, links),
            };
            assert!(record.put_value(field, value), "{kind} takes a {}", field.about().key);
        }
        let unknown = self.unknown(body, name);
        record.keep_unknown(Some(Box::new(BTreeMap::from([("later".to_owned(), unknown)]))));
        record
    }

    /// Whether a field is a text that names something.
    fn leads(&self, kind: Kind, key: &str) -> bool {
        matches!(
            (kind, key),
            (Kind::Report, "edition" | "earlier_edition" | "template")
                | (Kind::ReportText | Kind::TemplateSection, "section" | "key")
        )
    }

    /// An edition or a template that there is, or a passage that some report has.
    fn somewhere(&self, kind: Kind, key: &str, luck: u8) -> String {
        let one_of = |kind: Kind| self.ids(kind)[usize::from(luck) % self.ids(kind).len()];
        match (kind, key) {
            (Kind::Report, "template") => one_of(Kind::ReportTemplate).to_string(),
            (Kind::Report, _) => RawId::from_bits(u64::from(luck % 2) + 1).expect("an id").to_string(),
            _ => match PASSAGES[usize::from(luck) % PASSAGES.len()] {
                "progress." => format!("progress.{}", one_of(Kind::Objective)),
                "figure." => format!("figure.{}", one_of(Kind::Indicator)),
                passage => passage.to_owned(),
            },
        }
    }

    /// What an explanation is of: a check at a record, or something that cannot be understood.
    fn finding(&mut self, body: usize, name: RecordId, luck: u8) -> String {
        let token = self.token(body, name, Some("finding"));
        let kinds: Vec<Kind> = Kind::frozen().collect();
        let kind = kinds[usize::from(luck) % kinds.len()];
        let id = self.ids(kind)[0];
        if luck.is_multiple_of(5) { token } else { format!("{token} {}/{id}#{token}", kind.key()) }
    }
}

/// Fields that are not public although their catalogue says so.
const KEPT: [(&str, &str); 6] = [
    ("progress_corrections", "former"),
    ("handovers", "note"),
    ("rule_notes", "reason"),
    ("rule_notes", "evidence"),
    ("rule_notes", "papers"),
    ("rule_notes", "by"),
];
const CONTENTS: [&str; 6] = ["patterns", "changes", "causes", "matters", "community", "last_plan"];

/// Which records of each body are left out, and of which only the shell stays.
pub struct Judged<'a> {
    plan: &'a Plan,
    bodies: Vec<(BTreeSet<RecordId>, BTreeSet<RecordId>)>,
}

fn value(record: &AnyRecord, key: &str) -> Value {
    record.value(FieldId::named(record.record_id().kind, key).unwrap_or_else(|| panic!("there is a field “{key}”")))
}

fn chosen(record: &AnyRecord, key: &str) -> &'static str {
    match value(record, key) {
        Value::Choice(Some(key)) => key,
        other => panic!("{other:?} is no choice"),
    }
}

fn is_set(record: &AnyRecord, key: &str) -> bool {
    !value(record, key).is_empty()
}

impl<'a> Judged<'a> {
    /// Judges a plan.
    pub fn of(plan: &'a Plan) -> Self {
        let editions = plan.editions_by_number();
        let all: Vec<&Body> = std::iter::once(&plan.body).chain(editions.iter().map(|id| &plan.frozen[id])).collect();
        let mut bodies: Vec<(BTreeSet<RecordId>, BTreeSet<RecordId>)> = Vec::new();
        for body in all {
            let (mut gone, mut shells) = bodies.last().cloned().unwrap_or_default();
            let records: Vec<AnyRecord> = Kind::frozen().flat_map(|kind| body.records(kind).collect::<Vec<_>>()).collect();
            loop {
                let before = (gone.len(), shells.len());
                for record in &records {
                    let id = record.record_id();
                    if is_exempt(record) {
                        shells.insert(id);
                    }
                    if is_gone(record, &gone, &shells) {
                        gone.insert(id);
                    }
                }
                if (gone.len(), shells.len()) == before {
                    break;
                }
            }
            bodies.push((gone, shells));
        }
        Self { plan, bodies }
    }

    /// Whether the public may read a token.
    pub fn is_public(&self, mark: &Mark) -> bool {
        let (gone, shells) = &self.bodies[mark.body];
        let Some(key) = mark.field else { return false };
        let kind = mark.record.kind;
        let field = FieldId::named(kind, key).expect("it has one");
        if gone.contains(&mark.record) || field.about().visibility != Visibility::Public || KEPT.contains(&(kind.key(), key)) {
            return false;
        }
        let body = match mark.body {
            0 => &self.plan.body,
            place => &self.plan.frozen[&self.plan.editions_by_number()[place - 1]],
        };
        let record = || body.find(mark.record).expect("it is there");
        match (kind.key(), key) {
            ("assessments", key) if CONTENTS.contains(&key) => !shells.contains(&mark.record),
            ("recommendations", "response") => is_set(&record(), "responded"),
            ("reporting_periods", "summary") => {
                let ends = |date: Option<Date>| date.map(|date| (date.first(), date.last()));
                let Value::Date(period) = value(&record(), "period") else { panic!("a date") };
                self.plan.editions.iter().any(|edition| edition.period.is_some() && ends(edition.period) == ends(period))
            }
            _ => true,
        }
    }

    /// Whether a token may be printed in a report, because it is its own.
    pub fn is_of(&self, mark: &Mark, report: ReportId) -> bool {
        let own = || {
            let record = self.plan.find(mark.record).expect("it is there");
            mark.record == (RecordId { kind: Kind::Report, id: report.raw() })
                || record.owner().is_some_and(|owner| owner.id == report.raw())
        };
        let kinds = [Kind::Report, Kind::ReportText, Kind::ReportRecommendation];
        let public =
            |key| FieldId::named(mark.record.kind, key).is_some_and(|field| field.about().visibility == Visibility::Public);
        mark.body == 0 && kinds.contains(&mark.record.kind) && mark.field.is_some_and(public) && own()
    }
}

/// What the editions are called, the newest first.
trait ByNumber {
    fn editions_by_number(&self) -> Vec<EditionId>;
}

impl ByNumber for Plan {
    fn editions_by_number(&self) -> Vec<EditionId> {
        let mut editions: Vec<_> = self.editions.iter().collect();
        editions.sort_by_key(|edition| std::cmp::Reverse(edition.number));
        editions.into_iter().map(|edition| edition.id).collect()
    }
}

fn is_exempt(record: &AnyRecord) -> bool {
    match record.record_id().kind.key() {
        "documents" => chosen(record, "access") == "exempt",
        "assessments" => is_set(record, "exempt"),
        _ => false,
    }
}

fn is_gone(record: &AnyRecord, gone: &BTreeSet<RecordId>, shells: &BTreeSet<RecordId>) -> bool {
    let name = |key: &str, id: RawId| RecordId { kind: Kind::frozen().find(|kind| kind.key() == key).expect("a kind"), id };
    let out = |kind: &str, id: RawId| gone.contains(&name(kind, id));
    let shell = |kind: &str, id: RawId| shells.contains(&name(kind, id));
    let itself = match record.record_id().kind.key() {
        "updates" => !matches!(chosen(record, "state"), "accepted" | "published"),
        "meetings" => !is_set(record, "open_to_public"),
        "agenda_items" => {
            let papers = value(record, "papers");
            !papers.is_empty() && papers.links().iter().all(|paper| out("documents", *paper) || shell("documents", *paper))
        }
        "documents" => chosen(record, "access") == "confidential",
        "findings" => value(record, "assessment").links().iter().any(|id| shell("assessments", *id)),
        "explanations" => {
            let Value::Text(finding) = value(record, "finding") else { panic!("text") };
            let subject =
                finding.split_once(' ').and_then(|(_, rest)| rest.split_once('#')).and_then(|(subject, _)| subject.split_once('/'));
            let subject_is_out = subject.is_none_or(|(kind, id)| {
                let id = id.parse().expect("an id");
                out(kind, id) || kind == "assessments" && shell(kind, id)
            });
            !is_set(record, "footnote") || chosen(record, "answer") != "explained" || subject_is_out
        }
        "reviews" => !is_set(record, "closed"),
        "reports" => !matches!(chosen(record, "status"), "published" | "considered"),
        "deadline_rules" | "report_texts" => true,
        _ => false,
    };
    itself || record.owner().is_some_and(|owner| gone.contains(&owner))
}
