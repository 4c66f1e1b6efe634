//! What an edit is called in the undo button and the history.

use super::Edit;
use crate::domain::{field::lower_first, objective::Objective, plan::Plan, record::RecordId};

impl Edit {
    /// What it does, for people: `Changed lead officer of 2.3.5`.
    pub fn label(&self, plan: &Plan) -> String {
        match self {
            Self::Set { record, field, .. } => {
                let what = lower_first(field.about().label);
                match record.kind {
                    kind if kind.is_single() => format!("Changed {what} of the {}", kind.noun()),
                    _ => format!("Changed {what} of {}", brief(plan, *record)),
                }
            }
            Self::Add(record) => {
                let mut with = plan.clone();
                with.put(record.clone());
                format!("Added {} {}", record.record_id().kind.noun(), brief(&with, record.record_id()))
            }
            Self::Remove(record) => format!("Deleted {} {}", record.kind.noun(), brief(plan, *record)),
            Self::Freeze(edition) => format!("Set aside the edition “{}”", edition.label),
            Self::Several { label, .. } | Self::Replace { label, .. } => label.clone(),
        }
    }
}

/// A record's name, short enough for a button.
pub fn brief(plan: &Plan, record: RecordId) -> String {
    const LONGEST: usize = 60;
    if let Some(objective) = plan.find(record).and_then(|found| found.shared::<Objective>()).filter(|it| !it.reference.is_empty()) {
        return objective.reference.clone();
    }
    let name = plan.name_of(record);
    match name.char_indices().nth(LONGEST) {
        Some((end, _)) => {
            let start = name.get(..end).unwrap_or(&name);
            format!("“{}…”", start.rsplit_once(' ').map_or(start, |(words, _)| words))
        }
        None => format!("“{name}”"),
    }
}
