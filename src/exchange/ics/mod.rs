//! Calendars as other programs read them: iCalendar (RFC 5545).

mod recurrence;

pub use recurrence::recurrence;
