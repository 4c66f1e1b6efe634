//! A grid of readings: a table of inputs with the keys of a spreadsheet. What is typed is kept until it is saved or thrown away.

use super::{
    grid_cell::{Marks, body_of, cell_id, place_of},
    grid_keys::{Act, Caret, act, moved},
};
use crate::{
    browser::{
        cell::{self, Cell},
        drafts, page,
    },
    domain::{plan::Body, sort},
    edit::grid::{CellFault, Grid, Subject, Typed, block_of, cell_key, fault, grid, place, read_block, save},
    ui::{
        session::Session,
        widgets::{ErrorSummary, FormError, Show, live, words},
    },
};
use leptos::{ev, prelude::*};
use std::collections::BTreeMap;

/// What lies open in a grid.
#[derive(Clone, Copy)]
pub(super) struct Sheet {
    pub(super) session: Session,
    pub(super) grid: Memo<Option<Grid>>,
    /// What was typed and is not yet saved.
    pub(super) typed: RwSignal<Typed>,
    /// What is wrong in which cell.
    pub(super) faults: RwSignal<BTreeMap<(usize, usize), String>>,
    /// The cells that are marked, from one corner to the other.
    pub(super) marks: RwSignal<Option<Marks>>,
    /// What was said last of what was done.
    said: RwSignal<String>,
    /// What the cell that one is in held when it was come to.
    began: StoredValue<Option<(String, String)>>,
}

impl Sheet {
    fn with<T>(self, look: impl FnOnce(&Body, &Grid) -> T) -> Option<T> {
        self.grid.with_untracked(|grid| grid.as_ref().map(|grid| self.session.peek_body(|body| look(body, grid))))
    }

    /// What a cell of the plan holds.
    fn of_plan(self, at: (usize, usize)) -> Option<(String, String)> {
        self.with(|_, grid| {
            let (row, column) = (grid.rows.get(at.0)?, grid.columns.get(at.1)?);
            Some((cell_key(row, *column), column.text(&row.reading)))
        })?
    }

    /// Takes on what a cell holds now.
    fn take(self, at: (usize, usize), text: &str) {
        let Some((key, of_plan)) = self.of_plan(at) else { return };
        self.typed.update(|typed| {
            if of_plan == text {
                typed.remove(&key);
            } else {
                typed.insert(key, text.to_owned());
            }
        });
        // A sentence that stands there goes as soon as the cell can be read; a new one waits until the cell is left.
        if self.faults.with_untracked(|faults| faults.contains_key(&at)) {
            self.judge(at, text);
        }
    }

    /// Says what is wrong in a cell, or that nothing is.
    fn judge(self, at: (usize, usize), text: &str) {
        let found = self.with(|body, grid| {
            let (row, column) = (grid.rows.get(at.0)?, grid.columns.get(at.1)?);
            fault(*column, text, body.indicators.get(row.indicator)?)
        });
        let found = found.flatten();
        if self.faults.with_untracked(|faults| faults.get(&at) != found.as_ref()) {
            self.faults.update(|faults| match found {
                Some(why) => drop(faults.insert(at, why)),
                None => drop(faults.remove(&at)),
            });
        }
    }

    /// Says what is wrong in what was typed earlier.
    fn judge_kept(self) {
        let typed = self.typed.get_untracked();
        let kept = self.with(|_, grid| {
            let cells = (0..grid.rows.len()).flat_map(|row| (0..grid.columns.len()).map(move |column| (row, column)));
            let text = |at: &(usize, usize)| typed.get(&cell_key(grid.rows.get(at.0)?, *grid.columns.get(at.1)?)).cloned();
            cells.filter_map(|at| Some((at, text(&at)?))).collect::<Vec<_>>()
        });
        kept.unwrap_or_default().into_iter().for_each(|(at, text)| self.judge(at, &text));
    }

    fn go(self, from: (usize, usize), by: (isize, isize), marking: bool) {
        let Some(size) = self.with(|_, grid| (grid.rows.len(), grid.columns.len())) else { return };
        let start = if marking { self.marks.with_untracked(|marks| marks.map_or(from, |marks| marks.to)) } else { from };
        let mut to = moved(start, by, size);
        // Cells that nothing can be typed into are passed over.
        while let Some(next) = to
            && !cell::is_there(&cell_id(next))
        {
            to = moved(next, by, size);
        }
        let Some(to) = to else { return };
        if marking {
            self.marks.update(|marks| *marks = Some(Marks { from: marks.map_or(from, |marks| marks.from), to }));
        } else {
            self.marks.set(None);
            cell::go_to(&cell_id(to));
        }
    }

