//! Which plan lies open: opening, starting, switching and putting away.

use super::{
    saving::Saver,
    session::{Access, Session, World},
    widgets::save_copy,
};
use crate::{
    browser::{chance, clock, offline, page, settings, shelf, shelf::PlanSlots, storage, tabs, timer},
    domain::{
        id::{Id, PlanId, RawId},
        plan::Plan,
    },
    edit::{Document, Edit, EditError, History, Stamp},
    examples::Example,
    exchange::{
        json::Loaded,
        slots::{self, Damaged, Kept, Outcome},
    },
};
use leptos::prelude::*;
use std::sync::Arc;

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

/// A file that was read and is looked at before anything changes.
#[derive(Clone, Debug)]
pub struct Incoming {
    /// The file's name.
    pub name: String,
    /// What it holds.
    pub loaded: Loaded,
}

/// A plan that is not kept here yet.
struct Fresh {
    document: Document,
    /// Whether it came from a file, which is then a copy of it.
    is_on_file: bool,
}

/// The desk: one for the page.
#[derive(Clone, Copy)]
pub struct Desk {
    open: RwSignal<Open>,
    damaged: RwSignal<Vec<Damaged>>,
    update: RwSignal<Option<offline::Waiting>, LocalStorage>,
    incoming: RwSignal<Option<Arc<Incoming>>>,
    shelf_changed: Trigger,
    /// What the open plan's signals and effects belong to.
    owner: StoredValue<Option<Owner>>,
    /// The plan that was asked for last; an answer about another comes too late.
    wanted: StoredValue<Option<PlanId>>,
}

