//! Blocks of cells, as they go to and come from a spreadsheet: lines, with tabs between the cells of a line.

use super::cells::{At, Cells, Typed, now};

/// What became of a block that was pasted.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Placed {
    /// What the cells hold now, by their keys.
    pub typed: Typed,
    /// The lines and columns of the cells that took something.
    pub cells: Vec<At>,
    /// How many cells held something for a cell that is only read; it stays as it is.
    pub fixed: usize,
    /// How many held something that lies beyond the table, or in a column that the line has not.
    pub beyond: usize,
    /// Why cells are only read.
    why: &'static str,
}

impl Placed {
    /// What became of it, in a sentence or three.
    pub fn words(&self) -> String {
        let counted = |count: usize| if count == 1 { "1 cell".to_owned() } else { format!("{count} cells") };
        let mut said = vec![format!("Pasted {}.", counted(self.cells.len()))];
        if self.fixed > 0 {
            said.push(format!("{} left out: {}.", counted(self.fixed), self.why));
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

/// Lays a block over a table with its first cell at a line and column. Empty cells leave what is there; nothing else is lost.
pub fn place(cells: &dyn Cells, typed: &Typed, at: At, block: &[Vec<String>]) -> Placed {
    let mut placed = Placed { typed: typed.clone(), why: cells.fixed_words(), ..Placed::default() };
    for (down, line) in block.iter().enumerate() {
        for (across, text) in line.iter().enumerate().filter(|(_, text)| !text.trim().is_empty()) {
            put(cells, &mut placed, (at.0 + down, at.1 + across), text);
        }
    }
    placed
}

fn put(cells: &dyn Cells, placed: &mut Placed, at: At, text: &str) {
    match cells.key(at) {
        None => placed.beyond += 1,
        Some(_) if cells.is_fixed(at) => placed.fixed += 1,
        Some(key) => {
            placed.typed.insert(key, cells.meant(at, text));
            placed.cells.push(at);
        }
    }
}

/// Puts what the uppermost marked cells hold into all beneath them, as spreadsheets fill down.
pub fn fill_down(cells: &dyn Cells, typed: &Typed, from: At, to: At) -> Placed {
    let mut placed = Placed { typed: typed.clone(), why: cells.fixed_words(), ..Placed::default() };
    let (top, bottom) = (from.0.min(to.0), from.0.max(to.0));
    for column in from.1.min(to.1)..=from.1.max(to.1) {
        let text = now(cells, typed, (top, column));
        for row in top + 1..=bottom {
            put(cells, &mut placed, (row, column), &text);
        }
    }
    placed
}

/// The cells between two corners as a block, choices by their label.
pub fn block_of(cells: &dyn Cells, typed: &Typed, from: At, to: At) -> String {
    let (top, bottom) = (from.0.min(to.0), from.0.max(to.0));
    let (left, right) = (from.1.min(to.1), from.1.max(to.1));
    let cell = |at: At| {
        if cells.key(at).is_none() {
            return String::new();
        }
        let text = now(cells, typed, at);
        let label = cells.picks(at).into_iter().find(|pick| pick.key == text).map(|pick| pick.label);
        quoted(&label.unwrap_or(text))
    };
    let line = |row: usize| (left..=right).map(|column| cell((row, column))).collect::<Vec<_>>().join("\t");
    let rows = top..(bottom + 1).min(cells.size().0);
    rows.map(line).collect::<Vec<_>>().join("\r\n")
}

fn quoted(text: &str) -> String {
    if text.contains(['\t', '\n', '\r']) || text.starts_with('"') {
        format!("\"{}\"", text.replace('"', "\"\""))
    } else {
        text.to_owned()
    }
}
