//! The open plan: one door to read it, one to change it.

use crate::{
    domain::{
        date::Day,
        edition::EditionId,
        id::RawId,
        plan::{Body, Plan},
    },
    edit::{Document, Edit, EditError, History, Stamp, raise_versions},
};
use leptos::prelude::*;

/// Where the open plan gets what the core does not have: the time, chance and who is there.
#[derive(Clone, Copy, Debug)]
pub struct World {
    /// The day by the clock.
    pub today: fn() -> Day,
    /// Local date and time, `2026-11-21T14:02`.
    pub now: fn() -> String,
    /// 64 random bits.
    pub chance: fn() -> u64,
    /// The post that the person gave in the settings.
    pub by: fn() -> String,
}

/// Whether the open plan may be changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Access {
    /// It may.
    Write,
    /// Another tab of this browser has it open.
    OtherTab,
    /// It is in a newer format than this program writes.
    Newer(u64),
}

/// The open plan. Components read parts of it with [`Self::select`] and [`Self::body`] and change it with [`Self::edit`] only.
#[derive(Clone, Copy, Debug)]
pub struct Session {
    history: RwSignal<History>,
    problem: RwSignal<Option<EditError>>,
    said: RwSignal<String>,
    shown: RwSignal<Option<EditionId>>,
    access: RwSignal<Access>,
    world: World,
}

impl Session {
    /// Opens a plan.
    pub fn new(document: Document, access: Access, world: World) -> Self {
        Self {
            history: RwSignal::new(History::new(document)),
            problem: RwSignal::new(None),
            said: RwSignal::new(String::new()),
            shown: RwSignal::new(None),
            access: RwSignal::new(access),
            world,
        }
    }

    /// The session that the page was opened with.
    pub fn from_context() -> Self {
        expect_context()
    }

    /// A part of the plan that notifies only when it differs.
    pub fn select<T: PartialEq + Send + Sync + 'static>(self, part: impl Fn(&Plan) -> T + Send + Sync + 'static) -> Memo<T> {
        memo(move || self.history.with(|history| part(history.plan())))
    }

    /// A part of what is shown: the working copy, or the edition that the address names.
    pub fn body<T: PartialEq + Send + Sync + 'static>(self, part: impl Fn(&Body) -> T + Send + Sync + 'static) -> Memo<T> {
        memo(move || {
            let shown = self.shown.get();
            self.history.with(|history| part(shown_body(history.plan(), shown)))
        })
    }

    /// Looks at the plan once, without being told when it changes.
    pub fn peek<T>(self, look: impl FnOnce(&Plan) -> T) -> T {
        self.history.with_untracked(|history| look(history.plan()))
    }

    /// Looks once at what is shown.
    pub fn peek_body<T>(self, look: impl FnOnce(&Body) -> T) -> T {
        let shown = self.shown.get_untracked();
        self.history.with_untracked(|history| look(shown_body(history.plan(), shown)))
    }

    /// The same, if the plan still lies open.
    pub fn try_peek_body<T>(self, look: impl FnOnce(&Body) -> T) -> Option<T> {
        let shown = self.shown.try_get_untracked()?;
        self.history.try_with_untracked(|history| look(shown_body(history.plan(), shown)))
    }

    /// Looks once at the plan with its revision and log.
    pub fn peek_document<T>(self, look: impl FnOnce(&Document) -> T) -> T {
        self.history.with_untracked(|history| look(history.document()))
    }

    /// The same, if the plan still lies open.
    pub fn try_peek_document<T>(self, look: impl FnOnce(&Document) -> T) -> Option<T> {
        self.history.try_with_untracked(|history| look(history.document()))
    }

    /// A part of the plan's log and revision that notifies only when it differs.
    pub fn document<T: PartialEq + Send + Sync + 'static>(self, part: impl Fn(&Document) -> T + Send + Sync + 'static) -> Memo<T> {
        memo(move || self.history.with(|history| part(history.document())))
    }

    /// Makes an edit: checked, logged, undoable, saved. `false` when it was not made; [`Self::problem`] then says why.
    pub fn edit(self, edit: &Edit) -> bool {
        if !self.can_edit_now() {
            return false;
        }
        let stamp = self.stamp();
        let mut outcome = Ok(());
        // Whatever form it came from: a change to a template of reports raises the template's version.
        let has_templates = !self.peek(|plan| plan.body.report_templates.is_empty());
        let raised = has_templates.then(|| self.peek(|plan| raise_versions(plan, edit.clone())));
        let edit = raised.as_ref().unwrap_or(edit);
        self.history.update(|history| outcome = history.edit(edit, &stamp));
        if outcome.is_ok() {
            let label = self.history.with_untracked(|history| history.undo_label().unwrap_or_default().to_owned());
            self.said.set(label);
        }
        self.problem.set(outcome.clone().err());
        outcome.is_ok()
    }

    /// Puts a copy that came from a file in place of the plan, as one step that undo takes back. `false` when it was not done.
    pub fn replace(self, copy: Document, label: &str) -> bool {
        if !self.can_edit_now() {
            return false;
        }
        let stamp = self.stamp();
        let mut outcome = Ok(());
        self.history.update(|history| outcome = history.replace(copy, label.to_owned(), &stamp));
        if outcome.is_ok() {
            self.said.set(label.to_owned());
        }
        self.problem.set(outcome.clone().err());
        outcome.is_ok()
    }

    /// Takes the last edit back.
    pub fn undo(self) {
        if self.can_edit_now() {
            let stamp = self.stamp();
            let label = self.history.with_untracked(|history| history.undo_label().map(|label| format!("Undid: {label}")));
            self.history.update(|history| history.undo(&stamp));
            self.said.set(label.unwrap_or_default());
        }
    }

    /// Does again what was undone last.
    pub fn redo(self) {
        if self.can_edit_now() {
            let stamp = self.stamp();
            let label = self.history.with_untracked(|history| history.redo_label().map(|label| format!("Did again: {label}")));
            self.history.update(|history| history.redo(&stamp));
            self.said.set(label.unwrap_or_default());
        }
    }

    /// What undo would undo and redo would do again.
    pub fn steps(self) -> Memo<(Option<String>, Option<String>)> {
        Memo::new(move |_| {
            self.history.with(|history| (history.undo_label().map(str::to_owned), history.redo_label().map(str::to_owned)))
        })
    }

    /// Why the last edit was not made.
    pub fn problem(self) -> RwSignal<Option<EditError>> {
        self.problem
    }

    /// What was done last, for a screen reader to say.
    pub fn said(self) -> RwSignal<String> {
        self.said
    }

    /// The edition that is shown, if not the working copy.
    pub fn shown(self) -> RwSignal<Option<EditionId>> {
        self.shown
    }

    /// Whether the plan may be changed at all.
    pub fn access(self) -> RwSignal<Access> {
        self.access
    }

    /// Whether what is shown may be changed.
    pub fn can_edit(self) -> bool {
        self.access.get() == Access::Write && self.shown.get().is_none()
    }

    fn can_edit_now(self) -> bool {
        self.access.get_untracked() == Access::Write && self.shown.get_untracked().is_none()
    }

    /// The day that dates are compared with: by the clock, or the one an example is shown as at.
    pub fn today(self) -> Day {
        self.peek(|plan| plan.example).unwrap_or_else(self.world.today)
    }

    /// Local date and time by the clock.
    pub fn clock(self) -> String {
        (self.world.now)()
    }

    /// A fresh id.
    pub fn fresh_id(self) -> RawId {
        RawId::from_random((self.world.chance)())
    }

    fn stamp(self) -> Stamp {
        Stamp { at: (self.world.now)(), by: (self.world.by)() }
    }
}