    fn key(self, event: &ev::KeyboardEvent) {
        let Some((cell, at)) = found(event) else { return };
        let held = event.ctrl_key() || event.alt_key() || event.meta_key();
        let name = event.key();
        if held && name == "Enter" {
            event.prevent_default();
            self.save();
            return;
        }
        let caret = match (cell.chooses, cell.whole) {
            (true, _) => Caret::Choice,
            (false, true) => Caret::Whole,
            (false, false) => Caret::Within,
        };
        let done = if held { Act::Leave } else { act(&name, event.shift_key(), caret) };
        match done {
            Act::Leave => return,
            Act::Go(down, across) => self.go(at, (down, across), false),
            Act::Mark(down, across) => self.go(at, (down, across), true),
            Act::Edit => cell::caret_to_end(&cell.id),
            Act::TakeBack => {
                event.stop_propagation();
                self.marks.set(None);
                if let Some((_, text)) = self.began.get_value().filter(|(id, _)| *id == cell.id) {
                    self.take(at, &text);
                    self.judge(at, &text);
                    cell::put(&cell.id, &text);
                }
            }
            Act::Clear => match self.marks.get_untracked() {
                Some(marks) => marks.cells().for_each(|at| self.clear(at)),
                None => self.clear(at),
            },
        }
        event.prevent_default();
    }

    fn clear(self, at: (usize, usize)) {
        let is_open = cell::is_there(&cell_id(at));
        let first = self.with(|_, grid| {
            let column = grid.columns.get(at.1)?;
            Some(if column.may_be_open() { "" } else { column.options().first().map_or("", |option| option.key) })
        });
        if let Some(text) = first.flatten().filter(|_| is_open) {
            self.take(at, text);
            self.judge(at, text);
        }
    }

    fn paste(self, event: &ev::Event) {
        let (Some((cell, at)), Some(text)) = (found(event), cell::pasted(event)) else { return };
        let block = read_block(&text);
        let is_one = matches!(block.as_slice(), [line] if line.len() == 1);
        // One value in the course of a text is the browser's to paste; a line break that a spreadsheet adds is not.
        if block.is_empty() || (is_one && !cell.chooses && !cell.whole && !cell.text.is_empty()) {
            return;
        }
        event.prevent_default();
        let typed = self.typed.get_untracked();
        let Some(placed) = self.with(|body, grid| place(body, grid, &typed, at, &block)) else { return };
        self.marks.set(None);
        let cells = placed.cells.clone();
        self.said.set(if is_one { String::new() } else { placed.words() });
        self.typed.set(placed.typed);
        for at in cells {
            let Some((key, of_plan)) = self.of_plan(at) else { continue };
            let text = self.typed.with_untracked(|typed| typed.get(&key).cloned()).unwrap_or(of_plan);
            self.take(at, &text);
            self.judge(at, &text);
        }
        let now =
            self.of_plan(at).map(|(key, of_plan)| self.typed.with_untracked(|typed| typed.get(&key).cloned()).unwrap_or(of_plan));
        cell::put(&cell.id, &now.unwrap_or_default());
    }

    fn copy(self, event: &ev::Event) {
        let Some(marks) = self.marks.get_untracked() else { return };
        let typed = self.typed.get_untracked();
        if let Some(block) = self.with(|_, grid| block_of(grid, &typed, marks.from, marks.to)) {
            cell::copy(event, &block);
            event.prevent_default();
            self.said.set("Copied the marked cells.".to_owned());
        }
    }

    fn come(self, event: &ev::Event) {
        if let Some((cell, at)) = found(event) {
            self.began.set_value(Some((cell.id, cell.text)));
            let marked = self.marks.with_untracked(|marks| marks.is_some_and(|marks| marks.from != at));
            if marked {
                self.marks.set(None);
            }
        }
    }

