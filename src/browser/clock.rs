//! The clock, for labels; nothing is ever ordered by it.

use crate::domain::date::Day;
use js_sys::Date;

/// The day by the local clock.
pub fn today() -> Day {
    let now = Date::new_0();
    let month = u8::try_from(now.get_month() + 1).unwrap_or(1);
    let day = u8::try_from(now.get_date()).unwrap_or(1);
    Day::clamped(i16::try_from(now.get_full_year()).unwrap_or(2000), month, day)
}

/// Local date and time to the minute, `2026-11-21T14:02`.
pub fn now() -> String {
    let now = Date::new_0();
    format!("{}T{}", today(), time_of(&now))
}

/// Local time to the minute, `14:02`.
pub fn time() -> String {
    time_of(&Date::new_0())
}

fn time_of(now: &Date) -> String {
    format!("{:02}:{:02}", now.get_hours(), now.get_minutes())
}

/// Milliseconds, to measure how long something takes.
pub fn milliseconds() -> f64 {
    Date::now()
}
