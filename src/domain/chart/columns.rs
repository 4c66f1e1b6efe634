//! In which column, in which order and how high each board of the chart stands.

use super::drawing::{GAP, MARGIN};
use crate::domain::{
    board::BoardId,
    sort::{Key, sort},
    structure::Structure,
};
use std::collections::{BTreeMap, HashMap};

const PASSING: i32 = 6;
const SWEEPS: usize = 12;

/// What stands in a column: a board, or the place where a line passes.
#[derive(Clone, Debug, Default)]
pub(super) struct Slot {
    pub(super) height: i32,
    /// The middle of it, counted from anywhere.
    pub(super) middle: i32,
    left: Vec<usize>,
    right: Vec<usize>,
}

pub(super) type Slots = BTreeMap<usize, Slot>;
pub(super) type Columns = Vec<Vec<usize>>;

/// A line's way from column to column.
pub(super) struct Path {
    pub(super) below: BoardId,
    pub(super) above: BoardId,
    pub(super) first_column: i32,
    pub(super) slots: Vec<usize>,
}

/// Where everything stands.
pub(super) struct Plan {
    pub(super) slots: Slots,
    pub(super) columns: Columns,
    pub(super) lines: Vec<Path>,
}

impl Plan {
    /// Each board a slot, in the column of its level; a slot for each line in each column that it passes.
    pub(super) fn of(structure: &Structure, boards: &[BoardId], height: impl Fn(&BoardId) -> i32) -> Self {
        let levels = levels(structure, boards);
        let level = |board: &BoardId| levels.get(board).copied().unwrap_or(0);
        let mut columns: Columns = vec![Vec::new(); boards.iter().map(|board| level(board) + 1).max().unwrap_or(0)];
        let mut slots = Slots::new();
        for (slot, board) in boards.iter().enumerate() {
            slots.insert(slot, Slot { height: height(board), ..Slot::default() });
            columns.iter_mut().skip(level(board)).take(1).for_each(|column| column.push(slot));
        }
        let mut lines = Vec::new();
        for (below, above) in &structure.lines {
            let slot_of = |wanted: &BoardId| boards.iter().position(|board| board == wanted).unwrap_or(0);
            let mut path = vec![slot_of(above)];
            for column in columns.iter_mut().take(level(below)).skip(level(above) + 1) {
                let slot = slots.len();
                slots.insert(slot, Slot { height: PASSING, ..Slot::default() });
                column.push(slot);
                path.push(slot);
            }
            path.push(slot_of(below));
            for pair in path.windows(2) {
                if let [left, right] = pair {
                    slots.entry(*left).or_default().right.push(*right);
                    slots.entry(*right).or_default().left.push(*left);
                }
            }
            lines.push(Path { below: *below, above: *above, first_column: i32::try_from(level(above)).unwrap_or(0), slots: path });
        }
        Self { slots, columns, lines }
    }

    /// Puts each column in the order that has the fewest lines cross, as far as sweeping to and fro finds it.
    pub(super) fn order(&mut self) {
        let (mut best, mut fewest) = (self.columns.clone(), self.crossings());
        for sweep in 0..SWEEPS {
            let to_the_right = sweep % 2 == 0;
            let count = self.columns.len();
            for step in 1..count {
                self.order_column(if to_the_right { step } else { count - 1 - step }, to_the_right);
            }
            self.swap_neighbours();
            let crossings = self.crossings();
            if crossings < fewest {
                (best, fewest) = (self.columns.clone(), crossings);
            }
        }
        self.columns = best;
    }

    /// Puts a column in the order of the middles of what it hangs together with on one side.
    fn order_column(&mut self, column: usize, by_left: bool) {
        let beside = if by_left { column.checked_sub(1) } else { Some(column + 1) };
        let places = beside.and_then(|beside| self.columns.get(beside)).map(|slots| places(slots)).unwrap_or_default();
        let slots = &self.slots;
        if let Some(column) = self.columns.get_mut(column) {
            let own = self::places(column);
            sort(column, |slot| {
                let near = slots.get(slot).map(|found| if by_left { &found.left } else { &found.right });
                let near: Vec<u64> = near.into_iter().flatten().filter_map(|slot| places.get(slot).copied()).collect();
                let count = u64::try_from(near.len()).unwrap_or(0);
                let own = own.get(slot).copied().unwrap_or(0);
                Key::numbers([(near.iter().sum::<u64>() * 1000).checked_div(count).unwrap_or(own * 1000), own])
            });
        }
    }

