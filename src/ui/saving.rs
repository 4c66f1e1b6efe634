//! Keeping the open plan: soon after each edit, and at once when the page is about to go.

use super::session::{Access, Session};
use crate::{
    browser::{clock, settings, shelf::PlanSlots, timer},
    domain::date::Day,
    exchange::{making::Making, slots},
};
use leptos::prelude::*;

/// How long after an edit it is kept, in milliseconds: long enough for a run of quick edits to be kept once.
const SOON: i32 = 300;
/// How long a large plan is worked on at a time before the page gets its turn, in milliseconds.
const AT_A_TIME: f64 = 12.0;

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

/// The last copy of the plan that was saved as a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LastCopy {
    /// The day.
    pub on: Day,
    /// The revision it has.
    pub revision: u64,
}

/// How old the last copy on file is, for people.
pub fn copy_words(copy: Option<LastCopy>, today: Day) -> String {
    match copy.map(|copy| today.days_since(copy.on)) {
        None => "No copy on file yet".to_owned(),
        // A clock that was set back says nothing.
        Some(..=0) => "Copy on file: today".to_owned(),
        Some(1) => "Copy on file: yesterday".to_owned(),
        Some(days) => format!("Copy on file: {days} days ago"),
    }
}

/// Keeps one session's plan in its slots. It ends with the owner it was started under.
#[derive(Clone, Copy)]
pub struct Saver {
    session: Session,
    state: RwSignal<SaveState>,
    copy: RwSignal<Option<LastCopy>>,
    inner: StoredValue<Inner>,
}

struct Inner {
    /// The slots to write, the next one first.
    turn: Vec<char>,
    /// The revision that is kept.
    kept: Option<u64>,
    /// Whether a save is on its way.
    is_due: bool,
    /// The text that is being made to be kept, and the revision it has.
    making: Option<(u64, Making)>,
}

