//! Keeping the open plan: soon after each edit, and at once when the page is about to go.

use super::session::{Access, Session};
use crate::{
    browser::{clock, page, settings, shelf::PlanSlots, timer},
    exchange::slots,
};
use leptos::prelude::*;

/// How long after an edit it is kept, in milliseconds: long enough for a run of quick edits to be kept once.
const SOON: i32 = 300;

/// Whether what is on screen is kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SaveState {
    /// Kept, at this time of day.
    Saved(String),
    /// About to be kept.
    Pending,
    /// Not kept, and why.
    Failed(String),
    /// Opened to look at; nothing is written.
    ReadOnly,
}

/// Keeps one session's plan in its slots.
#[derive(Clone, Copy)]
pub struct Saver {
    session: Session,
    state: RwSignal<SaveState>,
    turn: StoredValue<Vec<char>>,
    /// The revision that is kept.
    kept: StoredValue<Option<u64>>,
}

impl Saver {
    /// Starts keeping a session's plan. `kept` is the revision that the slots hold already.
    pub fn start(session: Session, turn: Vec<char>, kept: Option<u64>) -> Self {
        let state = if session.access().get_untracked() == Access::Write { SaveState::Saved(clock::time()) } else { SaveState::ReadOnly };
        let saver = Self { session, state: RwSignal::new(state), turn: StoredValue::new(turn), kept: StoredValue::new(kept) };
        let revision = session.document(|document| document.revision);
        Effect::new(move |_| {
            revision.get();
            saver.save_soon();
        });
        page::on_leaving(move || saver.save_now());
        page::ask_before_leaving(move || matches!(saver.state.get_untracked(), SaveState::Failed(_)));
        saver
    }

    /// The saver that the page was opened with.
    pub fn from_context() -> Self {
        expect_context()
    }

    /// Whether what is on screen is kept.
    pub fn state(self) -> RwSignal<SaveState> {
        self.state
    }

    fn is_kept(self) -> bool {
        self.kept.get_value() == Some(self.session.peek_document(|document| document.revision))
    }

    fn save_soon(self) {
        if self.is_kept() || self.state.get_untracked() == SaveState::ReadOnly {
            return;
        }
        if !matches!(self.state.get_untracked(), SaveState::Failed(_)) {
            self.state.set(SaveState::Pending);
        }
        timer::after(SOON, move || self.save_now());
    }

    /// Keeps the plan now, if it is not kept already. A refusal shows at once and is tried again at the next edit.
    pub fn save_now(self) {
        if self.is_kept() || self.state.get_untracked() == SaveState::ReadOnly {
            return;
        }
        let plan = self.session.peek(|plan| plan.id);
        let mut outcome = Ok(None);
        self.turn.update_value(|turn| {
            outcome = self.session.peek_document(|document| slots::save(&PlanSlots(plan), turn, document));
        });
        match outcome {
            Ok(Some(_)) => {
                self.kept.set_value(Some(self.session.peek_document(|document| document.revision)));
                self.state.set(SaveState::Saved(clock::time()));
                let (title, example) = self.session.peek(|plan| (plan.body.details.title.clone(), plan.example.is_some()));
                settings::remember(plan, |remembered| {
                    remembered.title = title;
                    remembered.example = example;
                });
            }
            Ok(None) => self.state.set(SaveState::Failed("every place for it holds a damaged copy, which is kept".to_owned())),
            Err(error) => self.state.set(SaveState::Failed(error.to_string())),
        }
    }
}
