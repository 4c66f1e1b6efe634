//! Small plans held against one statutory rule.

use super::over_time::day;
use safer_plan::{
    check::statutory::{RuleResult, Standing, schedule},
    exchange::json,
};

/// A plan of this, as JSON without its braces, on 8 November 2023.
pub fn result(rule: &str, plan: &str) -> RuleResult {
    let comma = if plan.is_empty() { "" } else { "," };
    let partnership = r#""partnership":{"name":"Partnership","area":"Area","country":"england","tier":"unitary"}"#;
    let json = format!(r#"{{"id":"t",{partnership}{comma}{plan}}}"#);
    let body = json::read_bare(&json).unwrap_or_else(|error| panic!("{rule}: {error}\n{json}")).plan.body;
    schedule(&body, day("2023-11-08")).into_iter().find(|result| result.rule.id == rule).expect("there is such a rule")
}

/// A plan that has begun: it has one priority.
pub const BEGUN: &str = r#""priorities":[{"id":"p1","title":"Less crime","limbs":["crime_and_disorder"]}]"#;

/// The rule stands so for each plan, and says this among what it says.
#[track_caller]
pub fn hold(rule: &str, cases: &[(&str, Standing, &str)]) {
    for (plan, standing, says) in cases {
        let result = result(rule, plan);
        assert_eq!(result.standing, *standing, "{rule} of {plan}: {}", result.plan.says);
        assert!(result.plan.says.contains(says), "{rule} of {plan}: “{}”", result.plan.says);
        let sentence = result.plan.looked.iter().chain([&result.plan.says]).all(|line| !line.ends_with('.') && !line.is_empty());
        assert!(sentence, "{rule}: {:?}", result.plan);
    }
}