/// A memo whose code exists once for each type it holds, not once for each closure: the program is far smaller for it.
pub fn memo<T: PartialEq + Send + Sync + 'static>(compute: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
    let compute: Box<dyn Fn() -> T + Send + Sync> = Box::new(compute);
    boxed_memo(compute)
}

fn boxed_memo<T: PartialEq + Send + Sync + 'static>(compute: Box<dyn Fn() -> T + Send + Sync>) -> Memo<T> {
    Memo::new(move |_| compute())
}

fn shown_body(plan: &Plan, shown: Option<EditionId>) -> &Body {
    shown.and_then(|edition| plan.frozen.get(&edition)).unwrap_or(&plan.body)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        domain::{
            details::DetailsField,
            id::Id,
            record::{Kind, RecordId},
            value::Value,
        },
        examples::Example,
    };

    fn session() -> Session {
        let world = World {
            today: || Day::clamped(2026, 11, 21),
            now: || "2026-11-21T14:02".into(),
            chance: || 7,
            by: || "Officer".into(),
        };
        Session::new(Example::Plan2022.open().unwrap(), Access::Write, world)
    }

    fn retitle(title: &str) -> Edit {
        Edit::set(RecordId { kind: Kind::Details, id: RawId::ONLY }, DetailsField::Title, Value::Text(title.into()))
    }

    #[test]
    fn a_part_notifies_only_when_it_differs() {
        let owner = Owner::new();
        owner.set();
        let session = session();
        let looked = StoredValue::new(0);
        let title = session.select(|plan| plan.body.details.title.clone());
        let length = Memo::new(move |_| {
            looked.update_value(|times| *times += 1);
            title.get().len()
        });
        assert_eq!(length.get(), session.peek(|plan| plan.body.details.title.len()));
        assert!(session.edit(&retitle("New title")));
        assert_eq!((length.get(), looked.get_value()), (9, 2));
        assert!(session.edit(&Edit::set(
            RecordId { kind: Kind::Details, id: RawId::ONLY },
            DetailsField::Vision,
            Value::Text("Safe".into())
        )));
        assert_eq!((length.get(), looked.get_value()), (9, 2));
    }

    #[test]
    fn an_edit_that_fails_says_why_and_changes_nothing() {
        let owner = Owner::new();
        owner.set();
        let session = session();
        let before = session.peek_document(Clone::clone);
        assert!(!session.edit(&retitle(" ")));
        assert_eq!(session.problem().get().unwrap().to_string(), "Enter a title");
        assert_eq!(session.peek_document(Clone::clone), before);
    }

    #[test]
    fn nothing_is_edited_while_an_edition_or_another_tab_has_it() {
        let owner = Owner::new();
        owner.set();
        let session = session();
        session.shown().set(Some(EditionId::of("ed1".parse().unwrap())));
        assert!(!session.edit(&retitle("New")));
        session.shown().set(None);
        session.access().set(Access::OtherTab);
        assert!(!session.edit(&retitle("New")));
        session.access().set(Access::Write);
        assert!(session.edit(&retitle("New")));
        session.undo();
        assert_ne!(session.peek(|plan| plan.body.details.title.clone()), "New");
        assert_eq!(session.steps().get().1.as_deref(), Some("Changed title of the plan"));
    }
}
