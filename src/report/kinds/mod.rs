//! What each kind of report holds. A kind is offered once it stands in the table of [`maker`].

mod makers;
mod plan;

pub use makers::{Maker, audience, maker, offered};
