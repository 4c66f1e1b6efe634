//! A document as one HTML file: no script, nothing asked for, everything in it.

mod edition;
mod style;
mod write;

pub use edition::{partnership, public};
