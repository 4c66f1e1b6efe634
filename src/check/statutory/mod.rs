//! What the law asks of a plan: rules as data, each with its source, tested against the plan and answered by the officer.
//!
//! The rules stand in `rules.json`, dated and cited. A rule names its test, one of [`TestKind`]; [`schedule`] tells what the plan
//! shows for each rule and what the officer says. It is an aid to the officer, not legal advice.

mod assessments;
mod authorities;
mod case;
mod contents;
mod data_return;
mod decisions;
mod linked;
mod meetings;
mod orders;
mod pack;
mod part;
mod read;
mod schedule;
mod scrutiny;
mod strategies;
mod suites;
mod test_kind;
mod yearly;

pub use case::{Outcome, Standing};
pub use data_return::{InformationPeriod, information_periods};
pub use pack::{Confidence, DataReturn, Law, Pack, PackError, Rule, RuleKind, Where, shipped};
pub use part::Part;
pub use schedule::{Counts, RuleResult, counts, schedule};
pub(super) use suites::{ASKED, CONTENTS, CYCLE, DECISIONS, OTHER, PARTNERSHIP, STRATEGIES};
pub use test_kind::{Notice, TestKind, Told};
