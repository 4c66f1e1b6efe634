//! Which rows of a table stay on one page.

use super::columns::{AROUND, SIZE};
use crate::{
    exchange::picture::text_width,
    report::document::{Cell, Span, Table},
};

/// How high a line of a table is, with its part of the space between rows, in twentieths of a point.
const LINE: u32 = 270;
/// A table that is no higher than this part of a page is not broken over two.
const PART: u32 = 3;
/// The rows that stand below the row of headings on its page, and on the last page of a table, at least.
const FEW: usize = 2;

/// The rows that stay on one page with the row after them.
pub struct Kept {
    rows: usize,
    /// Those that stay with the row of headings.
    first: usize,
    /// Whether the last stays with what follows the table.
    on: bool,
}

impl Kept {
    /// Of a table with columns of these widths, where the text of a page is so high.
    pub fn of(table: &Table, widths: &[u32], height: u32, on: bool) -> Self {
        let rows = table.rows.len();
        Self { rows, first: if is_low(table, widths, height) { rows } else { FEW.min(rows) }, on }
    }

    /// Whether a row, counted from 0, stays on one page with what stands below it.
    pub fn with_next(&self, row: usize) -> bool {
        let is_last = row + 1 == self.rows;
        if is_last { self.on } else { row + 1 < self.first || row + FEW == self.rows }
    }
}

fn is_low(table: &Table, widths: &[u32], height: u32) -> bool {
    let mut room = usize::try_from(height / LINE / PART).unwrap_or_default();
    // Most tables that are higher are told by their first rows.
    table.rows.iter().all(|cells| {
        let lines = cells.iter().zip(widths).map(|(cell, width)| lines(cell, *width)).max().unwrap_or_default();
        let left = room.checked_sub(lines.max(1));
        room = left.unwrap_or_default();
        left.is_some()
    })
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
    use super::Kept;
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

    fn kept(table: &Table, height: u32, on: bool) -> String {
        let kept = Kept::of(table, &[4_000, 4_000], height, on);
        (0..table.rows.len()).map(|row| if kept.with_next(row) { '+' } else { '-' }).collect()
    }

    #[test]
    fn a_low_table_stays_whole_and_a_high_one_has_no_row_alone() {
        let long = "words ".repeat(30);
        // Eighteen lines on this page are a third of it.
        let page = 18 * 3 * 270;
        for (rows, second, on, expected) in [
            (0, "", true, ""),
            (1, "", false, "-"),
            (1, "", true, "+"),
            (3, "short", false, "++-"),
            (18, "short", false, "+++++++++++++++++-"),
            (19, "short", false, "+----------------+-"),
            (5, &long, false, "+--+-"),
            (5, &long, true, "+--++"),
            (3, &long, false, "++-"),
        ] {
            assert_eq!(kept(&table(rows, "1.1", second), page, on), expected, "{rows} {second}");
        }
        assert_eq!(kept(&table(18, "1.1", "short"), page / 2, false), "+---------------+-", "a page on its side is lower");
    }
}
