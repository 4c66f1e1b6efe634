//! What is done to a plan from a date: handing over, moving, replacing, changing priorities; and what was so before.

mod before;
mod body_actions;
mod changes;
mod hand_over;
mod priority_actions;

pub use before::{LeadBefore, TitlesBefore};
pub use body_actions::{MoveBoard, ReplaceBody};
pub use changes::Changes;
pub use hand_over::{HandOverAll, HandOverChosen};
pub use priority_actions::PriorityActions;
