//! The desk itself: what lies on it, and what it watches for as long as the page lives.

use super::{Incoming, Open};
use crate::{
    browser::{offline, page, shelf, storage, tabs},
    domain::id::PlanId,
    exchange::slots::Damaged,
    ui::{saving::Saver, session::Access},
};
use leptos::prelude::*;
use std::sync::Arc;

/// The desk: one for the page.
#[derive(Clone, Copy)]
pub struct Desk {
    pub(super) open: RwSignal<Open>,
    pub(super) damaged: RwSignal<Vec<Damaged>>,
    update: RwSignal<Option<offline::Waiting>, LocalStorage>,
    incoming: RwSignal<Option<Arc<Incoming>>>,
    pub(super) shelf_changed: Trigger,
    /// What the open plan's signals and effects belong to.
    pub(super) owner: StoredValue<Option<Owner>>,
    /// The plan that was asked for last; an answer about another comes too late.
    pub(super) wanted: StoredValue<Option<PlanId>>,
}

impl Desk {
    /// Sets the desk up and opens the plan that was open last.
    pub fn set_up() -> Self {
        let desk = Self {
            open: RwSignal::new(Open::Starting),
            damaged: RwSignal::new(Vec::new()),
            update: RwSignal::new_local(None),
            incoming: RwSignal::new(None),
            shelf_changed: Trigger::new(),
            owner: StoredValue::new(None),
            wanted: StoredValue::new(None),
        };
        offline::start(move |waiting| desk.update.set(Some(waiting)));
        page::on_leaving(move || desk.save());
        page::ask_before_leaving(move || desk.is_at_risk());
        page::reload_when_brought_back();
        if !tabs::are_guarded() {
            page::on_stored_elsewhere(move |key| desk.stored_elsewhere(key));
        }
        match shelf::to_open() {
            Ok(Some(plan)) => desk.fetch(plan, None),
            _ => desk.open.set(Open::Nothing),
        }
        desk
    }

    /// The desk of the page.
    pub fn from_context() -> Self {
        expect_context()
    }

    /// What is on it.
    pub fn open(self) -> RwSignal<Open> {
        self.open
    }

    /// Stored texts of the open plan that did not check out.
    pub fn damaged(self) -> RwSignal<Vec<Damaged>> {
        self.damaged
    }

    /// A new version of the program that waits.
    pub fn update(self) -> RwSignal<Option<offline::Waiting>, LocalStorage> {
        self.update
    }

    /// A file that was read and is looked at.
    pub fn incoming(self) -> RwSignal<Option<Arc<Incoming>>> {
        self.incoming
    }

    /// Tells when the list of plans kept here may have changed.
    pub fn shelf_changed(self) -> Trigger {
        self.shelf_changed
    }

    /// Whether this browser keeps anything for the page.
    pub fn can_keep(self) -> bool {
        storage::is_available()
    }

    /// The plan that lies open, if one does.
    pub fn open_plan(self) -> Option<PlanId> {
        self.open.with_untracked(|open| match open {
            Open::Plan(session, _) => Some(session.peek(|plan| plan.id)),
            _ => None,
        })
    }

    pub(super) fn saver(self) -> Option<Saver> {
        self.open.with_untracked(|open| if let Open::Plan(_, saver) = open { Some(*saver) } else { None })
    }

    /// Keeps the open plan now.
    pub fn save(self) {
        if let Some(saver) = self.saver() {
            saver.save_now();
        }
    }

    /// Whether the open plan has changes that are neither kept here nor in a file.
    pub fn is_at_risk(self) -> bool {
        self.saver().is_some_and(Saver::is_at_risk)
    }

    /// Keeps the open plan before it is put away. `false` when that failed, so that it must stay.
    pub(super) fn can_put_away(self) -> bool {
        self.save();
        !self.is_at_risk()
    }

    /// Another tab wrote a plan. Where the browser does not keep tabs apart, this one then stops writing.
    fn stored_elsewhere(self, key: &str) {
        if let (Open::Plan(session, saver), Some(plan)) = (self.open.get_untracked(), shelf::plan_of_key(key))
            && session.peek(|open| open.id) == plan
        {
            session.access().set(Access::OtherTab);
            saver.give_way();
        }
    }

    /// Keeps the open plan and lets the waiting version of the program take over.
    pub fn take_update(self) {
        self.save();
        if let Some(waiting) = self.update.get_untracked() {
            waiting.take_over();
        }
    }
}
