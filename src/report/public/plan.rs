//! The plan as anyone may read it: made anew from what may be read, never by covering the rest.

use super::{
    kinds::may_be_public,
    records::field_reason,
    sifted::{Sifted, SiftedBody},
    small::{self, cut_fields},
    statements::Statements,
    wordings::wordings,
};
use crate::{
    check::subject_of,
    domain::{
        edition::EditionId,
        explanation::{Explanation, ExplanationId},
        field::{FieldKind, Record as _},
        plan::{Body, Plan},
        record::{AnyRecord, FieldId, Kind, RecordId},
        report::{Report, ReportId, ReportRecommendation, ReportText},
        rows::Rows,
        value::{Held as _, Value},
    },
};
use std::{collections::BTreeMap, sync::Arc};

/// A number that is not published: in which edition, of which record, in which field.
type Place = (Option<EditionId>, RecordId, &'static str);

/// A plan that holds nothing but what the public may read. The only way to make one is from a plan, by the list of what is public.
///
/// Beside it stands what only the report that is being made gets: its own words and recommendations.
#[derive(Clone, Debug)]
pub struct PublicPlan {
    plan: Plan,
    instead: BTreeMap<Place, String>,
    footnotes: Vec<(RecordId, ExplanationId)>,
    statements: BTreeMap<Option<EditionId>, Statements>,
    small_in_words: usize,
    texts: Rows<ReportText>,
    recommendations: Rows<ReportRecommendation>,
}

impl PublicPlan {
    /// What of a plan is public.
    pub fn of(plan: &Plan) -> Self {
        let sifted = Sifted::of(plan);
        let mut public = Plan::new(plan.id);
        public.example = plan.example;
        let (mut instead, mut frozen) = (BTreeMap::new(), BTreeMap::new());
        for one in &sifted.bodies {
            let body = public_body(&sifted, one, &mut instead);
            match one.edition {
                None => public.body = body,
                Some(edition) => drop(frozen.insert(edition, body)),
            }
        }
        public.frozen = Arc::new(frozen);
        for edition in plan.editions.iter_shared() {
            let edition = AnyRecord::from(edition);
            public.put(public_fields(&edition, |field| may_be_public(field).then(|| edition.value(field))));
        }
        let footnotes = footnotes(&plan.body, &public.body);
        let texts = plan.body.report_texts.iter().map(own_text).collect();
        let recommended = plan.body.records(Kind::ReportRecommendation);
        let recommended = recommended.map(|row| public_fields(&row, |field| may_be_public(field).then(|| row.value(field))));
        let recommendations = recommended.filter_map(|row| row.as_type::<ReportRecommendation>().cloned()).collect();
        let statements = sifted.bodies.iter().map(|one| (one.edition, Statements::of(&sifted, one))).collect();
        let small_in_words = wordings(&sifted).len();
        Self { plan: public, instead, footnotes, statements, small_in_words, texts, recommendations }
    }

    /// The plan, to read.
    pub fn plan(&self) -> &Plan {
        &self.plan
    }

    /// What of a report may be printed in it: its public fields, what it is made from, and only such papers, posts and bodies as are
    /// public.
    pub fn report(&self, report: &Report) -> Report {
        let record = AnyRecord::from(report.clone());
        let public =
            public_fields(&record, |field| may_be_public(field).then(|| known_links(record.value(field), field, &self.plan.body)));
        let mut public = public.as_type::<Report>().cloned().unwrap_or_else(|| Report::blank(report.id));
        (public.edition, public.earlier_edition) = (report.edition.clone(), report.earlier_edition.clone());
        public
    }

    /// What was written by hand in a report that is being made.
    pub fn texts_of(&self, report: ReportId) -> impl Iterator<Item = &ReportText> {
        self.texts.iter().filter(move |text| text.report == Some(report))
    }

    /// What a report that is being made recommends.
    pub fn recommendations_of(&self, report: ReportId) -> impl Iterator<Item = &ReportRecommendation> {
        self.recommendations.iter().filter(move |row| row.report == Some(report))
    }

    /// What is printed in place of a number that is not published: `fewer than 5`, `not shown`. Nothing for one that is, or that
    /// there never was.
    pub fn instead(&self, edition: Option<EditionId>, record: RecordId, key: &'static str) -> Option<&str> {
        self.instead.get(&(edition, record, key)).map(String::as_str)
    }

    /// What the public is told of what is left out of an edition, or of the working copy.
    pub fn statements(&self, edition: Option<EditionId>) -> Statements {
        self.statements.get(&edition).cloned().unwrap_or_default()
    }

    /// In how many places words may hold a small count: nothing can be left out there, so somebody has to look before publishing.
    pub fn small_in_words(&self) -> usize {
        self.small_in_words
    }

    /// The explanations that are printed as footnotes, each with the record it is of: they do not say so themselves.
    pub fn footnotes(&self) -> impl Iterator<Item = (RecordId, &Explanation)> {
        self.footnotes.iter().filter_map(|(subject, id)| Some((*subject, self.plan.body.explanations.get(*id)?)))
    }
}

/// The words of a report, for that report. What was generated when they were written tells the officer whether that has changed since;
/// it is not printed.
fn own_text(text: &ReportText) -> ReportText {
    let mut own = ReportText::blank(text.id);
    (own.report, own.date) = (text.report, text.date);
    (own.section, own.text, own.facts) = (text.section.clone(), text.text.clone(), text.facts.clone());
    own
}

/// Which records the public explanations are footnotes of.
fn footnotes(body: &Body, public: &Body) -> Vec<(RecordId, ExplanationId)> {
    let printed = body.explanations.iter().filter(|explanation| public.explanations.has(explanation.id));
    printed.filter_map(|explanation| Some((subject_of(&explanation.finding)?, explanation.id))).collect()
}

fn public_body(sifted: &Sifted<'_>, one: &SiftedBody<'_>, instead: &mut BTreeMap<Place, String>) -> Body {
    let mut public = Body::default();
    for kind in Kind::frozen() {
        for record in one.body.records(kind) {
            if let Some(record) = public_record(sifted, one, &record, instead) {
                public.put(record);
            }
        }
    }
    drop_links(&mut public);
    public
}

/// What of a record is public; nothing for one that is left out.
fn public_record(
    sifted: &Sifted<'_>,
    one: &SiftedBody<'_>,
    record: &AnyRecord,
    instead: &mut BTreeMap<Place, String>,
) -> Option<AnyRecord> {
    let id = record.record_id();
    if one.closed.why(id).is_some() {
        return None;
    }
    let is_public = |field| field_reason(sifted.plan, &one.closed, record, field).is_none();
    let mut public = public_fields(record, |field| is_public(field).then(|| record.value(field)));
    if let Some((field, brag)) = one.other_brag(id) {
        public.put_value(field, brag.to_value());
    }
    if !small::is_counted(id.kind) {
        return Some(public);
    }
    let cells = cut_fields(id, &sifted.hidden);
    if id.kind == Kind::Figure && !cells.is_empty() {
        return small::figure(&public, &sifted.hidden);
    }
    for (cell, fields) in cells {
        let found = small::shown(one.body, record, cell, &sifted.cases, &sifted.hidden);
        let words = found.and_then(|(shown, smallest)| shown.words(smallest));
        let given = |key: &&'static str| FieldId::named(id.kind, key).is_some_and(|field| !record.value(field).is_empty());
        let had = given(&cell.key) || (id.kind == Kind::BreakdownPart && fields.iter().any(given));
        if let Some(words) = words.filter(|_| had || id.kind == Kind::Reading && cell.key == "value") {
            instead.insert((one.edition, id, cell.key), words);
        }
    }
    small::cut(&mut public, &sifted.hidden);
    Some(public)
}

/// A new record with what is given of another, and nothing else of it.
fn public_fields(record: &AnyRecord, given: impl Fn(FieldId) -> Option<Value>) -> AnyRecord {
    let id = record.record_id();
    let mut public = AnyRecord::blank(id.kind, id.id);
    for field in FieldId::all(id.kind) {
        if let Some(value) = given(field) {
            public.put_value(field, value);
        }
    }
    public
}

/// Takes out every link to what is not there: that something was left out is not to be told from what names it.
fn drop_links(public: &mut Body) {
    let fields: Vec<FieldId> = Kind::frozen().flat_map(FieldId::all).filter(|field| field.links_to().is_some()).collect();
    let mut changed: BTreeMap<RecordId, AnyRecord> = BTreeMap::new();
    for field in fields {
        for record in public.records(field.kind()) {
            let id = record.record_id();
            let record = changed.get(&id).unwrap_or(&record);
            let value = record.value(field);
            let known = known_links(value.clone(), field, public);
            if known != value {
                let mut record = record.clone();
                record.put_value(field, known);
                changed.insert(id, record);
            }
        }
    }
    changed.into_values().for_each(|record| public.put(record));
}

/// A value without the links to what is not in a body. What belongs to something always has it: it went with it.
fn known_links(value: Value, field: FieldId, body: &Body) -> Value {
    let Some(kind) = field.links_to().filter(|_| !matches!(field.about().kind, FieldKind::Owner(_))) else { return value };
    let known = |id: &crate::domain::id::RawId| body.find(RecordId { kind, id: *id }).is_some();
    match value {
        Value::Link(link) => Value::Link(link.filter(known)),
        Value::Links(links) => Value::Links(links.into_iter().filter(known).collect()),
        other => other,
    }
}
