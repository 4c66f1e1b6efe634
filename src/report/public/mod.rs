//! What of the plan the public may read.

mod plan;

pub use plan::PublicPlan;
