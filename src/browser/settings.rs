//! Small things remembered for this browser, through gloo-storage. Losing them loses no part of a plan.

use super::storage;
use crate::domain::id::PlanId;
use gloo_storage::{LocalStorage, Storage as _};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use std::collections::BTreeMap;

const SETTINGS: &str = "safer-plan.settings";
const SHELF: &str = "safer-plan.shelf";

/// What a person set for this browser.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The post that stands beside changes in the history.
    pub by: String,
    /// `light`, `dark`, or empty to follow the device.
    pub theme: String,
}

/// What is remembered of the plans kept here.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
#[serde(default)]
struct Shelf {
    current: String,
    plans: BTreeMap<String, Remembered>,
}

/// What is remembered of one plan.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Remembered {
    /// Its title, for the list of plans.
    pub title: String,
    /// Whether it is an example.
    pub example: bool,
    /// The day the last copy was saved as a file; empty if never.
    pub copied_on: String,
    /// The revision that copy had.
    pub copied_revision: u64,
}

/// gloo traps when storage is blocked, so it is asked only when it is not.
fn read<T: DeserializeOwned + Default>(key: &str) -> T {
    if storage::is_available() { LocalStorage::get(key).unwrap_or_default() } else { T::default() }
}

fn write<T: Serialize>(key: &str, value: &T) {
    if storage::is_available() {
        // A setting that is not kept is asked for again; the plan itself is never kept this way.
        let _ = LocalStorage::set(key, value);
    }
}

/// What the person set.
pub fn settings() -> Settings {
    read(SETTINGS)
}

/// Keeps what the person set.
pub fn set_settings(settings: &Settings) {
    write(SETTINGS, settings);
}

/// The plan that was open last.
pub fn current_plan() -> Option<PlanId> {
    read::<Shelf>(SHELF).current.parse().ok()
}

/// Remembers which plan is open.
pub fn set_current_plan(plan: PlanId) {
    let mut shelf: Shelf = read(SHELF);
    shelf.current = plan.to_string();
    write(SHELF, &shelf);
}

/// What is remembered of a plan.
pub fn remembered(plan: PlanId) -> Remembered {
    read::<Shelf>(SHELF).plans.remove(&plan.to_string()).unwrap_or_default()
}

/// Changes what is remembered of a plan.
pub fn remember(plan: PlanId, change: impl FnOnce(&mut Remembered)) {
    let mut shelf: Shelf = read(SHELF);
    change(shelf.plans.entry(plan.to_string()).or_default());
    write(SHELF, &shelf);
}

/// Forgets a plan.
pub fn forget_plan(plan: PlanId) {
    let mut shelf: Shelf = read(SHELF);
    shelf.plans.remove(&plan.to_string());
    write(SHELF, &shelf);
}
