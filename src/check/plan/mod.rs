//! What a plan lacks, what is late in it, and what has ended beneath it.

pub(super) mod approvals;
pub(super) mod authorities;
pub(super) mod cadence;
pub(super) mod dates;
pub(super) mod ended;
pub(super) mod lacks;
pub(super) mod money;
mod names;
pub(super) mod orders;
pub(super) mod papers;
pub(super) mod progress;
pub(super) mod review;
pub(super) mod scrutiny;
