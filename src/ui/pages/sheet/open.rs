//! What lies open in a table that is filled in, and how it is read, kept and saved.

use super::marks::{Marks, cell_id};
use crate::{
    browser::{
        drafts::{self, Draft},
        page,
    },
    edit::{
        Edit,
        sheet::{At, CellFault, Cells, Typed, now},
    },
    ui::{session::Session, widgets::FormError},
};
use leptos::prelude::*;
use std::collections::BTreeMap;

/// Shows the cells as they are now to whoever asks; nothing where there are none.
pub type Look = Box<dyn Fn(&mut dyn FnMut(&dyn Cells)) + Send + Sync>;

/// The edit that what was typed asks for, or the cells that are wrong.
pub type Save = Box<dyn Fn(&Typed) -> Result<Option<Edit>, Vec<CellFault>> + Send + Sync>;

/// What lies open in a table. Everything about its subject is behind [`Look`] and [`Save`], so this code exists once.
#[derive(Clone, Copy)]
pub struct Sheet {
    /// The plan.
    pub session: Session,
    look: StoredValue<Look>,
    save: StoredValue<Save>,
    /// What was typed and is not yet saved.
    pub typed: RwSignal<Typed>,
    /// What is offered in grey, and saved only when it is kept.
    pub offered: RwSignal<Typed>,
    /// What is wrong in which cell, by its key.
    pub faults: RwSignal<BTreeMap<String, String>>,
    /// The cells that are marked, from one corner to the other.
    pub marks: RwSignal<Option<Marks>>,
    /// What was said last of what was done.
    pub said: RwSignal<String>,
    /// What the cell that one is in held when it was come to.
    pub(super) began: StoredValue<Option<(String, String)>>,
    /// Brings a line onto the page that is not there, in a long table.
    pub(super) reach: StoredValue<Option<Callback<usize>>>,
}

impl Sheet {
    /// Opens a table with what was typed into it earlier and not saved; `form` is the name of its draft.
    pub fn open(session: Session, form: &str, look: Look, save: Save) -> Self {
        let plan = session.peek(|plan| plan.id);
        let kept = |name: &str| drafts::find(plan, name).unwrap_or_default();
        let offers = format!("{form}.offered");
        let sheet = Self {
            session,
            look: StoredValue::new(look),
            save: StoredValue::new(save),
            typed: RwSignal::new(kept(form)),
            offered: RwSignal::new(kept(&offers)),
            faults: RwSignal::new(BTreeMap::new()),
            marks: RwSignal::new(None),
            said: RwSignal::new(String::new()),
            began: StoredValue::new(None),
            reach: StoredValue::new(None),
        };
        sheet.judge_typed();
        for (name, held) in [(form.to_owned(), sheet.typed), (offers, sheet.offered)] {
            let keep =
                move |held: &Draft| if held.is_empty() { drafts::forget(plan, &name) } else { drafts::keep(plan, &name, held) };
            Effect::new(move |_| held.with(&keep));
        }
        sheet
    }

    /// Says how a line that is not on the page is brought onto it.
    pub fn reached_by(self, reach: Callback<usize>) {
        self.reach.set_value(Some(reach));
    }

    /// Looks at the cells. There are none once the page is left: a browser can still tell that the text of a cell changed when it
    /// takes the cell off the page.
    pub fn with<T>(self, look: impl FnOnce(&dyn Cells) -> T) -> Option<T> {
        let (mut look, mut found) = (Some(look), None);
        let _ = self.look.try_with_value(|cells| cells(&mut |cells| found = look.take().map(|look| look(cells))));
        found
    }

    /// The key of a cell, and what the plan says in it.
    pub(super) fn of_plan(self, at: At) -> Option<(String, String)> {
        self.with(|cells| Some((cells.key(at)?, cells.text(at))))?
    }

    /// What a cell holds now.
    pub(super) fn holds(self, at: At) -> String {
        self.typed.with_untracked(|typed| self.with(|cells| now(cells, typed, at))).unwrap_or_default()
    }

