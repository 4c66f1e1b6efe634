//! Pieces that several kinds of report are put together from.

mod structure;

pub use structure::{structure_picture, structure_words};
