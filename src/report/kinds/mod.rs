//! What each kind of report holds. A kind is offered once it stands in the table of [`maker`].

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

pub use makers::{Maker, audience, maker, offered};
