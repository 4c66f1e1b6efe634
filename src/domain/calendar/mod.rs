//! What happens when: meetings, those that a cadence expects, and every date of the plan that something is due on.

mod collect;
mod deadlines;
mod event;
mod meetings;

pub use collect::{events, recorded};
pub use event::{Event, EventKind, State, Wanted};
