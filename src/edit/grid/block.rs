//! Blocks of cells, as they go to and come from a spreadsheet: lines, with tabs between the cells of a line.

use super::{
    cell::choice,
    rows::{Grid, Row},
    save::{Typed, cell_key},
};
use crate::domain::plan::Body;

/// What became of a block that was pasted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Placed {
    /// What the cells hold now, by their keys.
    pub typed: Typed,
    /// The lines and columns of the cells that took something.
    pub cells: Vec<(usize, usize)>,
    /// How many cells held something for a reading that was published; it stays as it is.
    pub published: usize,
    /// How many held something that lies beyond the grid, or in a column that the line has not.
    pub beyond: usize,
}

impl Placed {
    /// What became of it, in a sentence or three.
    pub fn words(&self) -> String {
        let counted = |count: usize| if count == 1 { "1 cell".to_owned() } else { format!("{count} cells") };
        let mut said = vec![format!("Pasted {}.", counted(self.cells.len()))];
        if self.published > 0 {
            said.push(format!(
                "{} left out: those readings are published, and are corrected on their own pages.",
                counted(self.published)
            ));
        }
        if self.beyond > 0 {
            said.push(format!("{} left out: there is no place for them in this table.", counted(self.beyond)));
        }
        said.join(" ")
    }
}

/// The lines of a block and their cells. A cell in quotes may hold tabs, line breaks and doubled quotes.
pub fn read_block(text: &str) -> Vec<Vec<String>> {
    let (mut lines, mut line, mut cell) = (Vec::new(), Vec::new(), String::new());
    let mut letters = text.chars().peekable();
    let mut quoted = false;
    while let Some(letter) = letters.next() {
        match letter {
            '"' if quoted && letters.peek() == Some(&'"') => {
                cell.push('"');
                letters.next();
            }
            '"' if quoted => quoted = false,
            '"' if cell.is_empty() => quoted = true,
            '\r' if !quoted && letters.peek() == Some(&'\n') => {}
            '\t' if !quoted => line.push(std::mem::take(&mut cell)),
            '\n' | '\r' if !quoted => {
                line.push(std::mem::take(&mut cell));
                lines.push(std::mem::take(&mut line));
            }
            letter => cell.push(letter),
        }
    }
    // Spreadsheets end the last line too; what comes after it is no line of its own.
    if !cell.is_empty() || !line.is_empty() {
        line.push(cell);
        lines.push(line);
    }
    lines
}

/// Lays a block over a grid with its first cell at a line and column. Empty cells leave what is there; nothing else is lost.
pub fn place(body: &Body, grid: &Grid, typed: &Typed, at: (usize, usize), block: &[Vec<String>]) -> Placed {
    let mut placed = Placed { typed: typed.clone(), ..Placed::default() };
    for (down, line) in block.iter().enumerate() {
        for (across, text) in line.iter().enumerate().filter(|(_, text)| !text.trim().is_empty()) {
            let (row, column) = (at.0 + down, at.1 + across);
            let (Some(found), Some(what)) = (grid.rows.get(row), grid.columns.get(column)) else {
                placed.beyond += 1;
                continue;
            };
            let suits = body.indicators.get(found.indicator).is_some_and(|indicator| what.suits(indicator.measure));
            if !suits {
                placed.beyond += 1;
            } else if found.published() {
                placed.published += 1;
            } else {
                let text = choice(what.options(), text).unwrap_or(text.trim());
                placed.typed.insert(cell_key(found, *what), text.to_owned());
                placed.cells.push((row, column));
            }
        }
    }
    placed
}

/// The cells between two corners as a block, choices by their label.
pub fn block_of(grid: &Grid, typed: &Typed, from: (usize, usize), to: (usize, usize)) -> String {
    let (top, bottom) = (from.0.min(to.0), from.0.max(to.0));
    let (left, right) = (from.1.min(to.1), from.1.max(to.1));
    let cell = |row: &Row, column: usize| {
        let Some(what) = grid.columns.get(column) else { return String::new() };
        let text = typed.get(&cell_key(row, *what)).cloned().unwrap_or_else(|| what.text(&row.reading));
        let label = what.options().iter().find(|option| option.key == text).map(|option| option.label.to_owned());
        quoted(&label.unwrap_or(text))
    };
    let line = |row: &Row| (left..=right).map(|column| cell(row, column)).collect::<Vec<_>>().join("\t");
    let rows = grid.rows.iter().skip(top).take(bottom + 1 - top);
    rows.map(line).collect::<Vec<_>>().join("\r\n")
}

fn quoted(text: &str) -> String {
    if text.contains(['\t', '\n', '\r']) || text.starts_with('"') {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}