    /// Takes on what a cell holds now.
    pub(super) fn take(self, at: At, text: &str) {
        let Some((key, of_plan)) = self.of_plan(at) else { return };
        if self.offered.with_untracked(|offered| offered.contains_key(&key)) {
            self.offered.update(|offered| drop(offered.remove(&key)));
        }
        self.typed.update(|typed| {
            if of_plan == text {
                typed.remove(&key);
            } else {
                typed.insert(key.clone(), text.to_owned());
            }
        });
        // A sentence that stands there goes as soon as the cell can be read; a new one waits until the cell is left.
        if self.faults.with_untracked(|faults| faults.contains_key(&key)) {
            self.judge(at, text);
        }
    }

    /// Says what is wrong in a cell, or that nothing is.
    pub(super) fn judge(self, at: At, text: &str) {
        let Some((key, found)) = self.with(|cells| Some((cells.key(at)?, cells.fault(at, text)))).flatten() else { return };
        if self.faults.with_untracked(|faults| faults.get(&key) != found.as_ref()) {
            self.faults.update(|faults| match found {
                Some(why) => drop(faults.insert(key, why)),
                None => drop(faults.remove(&key)),
            });
        }
    }

    /// Says what is wrong in all that was typed.
    fn judge_typed(self) {
        let typed = self.typed.get_untracked();
        if typed.is_empty() {
            return;
        }
        let faults = self.with(|cells| {
            let (rows, columns) = cells.size();
            let all = (0..rows).flat_map(|row| (0..columns).map(move |column| (row, column)));
            let fault = |at: At| {
                let key = cells.key(at)?;
                let why = cells.fault(at, typed.get(&key)?)?;
                Some((key, why))
            };
            all.filter_map(fault).collect()
        });
        self.faults.set(faults.unwrap_or_default());
    }

    /// Puts other texts in place of what was typed, and judges them.
    pub fn retype(self, typed: Typed) {
        self.typed.set(typed);
        self.judge_typed();
    }

    /// Makes what is offered in grey one's own.
    pub fn keep_offered(self) {
        let mut typed = self.typed.get_untracked();
        typed.extend(self.offered.get_untracked());
        self.offered.set(Typed::new());
        self.retype(typed);
    }

    /// Saves what was typed as one step.
    pub fn save(self) -> Vec<FormError> {
        let session = self.session;
        let whole = |message: String| vec![FormError { input: String::new(), message }];
        match self.save.with_value(|save| save(&self.typed.get_untracked())) {
            Err(faults) => {
                let keyed = self.with(|cells| {
                    faults.iter().filter_map(|fault| Some((cells.key((fault.row, fault.column))?, fault.message.clone()))).collect()
                });
                self.faults.set(keyed.unwrap_or_default());
                self.with(|cells| faults.iter().map(|fault| error(cells, fault)).collect()).unwrap_or_default()
            }
            Ok(None) => {
                self.forget_typed();
                self.said.set("Nothing has changed, so there is nothing to save.".to_owned());
                Vec::new()
            }
            Ok(Some(edit)) if session.edit(&edit) => {
                self.forget_typed();
                self.said.set(format!("{}.", session.peek(|plan| edit.label(plan))));
                page::focus_soon("grid-said");
                Vec::new()
            }
            Ok(Some(_)) => {
                let problem = session.problem().get_untracked();
                whole(problem.map_or_else(|| "This cannot be changed now".to_owned(), |problem| problem.to_string()))
            }
        }
    }

    /// Forgets what was typed and is offered.
    pub fn throw_away(self) {
        self.offered.set(Typed::new());
        self.forget_typed();
    }

    /// Forgets what was typed. What is offered in grey stays, to be kept later.
    fn forget_typed(self) {
        self.typed.set(Typed::new());
        self.faults.set(BTreeMap::new());
        self.marks.set(None);
    }
}

/// A fault for the summary, with the line it stands in.
fn error(cells: &dyn Cells, fault: &CellFault) -> FormError {
    FormError { input: cell_id((fault.row, fault.column)), message: format!("{}: {}", cells.line(fault.row), fault.message) }
}
