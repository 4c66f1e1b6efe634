//! Which rows of a table stay on one page.

use super::columns::{AROUND, SIZE};
use crate::{
    exchange::picture::text_width,
    report::document::{Cell, Span, Table},
};

/// A table of so many lines, or fewer, is not broken over pages: half a page is wasted at worst.
const LINES: usize = 18;
/// The rows that stand below the row of headings on its page, at least.
const FIRST: usize = 2;

/// How many rows, from the first, stay on one page with the row of headings.
pub fn together(table: &Table, widths: &[u32]) -> usize {
    let mut room = LINES;
    for cells in &table.rows {
        let lines = cells.iter().zip(widths).map(|(cell, width)| lines(cell, *width)).max().unwrap_or_default();
        match room.checked_sub(lines.max(1)) {
            Some(left) => room = left,
            None => return FIRST.min(table.rows.len()),
        }
    }
    table.rows.len()
}

/// About how many lines a cell has.
fn lines(cell: &Cell, width: u32) -> usize {
    let room = f64::from(width.saturating_sub(AROUND).max(1)) / 20.0;
    let of = |spans: &Vec<Span>| {
        let long: f64 = spans.iter().map(|span| text_width(&span.text, SIZE, span.bold)).sum();
        whole(long / room)
    };
    cell.paragraphs.iter().map(of).sum()
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "lines of a cell")]
fn whole(lines: f64) -> usize {
    lines.ceil().clamp(1.0, 1e6) as usize
}

#[cfg(test)]
mod tests {
    use super::together;
    use crate::report::document::{Anchor, Cell, Column, Table};

    fn table(rows: usize, first: &str, second: &str) -> Table {
        Table {
            anchor: Anchor("t".to_owned()),
            caption: "C".to_owned(),
            columns: vec![Column::words("A", 1), Column::words("B", 1)],
            rows: vec![vec![Cell::from(first), Cell::from(second)]; rows],
            row_heads: true,
        }
    }

    #[test]
    fn a_low_table_stays_whole_and_a_high_one_begins_with_two_rows() {
        let long = "words ".repeat(30);
        for (rows, second, expected) in [(0, "", 0), (1, "", 1), (18, "short", 18), (19, "short", 2), (5, &long, 2), (3, &long, 3)]
        {
            assert_eq!(together(&table(rows, "1.1", second), &[4_000, 4_000]), expected, "{rows} {second}");
        }
    }
}
