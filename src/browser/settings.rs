//! Small things remembered for this browser, through gloo-storage. Losing them loses no part of a plan.

use super::storage;
use crate::domain::{date::Day, id::PlanId};
use gloo_storage::{LocalStorage, Storage as _};
use serde::{Deserialize, Serialize, de::DeserializeOwned};

const SETTINGS: &str = "safer-plan.settings";
const CURRENT: &str = "safer-plan.current";
const ABOUT: &str = "safer-plan.about.";
/// Stands for no plan where a plan's id could stand.
const NONE: &str = "-";

/// What a person set for this browser.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Settings {
    /// The post that stands beside changes in the history.
    pub by: String,
    /// `light`, `dark`, or empty to follow the device.
    pub theme: String,
    /// Whether `/` alone does not go to the search.
    pub no_search_key: bool,
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

/// Which plan lay open last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Current {
    /// It is not known.
    Unknown,
    /// None: the last one was put away.
    Nothing,
    /// This one.
    Plan(PlanId),
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

/// Changes what the person set.
pub fn set_settings(change: impl FnOnce(&mut Settings)) {
    let mut settings = settings();
    change(&mut settings);
    write(SETTINGS, &settings);
}

/// The plan that was open last: in this tab, or else in any.
pub fn current_plan() -> Current {
    let said = storage::of_tab(CURRENT).unwrap_or_else(|| read(CURRENT));
    match said.parse() {
        Ok(plan) => Current::Plan(plan),
        Err(_) if said == NONE => Current::Nothing,
        Err(_) => Current::Unknown,
    }
}

/// Remembers which plan is open, or that none is.
pub fn set_current_plan(plan: Option<PlanId>) {
    let said = plan.map_or_else(|| NONE.to_owned(), |plan| plan.to_string());
    storage::set_of_tab(CURRENT, &said);
    write(CURRENT, &said);
}

/// What is remembered of a plan.
pub fn remembered(plan: PlanId) -> Remembered {
    read(&format!("{ABOUT}{plan}"))
}

/// Changes what is remembered of a plan.
pub fn remember(plan: PlanId, change: impl FnOnce(&mut Remembered)) {
    let mut now = remembered(plan);
    let before = now.clone();
    change(&mut now);
    if now != before {
        write(&format!("{ABOUT}{plan}"), &now);
    }
}

/// Remembers that a copy of a plan was saved as a file.
pub fn remember_copy(plan: PlanId, on: Day, revision: u64) {
    remember(plan, |remembered| {
        remembered.copied_on = on.to_string();
        remembered.copied_revision = revision;
    });
}

/// Forgets a plan.
pub fn forget_plan(plan: PlanId) {
    let _ = storage::remove(&format!("{ABOUT}{plan}"));
    if current_plan() == Current::Plan(plan) {
        set_current_plan(None);
    }
}
