//! What keys and the clipboard do in a table that is filled in.

use super::{
    keys::{Act, Caret, act, moved},
    marks::{Marks, cell_id, place_of},
    open::Sheet,
};
use crate::{
    browser::{
        cell::{self, Cell},
        page,
    },
    edit::sheet::{At, Placed, block_of, fill_down, place, read_block},
};
use leptos::{ev, prelude::*};

/// The cell that an event came from, and where it stands.
pub(super) fn found(event: &ev::Event) -> Option<(Cell, At)> {
    let cell = cell::of(event)?;
    let at = place_of(&cell.id)?;
    Some((cell, at))
}

impl Sheet {
    /// The row of the cell that one is in, or was in last.
    pub fn row(self) -> Option<usize> {
        self.began.with_value(|began| began.as_ref().and_then(|(id, _)| place_of(id))).map(|(row, _)| row)
    }

    /// Goes to the next cell in a direction, or as far as it goes.
    fn go(self, from: At, by: (isize, isize), marking: bool, far: bool) {
        let start = if marking { self.marks.with_untracked(|marks| marks.map_or(from, |marks| marks.to)) } else { from };
        // Cells that nothing can be typed into are passed over.
        let to = self.with(|cells| {
            let (mut to, mut at) = (None, start);
            while let Some(next) = moved(at, by, cells.size()).filter(|_| far || to.is_none()) {
                at = next;
                if cells.is_open(next) {
                    to = Some(next);
                }
            }
            to
        });
        let Some(to) = to.flatten() else { return };
        if marking {
            self.marks.update(|marks| *marks = Some(Marks { from: marks.map_or(from, |marks| marks.from), to }));
        } else {
            self.marks.set(None);
        }
        let id = cell_id(to);
        if !cell::is_there(&id)
            && let Some(reach) = self.reach.get_value()
        {
            reach.run(to.0);
            if !marking {
                page::once_drawn(move || cell::go_to(&id));
            }
        } else if !marking {
            cell::go_to(&id);
        }
    }

