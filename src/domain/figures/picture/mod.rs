//! Where everything stands in the picture of a series: as numbers, so that a page only has to draw it.

mod held;
mod labels;
mod layout;
mod scale;
mod summary;

#[cfg(test)]
pub(super) use labels::thinned;
pub use labels::{Label, Width};
pub use layout::{Area, Break, Dot, Gap, Line, Look, Picture, Size, picture};
pub use scale::{Scale, Tick};
