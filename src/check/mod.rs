//! What does not add up, is missing, or is about to slip: checks that read the plan and say what they found.
//!
//! A [`Suite`] looks at one record of a kind through a [`Look`], which remembers what it read. [`Checks`] follows the plan from edit
//! to edit and runs again only the suites whose reading an edit touched.

mod answers;
mod arithmetic;
mod bearers;
mod check_finding;
mod checks;
mod index;
mod look;
mod marks;
mod plan;
mod small;
pub mod statutory;
mod suites;
mod wording;

pub use answers::{Answers, State, key_of, subject_of, working_of};
pub use check_finding::{Check, CheckFinding, Group, Severity};
pub use checks::Checks;
pub use look::Look;
pub use marks::Mark;
pub use suites::{Suite, every_check, text_suites};
