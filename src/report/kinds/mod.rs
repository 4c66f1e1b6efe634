//! What each kind of report holds. A kind is offered once it stands in the table of [`maker`].

mod change;
mod makers;
mod newsletter;
mod one_page;
mod partner;
mod plan;
mod summary;

pub use makers::{Maker, audience, maker, offered};
