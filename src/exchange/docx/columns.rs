//! How wide the columns of a table are.

use crate::{
    exchange::picture::text_width,
    report::document::{Column, Table},
};

/// The space on both sides of a cell's words together, with the line, in twentieths of a point.
pub const AROUND: u32 = 2 * super::table::MARGIN + 40;
/// The size of a table's words, in points.
pub const SIZE: f64 = 10.0;
/// A word longer than this may be broken.
const LONGEST: u32 = 3_400;

/// The widths, in twentieths of a point, that fill `total`: by the columns' shares, but none narrower than its longest word as long as
/// others have room to give.
pub fn widths(table: &Table, total: u32) -> Vec<u32> {
    let least: Vec<u32> = (0..table.columns.len()).map(|place| least(table, place)).collect();
    // Where not even the words have room, each gives way alike.
    let is_full = least.iter().sum::<u32>() > total;
    let asked = table.columns.iter().map(|column| u32::from(column.share).clamp(1, 10_000));
    let shares: Vec<u32> = if is_full { least.clone() } else { asked.collect() };
    let mut fixed = vec![false; shares.len()];
    // Those that would be too narrow get what they need; the others share what is left.
    loop {
        let (room, of) = left(total, &least, &shares, &fixed);
        let narrow = (0..shares.len()).filter(|place| {
            let (Some(false), Some(share), Some(least)) = (fixed.get(*place), shares.get(*place), least.get(*place)) else {
                return false;
            };
            room * share < least * of
        });
        let narrow: Vec<usize> = narrow.collect();
        if is_full || narrow.is_empty() {
            break;
        }
        fixed.iter_mut().enumerate().for_each(|(place, fixed)| *fixed |= narrow.contains(&place));
    }
    let (room, of) = left(total, &least, &shares, &fixed);
    let mut widths: Vec<u32> = fixed
        .iter()
        .zip(&least)
        .zip(&shares)
        .map(|((fixed, least), share)| if *fixed { *least } else { room * share / of.max(1) })
        .collect();
    let over = total.saturating_sub(widths.iter().sum());
    if let Some(last) = widths.last_mut() {
        *last += over;
    }
    widths
}

/// The width that is not given out, and the shares that it is given to.
fn left(total: u32, least: &[u32], shares: &[u32], fixed: &[bool]) -> (u32, u32) {
    let given: u32 = least.iter().zip(fixed).filter(|(_, fixed)| **fixed).map(|(least, _)| least).sum();
    let of = shares.iter().zip(fixed).filter(|(_, fixed)| !**fixed).map(|(share, _)| share).sum();
    (total.saturating_sub(given), of)
}

fn least(table: &Table, place: usize) -> u32 {
    let Some(column) = table.columns.get(place) else { return 0 };
    let cells = table.rows.iter().filter_map(|row| row.get(place)).flat_map(|cell| &cell.paragraphs).flatten();
    let longest = cells.map(|span| longest_word(&span.text, column, span.bold || place == 0 && table.row_heads));
    let longest = longest.fold(longest_word(&column.heading, column, true), f64::max);
    // A hair more than measured: programs round each letter.
    twentieths(longest * 20.0 * 1.02).min(LONGEST) + AROUND
}

/// A number stays whole; words may break after a hyphen, too.
fn longest_word(text: &str, column: &Column, bold: bool) -> f64 {
    let whole = column.numbers && text.len() < 12 && text.starts_with(|letter: char| !letter.is_alphabetic());
    let widest = |word: &str| text_width(word, SIZE, bold);
    if whole {
        return widest(text);
    }
    text.split(char::is_whitespace).flat_map(|word| word.split_inclusive(['-', '–', '/'])).map(widest).fold(0.0, f64::max)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "widths of words")]
fn twentieths(number: f64) -> u32 {
    number.ceil().clamp(0.0, 1e6) as u32
}

#[cfg(test)]
mod tests {
    use super::{LONGEST, widths};
    use crate::report::document::{Anchor, Cell, Column, Table};
    use proptest::prelude::*;

    fn table(columns: Vec<Column>, row: &[&str]) -> Table {
        let rows = vec![row.iter().map(|text| Cell::from(*text)).collect()];
        Table { anchor: Anchor("t".to_owned()), caption: "C".to_owned(), columns, rows, row_heads: false }
    }

    #[test]
    fn shares_are_kept_where_words_have_room() {
        let plain = table(vec![Column::words("A", 1), Column::words("B", 3)], &["a", "b"]);
        assert_eq!(widths(&plain, 8_000), [2_000, 6_000]);
        let narrow = table(vec![Column::words("Responsible", 1), Column::words("B", 99)], &["a", "b"]);
        let found = widths(&narrow, 8_000);
        assert!(found[0] > 1_100 && found[0] < 1_700 && found.iter().sum::<u32>() == 8_000, "{found:?}");
    }

    proptest! {
        #[test]
        fn columns_fill_the_text_and_hold_their_words(
            columns in prop::collection::vec(("[A-Za-z]{0,20}( [a-z]{1,9})?", 0_u16..200), 1..12),
            total in 9_000_u32..22_000,
        ) {
            let row: Vec<&str> = columns.iter().map(|(words, _)| words.as_str()).collect();
            let table = table(columns.iter().map(|(words, share)| Column::words(words.as_str(), *share)).collect(), &row);
            let found = widths(&table, total);
            prop_assert_eq!(found.iter().sum::<u32>(), total);
            let least: Vec<u32> = (0..columns.len()).map(|place| super::least(&table, place)).collect();
            if least.iter().sum::<u32>() <= total {
                prop_assert!(found.iter().zip(&least).all(|(width, least)| width >= least), "{found:?} {least:?}");
            }
            prop_assert!(least.iter().all(|least| *least <= LONGEST + super::AROUND));
        }
    }
}