const WORLD: World = World { today: clock::today, now: clock::now, chance: chance::bits, by: || settings::settings().by };

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

    fn saver(self) -> Option<Saver> {
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
    fn can_put_away(self) -> bool {
        self.save();
        !self.is_at_risk()
    }

    /// Opens a plan that is kept here, or another if none is. The right to change it is asked for first, and its slots are read after.
    fn fetch(self, plan: PlanId, otherwise: Option<Fresh>) {
        self.clear(Open::Starting);
        self.wanted.set_value(Some(plan));
        tabs::claim(plan, move |granted| {
            if self.wanted.get_value() != Some(plan) {
                return tabs::release(plan);
            }
            self.wanted.set_value(None);
            let access = if granted { Access::Write } else { Access::OtherTab };
            self.lay(plan, access, otherwise);
        });
    }

    fn lay(self, plan: PlanId, access: Access, otherwise: Option<Fresh>) {
        // Without storage a plan still opens; the saver says that nothing is kept.
        let nothing = |_| Kept { outcome: Outcome::Empty, damaged: Vec::new(), turn: slots::SLOTS.into_iter().take(2).collect() };
        let Kept { outcome, damaged, turn } = slots::load(&PlanSlots(plan)).unwrap_or_else(nothing);
        self.damaged.set(damaged.clone());
        match (outcome, otherwise) {
            (Outcome::Loaded(document), _) => {
                let kept = Some(document.revision);
                self.lay_open(document, access, turn, kept);
            }
            (Outcome::Empty | Outcome::Unreadable, Some(Fresh { document, is_on_file })) => {
                let revision = document.revision;
                let saver = self.lay_open(document, access, turn, None);
                if is_on_file {
                    saver.copied(revision);
                }
            }
            (Outcome::Empty, None) => {
                tabs::release(plan);
                self.open.set(Open::Nothing);
            }
            (Outcome::Unreadable, None) => self.open.set(Open::Unreadable(plan, damaged)),
            (Outcome::TooNew { version, document: Some(document), .. }, _) => {
                self.lay_open(document, Access::Newer(version), Vec::new(), None);
            }
            (Outcome::TooNew { version, document: None, raw }, _) => self.open.set(Open::TooNew(plan, version, raw)),
        }
    }

    fn lay_open(self, document: Document, access: Access, turn: Vec<char>, kept: Option<u64>) -> Saver {
        settings::set_current_plan(Some(document.plan.id));
        let owner = Owner::new();
        let (session, saver) = owner.with(|| {
            let session = Session::new(document, access, WORLD);
            (session, Saver::start(session, turn, kept))
        });
        self.owner.set_value(Some(owner));
        saver.save_now();
        self.open.set(Open::Plan(session, saver));
        saver
    }

    /// Takes the open plan off the desk. What belongs to it ends once nothing shows it any more.
    fn clear(self, open: Open) {
        let plan = match self.open.get_untracked() {
            Open::Unreadable(plan, _) | Open::TooNew(plan, ..) => Some(plan),
            _ => self.open_plan(),
        };
        if let Some(plan) = plan {
            tabs::release(plan);
        }
        self.wanted.set_value(None);
        self.damaged.set(Vec::new());
        self.open.set(open);
        if let Some(owner) = self.owner.try_update_value(Option::take).flatten() {
            timer::after(1000, move || owner.cleanup());
        }
    }

    /// Opens what a file holds, beside the plans that are kept here. One that is kept here under the same name is opened instead of
    /// being overwritten. `false` when the open plan cannot be put away.
    pub fn open_file(self, document: Document) -> bool {
        self.open_fresh(Fresh { document, is_on_file: true })
    }

    fn open_fresh(self, fresh: Fresh) -> bool {
        let can = self.can_put_away();
        if can {
            self.fetch(fresh.document.plan.id, Some(fresh));
            page::go("/overview");
        }
        can
    }

    /// Opens an example, as it was left when it was explored before.
    pub fn open_example(self, example: Example) {
        if let Ok(document) = example.open() {
            self.open_fresh(Fresh { document, is_on_file: false });
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
        self.open_fresh(Fresh { document: history.document().clone(), is_on_file: false });
        Ok(())
    }

    /// Puts the open plan away, kept, and opens another that is kept here. `false` when the open plan cannot be put away.
    pub fn switch_to(self, plan: PlanId) -> bool {
        let can = self.can_put_away();
        if can {
            self.fetch(plan, None);
            page::go("/overview");
        }
        can
    }

    /// Opens a plan that is kept here, and goes on looking at the chosen file beside it. `false` when the open plan cannot be put away.
    pub fn switch_to_compare(self, plan: PlanId) -> bool {
        let can = self.can_put_away();
        if can {
            self.fetch(plan, None);
            page::go("/share");
        }
        can
    }

    /// Gives a plan that is kept here to the person as a file, and says what it is called.
    ///
    /// # Errors
    ///
    /// A sentence, when there is nothing that could be read or the browser refuses.
    pub fn save_copy_of(self, plan: PlanId) -> Result<String, String> {
        self.save();
        let Some(Kept { outcome: Outcome::Loaded(document), .. }) = slots::load(&PlanSlots(plan)).ok() else {
            return Err("What is stored of it cannot be read, so it cannot be saved as a plan. Open it to download what is stored.".to_owned());
        };
        let name = save_copy(&document)?;
        match self.saver().filter(|_| self.open_plan() == Some(plan)) {
            Some(saver) => saver.copied(document.revision),
            None => settings::remember_copy(plan, clock::today(), document.revision),
        }
        Ok(name)
    }

    /// Puts the open plan away, kept, and shows the first-run page. `false` when it cannot be put away.
    pub fn put_away(self) -> bool {
        let can = self.can_put_away();
        if can {
            self.clear(Open::Nothing);
            settings::set_current_plan(None);
            page::go("/overview");
        }
        can
    }

    /// Forgets a plan kept here, after the person said so. `refused` is told when another tab has it open.
    pub fn forget(self, plan: PlanId, refused: impl FnOnce() + 'static) {
        let is_open = self.open_plan() == Some(plan);
        tabs::claim(plan, move |granted| {
            if !granted {
                return refused();
            }
            if let Some(saver) = self.saver().filter(|_| is_open) {
                saver.stop();
            }
            // If storage is blocked there is nothing kept to forget.
            let _ = shelf::forget(plan);
            tabs::release(plan);
            self.shelf_changed.notify();
            if is_open {
                self.clear(Open::Nothing);
                page::go("/overview");
            }
        });
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
