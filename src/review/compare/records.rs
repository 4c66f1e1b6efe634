//! The changes of one record.

use super::{Area, Change, ChangeKind, Comparing, facts::facts};
use crate::domain::{
    contract::ContractOption,
    date::Date,
    differing::Differing,
    field::lower_first,
    id::Id as _,
    indicator::Method,
    objective::{Objective, ObjectiveId},
    plan::Body,
    priority::PriorityId,
    reading::Reading,
    record::{AnyRecord, FieldId, Kind, RecordId},
};

/// How deep parts of parts go.
const DEEPEST: usize = 4;

impl Comparing<'_> {
    /// Adds what differs of a record.
    pub(super) fn changes_of(&self, differs: &Differing, changes: &mut Vec<Change>) {
        if differs.id.kind == Kind::Objective {
            return self.objective(differs, changes);
        }
        let part = self.part(differs);
        match (&differs.before, &differs.after) {
            (Some(_), Some(_)) => self.fields(differs, |_| true, changes),
            (None, Some(row)) => {
                let what = if part.is_empty() { "New".to_owned() } else { format!("New: {}", lower_first(&part)) };
                let change = self.change(differs, ChangeKind::of_kind(differs.id.kind), what);
                changes.push(Change { after: facts(row, self.later), ..change });
            }
            (Some(row), None) => {
                let what = if part.is_empty() { "No longer listed".to_owned() } else { format!("{part}: no longer listed") };
                let change = self.change(differs, ChangeKind::of_kind(differs.id.kind), what);
                changes.push(Change { before: facts(row, self.earlier), ..change });
            }
            (None, None) => {}
        }
    }

    /// A change for each field that differs and is asked for.
    pub(super) fn fields(&self, differs: &Differing, asked: impl Fn(FieldId) -> bool, changes: &mut Vec<Change>) {
        let part = self.part(differs);
        for field in differs.fields().filter(|field| asked(*field)) {
            let label = field.about().label;
            let what = if part.is_empty() { label.to_owned() } else { format!("{part}: {}", lower_first(label)) };
            let text = |row: &Option<AnyRecord>, body: &Body| {
                row.as_ref().map(|row| field.about().text(&row.value(field), body)).unwrap_or_default()
            };
            let (before, after) = (text(&differs.before, self.earlier), text(&differs.after, self.later));
            changes.push(Change { before, after, ..self.change(differs, ChangeKind::of_field(field), what) });
        }
    }

    /// A change without its texts.
    pub(super) fn change(&self, differs: &Differing, kind: ChangeKind, what: String) -> Change {
        let subject = subject(differs);
        let subject = self.outermost(subject);
        let there = self.later.find(subject);
        let name = match &there {
            Some(row) => row.name(self.later),
            None => self.earlier.find(subject).map(|row| row.name(self.earlier)).unwrap_or_default(),
        };
        let (there, record, area) = (there.is_some(), differs.id, self.area(subject));
        Change { kind, area, subject, name, there, record, what, before: String::new(), after: String::new() }
    }

    /// What a part belongs to in the end.
    fn outermost(&self, mut record: RecordId) -> RecordId {
        for _ in 0..DEEPEST {
            let found = self.later.find(record).or_else(|| self.earlier.find(record));
            match found.and_then(|row| row.owner()) {
                Some(owner) => record = owner,
                None => break,
            }
        }
        record
    }

    fn area(&self, subject: RecordId) -> Area {
        match subject.kind {
            Kind::Priority => Area::Priority(PriorityId::of(subject.id)),
            Kind::Objective => {
                let id = ObjectiveId::of(subject.id);
                let row: Option<&Objective> = self.later.objectives.get(id).or_else(|| self.earlier.objectives.get(id));
                row.and_then(|row| row.priority).map_or(Area::Unplaced, Area::Priority)
            }
            Kind::Indicator => Area::Figures,
            Kind::Funding | Kind::Contract => Area::Money,
            Kind::Board => Area::Boards,
            _ => Area::Plan,
        }
    }

    /// What a part is called beside what it belongs to; empty for what is no part.
    fn part(&self, differs: &Differing) -> String {
        match (&differs.after, &differs.before) {
            (Some(row), _) => part(row, self.later),
            (None, Some(row)) => part(row, self.earlier),
            (None, None) => String::new(),
        }
    }
}

/// The record that a change is told of: the owner, or the record itself.
fn subject(differs: &Differing) -> RecordId {
    let row = differs.after.as_ref().or(differs.before.as_ref());
    row.and_then(AnyRecord::owner).unwrap_or(differs.id)
}

fn part(row: &AnyRecord, body: &Body) -> String {
    if row.owner().is_none() {
        return String::new();
    }
    let name = || row.name(body);
    match row.record_id().kind {
        Kind::Milestone => format!("Milestone “{}”", name()),
        Kind::Reading => row.as_type::<Reading>().map_or_else(name, |row| format!("Reading for {}", row.period_words(body))),
        Kind::Method => {
            let from = row.as_type::<Method>().and_then(|row| row.effective_from).map(Date::words);
            from.map_or_else(|| "Method".to_owned(), |from| format!("Method from {from}"))
        }
        Kind::FundingExtension => "Extension".to_owned(),
        Kind::ContractOption => row.as_type::<ContractOption>().map_or_else(name, |row| format!("Option {}", row.position)),
        Kind::ReportingLine => "Reporting line".to_owned(),
        Kind::Member => format!("Member {}", name()),
        _ => name(),
    }
}
