//! Calendars as other programs read them: iCalendar (RFC 5545).

mod calendar;
mod lines;
mod recurrence;

pub use calendar::{Save, calendar};
pub use recurrence::recurrence;