    fn save(self) -> Vec<FormError> {
        let (session, typed) = (self.session, self.typed.get_untracked());
        let Some(grid) = self.grid.get_untracked() else { return Vec::new() };
        let whole = |message: String| vec![FormError { input: String::new(), message }];
        match session.peek(|plan| save(plan, &grid, &typed, &mut || session.fresh_id())) {
            Err(faults) => {
                self.faults.set(sort::map(faults.iter().map(|fault| ((fault.row, fault.column), fault.message.clone()))));
                faults.into_iter().map(|fault| error(&grid, fault)).collect()
            }
            Ok(None) => {
                self.throw_away();
                self.said.set("Nothing has changed, so there is nothing to save.".to_owned());
                Vec::new()
            }
            Ok(Some(edit)) if session.edit(&edit) => {
                self.throw_away();
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

    fn throw_away(self) {
        self.typed.set(Typed::new());
        self.faults.set(BTreeMap::new());
        self.marks.set(None);
    }
}

/// A fault for the summary, with the line it stands in.
fn error(grid: &Grid, fault: CellFault) -> FormError {
    let line = grid.rows.get(fault.row).map(|row| row.label.clone()).unwrap_or_default();
    FormError { input: cell_id((fault.row, fault.column)), message: format!("{line}: {}", fault.message) }
}

/// The cell that an event came from, and where it stands.
fn found(event: &ev::Event) -> Option<(Cell, (usize, usize))> {
    let cell = cell::of(event)?;
    let at = place_of(&cell.id)?;
    Some((cell, at))
}

/// The grid for a subject, with what is to be said above it.
#[component]
pub fn ReadingGrid(
    /// What it is about.
    subject: Subject,
    /// A name for its draft.
    #[prop(into)]
    form: String,
    /// What the table is called.
    #[prop(into)]
    caption: String,
) -> impl IntoView {
    let session = Session::from_context();
    let plan = session.peek(|plan| plan.id);
    let kept = drafts::find(plan, &form).unwrap_or_default();
    let was_kept = !kept.is_empty();
    let sheet = Sheet {
        session,
        grid: session.body(move |body| grid(body, subject)),
        typed: RwSignal::new(kept),
        faults: RwSignal::new(BTreeMap::new()),
        marks: RwSignal::new(None),
        said: RwSignal::new(String::new()),
        began: StoredValue::new(None),
    };
    sheet.judge_kept();
    let errors = RwSignal::new(Vec::<FormError>::new());
    Effect::new(move |_| {
        sheet.typed.with(|typed| if typed.is_empty() { drafts::forget(plan, &form) } else { drafts::keep(plan, &form, typed) });
    });
    let submit = move |event: ev::SubmitEvent| {
        event.prevent_default();
        errors.set(sheet.save());
    };
    let any_typed = move || !sheet.typed.with(Typed::is_empty);
    let throw_away = move |_| {
        sheet.throw_away();
        errors.set(Vec::new());
        sheet.said.set("What was typed was thrown away.".to_owned());
        page::focus_soon("grid-said");
    };
    let is_empty = move || sheet.grid.with(|grid| grid.as_ref().is_none_or(|grid| grid.rows.is_empty()));
    let caption = StoredValue::new(caption);
    let table = live(move || {
        let Some(grid) = sheet.grid.get() else { return ().into_any() };
        let caption = caption.get_value();
        view! {
            <div class="sp-register sp-grid__region" role="region" aria-label=caption.clone() tabindex="0">
                <table
                    class="sp-table sp-grid"
                    on:keydown=move |event| sheet.key(&event)
                    on:paste=move |event| sheet.paste(&event)
                    on:copy=move |event| sheet.copy(&event)
                    on:focusin=move |event| sheet.come(&event)
                    on:input=move |event| if let Some((cell, at)) = found(&event) { sheet.take(at, &cell.text) }
                    on:change=move |event| if let Some((cell, at)) = found(&event) { sheet.judge(at, &cell.text) }
                >
                    <caption class="govuk-visually-hidden">{caption.clone()}</caption>
                    {body_of(sheet, &grid)}
                </table>
            </div>
        }
        .into_any()
    });
    view! {
        <form class="sp-grid__form" id="grid" novalidate on:submit=submit>
            <ErrorSummary errors id="grid-errors"/>
            <Show when=move || was_kept && any_typed()>
                <p class="govuk-inset-text">"What you typed here earlier was kept. Save it, or throw it away."</p>
            </Show>
            {table}
            <p class="govuk-body sp-grid__said" id="grid-said" role="status" tabindex="-1">{words(move || sheet.said.get())}</p>
            <Show when=move || session.can_edit() && !is_empty()>
                <div class="govuk-button-group sp-no-print">
                    <button type="submit" class="govuk-button">"Save the readings"</button>
                    <Show when=any_typed>
                        <button type="button" class="govuk-button govuk-button--secondary" on:click=throw_away>"Throw away what was typed"</button>
                    </Show>
                </div>
            </Show>
        </form>
    }
}
