//! What is kept of a plan when a period is closed: what its report needs, and nothing else.

use super::{returns, same_period};
use crate::domain::{
    date::Date,
    field::FieldKind,
    handover::Handover,
    id::{Id as _, RawId},
    indicator::Indicator,
    plan::Body,
    reading::{Reading, Span},
    record::{AnyRecord, FieldId, Kind, RecordId},
    reporting_period::ReportingPeriod,
    update::Update,
    value::Value,
};
use std::collections::{HashMap, HashSet};

/// The kinds of which a record is kept when a kept one names it.
const NAMED: [Kind; 4] = [Kind::Organisation, Kind::Post, Kind::Board, Kind::Priority];

/// The records that are kept, by kind.
#[derive(Default)]
struct Kept(HashMap<Kind, HashSet<RawId>>);

impl Kept {
    fn add(&mut self, kind: Kind, ids: impl Iterator<Item = RawId>) {
        self.0.entry(kind).or_default().extend(ids);
    }

    fn has(&self, kind: Kind, id: RawId) -> bool {
        self.0.get(&kind).is_some_and(|ids| ids.contains(&id))
    }
}

impl Body {
    /// What the report of a period's progress needs: the objectives that are to be reported on, what was reported for it and the last
    /// time before (further back while it was red), their figures and milestones, the indicators with the readings of the year up to
    /// its end, and whom these name. Of what is left out nothing is named. Made twice, it is the same.
    #[must_use]
    pub fn for_period(&self, period: Date) -> Self {
        let mut kept = Kept::default();
        let rows = returns(self, period);
        kept.add(Kind::Objective, rows.iter().map(|row| row.objective.id.raw()));
        for row in &rows {
            let red = row.red_run().into_iter();
            let told = row.update.iter().chain(row.earlier.first()).chain(red);
            kept.add(Kind::Update, told.map(|update| update.id.raw()));
        }
        let here = |update: &&Update| update.period.is_some_and(|of| same_period(of, period));
        let known = |kept: &Kept, update: &Update| update.objective.is_some_and(|id| kept.has(Kind::Objective, id.raw()));
        let here: Vec<RawId> =
            self.updates.iter().filter(here).filter(|row| known(&kept, row)).map(|update| update.id.raw()).collect();
        kept.add(Kind::Update, here.into_iter());
        self.keep_figures(&mut kept, period);
        self.keep_parts(&mut kept);
        let periods = self.reporting_periods.iter().filter(|row| row.period.is_some_and(|of| same_period(of, period)));
        kept.add(Kind::ReportingPeriod, periods.map(|row: &ReportingPeriod| row.id.raw()));
        let moved = |row: &&Handover| row.objectives.iter().any(|id| kept.has(Kind::Objective, id.raw()));
        let handovers: Vec<RawId> = self.handovers.iter().filter(moved).map(|row| row.id.raw()).collect();
        kept.add(Kind::Handover, handovers.into_iter());
        self.keep_named(&mut kept);
        self.only(&kept)
    }

    /// Indicators that were read then, and the readings that one of the period can be compared with.
    fn keep_figures(&self, kept: &mut Kept, period: Date) {
        let read = |row: &&Indicator| row.retired_on.is_none_or(|day| day.first() > period.first());
        kept.add(Kind::Indicator, self.indicators.iter().filter(read).map(|row| row.id.raw()));
        let begin = period.first().plus_days(-DAYS_BEFORE);
        let within = |row: &&Reading| {
            let inside = row.period.is_some_and(|of| of.first() >= begin && of.last() <= period.last());
            inside && row.span != Span::ContractYear
        };
        kept.add(Kind::Reading, self.readings.iter().filter(within).map(|row| row.id.raw()));
    }

    /// What is part of something that is kept; a reading that is not kept has no part that is.
    fn keep_parts(&self, kept: &mut Kept) {
        const PARTS: [Kind; 8] = [
            Kind::Milestone,
            Kind::Figure,
            Kind::ProgressCorrection,
            Kind::Method,
            Kind::Target,
            Kind::Benchmark,
            Kind::Reading,
            Kind::Correction,
        ];
        for kind in PARTS {
            let owner = FieldId::all(kind).find_map(|field| match field.about().kind {
                FieldKind::Owner(owner) => Some((field, owner)),
                _ => None,
            });
            let Some((field, owner)) = owner else { continue };
            let of_kept = |record: &AnyRecord| record.value(field).links().iter().all(|id| kept.has(owner, *id));
            let chosen = |id: RawId| kind != Kind::Reading || kept.has(kind, id);
            let ids: HashSet<RawId> =
                self.records(kind).filter(of_kept).map(|record| record.record_id().id).filter(|id| chosen(*id)).collect();
            kept.0.insert(kind, ids);
        }
    }

    /// Whom the kept records name, and whom those name.
    fn keep_named(&self, kept: &mut Kept) {
        let mut open: Vec<RecordId> =
            kept.0.iter().flat_map(|(kind, ids)| ids.iter().map(|id| RecordId { kind: *kind, id: *id })).collect();
        while let Some(record) = open.pop() {
            let Some(found) = self.find(record) else { continue };
            for field in FieldId::all(record.kind) {
                let Some(kind) = field.links_to().filter(|kind| NAMED.contains(kind)) else { continue };
                for id in found.value(field).links() {
                    if kept.0.entry(kind).or_default().insert(*id) {
                        open.push(RecordId { kind, id: *id });
                    }
                }
            }
        }
    }

    /// A body of these records alone, which name one another and nothing else. Pictures are left out: they are large, and no words.
    fn only(&self, kept: &Kept) -> Self {
        let mut body = Self { details: self.details.clone(), partnership: self.partnership.clone(), ..Self::default() };
        for kind in Kind::frozen() {
            let fields: Vec<FieldId> = FieldId::all(kind).filter(|field| field.links_to().is_some()).collect();
            let pictures: Vec<FieldId> = FieldId::all(kind).filter(|field| field.about().kind == FieldKind::Picture).collect();
            let records = self.records(kind).filter(|record| kind.is_single() || kept.has(kind, record.record_id().id));
            for mut record in records {
                for field in &fields {
                    without_others(&mut record, *field, kept);
                }
                for field in pictures.iter().filter(|field| !record.value(**field).is_empty()).copied().collect::<Vec<_>>() {
                    record.put_value(field, Value::Text(String::new()));
                }
                body.put(record);
            }
        }
        body
    }
}

/// How far before its first day a period's figures are compared: a year, whatever its days.
const DAYS_BEFORE: i64 = 366;

/// Takes the names of records that are not kept out of a field.
fn without_others(record: &mut AnyRecord, field: FieldId, kept: &Kept) {
    let (value, Some(kind)) = (record.value(field), field.links_to()) else { return };
    if value.links().iter().all(|id| kept.has(kind, *id)) {
        return;
    }
    let value = match value {
        Value::Links(links) => Value::Links(links.into_iter().filter(|id| kept.has(kind, *id)).collect()),
        _ => Value::Link(None),
    };
    record.put_value(field, value);
}
