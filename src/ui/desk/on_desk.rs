//! What can be on the desk.

use crate::{
    domain::id::PlanId,
    edit::Document,
    exchange::{json::Loaded, slots::Damaged},
    ui::{saving::Saver, session::Session},
};

/// What is on the desk.
#[derive(Clone)]
#[expect(clippy::large_enum_variant, reason = "there is one for the page")]
pub enum Open {
    /// Not known yet. Nothing can be saved before this has ended.
    Starting,
    /// No plan: the first-run page.
    Nothing,
    /// A plan.
    Plan(Session, Saver),
    /// Texts are kept here that cannot be understood; they stay as they are.
    Unreadable(PlanId, Vec<Damaged>),
    /// A plan in a newer format that cannot be understood at all.
    TooNew(PlanId, u64, String),
}

/// A file that was read and is looked at before anything changes.
#[derive(Clone, Debug)]
pub struct Incoming {
    /// The file's name.
    pub name: String,
    /// What it holds.
    pub loaded: Loaded,
}

/// What is kept here of a plan that does not lie open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum KeptState {
    /// Nothing.
    Nothing,
    /// Only texts that cannot be understood.
    Damaged,
    /// The plan.
    Plan,
    /// The plan in a newer format than this program writes.
    Newer,
}

/// A plan that is not kept here yet.
pub(super) struct Fresh {
    pub document: Document,
    /// Whether it came from a file, which is then a copy of it.
    pub is_on_file: bool,
}
