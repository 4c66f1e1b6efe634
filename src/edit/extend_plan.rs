//! Extending the plan's period: its title and its objectives' dates stay as they are, and the earlier end is kept.

use super::{Edit, Refused};
use crate::domain::{
    change_of_plan::{PlanExtension, PlanExtensionId},
    date::Date,
    details::DetailsField,
    field::Record as _,
    id::{Id as _, RawId},
    plan::Plan,
    record::{Kind, RecordId},
    value::Value,
};

/// How long the plan goes on, and who decided so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ExtendPlan {
    /// The new end.
    pub to: Date,
    /// The body that decided.
    pub by: String,
    /// When it decided.
    pub on: Option<Date>,
    /// Why.
    pub note: String,
}

/// Extends the plan.
///
/// # Errors
///
/// [`Refused`] when it has no end, or the new one is not later.
pub fn extend_plan(plan: &Plan, ask: &ExtendPlan, ids: &mut dyn FnMut() -> RawId) -> Result<Edit, Refused> {
    let former = plan.body.details.ends.ok_or(Refused::NoEnd)?;
    if ask.to.last() <= former.last() {
        return Err(Refused::NotLater(former.last()));
    }
    let mut extension = PlanExtension::blank(PlanExtensionId::of(ids()));
    (extension.former_end, extension.new_end) = (Some(former), Some(ask.to));
    extension.decided_by.clone_from(&ask.by);
    (extension.decided_on, extension.note) = (ask.on, ask.note.clone());
    let details = RecordId { kind: Kind::Details, id: RawId::ONLY };
    let edits = vec![Edit::set(details, DetailsField::Ends, Value::Date(Some(ask.to))), Edit::Add(extension.into())];
    Ok(Edit::Several { label: format!("Extended the plan to {}", ask.to.words()), edits })
}
