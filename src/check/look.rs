//! What a suite sees of the plan. It remembers what was read, so that the suite runs again when that changes.

use super::{
    check_finding::{Check, CheckFinding},
    index::{Index, Source},
    marks::Mark,
};
use crate::domain::{
    date::Day,
    details::Details,
    field::Record,
    id::Id as _,
    partnership::Partnership,
    plan::Body,
    record::{AnyRecord, Kind, RecordId},
};

/// The plan as one suite reads it for one record.
pub struct Look<'a> {
    body: &'a Body,
    index: &'a Index,
    subject: RecordId,
    today: Day,
    sources: Vec<Source>,
    found: Vec<CheckFinding>,
}

impl<'a> Look<'a> {
    pub(super) fn new(body: &'a Body, index: &'a Index, subject: RecordId, today: Day) -> Self {
        Self { body, index, subject, today, sources: Vec::new(), found: Vec::new() }
    }

    pub(super) fn end(self) -> (Vec<Source>, Vec<CheckFinding>) {
        (self.sources, self.found)
    }

    /// The record that is looked at.
    pub fn subject(&self) -> RecordId {
        self.subject
    }

    /// The day that dates are compared with.
    pub fn today(&self) -> Day {
        self.today
    }

    /// The record that is looked at, if it is of this type.
    pub fn this<R: Record>(&self) -> Option<&'a R> {
        self.body.row(R::Id::of(self.subject.id)).filter(|_| self.subject.kind == R::KIND)
    }

    /// The record that is looked at, whatever its kind.
    pub fn any(&self) -> Option<AnyRecord> {
        self.body.find(self.subject)
    }

    /// Another record.
    pub fn get<R: Record>(&mut self, id: R::Id) -> Option<&'a R> {
        self.reads(Source::Record(RecordId { kind: R::KIND, id: id.raw() }));
        self.body.row(id)
    }

    /// Another record, whatever its kind.
    pub fn record(&mut self, record: RecordId) -> Option<AnyRecord> {
        self.reads(Source::Record(record));
        self.body.find(record)
    }

    /// What a record is called. Names are made of the record itself and at most of what it is part of.
    pub fn name(&mut self, record: RecordId) -> String {
        self.reads(Source::Record(record));
        if let Some(owner) = self.body.owner_of(record) {
            self.reads(Source::Record(owner));
        }
        self.body.name_of(record.kind, record.id)
    }

    /// The records of a type that name this one in any of their links, in the order of their ids: what is part of it, and what points at it.
    pub fn naming<R: Record>(&mut self, target: RecordId) -> Vec<&'a R> {
        self.reads(Source::Naming(R::KIND, target));
        self.index.naming(R::KIND, target).filter_map(|id| self.body.row(R::Id::of(id))).collect()
    }

    /// The records of a type that name the record that is looked at.
    pub fn of_this<R: Record>(&mut self) -> Vec<&'a R> {
        self.naming(self.subject)
    }

    /// Every record of a type. Any change to one of them makes the suite run again: not for suites that run for many records.
    pub fn all<R: Record>(&mut self) -> impl Iterator<Item = &'a R> + use<'a, R> {
        self.reads(Source::All(R::KIND));
        self.body.rows_of()
    }

    /// The plan, for functions of the domain that read it themselves; they may read records of these kinds and the plan's own particulars. The
    /// same warning as for [`Self::all`].
    pub fn body(&mut self, kinds: &[Kind]) -> &'a Body {
        kinds.iter().for_each(|kind| self.reads(Source::All(*kind)));
        self.reads(Source::All(Kind::Details));
        self.body
    }

    /// The plan's own particulars.
    pub fn details(&mut self) -> &'a Details {
        self.reads(Source::All(Kind::Details));
        &self.body.details
    }

    /// The partnership.
    pub fn partnership(&mut self) -> &'a Partnership {
        self.reads(Source::All(Kind::Partnership));
        &self.body.partnership
    }

    /// The other records that bear a mark that the record looked at bears too; nothing when they are more than a few.
    pub fn marked(&self, mark: Mark) -> Option<Vec<RecordId>> {
        self.index.marked(mark).map(|found| found.filter(|record| *record != self.subject).collect())
    }

    /// Whether the record looked at bears a mark and is the first to do so, however many others do.
    pub fn is_first_with(&self, mark: Mark) -> bool {
        self.index.first(mark) == Some(self.subject)
    }

    /// The first record that bears a mark, whether or not the one looked at does.
    pub fn first_with(&mut self, mark: Mark) -> Option<RecordId> {
        self.reads(Source::First(mark));
        self.index.first(mark)
    }

    /// Reports a finding at the record that is looked at.
    pub fn find(&mut self, check: &'static Check, says: impl Into<String>, working: impl Into<String>) {
        self.report(CheckFinding::new(check, self.subject, says.into(), working.into()));
    }

    /// Reports a finding made with [`CheckFinding::new`], which may be mended at another record than the one looked at.
    pub fn report(&mut self, finding: CheckFinding) {
        self.found.push(finding);
    }

    fn reads(&mut self, source: Source) {
        if !source.is_of(self.subject) && !self.sources.contains(&source) {
            self.sources.push(source);
        }
    }
}
