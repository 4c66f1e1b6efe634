//! What each kind of report holds.

mod actions;
mod board_pack;
mod change;
mod figures;
mod makers;
mod newsletter;
mod one_page;
mod partner;
mod plan;
mod quarterly;
mod statutory;
mod summary;
mod templated;

pub use makers::{Maker, audience, maker};
