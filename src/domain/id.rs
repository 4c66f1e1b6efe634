//! Names of records: short, stable, never reused, one type for each kind of record.
//!
//! An id is 60 bits, written in up to twelve characters of Crockford's base 32 in lower case
//! (<https://www.crockford.com/base32.html>), without leading zeros: `v211`, `7kq2m0r4x1zs`.

use std::{fmt, num::NonZeroU64, str::FromStr};

const ALPHABET: &[u8; 32] = b"0123456789abcdefghjkmnpqrstvwxyz";
const LONGEST: usize = 12;
const BITS: u32 = 60;

/// An id without its type: what is kept in a file, and what the catalogue's links hold.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct RawId(NonZeroU64);

impl RawId {
    /// The id of a record of which a plan has exactly one.
    pub const ONLY: Self = Self(NonZeroU64::MIN);

    /// An id of full length from 64 random bits. The core has no chance of its own: the caller brings it.
    pub fn from_random(bits: u64) -> Self {
        let top = 1 << (BITS - 1);
        Self::from_bits((bits & (top - 1)) | top).unwrap_or(Self::ONLY)
    }

    /// The id with this number, if it is from 1 to 2^60 - 1.
    pub fn from_bits(bits: u64) -> Option<Self> {
        NonZeroU64::new(bits).filter(|bits| bits.get() >> BITS == 0).map(Self)
    }

    /// The id as a number from 1 to 2^60 - 1.
    pub fn bits(self) -> u64 {
        self.0.get()
    }
}

impl fmt::Display for RawId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut text = [0_u8; LONGEST];
        let mut rest = self.bits();
        let mut length = 0;
        for place in text.iter_mut().rev() {
            *place = ALPHABET.get((rest & 31) as usize).copied().unwrap_or(b'0');
            rest >>= 5;
            length += 1;
            if rest == 0 {
                break;
            }
        }
        text.iter().skip(LONGEST - length).try_for_each(|byte| write!(f, "{}", char::from(*byte)))
    }
}

impl fmt::Debug for RawId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{self}")
    }
}

/// What was given is not an id.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnId;

impl fmt::Display for NotAnId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("is not the id of a record")
    }
}

impl FromStr for RawId {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        if text.is_empty() || text.len() > LONGEST || text.starts_with('0') {
            return Err(NotAnId);
        }
        let mut bits = 0_u64;
        for byte in text.bytes() {
            let digit = ALPHABET.iter().position(|known| *known == byte).ok_or(NotAnId)?;
            bits = bits << 5 | digit as u64;
        }
        Self::from_bits(bits).ok_or(NotAnId)
    }
}

/// The id of one kind of record.
pub trait Id: Copy + Ord + std::hash::Hash + fmt::Debug + Send + Sync + 'static {
    /// The id with its type taken off.
    fn raw(self) -> RawId;
    /// The id with its type put on.
    fn of(raw: RawId) -> Self;
}

impl Id for RawId {
    fn raw(self) -> RawId {
        self
    }
    fn of(raw: RawId) -> Self {
        raw
    }
}

/// Makes an id type for one kind of record, so that no id can stand where another kind belongs.
macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name($crate::domain::id::RawId);

        impl $crate::domain::id::Id for $name {
            fn raw(self) -> $crate::domain::id::RawId {
                self.0
            }
            fn of(raw: $crate::domain::id::RawId) -> Self {
                Self(raw)
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                self.0.fmt(f)
            }
        }

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }

        impl std::str::FromStr for $name {
            type Err = $crate::domain::id::NotAnId;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                text.parse().map(Self)
            }
        }
    };
}
pub(crate) use id;

id! {
    /// Names a plan. Two plans in one browser never share a place.
    PlanId
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn reads_back_what_it_writes(bits in 1_u64..1 << BITS) {
            let id = RawId::from_bits(bits).unwrap();
            prop_assert_eq!(id.to_string().parse::<RawId>(), Ok(id));
        }

        #[test]
        fn a_random_id_is_always_full_length(bits: u64) {
            prop_assert_eq!(RawId::from_random(bits).to_string().len(), LONGEST);
        }
    }

    #[test]
    fn refuses_what_has_a_second_spelling() {
        for text in ["", "0", "01", "V211", "v2l1", "v-1", "1234567890123", "é"] {
            assert_eq!(text.parse::<RawId>(), Err(NotAnId), "{text}");
        }
        assert_eq!("v211".parse::<RawId>().unwrap().to_string(), "v211");
    }
}
