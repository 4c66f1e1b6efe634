//! Why the decision is asked for.

use super::content::joined;
use crate::report::{law, making::Making};

/// The duty, and that it is for full Council where the plan belongs to the policy framework.
pub(super) fn words(making: &Making<'_>) -> String {
    let body = making.body;
    let framework = if body.details.policy_framework { law::said_in(body, "policy_framework") } else { String::new() };
    joined([[law::said_in(body, "reasons"), framework].join(" ")])
}
