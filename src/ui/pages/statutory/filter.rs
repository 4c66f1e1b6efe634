//! Which rules the page shows, as its address says.

use crate::{
    check::statutory::{RuleResult, Standing},
    domain::value::Choice as _,
};

/// Which rules are shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Filter {
    /// Only those that stand so.
    pub(super) standing: Option<Standing>,
    /// Only the one with this id.
    pub(super) rule: String,
}

impl Filter {
    /// The filter that an address holds; what it does not know it leaves out.
    pub(super) fn parse(query: &str) -> Self {
        let mut filter = Self::default();
        for (key, value) in query.split('&').filter_map(|part| part.split_once('=')) {
            match key {
                "show" => filter.standing = Standing::from_key(value),
                "rule" => value.clone_into(&mut filter.rule),
                _ => {}
            }
        }
        filter
    }

    /// Whether a rule is shown.
    pub(super) fn has(&self, result: &RuleResult) -> bool {
        self.standing.is_none_or(|standing| standing == result.standing) && (self.rule.is_empty() || self.rule == result.rule.id)
    }
}

/// The part of an address that shows the rules that stand so.
pub(super) fn standing_query(standing: Standing) -> String {
    format!("show={}", standing.key())
}

/// The part of an address that shows one rule; all that wait for the officer where no rule is named.
pub fn rule_query(rule: &str) -> String {
    if rule.is_empty() { standing_query(Standing::Asked) } else { format!("rule={rule}") }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_filter_has_an_address_that_leads_back_to_it() {
        for standing in Standing::ALL {
            assert_eq!(Filter::parse(&standing_query(*standing)), Filter { standing: Some(*standing), rule: String::new() });
        }
        assert_eq!(Filter::parse(&rule_query("R13")).rule, "R13");
        assert_eq!(Filter::parse(&rule_query("")).standing, Some(Standing::Asked));
        assert_eq!(Filter::parse("show=maybe&else=1&more"), Filter::default());
    }
}
