//! A table of records: sorted by id, cheap to copy, cheap to change.
//!
//! Rows and blocks of rows are shared. A copy costs one pointer a block, an edit copies one block, and two copies of a table
//! find what differs between them without looking at the blocks they share. So undo, editions, saving and lists cost what
//! changed, not what there is.

use super::id::Id;
use std::{collections::HashSet, fmt, sync::Arc};

const LARGEST_BLOCK: usize = 128;

/// Something with an id, kept in a [`Table`]. Cheap to clone: tables share what they hold.
pub trait Row: Clone + PartialEq {
    /// Its id's type.
    type Id: Id;
    /// Its id.
    fn id(&self) -> Self::Id;
}

type Block<R> = Arc<Vec<R>>;

/// Records in the order of their ids.
pub struct Table<R> {
    blocks: Vec<Block<R>>,
    length: usize,
}

impl<R> Clone for Table<R> {
    fn clone(&self) -> Self {
        Self { blocks: self.blocks.clone(), length: self.length }
    }
}

impl<R> Default for Table<R> {
    fn default() -> Self {
        Self { blocks: Vec::new(), length: 0 }
    }
}

impl<R: Row> Table<R> {
    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.length
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.length == 0
    }

    /// The rows, in the order of their ids.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &R> {
        self.blocks.iter().flat_map(|block| block.iter())
    }

    /// The row with this id.
    pub fn get(&self, id: R::Id) -> Option<&R> {
        let block = self.blocks.get(self.block_of(id))?;
        let place = block.binary_search_by_key(&id, Row::id).ok()?;
        block.get(place)
    }

    /// Whether there is a row with this id.
    pub fn has(&self, id: R::Id) -> bool {
        self.get(id).is_some()
    }

    /// Puts a row in, in place of the one with its id if there is one.
    pub fn put(&mut self, row: R) {
        let index = self.block_of(row.id());
        let Some(shared) = self.blocks.get_mut(index) else {
            self.blocks.push(Arc::new(vec![row]));
            self.length += 1;
            return;
        };
        let block = Arc::make_mut(shared);
        match block.binary_search_by_key(&row.id(), Row::id) {
            Ok(place) => {
                if let Some(old) = block.get_mut(place) {
                    *old = row;
                }
            }
            Err(place) => {
                block.insert(place, row);
                self.length += 1;
                if block.len() > LARGEST_BLOCK {
                    let upper = block.split_off(LARGEST_BLOCK / 2);
                    self.blocks.insert(index + 1, Arc::new(upper));
                }
            }
        }
    }

    /// Takes the row with this id out.
    pub fn take(&mut self, id: R::Id) -> Option<R> {
        let index = self.block_of(id);
        let shared = self.blocks.get_mut(index)?;
        let place = shared.binary_search_by_key(&id, Row::id).ok()?;
        let block = Arc::make_mut(shared);
        let row = block.remove(place);
        if block.is_empty() {
            self.blocks.remove(index);
        }
        self.length -= 1;
        Some(row)
    }

    /// The ids of the rows that were added, changed or taken out between `earlier` and now, in order.
    pub fn changed_since(&self, earlier: &Self) -> Vec<R::Id> {
        let (now, then) = (self.blocks_not_in(earlier), earlier.blocks_not_in(self));
        let (mut now, mut then) = (now.peekable(), then.peekable());
        let mut changed = Vec::new();
        loop {
            let id = match (now.peek(), then.peek()) {
                (None, None) => return changed,
                (Some(row), None) | (None, Some(row)) => row.id(),
                (Some(new), Some(old)) => new.id().min(old.id()),
            };
            let new = now.next_if(|row| row.id() == id);
            let old = then.next_if(|row| row.id() == id);
            if !matches!((new, old), (Some(new), Some(old)) if new == old) {
                changed.push(id);
            }
        }
    }

    fn blocks_not_in<'a>(&'a self, other: &Self) -> impl Iterator<Item = &'a R> + use<'a, R> {
        let shared: HashSet<*const Vec<R>> = other.blocks.iter().map(Arc::as_ptr).collect();
        self.blocks.iter().filter(move |block| !shared.contains(&Arc::as_ptr(block))).flat_map(|block| block.iter())
    }

    /// The block in which a row with this id is, or would be.
    fn block_of(&self, id: R::Id) -> usize {
        let after = self.blocks.partition_point(|block| block.first().is_some_and(|row| row.id() <= id));
        after.saturating_sub(1)
    }
}

impl<R: Row> PartialEq for Table<R> {
    fn eq(&self, other: &Self) -> bool {
        self.length == other.length && self.changed_since(other).is_empty()
    }
}

impl<R: Row> FromIterator<R> for Table<R> {
    fn from_iter<I: IntoIterator<Item = R>>(rows: I) -> Self {
        let mut rows: Vec<R> = rows.into_iter().collect();
        rows.sort_by_key(Row::id);
        rows.dedup_by_key(|row| row.id());
        let length = rows.len();
        let blocks = rows.chunks(LARGEST_BLOCK * 3 / 4).map(|block| Arc::new(block.to_vec())).collect();
        Self { blocks, length }
    }
}

impl<R: Row + fmt::Debug> fmt::Debug for Table<R> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_list().entries(self.iter()).finish()
    }
}

#[cfg(test)]
mod tests {
    use super::super::id::{RawId, id};
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    id! {
        /// For the tests.
        TestId
    }

    #[derive(Clone, Debug, PartialEq)]
    struct Cell(TestId, u8);

    impl Row for Cell {
        type Id = TestId;
        fn id(&self) -> TestId {
            self.0
        }
    }

    fn cell(id: u16, value: u8) -> Cell {
        Cell(TestId::of(RawId::from_bits(u64::from(id) + 1).unwrap()), value)
    }

    proptest! {
        #[test]
        fn behaves_like_a_map(steps in prop::collection::vec((0_u16..600, prop::option::of(0_u8..4)), 0..800)) {
            let (mut table, mut map) = (Table::default(), BTreeMap::new());
            let (mut earlier, mut earlier_map) = (table.clone(), map.clone());
            for (index, (id, value)) in steps.iter().enumerate() {
                if index == steps.len() / 2 {
                    (earlier, earlier_map) = (table.clone(), map.clone());
                }
                if let Some(value) = value {
                    table.put(cell(*id, *value));
                    map.insert(*id, *value);
                } else {
                    prop_assert_eq!(table.take(cell(*id, 0).0).is_some(), map.remove(id).is_some());
                }
            }
            prop_assert_eq!(table.len(), map.len());
            let expected: Vec<Cell> = map.iter().map(|(id, value)| cell(*id, *value)).collect();
            prop_assert_eq!(table.iter().cloned().collect::<Vec<_>>(), expected.clone());
            prop_assert_eq!(&expected.into_iter().collect::<Table<_>>(), &table);
            let differs: Vec<TestId> = (0..600).filter(|id| map.get(id) != earlier_map.get(id)).map(|id| cell(id, 0).0).collect();
            prop_assert_eq!(table.changed_since(&earlier), differs);
        }
    }

    #[test]
    fn an_edit_leaves_all_other_blocks_shared() {
        let table: Table<Cell> = (0..5000).map(|id| cell(id, 0)).collect();
        let mut edited = table.clone();
        edited.put(cell(2500, 1));
        let fresh = edited.blocks.iter().filter(|block| !table.blocks.iter().any(|old| Arc::ptr_eq(old, block))).count();
        assert_eq!((fresh, edited.changed_since(&table)), (1, vec![cell(2500, 0).0]));
    }
}
