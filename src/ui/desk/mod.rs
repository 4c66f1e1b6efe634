//! Which plan lies open: opening, starting, switching and putting away.

mod kept;
mod on_desk;
mod opening;
mod page_desk;

pub use on_desk::{Incoming, KeptState, Open};
pub use page_desk::Desk;
