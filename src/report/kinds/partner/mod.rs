//! A sheet for one partner: everything in the plan that is theirs to do, to send or to come to.

mod figures;
mod objectives;
mod seats;
mod writing;

pub use writing::partner;
