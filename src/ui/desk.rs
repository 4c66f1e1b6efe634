//! Which plan lies open: opening, starting, switching and putting away.

use super::{
    saving::Saver,
    session::{Access, Session, World},
};
use crate::{
    browser::{chance, clock, offline, page, settings, shelf, shelf::PlanSlots, storage, tabs},
    domain::{id::{Id, PlanId, RawId}, plan::Plan},
    edit::{Document, Edit, EditError, History, Stamp},
    examples::Example,
    exchange::slots::{self, Damaged, Kept, Outcome},
};
use leptos::prelude::*;

/// What is on the desk.
#[derive(Clone)]
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

/// The desk: one for the page.
#[derive(Clone, Copy)]
pub struct Desk {
    open: RwSignal<Open>,
    damaged: RwSignal<Vec<Damaged>>,
    update: RwSignal<Option<offline::Waiting>, LocalStorage>,
}

const WORLD: World = World { today: clock::today, now: clock::now, chance: chance::bits, by: || settings::settings().by };

impl Desk {
    /// Sets the desk up and opens the plan that was open last.
    pub fn set_up() -> Self {
        let desk = Self { open: RwSignal::new(Open::Starting), damaged: RwSignal::new(Vec::new()), update: RwSignal::new_local(None) };
        offline::start(move |waiting| desk.update.set(Some(waiting)));
        match shelf::last_open() {
            Ok(Some(plan)) => desk.open_kept(plan),
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

    /// Whether this browser keeps anything for the page.
    pub fn can_keep(self) -> bool {
        storage::is_available()
    }

    /// Opens a plan that is kept here. The right to change it is asked for first, and its slots are read after.
    fn open_kept(self, plan: PlanId) {
        tabs::claim(plan, move |granted| {
            let kept = slots::load(&PlanSlots(plan)).unwrap_or(Kept { outcome: Outcome::Empty, damaged: Vec::new(), turn: Vec::new() });
            self.damaged.set(kept.damaged.clone());
            let access = if granted { Access::Write } else { Access::OtherTab };
            match kept.outcome {
                Outcome::Empty => self.open.set(Open::Nothing),
                Outcome::Loaded(document) => self.lay_open(document, access, kept.turn, true),
                Outcome::TooNew { version, document: Some(document), .. } => {
                    self.lay_open(document, Access::Newer(version), Vec::new(), true);
                }
                Outcome::TooNew { version, document: None, raw } => self.open.set(Open::TooNew(plan, version, raw)),
                Outcome::Unreadable => self.open.set(Open::Unreadable(plan, kept.damaged)),
            }
        });
    }

    fn lay_open(self, document: Document, access: Access, turn: Vec<char>, kept: bool) {
        settings::set_current_plan(document.plan.id);
        let revision = kept.then_some(document.revision);
        let session = Session::new(document, access, WORLD);
        let saver = Saver::start(session, turn, revision);
        saver.save_now();
        self.open.set(Open::Plan(session, saver));
    }

    /// Opens a plan that is not kept here yet, beside those that are. One that is kept here under the same name is opened instead of
    /// being overwritten.
    pub fn open_new(self, document: Document) {
        let plan = document.plan.id;
        match slots::load(&PlanSlots(plan)) {
            Ok(Kept { outcome: Outcome::Empty, turn, .. }) => {
                tabs::claim(plan, move |granted| {
                    let access = if granted { Access::Write } else { Access::OtherTab };
                    self.lay_open(document.clone(), access, turn.clone(), false);
                });
            }
            Ok(_) => self.switch_to(plan),
            // Without storage the plan still opens; the saver says that nothing is kept.
            Err(_) => self.lay_open(document, Access::Write, slots::SLOTS.to_vec(), false),
        }
    }

    /// Opens an example, as it was left when it was explored before.
    pub fn open_example(self, example: Example) {
        if let Ok(document) = example.open() {
            self.open_new(document);
        }
    }

    /// Starts a plan with nothing in it but what some edits put there.
    ///
    /// # Errors
    ///
    /// When an edit cannot be made; nothing is started then.
    pub fn start_plan(self, edits: Vec<Edit>) -> Result<(), EditError> {
        let plan = Plan::new(PlanId::of(RawId::from_random(chance::bits())));
        let mut history = History::new(Document::new(plan));
        let stamp = Stamp { at: (WORLD.now)(), by: (WORLD.by)() };
        history.edit(&Edit::Several { label: "Started the plan".to_owned(), edits }, &stamp)?;
        self.open_new(history.document().clone());
        Ok(())
    }

    /// Puts the open plan away, kept, and opens another that is kept here.
    pub fn switch_to(self, plan: PlanId) {
        self.save();
        settings::set_current_plan(plan);
        page::go("/overview");
        page::reload();
    }

    /// Puts the open plan away, kept, and shows the first-run page.
    pub fn put_away(self) {
        self.save();
        self.open.set(Open::Nothing);
        page::go("/overview");
    }

    /// Forgets a plan kept here, after the person said so, and shows what is left.
    pub fn forget(self, plan: PlanId) {
        if let Open::Plan(_, saver) = self.open.get_untracked() {
            saver.state().set(super::saving::SaveState::ReadOnly);
        }
        // If storage is blocked there is nothing kept to forget.
        let _ = shelf::forget(plan);
        page::go("/overview");
        page::reload();
    }

    /// Keeps the open plan now.
    pub fn save(self) {
        if let Open::Plan(_, saver) = self.open.get_untracked() {
            saver.save_now();
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
