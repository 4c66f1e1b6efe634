//! How often something happens, typed and said back in words, and the dates that follow from it.

mod error;
mod occurrences;
mod read;
mod rule;
mod slots;
#[cfg(test)]
mod tests;
mod words;

pub use error::CadenceError;
pub use rule::{Cadence, DayOfMonth, MonthOfYear, Nth, On, Rule, Unit};
