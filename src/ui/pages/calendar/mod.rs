//! The calendar: a month at a time or as a list, and what follows from meetings on the pages of boards and meetings.

mod board_dates;
mod event;
mod filters;
mod list;
mod meeting_more;
mod month;
mod page;
mod view;

pub use board_dates::BoardDates;
pub use event::{event_line, event_time};
pub use meeting_more::MeetingMore;
pub use page::Calendar;
