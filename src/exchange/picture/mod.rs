//! Drawings as pictures: the same drawing gives the same bytes everywhere.

mod draw;
mod font;
mod png;

pub use draw::{Png, draw};
pub use font::width as text_width;
