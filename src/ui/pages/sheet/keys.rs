//! What a key does in a cell of a grid, as in a spreadsheet.
//!
//! A cell that was come to has all of its text selected: typing replaces it, and the arrows go on to other cells. F2, or a click
//! into it, puts the caret between the letters; the arrows then move the caret.

/// Where the caret stands in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Caret {
    /// All of the text is selected, or there is none.
    Whole,
    /// Between the letters.
    Within,
    /// Between the letters of a text that may have several lines: all arrows then move the caret.
    Lines,
    /// Nowhere: one chooses in the cell. F2 opens what there is to choose.
    Choice,
}

/// What to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Act {
    /// To the cell so many lines down and columns on.
    Go(isize, isize),
    /// The same, with the cells on the way marked.
    Mark(isize, isize),
    /// Put the caret at the end of the text, or open what there is to choose.
    Edit,
    /// Take back what was typed since the cell was come to.
    TakeBack,
    /// Empty the marked cells, or this one.
    Clear,
    /// What the browser does.
    Leave,
}

/// What a key does, by its name in the browser. Keys that are pressed with Control, Alt or Meta are not for the grid.
pub fn act(key: &str, shift: bool, caret: Caret) -> Act {
    let (across, down) = (!matches!(caret, Caret::Within | Caret::Lines), caret != Caret::Lines);
    let way = match key {
        "ArrowUp" if down => (-1, 0),
        "ArrowDown" if down => (1, 0),
        "ArrowLeft" if across => (0, -1),
        "ArrowRight" if across => (0, 1),
        "Enter" => return Act::Go(if shift { -1 } else { 1 }, 0),
        "F2" => return Act::Edit,
        "Escape" => return Act::TakeBack,
        "Delete" if across => return Act::Clear,
        "Backspace" if caret == Caret::Choice => return Act::Clear,
        _ => return Act::Leave,
    };
    if shift { Act::Mark(way.0, way.1) } else { Act::Go(way.0, way.1) }
}

/// The cell so many lines and columns away, within the grid; nothing beyond its edge.
pub fn moved(from: (usize, usize), by: (isize, isize), size: (usize, usize)) -> Option<(usize, usize)> {
    let (row, column) = (from.0.checked_add_signed(by.0)?, from.1.checked_add_signed(by.1)?);
    (row < size.0 && column < size.1).then_some((row, column))
}

/// Whether a cell lies between two corners.
pub fn between(cell: (usize, usize), one: (usize, usize), other: (usize, usize)) -> bool {
    let within = |place: usize, one: usize, other: usize| (one.min(other)..=one.max(other)).contains(&place);
    within(cell.0, one.0, other.0) && within(cell.1, one.1, other.1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_do_what_they_do_in_a_spreadsheet() {
        use Caret::{Choice, Lines, Whole, Within};
        for (key, shift, caret, done) in [
            ("ArrowDown", false, Whole, Act::Go(1, 0)),
            ("ArrowDown", false, Within, Act::Go(1, 0)),
            ("ArrowUp", false, Whole, Act::Go(-1, 0)),
            ("ArrowLeft", false, Whole, Act::Go(0, -1)),
            ("ArrowLeft", false, Within, Act::Leave),
            ("ArrowRight", false, Whole, Act::Go(0, 1)),
            ("ArrowRight", true, Whole, Act::Mark(0, 1)),
            ("ArrowRight", true, Within, Act::Leave),
            ("ArrowDown", true, Within, Act::Mark(1, 0)),
            ("Enter", false, Within, Act::Go(1, 0)),
            ("Enter", true, Whole, Act::Go(-1, 0)),
            ("F2", false, Whole, Act::Edit),
            ("Escape", false, Within, Act::TakeBack),
            ("Delete", false, Whole, Act::Clear),
            ("Delete", false, Within, Act::Leave),
            ("Tab", false, Whole, Act::Leave),
            ("a", false, Whole, Act::Leave),
            // In a text of several lines the arrows move the caret, and Enter goes on.
            ("ArrowDown", false, Lines, Act::Leave),
            ("ArrowLeft", false, Lines, Act::Leave),
            ("Enter", false, Lines, Act::Go(1, 0)),
            // The arrows never change a choice: they go on, as everywhere.
            ("ArrowDown", false, Choice, Act::Go(1, 0)),
            ("F2", false, Choice, Act::Edit),
            ("Backspace", false, Choice, Act::Clear),
            ("Backspace", false, Whole, Act::Leave),
            ("ArrowRight", false, Choice, Act::Go(0, 1)),
            ("Enter", false, Choice, Act::Go(1, 0)),
        ] {
            assert_eq!(act(key, shift, caret), done, "{key} {shift} {caret:?}");
        }
    }

    #[test]
    fn one_stays_within_the_grid() {
        assert_eq!(moved((0, 0), (-1, 0), (3, 3)), None);
        assert_eq!(moved((2, 0), (1, 0), (3, 3)), None);
        assert_eq!(moved((1, 1), (1, -1), (3, 3)), Some((2, 0)));
        assert!(between((1, 1), (2, 2), (0, 1)) && !between((1, 0), (2, 2), (0, 1)));
    }
}
