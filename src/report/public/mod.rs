//! What of the plan the public may read, what is left out of it and why, and the appendix that is not for them.

mod brags;
mod exempt;
mod kinds;
mod left_out;
mod plan;
mod records;
mod sifted;
mod small;
mod small_words;
mod statements;
mod why;
mod wordings;

pub use exempt::appendix;
pub use kinds::{Reach, Rule, may_be_public, rule};
pub use left_out::{LeftGroup, LeftItem, LeftOut};
pub use plan::PublicPlan;
pub use statements::Statements;
pub use why::Why;
pub use wordings::Wording;
