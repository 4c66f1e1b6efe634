//! Making an edit: all of it or nothing.

use super::{Edit, EditError, change::Part, closed_period};
use crate::domain::{
    date::Date,
    edition::{Edition, EditionField},
    field::{FieldError, FieldKind},
    id::Id,
    integrity, picture,
    plan::Plan,
    record::{AnyRecord, FieldId, Kind, RecordId},
    value::Value,
};

/// A plan after an edit, and what the edit did.
#[derive(Clone, Debug)]
pub struct Applied {
    /// The plan as it is now.
    pub plan: Plan,
    /// What changed; empty when the edit changed nothing.
    pub parts: Vec<Part>,
}

/// Makes an edit to a copy of a plan.
///
/// # Errors
///
/// [`EditError`] when it cannot be made; nothing has then changed.
pub fn apply(plan: &Plan, edit: &Edit) -> Result<Applied, EditError> {
    let mut work = Work { plan: plan.clone(), parts: Vec::new(), touched: Vec::new(), may_circle: false, is_replaced: false };
    work.make(edit)?;
    for record in &work.touched {
        if let Some(now) = work.plan.find(*record) {
            check_dates(plan.find(*record).as_ref(), &now)?;
        }
    }
    if work.may_circle {
        integrity::check_circles(&work.plan.body).map_err(|(_, label)| EditError::Circle { label })?;
    }
    if !work.is_replaced {
        closed_period::check(plan, &work.plan)?;
    }
    Ok(Applied { plan: work.plan, parts: work.parts })
}

struct Work {
    plan: Plan,
    parts: Vec<Part>,
    touched: Vec<RecordId>,
    /// Whether a field changed that leads to records of the same kind.
    may_circle: bool,
    /// Whether another plan was put in place of this one.
    is_replaced: bool,
}

impl Work {
    fn make(&mut self, edit: &Edit) -> Result<(), EditError> {
        match edit {
            Edit::Set { record, field, value } => self.set(*record, *field, value),
            Edit::Add(record) => match record.as_type() {
                Some(edition) => self.freeze(edition),
                None => self.add(record),
            },
            Edit::Remove(record) => self.remove(*record),
            Edit::Freeze(edition) => self.freeze(edition),
            Edit::Several { edits, .. } => edits.iter().try_for_each(|edit| self.make(edit)),
            Edit::Replace { plan, label } => {
                if self.plan != **plan {
                    self.plan = (**plan).clone();
                    self.is_replaced = true;
                    let details = RecordId { kind: Kind::Details, id: crate::domain::id::RawId::ONLY };
                    self.note_whole(details, String::new(), label.clone());
                }
                Ok(())
            }
        }
    }

    fn set(&mut self, id: RecordId, field: FieldId, value: &Value) -> Result<(), EditError> {
        let old = self.plan.find(id).ok_or(EditError::Gone { kind: id.kind })?;
        let before = old.value(field);
        if before == *value {
            return Ok(());
        }
        if field == EditionField::Period.into() {
            return Err(EditError::PeriodOfEdition);
        }
        let new = old.with(field, value.clone())?;
        let after = new.value(field);
        if before == after {
            return Ok(());
        }
        self.check_link(&new, field)?;
        // The log names a picture; it need not hold all of it, twice.
        let text = |value: &Value| match value {
            Value::Text(text) if field.about().kind == FieldKind::Picture => picture::described(text),
            value => field.about().text(value, &self.plan.body),
        };
        self.parts.push(Part::field(id, field, text(&before), text(&after)));
        self.plan.put(new);
        self.touched.push(id);
        Ok(())
    }

    fn add(&mut self, record: &AnyRecord) -> Result<(), EditError> {
        let id = record.record_id();
        self.check_new(record)?;
        self.plan.put(record.clone());
        let name = self.plan.name_of(id);
        self.note_whole(id, String::new(), name);
        self.touched.push(id);
        Ok(())
    }

    fn freeze(&mut self, edition: &Edition) -> Result<(), EditError> {
        let record = AnyRecord::from(edition.clone());
        self.check_new(&record)?;
        if let Some((closed, _)) = edition.period.and_then(|period| self.plan.closed_period(period)) {
            return Err(EditError::PeriodClosed { period: closed.period.map(Date::words).unwrap_or_default() });
        }
        self.plan.freeze(edition.clone());
        self.note_whole(record.record_id(), String::new(), edition.label.clone());
        Ok(())
    }

