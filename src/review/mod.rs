//! From one edition to the next: what is decided of each objective, what became of it, what differs and in which words.

pub mod change_words;
pub mod close;
pub mod compare;
pub mod decide;
pub mod desk;
pub mod lineage;
pub mod missing;
pub mod numbering;
mod outcome;
pub mod reconcile;
mod refused;
pub mod start;
#[cfg(test)]
mod test_plans;
pub mod unfit;
pub mod warning;
pub mod words;
pub mod year;

pub use close::{CloseReview, close};
pub use decide::{blank_decision, carry_on_track, decide, on_track, take_back};
pub use desk::{Desk, DeskRow, Fate, Standing, desk};
pub use missing::Missing;
pub use reconcile::Reconciliation;
pub use refused::ReviewRefused;
pub use start::{StartReview, open_review, start_review};
pub use unfit::{RETIRING, Unfit};
pub use warning::Warning;
