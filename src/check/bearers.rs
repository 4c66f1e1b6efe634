//! The records that bear a mark. Most marks have one bearer, so that one costs no more than itself.

use crate::domain::record::RecordId;
use std::collections::BTreeSet;

/// The records that bear a mark, in their order.
#[derive(Debug, Default)]
pub(super) enum Bearers {
    /// None.
    #[default]
    None,
    /// One.
    One(RecordId),
    /// More than one.
    Several(BTreeSet<RecordId>),
}

impl Bearers {
    /// How many there are.
    pub(super) fn len(&self) -> usize {
        match self {
            Self::None => 0,
            Self::One(_) => 1,
            Self::Several(records) => records.len(),
        }
    }

    /// The first of them.
    pub(super) fn first(&self) -> Option<RecordId> {
        self.iter().next()
    }

    /// All of them.
    pub(super) fn iter(&self) -> impl Iterator<Item = RecordId> + '_ {
        let (one, several) = match self {
            Self::None => (None, None),
            Self::One(record) => (Some(*record), None),
            Self::Several(records) => (None, Some(records)),
        };
        one.into_iter().chain(several.into_iter().flatten().copied())
    }

    /// Takes a record in.
    pub(super) fn insert(&mut self, record: RecordId) {
        *self = match std::mem::take(self) {
            Self::None => Self::One(record),
            Self::One(known) if known == record => Self::One(record),
            Self::One(known) => Self::Several(BTreeSet::from([known, record])),
            Self::Several(mut records) => {
                records.insert(record);
                Self::Several(records)
            }
        };
    }

    /// Lets a record go.
    pub(super) fn remove(&mut self, record: RecordId) {
        *self = match std::mem::take(self) {
            Self::One(known) if known != record => Self::One(known),
            Self::Several(mut records) => {
                records.remove(&record);
                match (records.len(), records.first()) {
                    (1, Some(last)) => Self::One(*last),
                    _ => Self::Several(records),
                }
            }
            _ => Self::None,
        };
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{id::RawId, record::Kind};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn they_are_a_set(steps in proptest::collection::vec((1_u64..5, proptest::bool::ANY), 0..20)) {
            let (mut bearers, mut set) = (Bearers::default(), BTreeSet::new());
            for (bits, comes) in steps {
                let record = RecordId { kind: Kind::Update, id: RawId::from_bits(bits).unwrap() };
                if comes {
                    bearers.insert(record);
                    set.insert(record);
                } else {
                    bearers.remove(record);
                    set.remove(&record);
                }
                prop_assert_eq!(bearers.iter().collect::<Vec<_>>(), set.iter().copied().collect::<Vec<_>>());
                prop_assert_eq!((bearers.len(), bearers.first()), (set.len(), set.first().copied()));
            }
        }
    }
}
