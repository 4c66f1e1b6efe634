//! The structure of the boards as a drawing: plain numbers, for whoever draws.
//!
//! The top is on the left and each level is a column, so that names have room and many boards fit a page. A line that leads over
//! several levels has a place of its own in the columns between, so that no line runs through a box.

use super::columns::{Path, Plan, Slots};
use crate::domain::{board::BoardId, structure::Structure};
use std::collections::HashMap;

/// How wide a box is. All numbers are those of the drawing, in which the words are 15 high.
pub const BOX_WIDTH: i32 = 210;
/// How far one line of words is below the other.
pub const LEADING: i32 = 20;
/// How far words are from the edge of their box.
pub const PADDING: i32 = 10;
const GUTTER: i32 = 56;
pub(super) const GAP: i32 = 16;
pub(super) const MARGIN: i32 = 8;
/// How many letters fit a line of a box, wide ones among them.
const LETTERS: usize = 24;
/// How many boards without a line stand side by side.
const APART_COLUMNS: usize = 3;

/// A drawing of the structure.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chart {
    /// How wide it is.
    pub width: i32,
    /// How high it is.
    pub height: i32,
    /// The boards, from the left column to the right, each from the top down; those without a line come last.
    pub boxes: Vec<ChartBox>,
    /// Who reports to whom.
    pub lines: Vec<ChartLine>,
    /// Where the boards without a line begin, if there are any below others.
    pub apart: Option<i32>,
}

/// A board in the drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChartBox {
    /// The board.
    pub board: BoardId,
    /// Its left edge.
    pub x: i32,
    /// Its upper edge.
    pub y: i32,
    /// How high it is.
    pub height: i32,
    /// Its name, line by line.
    pub words: Vec<String>,
}

/// A line in the drawing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChartLine {
    /// The board that reports.
    pub below: BoardId,
    /// The board it reports to.
    pub above: BoardId,
    /// From the board above to the one below. The first two points lie on both sides of a gutter, the next two on both sides of the
    /// next, and so on; between the pairs it goes straight through a column.
    pub points: Vec<(i32, i32)>,
}

/// Draws a structure.
pub fn chart(structure: &Structure) -> Chart {
    let names: HashMap<BoardId, Vec<String>> = structure.boards.iter().map(|board| (board.id, wrap(&board.name))).collect();
    let height =
        |board: &BoardId| 2 * PADDING + LEADING * names.get(board).map_or(1, |words| i32::try_from(words.len()).unwrap_or(1));
    let joined: Vec<BoardId> = structure.ids().into_iter().filter(|board| !structure.is_apart(*board)).collect();
    let mut plan = Plan::of(structure, &joined, height);
    plan.order();
    plan.place();
    let mut chart = Chart { width: 2 * MARGIN + BOX_WIDTH, ..Chart::default() };
    for (column, slots) in (0..).zip(&plan.columns) {
        for (board, slot) in slots.iter().filter_map(|slot| Some((joined.get(*slot)?, plan.slots.get(slot)?))) {
            chart.add(ChartBox {
                board: *board,
                x: left_of(column),
                y: slot.middle - slot.height / 2,
                height: slot.height,
                words: Vec::new(),
            });
        }
    }
    chart.lines = plan.lines.iter().map(|line| line.draw(&plan.slots)).collect();
    chart.add_apart(&structure.apart(), height);
    for drawn in &mut chart.boxes {
        drawn.words = names.get(&drawn.board).cloned().unwrap_or_default();
    }
    chart.height += MARGIN;
    chart
}

impl Chart {
    fn add(&mut self, drawn: ChartBox) {
        self.width = self.width.max(drawn.x + BOX_WIDTH + MARGIN);
        self.height = self.height.max(drawn.y + drawn.height);
        self.boxes.push(drawn);
    }

    fn add_apart(&mut self, boards: &[BoardId], height: impl Fn(&BoardId) -> i32) {
        let mut top = MARGIN;
        if !self.boxes.is_empty() && !boards.is_empty() {
            self.apart = Some(self.height + GAP);
            top = self.height + GAP + LEADING + GAP;
        }
        for row in boards.chunks(APART_COLUMNS) {
            for (column, board) in (0..).zip(row) {
                self.add(ChartBox { board: *board, x: left_of(column), y: top, height: height(board), words: Vec::new() });
            }
            top = self.height + GAP;
        }
    }
}

fn left_of(column: i32) -> i32 {
    MARGIN + column * (BOX_WIDTH + GUTTER)
}

impl Path {
    fn draw(&self, slots: &Slots) -> ChartLine {
        let middle = |slot: &usize| slots.get(slot).map_or(0, |slot| slot.middle);
        let mut points = Vec::new();
        for (column, pair) in (self.first_column..).zip(self.slots.windows(2)) {
            if let [left, right] = pair {
                points.extend([(left_of(column) + BOX_WIDTH, middle(left)), (left_of(column + 1), middle(right))]);
            }
        }
        ChartLine { below: self.below, above: self.above, points }
    }
}

