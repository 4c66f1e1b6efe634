//! Older formats, step by step to the present one.
//!
//! A step has a number, a sentence and a frozen fixture in tests/fixtures; every fixture opens for ever. Version 1 is the first, so
//! there is no step yet: the first will turn a version 1 `plan` into a version 2 one here, before it is read.

use serde_json::Value;

/// What turns a plan of version `from` into one of version `from + 1`.
pub(super) struct Step {
    /// The version it starts from.
    pub from: u32,
    /// What it does to what stands under `plan`.
    pub run: fn(Value) -> Value,
}

/// Every step, in order.
pub(super) const STEPS: &[Step] = &[];

/// Brings what stands under `plan` from an older version to the present one.
pub(super) fn migrate(version: u32, plan: Value) -> Value {
    STEPS.iter().filter(|step| step.from >= version).fold(plan, |plan, step| (step.run)(plan))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_steps_lead_from_the_first_version_to_the_present_one() {
        let starts: Vec<u32> = STEPS.iter().map(|step| step.from).collect();
        assert_eq!(starts, (1..super::super::READS_UP_TO).collect::<Vec<_>>());
    }
}
