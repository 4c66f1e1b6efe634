//! Entering figures: grids of readings, corrections, breakdowns and cohorts with their sums in the open.

mod breakdown;
mod cohort;
mod correct;
mod enter;
mod grid;
mod grid_cell;
mod grid_page;
mod reading;

pub(super) use breakdown::BreakdownFacts;
pub(super) use cohort::{CohortFacts, CohortFlows};
pub(super) use enter::{EnterPeriod, EnterReadings};
pub use grid_page::{PeriodGrid, YearGrid};
pub(super) use reading::{ReadingFacts, ReadingMore};
