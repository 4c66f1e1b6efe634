//! The plans kept in this browser: what there is of one, a copy of it as a file, and forgetting it.

use super::{Desk, KeptState, Open};
use crate::{
    browser::{clock, page, settings, shelf, shelf::PlanSlots, tabs},
    domain::id::PlanId,
    exchange::slots::{self, Kept, Outcome},
    ui::widgets::save_copy,
};
use leptos::prelude::*;

impl Desk {
    /// What is kept here of a plan.
    pub fn kept_state(self, plan: PlanId) -> KeptState {
        match slots::load(&PlanSlots(plan)).map(|kept| kept.outcome) {
            Err(_) | Ok(Outcome::Empty) => KeptState::Nothing,
            Ok(Outcome::Unreadable) => KeptState::Damaged,
            Ok(Outcome::Loaded(_)) => KeptState::Plan,
            Ok(Outcome::TooNew { .. }) => KeptState::Newer,
        }
    }

    /// Gives a plan that is kept here to the person as a file, and says what it is called.
    ///
    /// # Errors
    ///
    /// A sentence, when there is nothing that could be read or the browser refuses.
    pub fn save_copy_of(self, plan: PlanId) -> Result<String, String> {
        self.save();
        let Some(Kept { outcome: Outcome::Loaded(document), .. }) = slots::load(&PlanSlots(plan)).ok() else {
            return Err(
                "What is stored of it cannot be read, so it cannot be saved as a plan. Open it to download what is stored."
                    .to_owned(),
            );
        };
        let name = save_copy(&document)?;
        match self.saver().filter(|_| self.open_plan() == Some(plan)) {
            Some(saver) => saver.copied(document.revision),
            None => settings::remember_copy(plan, clock::today(), document.revision),
        }
        Ok(name)
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
}