    /// Swaps those that stand next to each other as long as fewer lines then cross.
    fn swap_neighbours(&mut self) {
        for column in 0..self.columns.len() {
            for place in 1..self.columns.get(column).map_or(0, Vec::len) {
                let before = self.crossings();
                self.swap(column, place);
                if self.crossings() >= before {
                    self.swap(column, place);
                }
            }
        }
    }

    fn swap(&mut self, column: usize, place: usize) {
        if let Some(column) = self.columns.get_mut(column) {
            column.swap(place - 1, place);
        }
    }

    fn crossings(&self) -> usize {
        let between = |pair: &[Vec<usize>]| {
            let [left, right] = pair else { return 0 };
            let (left, right) = (places(left), places(right));
            let near = |slot: &usize| self.slots.get(slot).map(|slot| slot.right.as_slice()).unwrap_or_default();
            let lines: Vec<(u64, u64)> = left
                .iter()
                .flat_map(|(slot, from)| near(slot).iter().filter_map(|to| right.get(to)).map(move |to| (*from, *to)))
                .collect();
            let crosses = |one: &(u64, u64), other: &(u64, u64)| one.0 < other.0 && one.1 > other.1;
            lines.iter().map(|one| lines.iter().filter(|other| crosses(one, other)).count()).sum::<usize>()
        };
        self.columns.windows(2).map(between).sum()
    }

    /// Gives each slot its height on the page: as near as it goes to the middle of what it hangs together with.
    pub(super) fn place(&mut self) {
        for column in self.columns.clone() {
            let mut top = 0;
            for slot in &column {
                if let Some(slot) = self.slots.get_mut(slot) {
                    slot.middle = top + slot.height / 2;
                    top += slot.height + GAP;
                }
            }
        }
        for sweep in 0..SWEEPS {
            let mut columns = self.columns.clone();
            if sweep % 2 == 0 {
                columns.reverse();
            }
            columns.iter().for_each(|column| self.settle(column));
        }
        let top = self.slots.values().map(|slot| slot.middle - slot.height / 2).min().unwrap_or(0);
        self.slots.values_mut().for_each(|slot| slot.middle += MARGIN - top);
    }

    /// Brings a column as near to where its slots would be as their order and their heights allow: slots that would overlap share the
    /// middle of what they want.
    fn settle(&mut self, column: &[usize]) {
        /// Slots that touch: the sum of where they want to be, and how many they are.
        struct Group(i32, i32);
        let mut groups: Vec<Group> = Vec::new();
        let mut offset = 0;
        let mut offsets = Vec::new();
        for slot in column.iter().filter_map(|slot| self.slots.get(slot)) {
            let near: Vec<i32> =
                slot.left.iter().chain(&slot.right).filter_map(|slot| Some(self.slots.get(slot)?.middle)).collect();
            let count = i32::try_from(near.len()).unwrap_or(0);
            let wanted = near.iter().sum::<i32>().checked_div(count).unwrap_or(slot.middle);
            offsets.push(offset + slot.height / 2);
            let mut group = Group(wanted - offset - slot.height / 2, 1);
            while let Some(last) = groups.pop_if(|last| last.0 / last.1 >= group.0 / group.1) {
                group = Group(group.0 + last.0, group.1 + last.1);
            }
            groups.push(group);
            offset += slot.height + GAP;
        }
        let starts = groups.iter().flat_map(|group| (0..group.1).map(|_| group.0 / group.1));
        for ((slot, offset), start) in column.iter().zip(offsets).zip(starts) {
            if let Some(slot) = self.slots.get_mut(slot) {
                slot.middle = start + offset;
            }
        }
    }
}

fn places(column: &[usize]) -> BTreeMap<usize, u64> {
    crate::domain::sort::map(column.iter().copied().zip(0..))
}

/// How many steps each board is from the top, by its longest way there.
fn levels(structure: &Structure, boards: &[BoardId]) -> HashMap<BoardId, usize> {
    let mut levels: HashMap<BoardId, usize> = boards.iter().map(|board| (*board, 0)).collect();
    // No way is longer than there are boards, since the structure has no circles.
    for _ in boards {
        for (below, above) in &structure.lines {
            let level = levels.get(above).copied().unwrap_or(0) + 1;
            levels.entry(*below).and_modify(|known| *known = (*known).max(level));
        }
    }
    levels
}
