//! The plans kept in this browser, each in slots of its own, and which one was open last.

use super::{
    settings::{self, Current},
    storage::{self, StorageError},
};
use crate::{
    domain::id::PlanId,
    exchange::slots::{SLOTS, Slots},
};

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
    let mut plans: Vec<PlanId> = storage::keys(PREFIX)?.iter().filter_map(|key| plan_of_key(key)).collect();
    plans.dedup();
    Ok(plans)
}

/// The plan to open with the page: the one that was open last, or the only one there is. Where there are several and none was open
/// last, the person chooses.
///
/// # Errors
///
/// [`StorageError::Blocked`].
pub fn to_open() -> Result<Option<PlanId>, StorageError> {
    let plans = plans()?;
    Ok(match (settings::current_plan(), plans.as_slice()) {
        (Current::Plan(last), plans) => Some(last).filter(|last| plans.contains(last)),
        (Current::Unknown, [only]) => Some(*only),
        _ => None,
    })
}

/// How many characters the slots of a plan use, of [`storage::ROOM`].
///
/// # Errors
///
/// [`StorageError::Blocked`].
pub fn used(plan: PlanId) -> Result<usize, StorageError> {
    storage::used(&format!("{PREFIX}{plan}."))
}

/// The plan of which a key of local storage is a slot.
pub fn plan_of_key(key: &str) -> Option<PlanId> {
    key.strip_prefix(PREFIX)?.split_once('.')?.0.parse().ok()
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
