//! A plan on its way to the text of a slot, in steps, so that keeping a large plan does not hold up who is typing.

use super::{
    json::{self, Encoded},
    packed::{self, Squeezed},
};
use crate::edit::Document;

/// Above this many bytes a plan is packed.
const PACKED_ABOVE: usize = 300_000;

/// How far it has got. Each step of the largest plans takes a few hundredths of a second.
#[derive(Debug)]
#[expect(clippy::large_enum_variant, reason = "there is one at a time")]
pub enum Making {
    /// Nothing is done yet. A [`Document`] is cheap to copy, and stays as it was while the plan goes on changing.
    Begun(Document),
    /// It is JSON.
    Encoded(Encoded),
    /// It is JSON in its envelope, too long to be kept as it is.
    Sealed(String),
    /// It is squeezed.
    Squeezed(Squeezed),
    /// It is the text of a slot.
    Made(String),
}

impl Making {
    /// The next step.
    #[must_use]
    pub fn step(self) -> Self {
        match self {
            Self::Begun(document) => Self::Encoded(json::encode(&document)),
            Self::Encoded(encoded) => match encoded.seal() {
                text if text.len() > PACKED_ABOVE => Self::Sealed(text),
                text => Self::Made(text),
            },
            Self::Sealed(text) => Self::Squeezed(packed::squeeze(&text)),
            Self::Squeezed(squeezed) => Self::Made(squeezed.text()),
            Self::Made(text) => Self::Made(text),
        }
    }

    /// All the steps that are left.
    pub fn finish(mut self) -> String {
        loop {
            match self {
                Self::Made(text) => return text,
                going => self = going.step(),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        examples::{Example, generated},
        exchange::slots,
    };

    fn steps(document: Document) -> (usize, String) {
        let mut making = Making::Begun(document);
        for count in 0.. {
            match making {
                Making::Made(text) => return (count, text),
                going => making = going.step(),
            }
        }
        unreachable!("it ends")
    }

    #[test]
    fn the_steps_come_to_the_same_as_all_at_once() {
        let small = Example::Plan2022.open().unwrap();
        assert_eq!(steps(small.clone()), (2, json::compact(&small)));
        let large = generated(1_000, 7);
        let (count, text) = steps(large.clone());
        assert_eq!((count, text.as_str()), (4, packed::pack(&json::compact(&large)).as_str()));
        assert_eq!(slots::text_of(&text), Some(json::compact(&large)));
    }

    #[test]
    fn what_a_slot_holds_opens_as_a_file() {
        let large = generated(1_000, 7);
        let stored = Making::Begun(large.clone()).finish();
        assert_eq!(json::read(&slots::bytes_of(stored.into_bytes())).unwrap().document, large);
        let other = vec![0xff, 0xfe];
        assert_eq!(slots::bytes_of(other.clone()), other);
    }
}
