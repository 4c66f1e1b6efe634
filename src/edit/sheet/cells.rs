//! The cells of a table that is filled in, whatever it is about.

use std::collections::BTreeMap;

/// A line and a column, both from 0.
pub type At = (usize, usize);

/// What was typed into cells, by their keys; a cell that is not named holds what the plan does.
pub type Typed = BTreeMap<String, String>;

/// Why a table cannot be saved: the cell, and a sentence that says what to do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CellFault {
    /// The line.
    pub row: usize,
    /// The column.
    pub column: usize,
    /// What is wrong.
    pub message: String,
}

/// Something that can be chosen in a cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pick {
    /// What the cell then holds.
    pub key: &'static str,
    /// What a person reads.
    pub label: String,
}

/// A table of cells, as keys, marks and the clipboard see it. What it is about is its own.
pub trait Cells {
    /// How many lines and columns it has.
    fn size(&self) -> (usize, usize);
    /// The name of a cell for what is typed into it; nothing where a line has no such cell.
    fn key(&self, at: At) -> Option<String>;
    /// What the plan says in it.
    fn text(&self, at: At) -> String;
    /// Whether it is only read.
    fn is_fixed(&self, at: At) -> bool;
    /// What can be chosen in it; empty where one types.
    fn picks(&self, at: At) -> Vec<Pick>;
    /// What it holds once it is emptied.
    fn emptied(&self, at: At) -> &'static str;
    /// What a text that is pasted or typed means: a choice by its key where it is one, otherwise the text.
    fn meant(&self, at: At, text: &str) -> String;
    /// What is wrong with what it holds, taken by itself.
    fn fault(&self, at: At, text: &str) -> Option<String>;
    /// What a line is called, for what is said of it.
    fn line(&self, row: usize) -> String;
    /// What is said of cells that took nothing since they are only read: `3 cells left out: …`.
    fn fixed_words(&self) -> &'static str;

    /// Whether one can type into it.
    fn is_open(&self, at: At) -> bool {
        self.key(at).is_some() && !self.is_fixed(at)
    }
}

/// What a cell holds: what was typed, or else what the plan says.
pub fn now(cells: &dyn Cells, typed: &Typed, at: At) -> String {
    cells.key(at).and_then(|key| typed.get(&key).cloned()).unwrap_or_else(|| cells.text(at))
}
