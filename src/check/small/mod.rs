//! Counts by which someone might be recognised.

mod counts;

pub(super) use counts::{BREAKDOWNS, FLOWS, READINGS};
