//! Opening a plan: the right to change it first, then its slots, and only then the page.

use super::{Desk, Open, on_desk::Fresh};
use crate::{
    browser::{chance, clock, page, settings, shelf::PlanSlots, tabs, timer},
    domain::{
        id::{Id, PlanId, RawId},
        plan::Plan,
    },
    edit::{Document, Edit, EditError, History, NextPlan, Stamp, next_plan},
    examples::Example,
    exchange::slots::{self, Kept, Outcome},
    ui::{
        saving::Saver,
        session::{Access, Session, World},
    },
};
use leptos::prelude::*;

const WORLD: World = World { today: clock::today, now: clock::now, chance: chance::bits, by: || settings::settings().by };

impl Desk {
    /// Opens a plan that is kept here, or another if none is. The right to change it is asked for first, and its slots are read after.
    pub(super) fn fetch(self, plan: PlanId, otherwise: Option<Fresh>) {
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
    pub(super) fn clear(self, open: Open) {
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

    /// Starts the plan that comes after the open one, beside it.
    ///
    /// # Errors
    ///
    /// Why not, in a sentence; the open plan then stays open.
    pub fn start_next(self, session: Session, ask: &NextPlan) -> Result<(), String> {
        let id = PlanId::of(RawId::from_random(chance::bits()));
        let plan = session.peek(|plan| next_plan(plan, ask, id)).map_err(|refused| refused.to_string())?;
        let label = session.peek(|plan| format!("Started from “{}”", plan.body.details.title));
        let mut history = History::new(Document::new(Plan::new(id)));
        let stamp = Stamp { at: (WORLD.now)(), by: (WORLD.by)() };
        history.edit(&Edit::Replace { label, plan: Box::new(plan) }, &stamp).map_err(|error| error.to_string())?;
        if self.open_fresh(Fresh { document: history.document().clone(), is_on_file: false }) {
            Ok(())
        } else {
            Err("This plan cannot be put away, for it could not be kept. Save a copy as a file first".to_owned())
        }
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
}
