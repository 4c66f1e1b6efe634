//! What was typed into a form and not yet saved, so that walking away loses nothing.

use super::storage;
use crate::domain::id::PlanId;
use std::collections::BTreeMap;

const PREFIX: &str = "safer-plan.draft.";

/// Field names and what was typed.
pub type Draft = BTreeMap<String, String>;

fn key(plan: PlanId, form: &str) -> String {
    format!("{PREFIX}{plan}.{form}")
}

/// What was typed into a form earlier.
pub fn find(plan: PlanId, form: &str) -> Option<Draft> {
    let text = storage::get(&key(plan, form)).ok().flatten()?;
    serde_json::from_str(&text).ok()
}

/// Keeps what is typed; if the browser does not let it, the form itself still holds it.
pub fn keep(plan: PlanId, form: &str, draft: &Draft) {
    if let Ok(text) = serde_json::to_string(draft) {
        let _ = storage::set(&key(plan, form), &text);
    }
}

/// Forgets a draft that was saved or thrown away.
pub fn forget(plan: PlanId, form: &str) {
    let _ = storage::remove(&key(plan, form));
}

/// Forgets every draft of a plan.
pub fn forget_all(plan: PlanId) {
    for key in storage::keys(&key(plan, "")).unwrap_or_default() {
        let _ = storage::remove(&key);
    }
}
