//! The board pack: what one board has before it at its next meeting.

mod ahead;
mod board;
mod meeting;
mod objectives;
mod pack;

pub use pack::board_pack;
