//! The plans kept in this browser, each in slots of its own, and which one was open last.

use super::{settings, storage::{self, StorageError}};
use crate::{domain::id::PlanId, exchange::slots::{SLOTS, Slots}};

const PREFIX: &str = "safer-plan.plan.";

/// The slots of one plan in local storage.
#[derive(Clone, Copy, Debug)]
pub struct PlanSlots(pub PlanId);

impl PlanSlots {
    fn key(self, slot: char) -> String {
        format!("{PREFIX}{}.{slot}", self.0)
    }

    /// Forgets one slot, after the person said so.
    ///
    /// # Errors
    ///
    /// [`StorageError::Blocked`].
    pub fn discard(self, slot: char) -> Result<(), StorageError> {
        storage::remove(&self.key(slot))
    }
}

impl Slots for PlanSlots {
    type Error = StorageError;

    fn read(&self, slot: char) -> Result<Option<String>, StorageError> {
        storage::get(&self.key(slot))
    }

    fn write(&self, slot: char, text: &str) -> Result<(), StorageError> {
        storage::set(&self.key(slot), text)
    }
}

/// The plans that have at least one slot here.
///
/// # Errors
///
/// [`StorageError::Blocked`].
pub fn plans() -> Result<Vec<PlanId>, StorageError> {
    let mut plans: Vec<PlanId> = storage::keys(PREFIX)?
        .iter()
        .filter_map(|key| key.strip_prefix(PREFIX)?.split_once('.')?.0.parse().ok())
        .collect();
    plans.dedup();
    Ok(plans)
}

/// The plan to open: the one that was open last, or else any.
///
/// # Errors
///
/// [`StorageError::Blocked`].
pub fn last_open() -> Result<Option<PlanId>, StorageError> {
    let plans = plans()?;
    let last = settings::current_plan().filter(|last| plans.contains(last));
    Ok(last.or_else(|| plans.first().copied()))
}

/// Forgets a plan and everything kept for it, after the person said so.
///
/// # Errors
///
/// [`StorageError::Blocked`].
pub fn forget(plan: PlanId) -> Result<(), StorageError> {
    for slot in SLOTS {
        PlanSlots(plan).discard(slot)?;
    }
    super::drafts::forget_all(plan);
    settings::forget_plan(plan);
    Ok(())
}
