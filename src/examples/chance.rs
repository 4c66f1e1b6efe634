//! Chance that is the same everywhere: the made-up plans are drawn from it.

use crate::domain::id::{Id, RawId};

/// Splitmix64: the same numbers for the same seed, everywhere.
pub(super) struct Chance(pub(super) u64);

impl Chance {
    /// Any number of 64 bits.
    pub(super) fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number from 0 to one less than `end`.
    #[expect(clippy::cast_possible_truncation, reason = "less than `end`, which is a u32")]
    pub(super) fn below(&mut self, end: u32) -> u32 {
        (self.next() % u64::from(end.max(1))) as u32
    }

    /// An id that no other record has.
    pub(super) fn id<I: Id>(&mut self) -> I {
        I::of(RawId::from_random(self.next()))
    }

    /// One of a list; nothing when it is empty.
    pub(super) fn pick<T: Clone>(&mut self, list: &[T]) -> Option<T> {
        list.get(self.below(u32::try_from(list.len()).unwrap_or(u32::MAX)) as usize).cloned()
    }

    /// One of some words.
    pub(super) fn word(&mut self, list: &[&'static str]) -> &'static str {
        self.pick(list).unwrap_or_default()
    }
}
