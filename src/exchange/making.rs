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