impl Saver {
    /// Starts keeping a session's plan. `kept` is the revision that the slots hold already.
    pub fn start(session: Session, turn: Vec<char>, kept: Option<u64>) -> Self {
        let state = match (session.access().get_untracked(), kept) {
            (Access::Write, Some(_)) => SaveState::Saved(clock::time()),
            (Access::Write, None) => SaveState::Pending,
            _ => SaveState::ReadOnly,
        };
        let remembered = settings::remembered(session.peek(|plan| plan.id));
        let copy = remembered.copied_on.parse().ok().map(|on| LastCopy { on, revision: remembered.copied_revision });
        let inner = StoredValue::new(Inner { turn, kept, is_due: false, making: None });
        let saver = Self { session, state: RwSignal::new(state), copy: RwSignal::new(copy), inner };
        let revision = session.document(|document| document.revision);
        Effect::new(move |_| {
            revision.get();
            saver.save_soon();
        });
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

    /// The last copy that was saved as a file.
    pub fn copy(self) -> RwSignal<Option<LastCopy>> {
        self.copy
    }

    /// Notes that a copy of the plan was saved as a file.
    pub fn copied(self, revision: u64) {
        let on = clock::today();
        self.copy.set(Some(LastCopy { on, revision }));
        settings::remember_copy(self.session.peek(|plan| plan.id), on, revision);
    }

    /// Whether something would be lost with the page: it is neither kept here nor in a file.
    pub fn is_at_risk(self) -> bool {
        let (revision, example) = self.session.peek_document(|document| (document.revision, document.plan.example.is_some()));
        let is_on_file = self.copy.get_untracked().is_some_and(|copy| copy.revision == revision);
        let is_kept = self.is_kept() || self.state.get_untracked() == SaveState::ReadOnly;
        !(is_kept || is_on_file || example)
    }

    /// Gives a slot that was freed to be written.
    pub fn freed(self, slot: char) {
        self.inner.update_value(|inner| {
            if inner.turn.len() < 2 && !inner.turn.contains(&slot) {
                inner.turn.insert(0, slot);
            }
        });
        self.save_now();
    }

    /// Stops keeping: what is on screen is about to be forgotten.
    pub fn stop(self) {
        self.state.set(SaveState::ReadOnly);
    }

    /// Stops keeping because another tab keeps the plan now. What was not kept before is said to be so.
    pub fn give_way(self) {
        self.inner.update_value(|inner| inner.turn.clear());
        let why = "another tab of this browser changed the plan meanwhile, and what it saved was not overwritten";
        self.state.set(if self.is_kept() { SaveState::ReadOnly } else { SaveState::Failed(why.to_owned()) });
    }

    fn is_kept(self) -> bool {
        let revision = self.session.peek_document(|document| document.revision);
        self.inner.with_value(|inner| inner.kept == Some(revision))
    }

    fn save_soon(self) {
        if self.is_kept() || self.state.get_untracked() == SaveState::ReadOnly {
            return;
        }
        // A failure stays on screen until it is over.
        if !matches!(self.state.get_untracked(), SaveState::Failed(_)) {
            self.state.set(SaveState::Pending);
        }
        let was_due = self.inner.try_update_value(|inner| std::mem::replace(&mut inner.is_due, true));
        if was_due == Some(false) {
            timer::after(SOON, move || self.due());
        }
    }

    /// Begins to keep the plan as it is now. It may have been put away by then, or kept at once: nothing is left to do.
    fn due(self) {
        let Some(document) = self.session.try_peek_document(Clone::clone) else { return };
        let is_needed = self.inner.try_update_value(|inner| {
            inner.is_due = inner.kept != Some(document.revision);
            inner.making = inner.is_due.then_some((document.revision, Making::Begun(document)));
            inner.is_due
        });
        if is_needed == Some(true) {
            self.go_on();
        }
    }

    /// Makes the text step by step, for no longer than is felt, and goes on when the browser is idle.
    fn go_on(self) {
        let began = clock::milliseconds();
        while clock::milliseconds() - began < AT_A_TIME {
            // Gone when the plan was put away, or kept at once meanwhile.
            let Some(Some((revision, making))) = self.inner.try_update_value(|inner| inner.making.take()) else { return };
            match making.step() {
                Making::Made(text) => {
                    self.inner.update_value(|inner| inner.is_due = false);
                    self.write(revision, &text);
                    // The plan may have moved on meanwhile. What was refused is tried again at the next edit.
                    return if self.session.peek_document(|document| document.revision != revision) {
                        self.save_soon();
                    };
                }
                further => self.inner.update_value(|inner| inner.making = Some((revision, further))),
            }
        }
        timer::when_idle(move || self.go_on());
    }

    /// Keeps the plan now, if it is not kept already. A refusal shows at once and is tried again at the next edit.
    pub fn save_now(self) {
        if self.is_kept() || self.state.get_untracked() == SaveState::ReadOnly {
            return;
        }
        let document = self.session.peek_document(Clone::clone);
        let revision = document.revision;
        let begun = self.inner.try_update_value(|inner| {
            inner.is_due = false;
            inner.making.take()
        });
        let making = begun.flatten().filter(|(begun, _)| *begun == revision).map_or(Making::Begun(document), |(_, making)| making);
        self.write(revision, &making.finish());
    }

    fn write(self, revision: u64, text: &str) {
        if self.state.get_untracked() == SaveState::ReadOnly {
            return;
        }
        let slots = PlanSlots(self.session.peek(|plan| plan.id));
        let outcome = self.inner.try_update_value(|inner| slots::save_text(&slots, &mut inner.turn, text));
        match outcome {
            Some(Ok(Some(_))) => self.saved(revision),
            Some(Ok(None)) if self.session.access().get_untracked() != Access::Write => self.give_way(),
            Some(Ok(None)) => {
                self.state.set(SaveState::Failed("every place for it holds a damaged copy, which is kept".to_owned()));
            }
            Some(Err(error)) => self.state.set(SaveState::Failed(error.to_string())),
            None => {}
        }
    }

    fn saved(self, revision: u64) {
        self.inner.update_value(|inner| inner.kept = Some(revision));
        self.state.set(SaveState::Saved(clock::time()));
        let (plan, title, example) = self.session.peek(|plan| (plan.id, plan.body.details.title.clone(), plan.example.is_some()));
        settings::remember(plan, |remembered| {
            remembered.title = title;
            remembered.example = example;
        });
    }
}