    fn check_new(&mut self, record: &AnyRecord) -> Result<(), EditError> {
        let id = record.record_id();
        if id.kind.is_single() || self.plan.find(id).is_some() {
            return Err(EditError::AlreadyThere { kind: id.kind });
        }
        for field in FieldId::all(id.kind) {
            field.about().check(&record.value(field))?;
            self.check_link(record, field)?;
        }
        Ok(())
    }

    fn remove(&mut self, id: RecordId) -> Result<(), EditError> {
        if id.kind.is_single() {
            return Err(EditError::Needed { kind: id.kind });
        }
        let name = self.plan.name_of(id);
        self.plan.find(id).ok_or(EditError::Gone { kind: id.kind })?;
        self.check_editions(id, &name)?;
        for (referrer, field) in self.plan.body.references_to(id) {
            if self.plan.find(referrer).is_none() {
                continue;
            }
            match field.about().kind {
                FieldKind::Owner(_) => self.remove(referrer)?,
                FieldKind::Link(_) if field.about().required => {
                    let count = self.plan.body.references_to(id).iter().filter(|(_, other)| *other == field).count();
                    return Err(EditError::InUse { name, count, by: referrer.kind });
                }
                _ => self.forget(referrer, field, id)?,
            }
        }
        self.plan.take(id);
        self.note_whole(id, name, String::new());
        Ok(())
    }

    /// Takes a record's name out of another's field.
    fn forget(&mut self, referrer: RecordId, field: FieldId, gone: RecordId) -> Result<(), EditError> {
        let Some(record) = self.plan.find(referrer) else { return Ok(()) };
        let value = match record.value(field) {
            Value::Links(links) => Value::Links(links.into_iter().filter(|link| *link != gone.id).collect()),
            _ => Value::Link(None),
        };
        self.set(referrer, field, &value)
    }

    /// An objective that stands in an earlier edition is never deleted: that is how objectives used to vanish.
    fn check_editions(&self, id: RecordId, name: &str) -> Result<(), EditError> {
        if id.kind != Kind::Objective {
            return Ok(());
        }
        for (edition, body) in self.plan.frozen.iter() {
            if body.objectives.has(Id::of(id.id)) {
                let edition = self.plan.editions.get(*edition).map(|edition| edition.label.clone()).unwrap_or_default();
                return Err(EditError::InEdition { name: name.to_owned(), edition });
            }
        }
        Ok(())
    }

    fn check_link(&mut self, record: &AnyRecord, field: FieldId) -> Result<(), EditError> {
        let Some(kind) = field.links_to() else { return Ok(()) };
        let label = field.about().label;
        self.may_circle |= kind == record.record_id().kind && !record.value(field).is_empty();
        for link in record.value(field).links() {
            let target = RecordId { kind, id: *link };
            if target == record.record_id() {
                return Err(EditError::PointsAtItself { label });
            }
            if self.plan.body.find(target).is_none() {
                return Err(EditError::PointsNowhere { label, kind });
            }
        }
        if matches!(field.about().kind, FieldKind::Owner(_)) && record.value(field).is_empty() {
            return Err(FieldError::Missing { label }.into());
        }
        Ok(())
    }

    fn note_whole(&mut self, id: RecordId, before: String, after: String) {
        self.parts.push(Part::whole(id, before, after));
    }
}

/// An end that lies before its beginning is a slip; only what is certain counts, so `March 2025` to `2025` is fine. A slip that
/// came with a file does not keep anyone from changing something else.
fn check_dates(before: Option<&AnyRecord>, now: &AnyRecord) -> Result<(), EditError> {
    let Some((start, end, labels)) = span(now) else { return Ok(()) };
    let same = before.and_then(span).is_some_and(|(old_start, old_end, _)| (old_start, old_end) == (start, end));
    match (start, end) {
        (Some(start), Some(end)) if end.last() < start.first() && !same => {
            Err(EditError::EndsBeforeItStarts { end: labels.0, start: labels.1 })
        }
        _ => Ok(()),
    }
}

/// Beginning, end, and the labels of end and beginning.
type Span = (Option<Date>, Option<Date>, (&'static str, &'static str));

/// What the fields are called in which a record says from when to when it is; the first that it has counts.
const STARTS: [&str; 3] = ["starts", "effective_from", "made"];
const ENDS: [&str; 4] = ["due", "ends", "effective_to", "expires"];

fn span(record: &AnyRecord) -> Option<Span> {
    let kind = record.record_id().kind;
    let named = |keys: &[&str]| keys.iter().find_map(|key| FieldId::named(kind, key));
    let (start, end) = (named(&STARTS)?, named(&ENDS)?);
    let date = |field| if let Value::Date(date) = record.value(field) { date } else { None };
    Some((date(start), date(end), (end.about().label, start.about().label)))
}
