//! Figures that do not add up, or lack what they are figures of.

mod bands;
mod benchmarks;
mod changes;
mod flows;
mod listed;
mod parts;
mod periods;
mod readings;
mod shares;
mod standing;

pub(super) use benchmarks::{BENCHMARKS, RATES, TARGETS};
pub(super) use flows::SUITE as FLOWS;
pub(super) use listed::SUITE as LISTED;
pub(super) use parts::SUITE as PARTS;
pub(super) use periods::{OF_INDICATORS as PERIODS_OF_INDICATORS, OF_PRIORITIES as PERIODS_OF_PRIORITIES};
pub(super) use readings::{FIGURES, READINGS};
pub(super) use standing::{BANDS, STATUSES};