    pub(super) fn key(self, event: &ev::KeyboardEvent) -> bool {
        let Some((cell, at)) = found(event) else { return false };
        let held = event.ctrl_key() || event.alt_key() || event.meta_key();
        let name = event.key();
        if held && name == "Enter" {
            event.prevent_default();
            if event.alt_key() && cell.lines {
                if let Some(text) = cell::break_line(&cell.id) {
                    self.take(at, &text);
                }
                return false;
            }
            return true;
        }
        if (event.ctrl_key() || event.meta_key()) && name == "d" {
            event.prevent_default();
            self.fill_down(at);
            return false;
        }
        if !held && cell.chooses && self.choose_by_letter(at, &cell, &name) {
            event.prevent_default();
            return false;
        }
        let caret = match (cell.chooses, cell.whole, cell.lines) {
            (true, ..) => Caret::Choice,
            (false, true, _) => Caret::Whole,
            (false, false, false) => Caret::Within,
            (false, false, true) => Caret::Lines,
        };
        // With Control an arrow goes to the edge, where it would not move the caret by a word.
        let far = held && name.starts_with("Arrow") && !event.alt_key() && !matches!(caret, Caret::Within | Caret::Lines);
        match if held && !far { Act::Leave } else { act(&name, event.shift_key(), caret) } {
            Act::Leave => return false,
            Act::Go(down, across) => self.go(at, (down, across), false, far),
            Act::Mark(down, across) => self.go(at, (down, across), true, far),
            Act::Edit => {
                self.keep_one(at, &cell);
                cell::caret_to_end(&cell.id);
            }
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
        false
    }

    /// Chooses what a letter means, where it means one thing: `r` is red.
    fn choose_by_letter(self, at: At, cell: &Cell, name: &str) -> bool {
        if name.chars().count() != 1 {
            return false;
        }
        let meant = self.with(|cells| {
            let meant = cells.meant(at, name);
            cells.picks(at).iter().any(|pick| pick.key == meant).then_some(meant)
        });
        let Some(meant) = meant.flatten() else { return false };
        self.take(at, &meant);
        self.judge(at, &meant);
        cell::put(&cell.id, &meant);
        true
    }

    /// Makes what is offered in one empty cell one's own, to go on from it.
    fn keep_one(self, at: At, cell: &Cell) {
        let Some((key, _)) = self.of_plan(at).filter(|_| cell.text.is_empty()) else { return };
        if let Some(text) = self.offered.with_untracked(|offered| offered.get(&key).cloned()) {
            self.take(at, &text);
            self.judge(at, &text);
            cell::put(&cell.id, &text);
        }
    }

    fn clear(self, at: At) {
        if let Some(text) = self.with(|cells| cells.is_open(at).then(|| cells.emptied(at))).flatten() {
            self.take(at, text);
            self.judge(at, text);
        }
    }

    /// Fills the marked cells from the uppermost, or the cell one is in from the one above it.
    fn fill_down(self, at: At) {
        let marks = self.marks.get_untracked().unwrap_or(Marks { from: (at.0.saturating_sub(1), at.1), to: at });
        let typed = self.typed.get_untracked();
        let Some(placed) = self.with(|cells| fill_down(cells, &typed, marks.from, marks.to)) else { return };
        let count = placed.cells.len();
        self.take_placed(placed, at);
        self.said.set(format!("Filled {count} {}.", if count == 1 { "cell" } else { "cells" }));
    }

    /// Takes on what a block or filling down put into cells, and shows it in the one that one is in.
    fn take_placed(self, placed: Placed, at: At) {
        let mut typed = placed.typed;
        let mut offered = self.offered.get_untracked();
        self.with(|cells| {
            for at in &placed.cells {
                let Some(key) = cells.key(*at) else { continue };
                offered.remove(&key);
                // What the plan says already was not typed.
                if typed.get(&key).is_some_and(|text| *text == cells.text(*at)) {
                    typed.remove(&key);
                }
            }
        });
        self.offered.set(offered);
        self.retype(typed);
        cell::put(&cell_id(at), &self.holds(at));
    }

    pub(super) fn paste(self, event: &ev::Event) {
        let (Some((cell, at)), Some(text)) = (found(event), cell::pasted(event)) else { return };
        let mut block = read_block(&text);
        let is_one = matches!(block.as_slice(), [line] if line.len() == 1);
        // One value in the course of a text is the browser's to paste; a line break that a spreadsheet adds is not.
        if block.is_empty() || (is_one && !cell.chooses && !cell.whole && !cell.text.is_empty()) {
            return;
        }
        event.prevent_default();
        // One value that is pasted into several marked cells goes into each.
        let mut at = at;
        if let (Some(marks), [line]) = (self.marks.get_untracked(), block.as_slice())
            && let [text] = line.as_slice()
        {
            let (down, across) = (marks.from.0.abs_diff(marks.to.0) + 1, marks.from.1.abs_diff(marks.to.1) + 1);
            block = vec![vec![text.clone(); across]; down];
            at = (marks.from.0.min(marks.to.0), marks.from.1.min(marks.to.1));
        }
        let typed = self.typed.get_untracked();
        let Some(placed) = self.with(|cells| place(cells, &typed, at, &block)) else { return };
        self.marks.set(None);
        self.said.set(if is_one && block.len() == 1 { String::new() } else { placed.words() });
        self.take_placed(placed, at);
    }

    pub(super) fn copy(self, event: &ev::Event) {
        let Some(marks) = self.marks.get_untracked() else { return };
        let typed = self.typed.get_untracked();
        if let Some(block) = self.with(|cells| block_of(cells, &typed, marks.from, marks.to)) {
            cell::copy(event, &block);
            event.prevent_default();
            self.said.set("Copied the marked cells.".to_owned());
        }
    }

    pub(super) fn come(self, event: &ev::Event) {
        if let Some((cell, at)) = found(event) {
            // The Tab key selects what an input of one line holds, and nothing in a text of several.
            if cell.lines && !cell.whole {
                cell::select(&cell.id);
            }
            self.began.set_value(Some((cell.id, cell.text)));
            let marked = self.marks.with_untracked(|marks| marks.is_some_and(|marks| marks.from != at));
            if marked {
                self.marks.set(None);
            }
        }
    }
}
