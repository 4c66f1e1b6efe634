//! What an officer says of a statutory rule: evidence, how it stands, or that it is switched off.

use super::Edit;
use crate::domain::{
    field::{FieldError, Record as _, lower_first},
    id::{Id as _, RawId},
    plan::Body,
    record::{AnyRecord, FieldId, RecordId},
    rule_note::{RuleNote, RuleNoteField, RuleNoteId, RuleStanding},
    value::{Choice as _, Value},
};
use std::fmt;

/// Why a rule was not answered. The plan is then as it was.
#[derive(Clone, Debug, PartialEq)]
pub enum AnswerError {
    /// It was to be switched off without a reason.
    NoReason,
    /// Something is not fit for its field.
    Field(FieldError),
}

impl fmt::Display for AnswerError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoReason => f.write_str("Enter the reason why the rule is switched off"),
            Self::Field(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for AnswerError {}

/// Writes a note on a rule, or changes the one given; what is not said stays as it was.
///
/// # Errors
///
/// [`AnswerError`] where a rule is switched off without a reason, or something is not fit for its field.
pub fn answer_rule(
    body: &Body,
    rule: &str,
    note: Option<RuleNoteId>,
    fresh: RawId,
    says: &[(FieldId, Value)],
) -> Result<Edit, AnswerError> {
    let known = note.and_then(|id| body.rule_notes.shared(id));
    let before: AnyRecord = known.clone().map_or_else(|| RuleNote::blank(RuleNoteId::of(fresh)).into(), AnyRecord::from);
    let named = (RuleNoteField::Rule.into(), Value::Text(rule.to_owned()));
    let mut after = before.clone();
    for (field, value) in std::iter::once(&named).chain(says) {
        after = after.with(*field, value.clone()).map_err(AnswerError::Field)?;
    }
    let (standing, reason) =
        after.as_type::<RuleNote>().map_or((RuleStanding::Tested, ""), |note| (note.standing, note.reason.trim()));
    if standing == RuleStanding::Off && reason.is_empty() {
        return Err(AnswerError::NoReason);
    }
    let label = match standing {
        RuleStanding::Tested => format!("Noted on rule {rule}"),
        RuleStanding::Off => format!("Switched off rule {rule}"),
        standing => format!("Answered rule {rule}: {}", lower_first(standing.label())),
    };
    let edits = if known.is_none() { vec![Edit::Add(after)] } else { changes(&before, &after) };
    Ok(Edit::Several { label, edits })
}

/// Has a rule looked at again that was switched off; what was noted stays.
pub fn switch_on(rule: &str, note: RuleNoteId) -> Edit {
    let record = RecordId { kind: RuleNote::KIND, id: note.raw() };
    let standing = Value::Choice(Some(RuleStanding::Tested.key()));
    Edit::Several { label: format!("Switched on rule {rule}"), edits: vec![Edit::set(record, RuleNoteField::Standing, standing)] }
}

fn changes(before: &AnyRecord, after: &AnyRecord) -> Vec<Edit> {
    let record = before.record_id();
    let changed = FieldId::all(record.kind).filter(|field| before.value(*field) != after.value(*field));
    changed.map(|field| Edit::Set { record, field, value: after.value(field) }).collect()
}