/// A name in lines that fit a box.
fn wrap(name: &str) -> Vec<String> {
    let mut lines = vec![String::new()];
    for word in name.split_whitespace() {
        let mut letters = word.chars().peekable();
        while letters.peek().is_some() {
            let part: String = letters.by_ref().take(LETTERS).collect();
            match lines.last_mut() {
                Some(line) if line.is_empty() => *line = part,
                Some(line) if line.chars().count() + 1 + part.chars().count() <= LETTERS => {
                    line.push(' ');
                    line.push_str(&part);
                }
                _ => lines.push(part),
            }
        }
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{
        board::Board,
        field::Record,
        id::{Id, RawId},
    };
    use proptest::prelude::*;
    use std::sync::Arc;

    fn id(number: usize) -> BoardId {
        BoardId::of(RawId::from_bits(number as u64 + 1).unwrap())
    }

    /// Boards with these names, and lines that never lead to a board of a higher number.
    fn structure(names: &[&str], lines: &[(usize, usize)]) -> Structure {
        let board = |(number, name): (usize, &&str)| {
            let mut board = Board::blank(id(number));
            board.name = (*name).to_owned();
            Arc::new(board)
        };
        let mut lines: Vec<_> = lines.iter().map(|(below, above)| (id(*below), id(*above))).collect();
        lines.sort_unstable();
        lines.dedup();
        Structure { boards: names.iter().enumerate().map(board).collect(), lines, circular: Vec::new() }
    }

    fn crossings(chart: &Chart) -> usize {
        let parts: Vec<_> = chart.lines.iter().flat_map(|line| line.points.chunks(2).map(|pair| (pair[0], pair[1]))).collect();
        let crosses = |one: &&((i32, i32), (i32, i32)), other: &&((i32, i32), (i32, i32))| {
            one.0.0 == other.0.0 && one.0.1 < other.0.1 && one.1.1 > other.1.1
        };
        parts.iter().map(|one| parts.iter().filter(|other| crosses(&one, other)).count()).sum()
    }

    #[test]
    fn the_longest_way_gives_the_level() {
        let drawn = chart(&structure(&["Top", "Middle", "Panel"], &[(1, 0), (2, 1), (2, 0)]));
        let x: Vec<i32> = drawn.boxes.iter().map(|drawn| drawn.x).collect();
        assert_eq!(x, [left_of(0), left_of(1), left_of(2)]);
        let long = drawn.lines.iter().find(|line| line.below == id(2) && line.above == id(0)).unwrap();
        assert_eq!(long.points.len(), 4, "it passes the column between in a place of its own");
        assert_eq!((drawn.width, crossings(&drawn)), (left_of(2) + BOX_WIDTH + MARGIN, 0));
    }

    #[test]
    fn children_of_two_boards_are_not_mixed() {
        let lines = [(1, 0), (2, 0), (3, 1), (4, 2), (5, 1), (6, 2), (7, 1), (8, 2)];
        let drawn = chart(&structure(&["Top", "A", "B", "a", "b", "c", "d", "e", "f"], &lines));
        assert_eq!(crossings(&drawn), 0);
    }

    #[test]
    fn names_keep_to_their_boxes() {
        assert_eq!(
            wrap("Violence Against Women and Girls strategic group"),
            ["Violence Against Women", "and Girls strategic", "group"]
        );
        assert_eq!(wrap(""), [""]);
        assert_eq!(wrap(&"x".repeat(30)), ["x".repeat(24), "x".repeat(6)]);
        let drawn = chart(&structure(&["Short", "A name that takes up several lines of its box"], &[]));
        let heights: Vec<i32> = drawn.boxes.iter().map(|drawn| drawn.height).collect();
        assert_eq!(heights, [2 * PADDING + LEADING, 2 * PADDING + 2 * LEADING]);
        assert_eq!(drawn.apart, None);
    }

    #[test]
    fn nothing_is_drawn_of_nothing() {
        assert_eq!(chart(&Structure::default()).boxes, []);
    }

    proptest! {
        #[test]
        fn boxes_stand_apart_and_lines_go_round_them(
            names in prop::collection::vec("[A-Z][a-z]{1,12}( [a-z]{1,14}){0,5}", 1..14),
            lines in prop::collection::vec((0_usize..14, 0_usize..14), 0..20),
        ) {
            let count = names.len();
            let lines: Vec<_> = lines.into_iter().map(|(one, other)| (one.max(other) % count, one.min(other) % count)).collect();
            let lines: Vec<_> = lines.into_iter().filter(|(below, above)| below > above).collect();
            let names: Vec<&str> = names.iter().map(String::as_str).collect();
            let structure = structure(&names, &lines);
            let drawn = chart(&structure);
            prop_assert_eq!(&drawn, &chart(&structure));
            prop_assert_eq!((drawn.boxes.len(), drawn.lines.len()), (count, structure.lines.len()));
            let find = |board| drawn.boxes.iter().find(|found| found.board == board).unwrap();
            for (place, one) in drawn.boxes.iter().enumerate() {
                prop_assert!(one.x >= 0 && one.y >= 0 && one.x + BOX_WIDTH <= drawn.width && one.y + one.height <= drawn.height);
                prop_assert!(one.words.iter().all(|line| line.chars().count() <= LETTERS));
                for other in &drawn.boxes[place + 1..] {
                    prop_assert!(one.x != other.x || one.y + one.height <= other.y || other.y + other.height <= one.y, "{one:?} {other:?}");
                }
            }
            for line in &drawn.lines {
                let (above, below) = (find(line.above), find(line.below));
                prop_assert_eq!(line.points.first(), Some(&(above.x + BOX_WIDTH, above.y + above.height / 2)));
                prop_assert_eq!(line.points.last(), Some(&(below.x, below.y + below.height / 2)));
                prop_assert!(line.points.windows(2).all(|pair| pair[0].0 < pair[1].0));
                for across in line.points[1..line.points.len() - 1].chunks(2) {
                    prop_assert_eq!(across[0].1, across[1].1);
                    let hit = |found: &&ChartBox| found.x == across[0].0 && found.y < across[0].1 && across[0].1 < found.y + found.height;
                    prop_assert_eq!(drawn.boxes.iter().find(hit), None);
                }
            }
        }
    }
}
